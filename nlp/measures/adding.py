"""Sums told part by part: 养老8000，失业350，工伤150，医保3500 are 8500 of the first three."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from nlp.measures.month_sums import Months
from nlp.numbers import Quantity
from nlp.told import told_numbers

_JOINED = re.compile("(?:保?险)?费?[、，,和跟与及加+ ]*")
_OF_WORKERS = re.compile("个人|工人自己|职工自己")
_LONGER = re.compile("[一全每半]年|年[缴交]|去年|季度|月[到至]|[0-9二两三四五六]个月")
_EACH_MONTH = re.compile("每个?月|(?<![0-9二两三四五六])[一1]个?月|月月|月均")
"""Behind the months of a window it says that the sum is one month's: 2月到6月每月40万."""
_OF = re.compile("的?(?:是)?")
_WHOSE = "(?:单位|公司|企业|厂里?|店里|我们|俺们)?的?(?:[那这]?(?:部分|[块份头边]))?"
_FAR_OFF = re.compile(
    "(?P<all>三(?:[险项样种]))(?:社会?保险?)?(?:保?险)?费?[，,]?"
    f"(?P<between>(?:{_WHOSE}(?:每个?月|一个?月)(?:{_WHOSE})?|{_WHOSE})"
    "(?:[应要该得需]|大概|差不多|一共|总共|合计|加起来|共)*[交缴是出]?)(?=[0-9一二两三四五六七八九十])"
)


@dataclass(frozen=True, slots=True)
class Added:
    """What the parts told come to, None if not all of them were, or not clearly; with the words
    for it, whether any of the parts was told at all, and what they come to in each month where
    that differs."""

    total: Decimal | None
    words: str
    of_parts: bool
    months: Months = ()


def added(text: str, parts: Sequence[str], beside: Sequence[str], today: date) -> Added | None:
    """What a firm pays a month for the parts, each told by its word, without what is told
    `beside` them; None if no sum in the text is told of any of these."""
    named = list(_named(text, (*parts, *beside), today))
    own = [one for one in named if not {*one.words}.isdisjoint(parts) and not one.of_workers]
    told = sorted(word for one in own for word in one.words)
    clear = bool(parts) and told == sorted(parts) and not any(one.longer for one in own)
    numbers = [one.number for one in own]
    months = _in_each_month(numbers) if clear else ()
    exact = all(one.low == one.high and len(one.months) <= 1 for one in numbers)
    total = sum((one.low for one in numbers), Decimal(0)) if clear and exact else None
    words = "、".join(one.text for one in numbers)
    return Added(total, words, bool(own), months) if named else None


def _in_each_month(numbers: Sequence[Quantity]) -> Months:
    """What sums told month by month come to in each; nothing unless all tell the same months, or
    only the first tells any."""
    told = [one.months for one in numbers]
    if told and len(told[0]) > 1 and not any(told[1:]):
        # 2月到6月每月养老30万，失业3万: what is told behind is paid in the same months.
        named = [month for month, _ in told[0]]
        told = [told[0], *(tuple((month, one.low) for month in named) for one in numbers[1:])]
    names = {tuple(month for month, _ in one) for one in told}
    if len(names) != 1 or names == {()}:
        return ()
    sums = (sum((one for _, one in each), Decimal(0)) for each in zip(*told, strict=True))
    return tuple(zip(names.pop(), sums, strict=True))


def beside_their_sum(text: str) -> str:
    """The text with the word for all parts straight before their sum: of 三项社保单位部分每月缴
    2万 it is 2万 of the three."""
    return _FAR_OFF.sub(lambda found: f"{found['between']}{found['all']}", text)


@dataclass(frozen=True, slots=True)
class _Named:
    """A sum of money with the words beside it; whether workers pay it, or it is not a month's."""

    number: Quantity
    words: Sequence[str]
    of_workers: bool
    longer: bool


def _named(text: str, words: Sequence[str], today: date) -> Iterator[_Named]:
    start = 0
    for one in told_numbers(text, today):
        if one.unit not in ("元", ""):
            continue
        # With its months a number begins before what it is told of: 2月到6月每月养老8000.
        before, after = text[start : one.end if one.months else one.start], text[one.end :]
        start = one.end
        if not (beside := _last(before, words)) and (beside := _first(after, words)):
            start += after.find(beside[0]) + len(beside[0])
        if beside:
            of_workers = bool(_OF_WORKERS.search(before))
            longer = _is_longer(before) and not one.months
            yield _Named(one, beside, of_workers, longer)


def _is_longer(before: str) -> bool:
    """Whether the words before a sum tell a longer time than a month, and not that it is each
    month's."""
    times = list(_LONGER.finditer(before))
    return bool(times) and not _EACH_MONTH.search(before, times[-1].start())


def _last(text: str, words: Sequence[str]) -> Sequence[str]:
    """The last words of a text that are joined to each other: 养老、失业 in 交养老、失业一共."""
    places = sorted((match.start(), word) for word in words for match in re.finditer(word, text))
    joined: list[str] = []
    before = len(text)
    for start, word in reversed(places):
        if joined and not _JOINED.fullmatch(text[start + len(word) : before]):
            break
        joined, before = [word, *joined], start
    return joined


def _first(text: str, words: Sequence[str]) -> Sequence[str]:
    """The word a text begins with, as 养老 in 8000的养老."""
    rest = _OF.sub("", text, count=1)
    return [word for word in words if rest.startswith(word)][:1]
