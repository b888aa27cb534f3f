"""Several kinds of people in one message: 4个登记失业7个月，另外3个才4个月 are two groups."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from eligibility.derive import needed
from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.going import by_place
from handlers.story import heard, mended, told
from nlp.parts import FEWEST, Part, are_of_them, gone, names_a_rest, parts, set_apart
from nlp.slots import heads
from nlp.statements import clauses, never_had
from policy.grouped import Group
from policy.hearing import Heard
from policy.knowledge import Shelved

_NOT = re.compile("[没未]|不(?!满|足|到|少)")
_BY_SEX = re.compile("[男女](?:的|工|职工|员工|同志|人)?$")
_MORE = re.compile("另外?|还|又|再|加上?|此外")
_TAKEN_ON = re.compile("招|来了|进了|收了|吸纳|雇")
_HEADS = "人"
REST = "其余{number}人"


def groups(asked: Asked, shelved: Shelved) -> Sequence[Group]:
    """The groups of the last message that tells of several; none if there are none."""
    if not _paid_for(shelved):
        return ()
    story = (*told(asked.memory, asked.turn.today), mended(asked))
    for last in reversed(range(len(story))):
        for first in _begins(story, last, asked.turn.today):
            if found := _groups_of(asked, shelved, story[first : last + 1]):
                return found
    return ()


def astray(
    asked: Asked, shelved: Shelved, found: Sequence[Group], heard_of: Mapping[str, Heard]
) -> Sequence[int]:
    """The numbers of people told of which nothing was made, where a sum is paid by heads: it may
    be theirs that counts, or they may not count at all. `heard_of` is what was made of the rest."""
    if not _paid_for(shelved):
        return ()
    today, numbers, left = asked.turn.today, list[int](), list[int]()
    placed = {one.number for one in found} | _numbers(heard_of) | {1}
    for message in (*told(asked.memory, today), mended(asked)):
        placed |= _taken(asked, shelved, message)
        placed |= {
            size for one in parts(message, today) if found for size in (one.whole, one.number)
        }
        numbers += [int(one.high) for one in heads(message, today) if one.low == one.high]
        left += [int(one.high) for one in gone(message, today)]
    left += [one.number for one in _doubtful(asked, shelved, found)]
    return [one for one in dict.fromkeys([*left, *numbers]) if one in left or one not in placed]


def _doubtful(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> Sequence[Group]:
    """The groups that may be some of the first, of whom nobody said that they are more: 招了8个，
    4个大学生，2个农民工; but not 招了4个农民工、3个大学生."""
    nobody = [one for one in found if not one.number]
    if len(found) < FEWEST or any(_MORE.search(one.words) or not one.stated for one in found):
        return nobody
    first, *others = found
    within = sum(one.number for one in others) <= first.number
    if not within or not _TAKEN_ON.search(first.words):
        return nobody
    kinds = _kinds(shelved, first)
    apart = [one for one in others if kinds.isdisjoint(_kinds(shelved, one))]
    return [one for one in apart if f"、{clauses(one.words)[0]}" not in asked.text] or nobody


def _taken(asked: Asked, shelved: Shelved, message: str) -> set[int]:
    """The numbers of a message that are some fact's, of this benefit or another."""
    ear, today = asked.knowledge.ear, asked.turn.today
    theirs = ear.hear(shelved.benefit.facts, message, today)
    return _numbers(ear.hear_any(message, today)) | _numbers(theirs)


def _numbers(heard_of: Mapping[str, Heard]) -> set[int]:
    return {one.given for one in heard_of.values() if isinstance(one.given, int)}


def _begins(story: Sequence[str], last: int, today: date) -> Sequence[int]:
    """Where what counts the groups may begin: 有3个才来，剩下的都满了 counts on what was before."""
    if not last or not names_a_rest(story[last]):
        return [last]
    counted = parts(story[last], today)
    leans = not counted or are_of_them(clauses(counted[0].words)[0])
    return [last - 1, last] if leans else [last, last - 1]


def _groups_of(asked: Asked, shelved: Shelved, messages: Sequence[str]) -> Sequence[Group]:
    goes = any(fact.by_place for fact in shelved.benefit.facts)
    counted = parts("，".join(messages), asked.turn.today)
    counted = [one for one in counted if goes or not one.persons]
    named = [name for one in counted for name in one.persons]
    if len(named) < FEWEST > len(counted) or len(set(named)) < len(named):
        return ()
    found = _heard_of(asked, shelved, counted)
    if _are_of_the_first(shelved, found, counted):
        found = _heard_of(asked, shelved, set_apart(counted))
    found = _telling(_without_all(shelved, found))
    if not any(one.number in _counts(one) for one in found) or _adds_up(asked, shelved, found):
        return ()
    # Of those that did not come nothing is known but that: they are not among the rest.
    coming = [one for one in found if not _is_denied(one)]
    return [_with_story(asked, shelved, one, messages) for one in coming]


def _with_story(asked: Asked, shelved: Shelved, group: Group, messages: Sequence[str]) -> Group:
    """A group with what was told of all in other messages, but for numbers of heads."""
    facts = [fact for fact in shelved.benefit.facts if fact.type != "count"]
    return replace(group, told={**heard(asked, facts, besides=messages), **group.told})


