"""How many had signed up, told behind those who have their certificates: where 高级 has 45 of them,
and 报考时是60个, the sixty are none of it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from nlp.counting.papers import Kinds, cues_of, marked, people
from nlp.counting.stages import Stage, stage_of
from nlp.numbers import Quantity
from nlp.statements import clauses

_SIGNED_UP = re.compile("报名|报考|参[考评]|[来去]考的|考的人|考试的|报的")
_HEADING = re.compile(
    f"[^，没未不]{{0,6}}(?:{_SIGNED_UP.pattern})的?(?:时候?|那会儿?|那时候?|当时|人数?|那阵)?[^，没未不]{{0,6}}"
)
_LISTED = re.compile("(?:[^#，没未不拿取领发过]{0,6}#(?:个|人|本)*[^#，没未不拿取领发过]{0,3})+")
"""Kinds with their numbers and nothing else, which go on with what was told before."""


def without_those_signed_up(text: str, kinds: Kinds, today: date) -> str:
    """The text without the numbers of those who had signed up, where it was told before that of
    each kind among them as many or fewer have their certificate."""
    if not _SIGNED_UP.search(text):
        return text
    have, stage, left = dict[int, int](), Stage.TOLD, text
    for words in clauses(text):
        counted = people(words, today)
        stage = _stage(words, counted, stage)
        told = _by_kind(words, counted, kinds)
        if counted and stage is Stage.GOT:
            have |= told
        elif counted and stage is Stage.SIGNED and have and _are_more(told, counted, have):
            left = left.replace(words, "", 1)
    return left


def _stage(words: str, counted: Sequence[Quantity], before: Stage) -> Stage:
    """How far those came of whom a clause tells: it may only name what the next ones count."""
    around = marked(words, counted)
    if not counted:
        return Stage.SIGNED if _HEADING.fullmatch(words) else Stage.TOLD
    if stage_of(around) >= Stage.PASSED:
        return Stage.GOT
    if _SIGNED_UP.search(words):
        return Stage.SIGNED
    return before if _LISTED.fullmatch(around) else Stage.TOLD


def _by_kind(words: str, counted: Sequence[Quantity], kinds: Kinds) -> Mapping[int, int]:
    """The numbers of a clause by the kinds it names beside them; none if they do not pair."""
    named = [found[0] for found in cues_of(kinds).finditer(words)]
    if len(named) != len(counted):
        return {}
    places = [next(at for at, cues in enumerate(kinds) if name in cues) for name in named]
    return {at: int(one.high) for at, one in zip(places, counted, strict=True)}


def _are_more(
    told: Mapping[int, int], counted: Sequence[Quantity], have: Mapping[int, int]
) -> bool:
    """Whether those told of are no fewer than have theirs, of each kind or of all together."""
    if not told:
        return len(counted) == 1 and counted[0].high >= sum(have.values())
    return all(have.get(kind, number + 1) <= number for kind, number in told.items())
