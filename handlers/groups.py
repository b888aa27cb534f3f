"""Several kinds of people in one message: 4个登记失业7个月，另外3个才4个月 are two groups."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from handlers.asked import Asked
from handlers.going import by_place
from handlers.story import mended, told
from nlp.slots import heads
from nlp.statements import clauses, never_had
from policy.grouped import Group
from policy.hearing import Heard
from policy.knowledge import Shelved

_ALL = re.compile("都|全|均|一律|总共|一共|拢共")
_NOT = re.compile("[没未]|不(?!满|足|到|少)")
_OF_THEM = "其中"

FEWEST = 2
SENTENCES = 4096
"""Of how many messages it is remembered which groups they tell of."""


def groups(asked: Asked, shelved: Shelved) -> Sequence[Group]:
    """The groups of the last message that tells of several; none if there are none."""
    before = reversed(told(asked.memory, asked.turn.today))
    for text in chain([mended(asked)], before):
        if found := _groups_of(asked, shelved, text):
            return found
    return ()


def _groups_of(asked: Asked, shelved: Shelved, text: str) -> Sequence[Group]:
    parts, found = _parts(text, asked.turn.today), list[Group]()
    if len(parts) < FEWEST:
        return ()
    for part in parts:
        # 另外3个才4个月: what the first group was said to have needs no word in the second.
        before = found[0].told if found else {}
        found.append(Group(part, _heard(asked, shelved, part, before)))
    counted = {fact.name for fact in shelved.benefit.facts if fact.type == "count"}
    several = all(counted & one.told.keys() for one in found)
    # Of those that did not come nothing is known but that: they are not among the rest.
    return [one for one in found if not _is_denied(one)] if several else ()


def _is_denied(group: Group) -> bool:
    """Whether it is said of a group's heads themselves that they did not: 有5个没来."""
    told_no = any(one.given is False for one in group.told.values())
    heads_alone = clauses(group.words)[0]
    return bool(_NOT.search(heads_alone)) and not (told_no or never_had(heads_alone))


@lru_cache(SENTENCES)
def _parts(text: str, today: date) -> Sequence[str]:
    """The message cut before each number of heads, without what is said of all of them and
    without their number in all; nothing where a clause counts two kinds, or some of the rest."""
    found: list[tuple[int, str]] = []
    for clause in clauses(text):
        counted = heads(clause, today)
        if len(counted) > 1 or _OF_THEM in clause:
            return ()
        if counted:
            found.append((int(counted[0].high), clause))
        elif found and not _ALL.search(clause):
            found[-1] = found[-1][0], f"{found[-1][1]}，{clause}"
    numbers = [number for number, _ in found]
    if len(found) > FEWEST and numbers[0] == sum(numbers[1:]):
        found = found[1:]
    return [part for _, part in found]


def _heard(
    asked: Asked, shelved: Shelved, part: str, before: Mapping[str, Heard]
) -> Mapping[str, Heard]:
    benefit, today = shelved.benefit, asked.turn.today
    lasting = {fact.name for fact in benefit.facts if fact.type in ("months", "days")}
    factors = (*benefit.factors, *(name for name in before if name in lasting))
    told_of = asked.knowledge.ear.hear(benefit.facts, part, today, factors)
    return {**by_place(asked, benefit.facts, part), **told_of}
