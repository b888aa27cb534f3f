"""Several kinds of people in one message: 4个登记失业7个月，另外3个才4个月 are two groups."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from eligibility.derive import needed
from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.going import by_place
from handlers.story import as_told, heard
from nlp.parts import (
    FEWEST,
    Part,
    adds,
    are_of_them,
    goes_on,
    names_a_rest,
    parts,
    set_apart,
)
from nlp.slots import heads, told_numbers
from nlp.statements import clauses, never_had
from policy.grouped import Group
from policy.hearing import Heard
from policy.knowledge import Shelved

_NOT = re.compile("[没未]|不(?!满|足|到|少)")
_DIFFERS = re.compile("[没未不才只刚仅]")
_BY_SEX = re.compile("[男女](?:的|工|职工|员工|同志|人)?$")
_HEADS = "人"
_MEASURES = ("月", "年", "天", "元", "课时", "%")
_NOTHING_ELSE = re.compile(
    "(?:[才只刚就是有的了都全也另其他它余人个已满够到快那些这，]|剩下|里头|其中|另外|登记|来着?)*"
)
REST = "其余{number}人"


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
    for last in reversed(range(len(story))):
        for first in _begins(story, last, asked.turn.today):
            found = _groups_of(asked, shelved, story[first : last + 1])
            if found.groups:
                return found
    return Counted()


def paid_for(shelved: Shelved) -> list[Fact]:
    """The facts whose heads a sum is multiplied with."""
    names = dict.fromkeys(grant.per for grant in shelved.benefit.grants if grant.per)
    facts = [shelved.benefit.dictionary.get(name) for name in names]
    return [fact for fact in facts if fact.unit == _HEADS]


def kinds(shelved: Shelved, group: Group) -> set[str]:
    """What a group tells of itself besides its number: its facts, and how far it goes."""
    facts = [shelved.benefit.dictionary.get(name) for name in group.told]
    return {fact.name for fact in facts if fact.type != "count"} | {
        "toward" for fact in facts if fact.toward
    }


def is_a_firm(asked: Asked, words: str) -> bool:
    """Whether a word says that these are all that work there: 手下40个工人."""
    whole = [fact for fact in asked.knowledge.facts if fact.default]
    return any(cue in words for fact in whole for cue in fact.cues)


def _begins(story: Sequence[str], last: int, today: date) -> Sequence[int]:
    """Where what counts the groups may begin: 有3个才来，剩下的都满了 counts on what was before."""
    more, rest = goes_on(story[last], today), names_a_rest(story[last], today)
    before = [at for at in range(last) if heads(story[at], today)]
    if not before or not (more or rest):
        return [last]
    first = before.pop()
    while before and goes_on(story[first], today):
        first = before.pop()
    counted = parts(story[last], today)
    leans = more or not counted or are_of_them(clauses(counted[0].words)[0])
    return [first, last] if leans else [last, first]


def _groups_of(asked: Asked, shelved: Shelved, messages: Sequence[str]) -> Counted:
    goes = any(fact.by_place for fact in shelved.benefit.facts)
    counted = parts("，".join(messages), asked.turn.today)
    counted = [one for one in counted if goes or not one.persons]
    named = [name for one in counted for name in one.persons]
    if len(named) < FEWEST > len(counted) or len(set(named)) < len(named):
        return Counted()
    found = _heard_of(asked, shelved, counted)
    if _are_of_the_first(shelved, found, counted):
        found = _heard_of(asked, shelved, set_apart(counted))
    found = _telling(_without_all(shelved, found))
    if not any(one.number in _counts(one) for one in found) or _adds_up(asked, shelved, found):
        return Counted()
    coming = _merged(shelved, _coming(asked, shelved, found))
    sizes = {size for one in counted for size in (one.number, one.whole)}
    in_all = sum(one.number for one in counted)
    groups = [_with_story(asked, shelved, one, messages) for one in coming]
    return Counted(groups, frozenset({*sizes, in_all}))


def _coming(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> list[Group]:
    """The groups without those that did not come, of which nothing is known but that: they are
    not among the rest. Who lacks something may be of any of several groups, and is left open."""
    denied = [one for one in found if one.denied]
    coming = [one for one in found if not one.denied]
    if len(coming) < FEWEST:
        return coming
    spoken_of = asked.knowledge.ear.spoken_of
    facts = {fact.name for fact in shelved.benefit.facts}
    lacking = [one for one in denied if not one.within and not adds(one.words)]
    doubtful = [one for one in lacking if facts & spoken_of(clauses(one.words)[0])]
    return [*coming, *(replace(one, told={}) for one in doubtful)]


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


def _with_story(asked: Asked, shelved: Shelved, group: Group, messages: Sequence[str]) -> Group:
    """A group with what was told of all in other messages, but for numbers of heads."""
    facts = [fact for fact in shelved.benefit.facts if fact.type != "count"]
    return replace(group, told={**heard(asked, facts, besides=messages), **group.told})


def _adds_up(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> bool:
    """Whether each of several grants has its own heads, so that no group is left out of them."""
    paid = {fact.name for fact in paid_for(shelved)}
    marked = [name for one in found for name in one.told if name in paid]
    if len(paid) < FEWEST or len(set(marked)) < len(marked):
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
    heard_of = [_own_facts(asked, shelved, part) for part in counted]
    marked = {
        name for told in heard_of for name, one in told.items() if name in lasting and not one.left
    }
    found = (_group(asked, shelved, part, tuple(marked)) for part in counted)
    return [one for one in found if one is not None]


def _are_of_the_first(shelved: Shelved, found: Sequence[Group], counted: Sequence[Part]) -> bool:
    """Whether the others are some of the first, of which no such thing is said as of them:
    招了10个，2个没签合同."""
    if not FEWEST <= len(found) == len(counted) or counted[0].whole or not counted[0].bare:
        return False
    first, *others = found
    fewer = sum(one.number for one in others) < first.number
    more = any(adds(one.words) for one in others)
    mine, *theirs = (kinds(shelved, one) for one in found)
    return fewer and not more and all(one and mine.isdisjoint(one) for one in theirs)


def _without_all(shelved: Shelved, found: list[Group]) -> list[Group]:
    """The groups without the first if it is their number in all: 7个：4个…，3个…

    It is none where it tells as much of itself as the others.
    """
    if len(found) <= FEWEST or found[0].number != sum(one.number for one in found[1:]):
        return found
    first, *others = (kinds(shelved, one) for one in found)
    return found if first and all(first >= one for one in others) else found[1:]


def _telling(found: list[Group]) -> list[Group]:
    """The groups without those that only divide the first by sex: 招了8个，5个女的."""
    first, rest = found[:1], found[1:]
    if any(_BY_SEX.search(one.words) for one in first):
        return found
    return [*first, *(one for one in rest if not _BY_SEX.search(one.words))]


def _counts(group: Group) -> list[object]:
    return [one.given for one in group.told.values()]


def _is_denied(asked: Asked, part: Part, own: Mapping[str, Heard]) -> bool:
    """Whether it is said of a group's heads themselves that they did not: 有5个没来."""
    heads_alone, facts = clauses(part.rest or part.words)[0], asked.knowledge.facts
    told = (one for name, one in own.items() if not facts.get(name).default)
    tells_more = any(one.given != part.number or not one.left for one in told)
    return bool(_NOT.search(heads_alone)) and not tells_more and not never_had(heads_alone)


