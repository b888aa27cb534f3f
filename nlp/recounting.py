"""Numbers put right by how far they were out: 招了8个，少算了2个 are ten, and of 103个脱贫劳动力,
数错了，有4个不是脱贫户, 99 are left."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.differences import Difference, difference
from nlp.likeness import alike, around, named_before, spoken_of, without_named
from nlp.numbers import Quantity, quantities
from nlp.statements import clauses
from nlp.taking_back import APART

_COUNTERS = {"人": "个人", "个": "个", "月": "个月", "课时": "个课时", "元": "元", "": ""}
"""How a number of each unit is written that may be put right so."""


def recounted(text: str, match: re.Match[str], numbers: Sequence[Quantity], today: date) -> str:
    """The text with a number less those that do not belong to it, or with those that were left
    out; with what is then right, if that is told, too: 有2个没考过，是4个. "" if it is not so."""
    said, *rest = text[match.end() :].split(APART)
    out = difference(said, today)
    if out is None or out.number.unit not in _COUNTERS:
        return ""
    later = said[said.index(out.words) + len(out.words) :]
    right = _told_then(later, out, today)
    told = text[: match.start()]
    named = named_before(text, match, today)
    like = [one for one in numbers if one.end <= len(told) and alike(one, out.number)]
    changes = {one.start: _change(around(text, one), one, out, right) for one in like}
    like = [one for one in like if changes[one.start]]
    wrong = spoken_of(text, like, f"{named}，{out.words}，{later if right else ''}", numbers)
    if wrong is None:
        return ""
    number = int(wrong.high) + changes[wrong.start]
    kept = without_named(told[wrong.end :], named)
    left = later[later.index(right.text) + len(right.text) :] if right else later
    put_right = f"{told[: wrong.start]}{number}{_COUNTERS[wrong.unit]}{kept}{left}"
    return APART.join((put_right, *rest))


def _told_then(later: str, out: Difference, today: date) -> Quantity | None:
    """The number told in the clause behind one that numbers those who made a difference."""
    first = (*clauses(later), "")[0]
    numbers = [one for one in quantities(later, today) if one.text in first]
    like = [one for one in numbers if alike(one, out.number)]
    return like[0] if len(like) == 1 else None


def _change(around: str, one: Quantity, out: Difference, right: Quantity | None) -> int:
    """By how much a number is to be changed, 0 if the difference is none of it."""
    if one.low != one.high:
        return 0
    if right:
        by = int(right.high - one.high)
        return by if by and (out.tells_why(by) or out.by == by) else 0
    if not out.by and out.are_no(around):
        return -int(out.number.high) if one.high > out.number.high else 0
    return out.by if one.high + out.by > 0 else 0
