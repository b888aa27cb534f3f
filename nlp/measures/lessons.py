"""The lessons of a training in all, where they are told by the day or part by part: 4天，每天7课时
are 28, and of 60课时，理论20课时 forty are practice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.numbers import Quantity, quantities
from nlp.numerals import read_number
from nlp.told import A_DAY, LESSONS, OF_A_DAY, told_numbers

_COUNTED = re.compile(
    "课时|学时|[0-9一二两三四五六七八九十百几多来半俩仨]个?(?:多|来)?个?(?:课|学时|节|小时|钟头)"
)
_AND_LATER = re.compile("[，、和加再又跟]*(?:下午|晚上|夜里)(?:[上学讲是再又]|安排|排)*")
_OF_SOMETHING_ELSE = re.compile(
    "(?:入职|来了?|到岗|进厂|报到|停工?|放假|隔离|上班)(?:才|刚|了|有|已经|都|也|还|[没不]到|满)*$"
)
_WITHIN = re.compile("[之以]?[前内后里]|假|工期")
_WEEKS = re.compile("周|星期|礼拜")
_WEEKLY = re.compile(
    "[每一]个?(?:周|星期|礼拜)(?:都|只|固定|大概|[上学讲训排]|培训|安排)*"
    "(?P<days>[1-7]|[一二两三四五六七])天"
)
_CUT = re.compile("[，。；：！？!?;,\\s]")

_IN_ALL = re.compile("总|一共|拢共|累计|合计|共|全部|加起来")
_PLACES = "线上|线下|网上|网课|直播|视频"
"""Where lessons are had says neither that they are theory nor that they are practice."""

_JOINED = "(?:课时?|部分|就|[是有上学讲搞占排了：:])*$"
_NAMED = "(?!培训|技能|规程|规范|安全|工|证|员|班|能力)"
"""安全操作培训40课时 and 操作工 name no part of the lessons."""

_IS = "(?:的|是|都|全|用来|用于|拿来|做|搞|上|课|为|在)*"
A_WEEK = 7
STORIES = 512
"""Of how many stories it is remembered how many lessons they tell."""


@dataclass(frozen=True, slots=True)
class _Daily:
    """The lessons of a day, between two bounds, and where a text tells them."""

    low: Decimal
    high: Decimal
    start: int
    end: int


@lru_cache(STORIES)
def in_lessons(text: str, practice: tuple[str, ...], theory: tuple[str, ...], today: date) -> str:
    """The text with the lessons in all instead of those of each day, and with those of practice
    among them instead of any part; the same where either cannot be told."""
    if not _COUNTED.search(text):
        return text
    return _of_parts(_of_days(_of_weeks(text, today), today), practice, theory, today)


def _of_weeks(text: str, today: date) -> str:
    """The text with the days of all weeks instead of those of one: 每周上2天，上了5周 are ten;
    without the days of a week where nobody knows of how many weeks."""
    weekly = _WEEKLY.search(text)
    if not weekly:
        return text
    rest = text[: weekly.start()] + text[weekly.end() :]
    weeks = [one for one in quantities(rest, today) if _WEEKS.search(one.text)]
    if len(weeks) != 1 or weeks[0].low != weeks[0].high:
        return rest
    (one,) = weeks
    days = int(one.high) // A_WEEK * int(read_number(weekly["days"]) or 0)
    return f"{rest[: one.start]}{days}天{rest[one.end :]}"


def _of_days(text: str, today: date) -> str:
    """The text with the lessons of all days instead of those of one, unless all are told."""
    rates = list(_rates(text, today))
    told = [one for one in told_numbers(text, today) if one.unit == LESSONS]
    if not rates or any(not _is_within(one, rates) for one in told):
        return text
    days = [one for one in quantities(text, today) if _lasts(text, one, rates)]
    pairs = [(one, other) for one in rates for other in days if _go_together(text, one, other)]
    pairs = [(rates[0], days[0])] if len(rates) == len(days) == 1 else pairs
    if len(pairs) != len(rates) or {one for one, _ in pairs} != {*rates}:
        return text
    low = sum(one.low * other.low for one, other in pairs)
    high = sum(one.high * other.high for one, other in pairs)
    in_all = f"共{low}{LESSONS}" if low == high else f"共{low}到{high}{LESSONS}"
    if len(rates) == 1:
        return text[: rates[0].start] + in_all + text[rates[0].end :]
    start = min(one.start for pair in pairs for one in pair)
    lasting = sum(other.high for _, other in pairs)
    return f"{text[:start]}培训{lasting}天，{in_all}{text[max(one.end for one in rates) :]}"


def _rates(text: str, today: date) -> Iterator[_Daily]:
    """The lessons of a day, those before noon and those after it together."""
    last: _Daily | None = None
    for one in quantities(text, today):
        if one.unit != LESSONS:
            continue
        if last and _AND_LATER.fullmatch(text[last.end : one.start]):
            last = _Daily(last.low + one.low, last.high + one.high, last.start, one.end)
            continue
        if last:
            yield last
        before, after = A_DAY.search(text[: one.start]), OF_A_DAY.match(text, one.end)
        start, end = before.start() if before else one.start, after.end() if after else one.end
        last = _Daily(one.low, one.high, start, end) if before or after else None
    if last:
        yield last


def _is_within(one: Quantity, rates: Sequence[_Daily]) -> bool:
    return any(rate.start <= one.start < rate.end for rate in rates)


def _lasts(text: str, one: Quantity, rates: Sequence[_Daily]) -> bool:
    """Whether a number of days says how long a training lasts; of weeks nobody knows how many
    days of them were spent on it."""
    of_it = one.unit == "天" and lasts(text, one) and not _WEEKS.search(one.text)
    return of_it and not _is_within(one, rates)


def lasts(text: str, one: Quantity) -> bool:
    """Whether a number of days may say how long something lasted, and not since when it is so."""
    since = _OF_SOMETHING_ELSE.search(text[: one.start])
    return not since and not _WITHIN.match(text, one.end)


def _go_together(text: str, rate: _Daily, days: Quantity) -> bool:
    return not _CUT.search(text[min(rate.start, days.start) : max(rate.end, days.end)])


def _of_parts(text: str, practice: Sequence[str], theory: Sequence[str], today: date) -> str:
    """The text with the lessons in all and those of practice, where some are told apart from
    others, and both follow."""
    told = _parts(text, practice, theory, today)
    kinds = {kind for kind, _ in told}
    if kinds.isdisjoint({"practice", "theory"}):
        return text
    sums = {
        kind: sum(one.high for other, one in told if other == kind)
        for kind in kinds
        if kind != "all"
    }
    whole = {one.high for kind, one in told if kind == "all"}
    if len(whole) > 1 or any(one.low != one.high for _, one in told):
        return text
    in_all = whole.pop() if whole else sum(sums.values()) if len(sums) > 1 else None
    left = in_all - sums.get("theory", 0) if in_all and "beside" not in sums else None
    practised = sums.get("practice", left)
    for _, one in reversed(told):
        text = text[: one.start] + text[one.end :]
    if in_all is None or practised is None or sum(sums.values()) > in_all:
        return text
    first = told[0][1].start
    return (
        f"{text[:first]}，总共{in_all}{LESSONS}，{practice[0]}{practised}{LESSONS}，{text[first:]}"
    )


def _parts(
    text: str, practice: Sequence[str], theory: Sequence[str], today: date
) -> Sequence[tuple[str, Quantity]]:
    """The numbers of lessons, each with what it is of: practice, theory, beside, or all."""
    named = {"practice": "|".join(practice), "theory": "|".join(theory), "beside": _PLACES}
    words = {kind: f"(?:{some}){_NAMED}" for kind, some in named.items()}
    found: list[tuple[str, Quantity]] = []
    start = 0
    for one in told_numbers(text, today):
        before, after = _CUT.split(text[start : one.start])[-1], _CUT.split(text[one.end :])[0]
        kind = "all" if _IN_ALL.search(before) else _kind(before, after, words)
        bare = (
            one.unit in ("", "个")
            and kind in words
            and re.search(f"{words[kind]}{_JOINED}", before)
        )
        if one.unit == LESSONS or bare:
            found.append((kind, one))
            start = one.end
    return found if any(one.unit == LESSONS for _, one in found) else ()


def _kind(before: str, after: str, words: dict[str, str]) -> str:
    """What lessons are of by the words before them, else by those straight behind."""
    for kind, some in words.items():
        if re.search(some, before):
            return kind
    return next((kind for kind, some in words.items() if re.match(f"{_IS}{some}", after)), "all")