def _group(asked: Asked, shelved: Shelved, part: Part, lasting: tuple[str, ...]) -> Group | None:
    """A part with what it tells of the benefit's facts; None if it counts a whole firm, or those
    of another benefit."""
    benefit = shelved.benefit
    shared = _shared_facts(asked, shelved, part, lasting)
    own = _own_facts(asked, shelved, part, [name for name in lasting if name not in shared])
    paid = paid_for(shelved)
    paid_by = [fact for fact in needed(paid, benefit.dictionary) if fact.type == "count"]
    marked = [fact.name for fact in paid_by if fact.name in own and not fact.default]
    if not marked and (
        is_a_firm(asked, clauses(part.words)[0]) or _is_of_another(asked, shelved, part)
    ):
        return None
    if part.whole or (not marked and len(paid) == 1):
        counted = marked or [paid[0].name]
        left = bool(part.whole) or not marked
        own |= {name: Heard(part.number, part.words, left=left) for name in counted}
    words = REST.format(number=part.number) if part.whole else part.words
    told = {} if _unheard(asked, part, own) else {**shared, **own}
    within, denied = bool(part.shared), _is_denied(asked, part, own)
    return Group(words, told, part.number, part.stated, within=within, denied=denied)


def _own_facts(
    asked: Asked, shelved: Shelved, part: Part, lasting: Sequence[str] = ()
) -> dict[str, Heard]:
    """What is told of a group alone; of what is `lasting` also where no word says so."""
    facts, today = shelved.benefit.facts, asked.turn.today
    factors = (*shelved.benefit.factors, *(lasting if _only_counts(part, today) else ()))
    by_ear = asked.knowledge.ear.hear(facts, part.words, today, factors)
    return {**by_place(asked, facts, part.words), **by_ear}


def _only_counts(part: Part, today: date) -> bool:
    """Whether a group is told by numbers alone, and by nothing else that a time might be of."""
    left = part.rest or part.words
    for one in told_numbers(left, today):
        left = left.replace(one.text, "", 1)
    return bool(_NOTHING_ELSE.fullmatch(left))


def _shared_facts(
    asked: Asked, shelved: Shelved, part: Part, lasting: tuple[str, ...]
) -> Mapping[str, Heard]:
    """What is told of all that a group is among, but for what sets it apart from them."""
    if not part.shared:
        return {}
    ear, own = asked.knowledge.ear, part.rest if part.whole else part.words
    apart = ear.spoken_of(own) if _DIFFERS.search(own) else frozenset[str]()
    facts = [one for one in shelved.benefit.facts if one.type != "count" and one.name not in apart]
    return ear.hear(facts, part.shared, asked.turn.today, lasting)


def _unheard(asked: Asked, part: Part, own: Mapping[str, Heard]) -> bool:
    """Whether a group is told of in a length or sum of which nothing can be made."""
    today, ear = asked.turn.today, asked.knowledge.ear
    measured = [one for one in told_numbers(part.words, today) if one.unit in _MEASURES]
    if not measured:
        return False
    elsewhere = ear.hear(asked.knowledge.facts, part.words, today)
    words = " ".join(one.words for one in (*own.values(), *elsewhere.values()))
    return any(one.text not in words for one in measured)


def _is_of_another(asked: Asked, shelved: Shelved, part: Part) -> bool:
    """Whether a further number is one that another benefit counts: 另外组织20个人培训."""
    if not adds(part.words):
        return False
    ear, own = asked.knowledge.ear, {fact.name for fact in shelved.benefit.facts}
    others = [fact for fact in asked.knowledge.facts if fact.name not in own and not fact.default]
    elsewhere = ear.hear(others, part.words, asked.turn.today)
    counted = any(one.given == part.number for one in elsewhere.values())
    return counted and own.isdisjoint(ear.spoken_of(part.words))
