"""The unit that a number keeps which is put right without one: 44个课时吧…哦翻了本子，是45个 is 45
lessons, and 干了10个月，不对，11 eleven months."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from nlp.numbers import Quantity
from nlp.put_right.likeness import CUT, alike
from nlp.put_right.taking_back import APART, MISCOUNTED, TAKES_BACK
from nlp.told import LESSONS, in_hours

_COUNTED_IN = {LESSONS: LESSONS, "月": "个月", "小时": "小时"}
"""What is counted by 个 without being people or things, as it is written behind a number."""
_BARE_IN = {**_COUNTED_IN, "天": "天", "年": "年", "岁": "岁"}
"""What a number without any word may be of."""
_IS = "(?:是|才|就|只|其实|应该|实际|一共|总共|拢共|共|有|[上学]了|[，。,. ])*"
_MISCOUNTED = re.compile("[少多漏落][算数报说记写统填]了?")
_ONLY_IS = re.compile(f"{_IS}(?:{_MISCOUNTED.pattern})?")
_DENIED = re.compile(f"不是{_IS}$")
_OF_NOTHING_ELSE = re.compile(
    f"(?:吧|了|的|哈|啊|嘛|呢|来着|才对|才是)*(?:(?:而|并)?不是|[，。；、,;！？!?. {APART}]|$)"
)
_OF_PEOPLE = re.compile("名单|花名|人[头数员]|工[人友]|职工|员工")
_OF_LESSONS = re.compile("课时|学时|节课")
_STOPS = f"，。；、,;. {APART}"

FAR = 2
"""A number stands for another than the last if it is nearer to that by more than so many times."""


def with_units_kept(text: str, today: date) -> str:
    """The text with the unit behind each number that is told instead of another one of it, and
    without a word for what it counts."""
    told = in_hours(text, today)
    if all(one.unit not in _BARE_IN for one in told):
        return text
    looked_for = (TAKES_BACK, MISCOUNTED)
    taken_back = [(one.start(), one.end()) for each in looked_for for one in each.finditer(text)]
    known: list[Quantity] = []
    for one in told:
        place = _restated_at(text, one, known, taken_back)
        unit = _unit_of(text, one, known, place) if place >= 0 else ""
        known.append(replace(one, unit=unit) if unit else one)
    for one, as_told in reversed([*zip(known, told, strict=True)]):
        if one.unit != as_told.unit:
            written = one.text.removesuffix("个") + _BARE_IN[one.unit]
            text = text[: one.start] + written + text[one.end :]
    return text


def _restated_at(
    text: str, one: Quantity, before: Sequence[Quantity], taken_back: Sequence[tuple[int, int]]
) -> int:
    """Where the words begin by which a bare number is told instead of another; -1 if it is not."""
    if not before or one.unit not in ("个", "") or not _OF_NOTHING_ELSE.match(text, one.end):
        return -1
    last = before[-1]
    for start, end in taken_back:
        if last.end <= start and end <= one.start and _only_is(text[end : one.start]):
            return start
    denied = _DENIED.search(text[last.end : one.start])
    if denied and (one.unit or last.unit in last.text):
        return last.end + denied.start()
    is_other = _DENIED.search(text[: last.start]) and _only_is(text[last.end : one.start])
    return last.end if is_other else -1


def _only_is(words: str) -> bool:
    """Whether words before a number that is put right name nothing but lessons."""
    return bool(_ONLY_IS.fullmatch(_OF_LESSONS.sub("", words)))


def _unit_of(text: str, one: Quantity, before: Sequence[Quantity], place: int) -> str:
    """The unit of the number that another one is told instead of; "" if it is not one of those
    that are left out."""
    last = before[-1]
    said = text[max(last.end, text.rfind(APART, 0, place) + 1) : one.start]
    units = {other.unit for other in before if not one.unit or _may_be_pieces(other)}
    units &= (_COUNTED_IN if one.unit else _BARE_IN).keys()
    if LESSONS in units and _OF_LESSONS.search(said):
        return LESSONS
    straight = not CUT.search(text[last.end : place].rstrip(_STOPS))
    units &= {LESSONS, last.unit} if straight else {LESSONS}
    if not units or _OF_PEOPLE.search(said):
        return ""
    unit = last.unit if last.unit in units else LESSONS
    off = min(_apart(one, other) for other in before if other.unit == unit)
    others = [_apart(one, other) for other in before if alike(other, one)]
    if not others:
        return unit
    likely = last.unit == unit and (unit == LESSONS or not one.unit)  # 是5个 is rarely of months
    if _MISCOUNTED.search(said):
        return unit if likely else ""
    nearer = off <= FAR * min(others) if likely else FAR * off < min(others)
    return unit if nearer else ""


def _may_be_pieces(one: Quantity) -> bool:
    """Whether 个 may stand for the unit of a number: 半年 is no number of 个."""
    return one.unit == LESSONS or "个" in one.text


def _apart(one: Quantity, other: Quantity) -> Decimal:
    """How far a number is from the middle of another."""
    return abs(one.high - (other.low + other.high) / 2)


def in_its_unit(wrong: Quantity, right: Quantity) -> str:
    """The right number as heads where the wrong one counted heads: 19个人，不对，是39个."""
    if not right.unit and wrong.unit in ("人", "个"):
        return f"{right.text}{wrong.unit}"
    return f"{right.text}人" if (wrong.unit, right.unit) == ("人", "个") else right.text