def _adds_up(asked: Asked, shelved: Shelved, found: Sequence[Group]) -> bool:
    """Whether each of several grants has its own heads, so that no group is left out of them."""
    paid = _paid_for(shelved)
    told_of = heard(asked, paid) if len(paid) > 1 else {}
    numbers = {one.given for one in told_of.values()}
    return bool(numbers) and all(one.number in numbers | _marked_by(one, told_of) for one in found)


def _marked_by(group: Group, told_of: Mapping[str, Heard]) -> set[object]:
    """The numbers of a group that are told of such facts, if only corrected since."""
    return {one.given for name, one in group.told.items() if name in told_of}


def _heard_of(asked: Asked, shelved: Shelved, counted: Sequence[Part]) -> list[Group]:
    found = list[Group]()
    for part in counted:
        # 另外3个才4个月: what the first group was said to have needs no word in the second.
        before = next((one.told for one in found if _tells_more(one)), {})
        if (group := _group(asked, shelved, part, before)) is not None:
            found.append(group)
    return found


def _are_of_the_first(shelved: Shelved, found: Sequence[Group], counted: Sequence[Part]) -> bool:
    """Whether the others are some of the first, of which no such thing is said as of them:
    招了10个，2个没签合同."""
    if not FEWEST <= len(found) == len(counted) or counted[0].whole or not counted[0].bare:
        return False
    first, *others = found
    fewer = sum(one.number for one in others) < first.number
    more = any(_MORE.search(one.words) for one in others)
    mine, *theirs = (_kinds(shelved, one) for one in found)
    return fewer and not more and all(one and mine.isdisjoint(one) for one in theirs)


def _without_all(shelved: Shelved, found: list[Group]) -> list[Group]:
    """The groups without the first if it is their number in all: 7个：4个…，3个…

    It is none where it tells as much of itself as the others.
    """
    if len(found) <= FEWEST or found[0].number != sum(one.number for one in found[1:]):
        return found
    first, *others = (_kinds(shelved, one) for one in found)
    return found if first and all(first >= one for one in others) else found[1:]


def _telling(found: list[Group]) -> list[Group]:
    """The groups without those that only divide the first by sex: 招了8个，5个女的."""
    first, rest = found[:1], found[1:]
    if any(_BY_SEX.search(one.words) for one in first):
        return found
    return [*first, *(one for one in rest if not _BY_SEX.search(one.words))]


def _kinds(shelved: Shelved, group: Group) -> set[str]:
    """What a group tells of itself besides its number: its facts, and how far it goes."""
    facts = [shelved.benefit.dictionary.get(name) for name in group.told]
    return {fact.name for fact in facts if fact.type != "count"} | {
        "toward" for fact in facts if fact.toward
    }


def _tells_more(group: Group) -> bool:
    return any(one.given != group.number for one in group.told.values())


def _counts(group: Group) -> list[object]:
    return [one.given for one in group.told.values()]


def _is_denied(group: Group) -> bool:
    """Whether it is said of a group's heads themselves that they did not: 有5个没来."""
    heads_alone = clauses(group.words)[0]
    marked = any(one.given == group.number and not one.left for one in group.told.values())
    told = marked or _tells_more(group) or never_had(heads_alone)
    return bool(_NOT.search(heads_alone)) and not told


def _group(asked: Asked, shelved: Shelved, part: Part, before: Mapping[str, Heard]) -> Group | None:
    """A part with what it tells of the benefit's facts; None if it counts a whole firm."""
    benefit, today = shelved.benefit, asked.turn.today
    lasting = {fact.name for fact in benefit.facts if fact.type in ("months", "days")}
    factors = (*benefit.factors, *(name for name in before if name in lasting))
    found = {
        **by_place(asked, benefit.facts, part.words),
        **asked.knowledge.ear.hear(benefit.facts, part.words, today, factors),
    }
    paid = _paid_for(shelved)
    heads = [fact for fact in needed(paid, benefit.dictionary) if fact.type == "count"]
    marked = [fact.name for fact in heads if fact.name in found and not fact.default]
    if not marked and _is_a_firm(asked, part):
        return None
    if part.whole or (not marked and len(paid) == 1):
        counted = marked or [paid[0].name]
        found |= {name: Heard(part.number, part.words, left=not marked) for name in counted}
    words = REST.format(number=part.number) if part.whole else part.words
    return Group(words, found, part.number, part.stated)


def _paid_for(shelved: Shelved) -> list[Fact]:
    """The facts whose heads a sum is multiplied with."""
    names = dict.fromkeys(grant.per for grant in shelved.benefit.grants if grant.per)
    facts = [shelved.benefit.dictionary.get(name) for name in names]
    return [fact for fact in facts if fact.unit == _HEADS]


def _is_a_firm(asked: Asked, part: Part) -> bool:
    """Whether a word says that these are all that work there: 手下40个工人."""
    whole = [fact for fact in asked.knowledge.facts if fact.default]
    said = clauses(part.words)[0]
    return any(cue in said for fact in whole for cue in fact.cues)
