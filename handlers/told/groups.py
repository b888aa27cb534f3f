"""Several kinds of people in one message: 4个登记失业7个月，另外3个才4个月 are two groups."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.asked import Asked
from handlers.told.beginning import begins
from handlers.told.going import how_far, sends_all, sent_nobody_knows_where
from handlers.told.kind_before import of_the_kind_before
from handlers.told.of_one_kind import of_one_kind, without_the_firm
from handlers.told.one_group import group_of, own_facts, paid_for
from handlers.told.story import as_told, heard, of_this
from nlp.counting.beside import adds, comes_besides, names_a_rest
from nlp.counting.heads import heads
from nlp.counting.kin import going
from nlp.counting.kin_words import SEVERAL
from nlp.counting.part import FEWEST, Part, set_apart
from nlp.counting.parts import parts
from nlp.statements import clauses
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group
from policy.reckoned.known import failing, known_of

_NOT_DONE = re.compile("[没未](?:有|给)?(?P<verb>.)")
_TOOK_PART = re.compile("(?<![没未])(?:参加|参训|[来去]上课|[来去]听课|上了课)")
_LACKS = re.compile("[没未不]")


@dataclass(frozen=True, slots=True)
class Counted:
    """The groups somebody tells of, and all numbers of people of which they were made."""

    groups: Sequence[Group] = ()
    numbers: frozenset[int] = frozenset()


def groups(asked: Asked, shelved: Shelved) -> Counted:
    """The groups of the last messages that tell of several; none if there are none."""
    if not paid_for(shelved):
        return Counted()
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    named = _naming_who_goes(asked, shelved, story)
    for last in reversed(range(len(story))):
        for first in begins(story, last, named, asked.turn.today):
            found = _groups_of(asked, shelved, story[first : last + 1])
            if found.groups:
                return found
    return Counted()


def counts_several(asked: Asked, shelved: Shelved) -> bool:
    """Whether several groups were told of those whom a benefit counts."""
    return len(groups(of_this(asked, shelved), shelved).groups) >= FEWEST


def _naming_who_goes(asked: Asked, shelved: Shelved, story: Sequence[str]) -> list[int]:
    """The places of the messages that name who goes, or count all whom they tell of by where they
    go; without those before of whom the last only tells one by one."""
    today, goes = asked.turn.today, any(fact.by_place for fact in shelved.benefit.facts)
    named = [at for at, one in enumerate(story) if any(map(going, clauses(one)))]
    sent = [at for at, one in enumerate(story) if goes and sends_all(asked, one)]
    numbers = [sum(one.number for one in parts(story[at], today)) for at in sent]
    if named or sum(numbers[:-1]) in numbers[-1:]:
        return named
    return sent


def kinds(shelved: Shelved, group: Group) -> set[str]:
    """What a group tells of itself besides its number: its facts, and how far it goes."""
    facts = [shelved.benefit.dictionary.get(name) for name in group.told]
    return {fact.name for fact in facts if fact.type != "count"} | {
        "toward" for fact in facts if fact.toward
    }


def _groups_of(asked: Asked, shelved: Shelved, messages: Sequence[str]) -> Counted:
    today, goes = asked.turn.today, any(fact.by_place for fact in shelved.benefit.facts)
    counted = parts("，".join(messages), today)
    counted = _each_by_name([one for one in counted if goes or not one.persons])
    named = [name for one in counted for name in one.persons]
    if len(named) < FEWEST > len(counted) or len(set(named)) < len(named):
        return Counted()
    if _leaves_some_over(counted):
        return Counted()
    found = _heard_of(asked, shelved, counted)
    if _are_the_first(shelved, found, counted) or _are_of_the_first(asked, shelved, found, counted):
        apart = [one for one in set_apart(counted) if one.number]
        found = _heard_of(asked, shelved, apart)
    if counted and not (counted[0].whole or _are_single(counted[0])):
        found = _without_all(shelved, found, {one.words for one in counted if one.of is not None})
    divided = any(one.of is not None for one in counted)
    add_up = not divided and _adds_up(asked, shelved, found)
    counting = any(one.number == told.given for one in found for told in one.told.values())
    if not counting or add_up:
        return Counted()
    coming = _merged(shelved, _coming(asked, shelved, found))
    sizes = {size for one in counted for size in (one.number, one.whole)}
    sizes |= {int(one.high) for part in counted for one in heads(part.rest, today)}
    # 我两口子和我爹 are three, of whom two were counted.
    sizes |= {int(one.high) for part in counted if part.persons for one in heads(part.words, today)}
    if len(coming) < FEWEST:
        # 46个人，6个没上: nobody said whether these are among those, and nothing took them off.
        sizes -= {one.number for one in found if _may_be_among(one, coming, today)}
    in_all = sum(one.number for one in counted)
    lead = _of_the_family(counted, messages)
    groups = [_with_story(asked, shelved, one, messages, lead) for one in coming]
    return Counted(groups, frozenset({*sizes, in_all}))


def _each_by_name(counted: Sequence[Part]) -> Sequence[Part]:
    """The groups without the first if it names together those who are told of one by one after it:
    老大老二都跟队伍走的，老大去福建，老二去毕节."""
    together, apart = counted[:1], counted[1:]
    named = sorted(name for one in apart for name in one.persons)
    if not named or sorted(name for one in together for name in one.persons) != named:
        return counted
    return [replace(one, shared=together[0].words) for one in apart]


def _are_single(part: Part) -> bool:
    """Whether persons are named one by one, and not as a couple that is told of apart after it."""
    return bool(part.persons) and not SEVERAL.search(part.words)


def _coming(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> list[Group]:
    """The groups without those that did not come, of which nothing is known but that: they are
    not among the rest. Who lacks something may be of any of several groups, and is left open."""
    if any(one.within and _TOOK_PART.search(clauses(one.words)[0]) for one in found):
        found = [one for one in found if one.stated]
    denied = [one for one in found if one.denied]
    coming = [one for one in found if not one.denied]
    if not coming and len(denied) > 1:
        return [replace(one, told={}) for one in denied]  # the whole is not paid for, either
    if len(coming) < FEWEST:
        return coming
    spoken_of = asked.knowledge.ear.spoken_of
    facts = {fact.name for fact in shelved.benefit.facts}
    lacking = [one for one in denied if not one.within and not adds(one.words)]
    doubtful = [one for one in lacking if facts & spoken_of(clauses(one.words)[0])]
    return [*coming, *(replace(one, told={}) for one in doubtful)]


def _may_be_among(group: Group, others: Sequence[Group], today: date) -> bool:
    """Whether those who did not do something may be among others: not 4个签了合同，2个没签."""
    if not group.denied or group.within or names_a_rest(group.words, today):
        return False
    done = _NOT_DONE.search(group.words)
    return not any(done and done["verb"] in one.words for one in others)


def _merged(shelved: Shelved, found: Sequence[Group]) -> list[Group]:
    """The groups with those in one that only add to a number: 报了35个，又加了3个."""
    merged = list[Group]()
    for one in found:
        last = merged[-1] if merged else one
        alike = (
            not kinds(shelved, one) | kinds(shelved, last) and one.told.keys() == last.told.keys()
        )
        if one is not last and alike and adds(one.words):
            merged[-1] = _together(last, one)
        else:
            merged.append(one)
    return merged


def _together(one: Group, other: Group) -> Group:
    number, words = one.number + other.number, f"{one.words}，{other.words}"
    counted = {name: replace(told, given=number, words=words) for name, told in one.told.items()}
    return replace(one, words=words, number=number, told=counted)


def _of_the_family(counted: Sequence[Part], messages: Sequence[str]) -> str:
    """What is said of a family before it is told who of them went where: 我们是搬迁户，我和我爸…"""
    if not any(one.persons for one in counted):
        return ""
    first = clauses(counted[0].words)[0]
    return "，".join(clauses("，".join(messages).partition(first)[0]))


def _with_story(
    asked: Asked, shelved: Shelved, group: Group, messages: Sequence[str], lead: str
) -> Group:
    """A group with what was told of all in other messages, and in those words that lead up to it,
    but for numbers of heads."""
    facts = [fact for fact in shelved.benefit.facts if fact.type != "count"]
    elsewhere = heard(asked, facts, besides=messages)
    if lead:
        elsewhere |= asked.knowledge.ear.hear(facts, lead, asked.turn.today)
    told = {name: one for name, one in elsewhere.items() if name not in group.unlike}
    return replace(group, told={**told, **group.told})


def _adds_up(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> bool:
    """Whether each of several grants has its own heads, so that no group is left out of them, and
    none says of itself what refuses it."""
    paid = {fact.name for fact in paid_for(shelved)}
    marked = [name for one in found for name in one.told if name in paid]
    if len(paid) < FEWEST or len(set(marked)) < len(marked):
        return False
    if any(failing(shelved, known_of(shelved, asked.knowledge, one.told)) for one in found):
        return False
    told_of = heard(asked, paid_for(shelved))
    numbers = {one.given for one in told_of.values()}
    return bool(numbers) and all(one.number in numbers | _marked_by(one, told_of) for one in found)


def _marked_by(group: Group, told_of: Mapping[str, Heard]) -> set[object]:
    """The numbers of a group that are told of such facts, if only corrected since."""
    return {one.given for name, one in group.told.items() if name in told_of}


def _heard_of(asked: Asked, shelved: Shelved, counted: Sequence[Part]) -> list[Group]:
    # 另外3个才4个月: what one group was said to have needs no word in another.
    lasting = {fact.name for fact in shelved.benefit.facts if fact.type in ("months", "days")}
    heard_of = [own_facts(asked, shelved, part) for part in counted]
    marked = {
        name for told in heard_of for name, one in told.items() if name in lasting and not one.left
    }
    first = counted[0].words if counted else ""
    found = (group_of(asked, shelved, part, tuple(marked), first) for part in counted)
    known = of_the_kind_before(shelved, [one for one in found if one])
    return of_one_kind(
        shelved, without_the_firm(shelved, known, {one.whole or one.number for one in counted})
    )


def _leaves_some_over(counted: Sequence[Part]) -> bool:
    """Whether behind those who are together the first more are told who lack something, so that
    nobody knows of whom they are: 招了12个，9个…，3个…，没签的有2个."""
    first, *others = counted or [Part("", 0)]
    sums = [sum(one.number for one in others[:at]) for at in range(len(others))]
    whole = sums.index(first.number) if first.number in sums[FEWEST:] else len(others)
    more = [one for one in others[whole:] if one.of is None]
    lacking = any(_LACKS.search(clauses(one.words)[0]) for one in more)
    return lacking and not (first.whole or any(comes_besides(one.words) for one in more))


def _are_the_first(shelved: Shelved, found: Sequence[Group], counted: Sequence[Part]) -> bool:
    """Whether the others are together the first, that is only counted, and none of them is said to
    have come besides: 新招了13个，8个干不到半年，5个满半年."""
    first, *others = counted or [Part("", 0)]
    if not FEWEST < len(found) == len(counted) or first.whole or first.persons or not first.bare:
        return False
    goes_its_way = "toward" in kinds(shelved, found[0])
    further = any(comes_besides(one.words) for one in others)
    return not (further or goes_its_way) and first.number == sum(one.number for one in others)


def _are_of_the_first(
    asked: Asked, shelved: Shelved, found: Sequence[Group], counted: Sequence[Part]
) -> bool:
    """Whether the others are some of the first, of which no such thing is said as of them:
    招了10个，2个没签合同; 大同7个，北京2个 go each their way."""
    if not FEWEST <= len(found) == len(counted) or counted[0].whole or not counted[0].bare:
        return False
    open_way = sent_nobody_knows_where(asked, counted[0].words)
    if open_way and any(how_far(asked, one.words) is not None for one in counted[1:]):
        return False
    first, *others = found
    fewer = sum(one.number for one in others) < first.number
    more = any(adds(one.words) for one in others)
    mine, *theirs = (kinds(shelved, one) for one in found)
    return fewer and not more and all(one and mine.isdisjoint(one) for one in theirs)


def _without_all(shelved: Shelved, found: list[Group], apart: Container[str]) -> list[Group]:
    """The groups without the first if it is their number in all: 7个：4个…，3个…

    It is none where it tells as much of itself as the others; `apart` are the words on some of
    them only, who may tell more.
    """
    if len(found) <= FEWEST or found[0].number != sum(one.number for one in found[1:]):
        return found
    first, *others = (kinds(shelved, one) for one in found if one.words not in apart)
    if first and all(first >= one for one in others):
        return found
    return [replace(one, within=True) for one in found[1:]]
