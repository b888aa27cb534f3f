"""Numbers put right by how far they were out: 招了8个，少算了2个 are ten, and of 103个脱贫劳动力,
数错了，有4个不是脱贫户, 99 are left."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from nlp.counting.lots import names_a_lot
from nlp.numbers import Quantity, quantities
from nlp.put_right.differences import Difference, difference, laid_off
from nlp.put_right.likeness import alike, around, named_before, number_named, without_named
from nlp.put_right.said_instead import COUNTED_SO, left_after, tells_gone
from nlp.put_right.taking_back import APART
from nlp.statements import clauses
from nlp.text import pairs

_IT_IS = re.compile("(?:是|实际|真正|其实|一共|总共)(?:就|只|才|有|是)*$")
_ONLY = re.compile("(?:里[头面边]?|其中|当中|实际|真正|其实)(?:只有?|就|才|实际|真正|其实)+有?$")
_ARE = re.compile("人?(?:才|真)?(?:是|算|属于)")
_DENIES = re.compile("不是|[没未不]")
_THE_OTHERS = re.compile(
    "^(?P<mark>[，,。；; ]*)(?:其[他余它]|剩下?|余下|别)的?(?:人|几个|那些)?"
    "(?=[^，,。；;0-9没未不]{0,6}(?:都|全|均))"
)
"""Of whom the rest is once those who are none of them were taken off: 其他的都在."""
_COUNTERS = {"人": "个人", "个": "个", "月": "个月", "课时": "个课时", "元": "元", "": ""}
"""How a number of each unit is written that may be put right so."""


def recounted(text: str, match: re.Match[str], numbers: Sequence[Quantity], today: date) -> str:
    """The text with a number less those that do not belong to it, or with those that were left
    out; with what is then right, if that is told, too: 有2个没考过，是4个. "" if it is not so."""
    said, *rest = text[match.end() :].split(APART)
    if only := _only_so_many(text, match, numbers):
        return only
    out = difference(said, today)
    if out is None or out.number.unit not in _COUNTERS:
        return ""
    last = out.why or out.words
    later = said[said.index(last) + len(last) :]
    right = _told_then(later, out, today)
    told = text[: match.start()]
    named = named_before(text, match, today)
    like = [one for one in numbers if one.end <= len(told) and alike(one, out.number)]
    if any(tells_gone(said) or laid_off(said) for said in (around(text, one) for one in like)):
        out = replace(out, gone=False)
    stated = bool(right and _IT_IS.search(later[: later.index(right.text)]))
    changes = {one.start: _change(around(text, one), one, out, right, stated) for one in like}
    if names_a_lot(out.words):
        of_lot = number_named(text, like, out.words, today)
        like = [of_lot] if of_lot else []
    like = [one for one in like if changes[one.start]]
    # 有2个不是脱贫户 denies of these what was said of all.
    of_all = _DENIES.sub("", f"{named}，{out.words}，{later if right else ''}")
    wrong = like[0] if len(like) == 1 else number_named(text, like, of_all, today)
    if wrong is None:
        return ""
    number = int(wrong.high) + changes[wrong.start]
    kept = without_named(told[wrong.end :], named)
    left = later[later.index(right.text) + len(right.text) :] if right else later
    left = left[found.end() :] if right and (found := COUNTED_SO.match(left)) else left
    left = _THE_OTHERS.sub(r"\g<mark>", left) if number < wrong.high else left
    put_right = f"{told[: wrong.start]}{number}{_COUNTERS[wrong.unit]}{kept}{left}"
    return APART.join((put_right, *rest))


def _only_so_many(text: str, match: re.Match[str], numbers: Sequence[Quantity]) -> str:
    """The text with those alone who are what was counted: 15个里头只有12个是脱贫户; "" if no such
    number is told."""
    told = [one for one in numbers if one.end <= match.start()]
    after = [one for one in numbers if one.start >= match.end()][:2]
    for right in after:
        are = _ARE.match(text, right.end)
        if not are or not _ONLY.search(text[match.end() : right.start]):
            continue
        kind = (*clauses(text[are.end() :]), "")[0]
        like = [one for one in told if alike(one, right) and one.high > right.high]
        like = [one for one in like if not {*pairs(kind)}.isdisjoint(pairs(around(text, one)))]
        if len(like) == 1:
            left = text[are.end() + len(kind) :]
            kept = text[like[0].end : match.start()]
            return f"{text[: like[0].start]}{right.text}{kept}{left}"
    return ""


def _told_then(later: str, out: Difference, today: date) -> Quantity | None:
    """The number told in the clause behind one that numbers those who made a difference."""
    first = (*clauses(later), "")[0]
    numbers = [one for one in quantities(later, today) if one.text in first]
    like = [one for one in numbers if alike(one, out.number)]
    return like[0] if len(like) == 1 else None


def _change(
    around: str, one: Quantity, out: Difference, right: Quantity | None, stated: bool
) -> int:
    """By how much a number is to be changed, 0 if the difference is none of it; `stated` if the
    right one is said to be that."""
    if one.low != one.high:
        return 0
    if right:
        by = int(right.high - one.high)
        because = out.tells_why(by) or out.by == by or (stated and by == -out.number.high)
        return by if by and because else 0
    if not out.by and (out.are_no(around) or (out.gone and not left_after(out.words, around))):
        return -int(out.number.high) if one.high > out.number.high else 0
    return out.by if one.high + out.by > 0 else 0
