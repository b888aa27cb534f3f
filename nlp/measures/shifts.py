"""So many people on some days of a season and so many on others: 前5天30个人，后4天44个 are two
groups, each with days of its own; and so are 2月1号开工26个人，6号又添了10个，一直干到9号."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nlp.counting.heads import heads
from nlp.measures.day_spans import NOT_RESTED, Season
from nlp.measures.shift_days import DAY, Days, days_told, with_months
from nlp.numbers import Quantity
from nlp.numerals import read_number

_IN_ALL = re.compile("一共|总共|拢共|共(?=[0-9])")
_A_HEAD = re.compile("(?:每|一)个?人(?:一|每)?[天日]|每个?人")
_MORE = re.compile(
    "(?:[又再还](?:从.{1,4})?(?:来|招|进|到|调|喊|叫|派|请|找|拉|回)|(?:又|再|还)?(?:添|多|增?加)|(?:另外|额外)[来招添加])"
    "(?:回|进|来|上|派|过)*了?$"
)
"""Before those who came besides the ones there were: 又来了6个."""
_CAME = re.compile("(?:来|进|招|到|叫|喊)(?:岗|厂)?了?$")
_NUMBER = "(?:[0-9]+|[一二三四五六七八九十两]+)"
_FEWER = re.compile(
    f"(?:走|撤|少|减|回家|请假|离开|辞职?|隔离|不干)(?:掉|去)?了?(?P<left>{_NUMBER})[个人名位]"
    f"|(?P<away>{_NUMBER})个?人?就?(?:走了|回家|请假|不干|辞|撤了|离开)"
)
_STILL = re.compile("(?:剩|还有|留)(?:下|了)*$")
_RESTED = re.compile("歇|停|休|放假")
_KEEPS_ON = re.compile(
    "一直(?!没)|天天|每天都|[没未不木]有?[停歇断]|连轴|接着干|照常|到(?:现在|今天|如今|这会儿)"
)
_SINCE = re.compile("(?:从|自|打|过)$")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Count:
    """How many are told to have been there, where that ends: 0 if only about; `more` or `fewer`
    than before, or who only `came` then, which may be all or more."""

    number: int
    end: int
    more: bool = False
    fewer: bool = False
    came: bool = False


@dataclass(frozen=True, slots=True)
class _Shift:
    """So many people from one day to another, the last None as long as it is not told."""

    first: date
    last: date | None
    number: int
    begins: bool = False


def in_shifts(text: str, today: date, season: Season) -> str:
    """The text with those who worked on some of the days told as groups, each with its days as far
    as they are the season's; without their numbers where nobody can tell which days those are."""
    dated = with_months(_IN_ALL.sub("", text), season)
    named = list(days_told(dated, today, season))
    counted = _behind(named, dated, today)
    named = [one for one, of in zip(named, counted, strict=True) if of or not one.follows]
    counted = _behind(named, dated, today)
    start = named[0].start if named else 0
    before = heads(dated[:start], today)
    if named and not counted[0] and len(before) == 1:
        counted[0] = [_Count(_exact(before[0]), 0)]
        start = before[0].start
    if sum(map(bool, counted)) < FEWEST or any(len(one) > 1 for one in counted):
        return text
    told = list(zip(named, counted, strict=True))
    end = max(one.end + sum(each.end for each in of) for one, of in told)
    rests = _RESTED.search(NOT_RESTED.sub("", dated[start:]))
    shifts = [] if rests else _in_turn(told, dated[start:], season)
    if shifts and shifts[0].first > season.last:
        return text
    return f"{_SINCE.sub('', dated[:start])}{_as_groups(shifts, season)}{dated[end:]}"


def _behind(named: Sequence[Days], text: str, today: date) -> list[list[_Count]]:
    """The numbers of people behind each of the days named."""
    ends = [*(one.start for one in named[1:]), len(text)]
    return [_counted(text[one.end : end], today) for one, end in zip(named, ends, strict=False)]


def _counted(text: str, today: date) -> list[_Count]:
    """The numbers of people told with some days; who left not where those are told who stayed."""
    text = _A_HEAD.sub(_blank, text)
    there = [_came(text, one) for one in heads(_FEWER.sub(_blank, text), today)]
    gone = [] if any(_STILL.search(text) for _ in there) else list(_FEWER.finditer(text))
    numbers = (int(read_number(one["left"] or one["away"]) or 0) for one in gone)
    left = [_Count(n, one.end(), fewer=True) for n, one in zip(numbers, gone, strict=True)]
    return [*there, *left]


def _blank(found: re.Match[str]) -> str:
    return "，" * len(found[0])


def _came(text: str, one: Quantity) -> _Count:
    said = text[: one.start]
    return _Count(_exact(one), one.end, bool(_MORE.search(said)), came=bool(_CAME.search(said)))


def _exact(one: Quantity) -> int:
    return int(one.high) if one.low == one.high else 0


def _as_groups(shifts: Sequence[_Shift], season: Season) -> str:
    """The shifts as groups with as many days as are the season's."""
    days = [(min(one.last or one.first, season.last) - one.first).days + 1 for one in shifts]
    if any(one.first < season.first for one in shifts):
        return ""
    groups = zip(shifts, days, strict=True)
    return "，另外".join(f"{one.number}个人干了{left}天" for one, left in groups if left > 0)


def _in_turn(
    told: Sequence[tuple[Days, Sequence[_Count]]], text: str, season: Season
) -> Sequence[_Shift]:
    """The shifts that follow each other; none where that is not clear of all days."""
    first, counted = told[0]
    whole = first if not counted else Days(0, 0, first.first)
    if first.number:
        told, whole = [one for one in told if one[0].number or one[1]], Days(0, 0, season.first)
    elif not counted:
        told = told[1:]
    keeps_on = bool(_KEEPS_ON.search(text))
    shifts = list[_Shift]()
    for days, counted in told:
        before = shifts[-1] if shifts else None
        if counted:
            found = _shifts(before, days, counted[0], whole, keeps_on, season)
        else:
            found = _gone_on(before, days, season)
        if not found:
            return []
        shifts = [*shifts[:-1], *found]
    return _closed(shifts, whole, keeps_on, season)


def _shifts(
    before: _Shift | None, days: Days, count: _Count, whole: Days, keeps_on: bool, season: Season
) -> Sequence[_Shift]:
    """The shift before and that of further days; none where either is not clear."""
    began = _began(before, days, count, whole)
    if not began or not count.number:
        return []
    first, last = began, began + (days.number - 1) * DAY if days.number else days.last
    if not before:
        begins = days.begins or whole.begins
        return [] if count.more else [_Shift(first, last, count.number, begins)]
    if first <= season.last and _may_be_either(before, days, count):
        return []
    if before.last is None:
        at_once = first == before.first + DAY or days.last == first - DAY
        known = before.begins or count.more or days.begins or keeps_on or at_once
        if first <= before.first or not known:
            return []
    elif first <= before.last:
        if not count.more or (last or before.last) != before.last:
            return []
        last = before.last
    if count.fewer:
        last = None
    number = count.number if not count.fewer else -count.number
    number += before.number if count.more or count.fewer else 0
    until = replace(before, last=min(before.last or date.max, first - DAY))
    return [until, _Shift(first, last, number, days.begins or count.more or count.fewer)]


def _began(before: _Shift | None, days: Days, count: _Count, whole: Days) -> date | None:
    """The first of further days, if it can be told: who left had worked until the day before."""
    if not before:
        first = days.first or whole.first
        return first if first == whole.first and not count.fewer else None
    if count.fewer and days.last and not days.first:
        return days.last + DAY
    return days.first or (before.last + DAY if before.last else None)


def _may_be_either(before: _Shift, days: Days, count: _Count) -> bool:
    """Whether some may have come besides those who were there or be all, or have left on a day or
    after it."""
    if count.fewer:
        return not days.begins and (days.follows or bool(days.first))
    few = count.came and not count.more and count.number < before.number
    after = days.onward and before.last != (days.first or date.max) - DAY
    return after or (few and not (days.last or days.number))


def _gone_on(before: _Shift | None, days: Days, season: Season) -> Sequence[_Shift]:
    """The shift before with the last day on which it was there, where that is what days without a
    number of people tell; as it is where these come after the season."""
    if not before:
        return []
    until = days.last and days.first in (None, before.first)
    if until and before.last in (None, days.last):
        return [replace(before, last=days.last)]
    return [before] if days.first and days.first > season.last else []


def _closed(
    shifts: Sequence[_Shift], whole: Days, keeps_on: bool, season: Season
) -> Sequence[_Shift]:
    """The shifts with the last day of the last of them, none where nobody told it or it is not that
    of the whole."""
    *before, last = shifts
    if last.last:
        return shifts if whole.last in (None, last.last) else []
    if whole.last or keeps_on:
        return [*before, replace(last, last=whole.last or date.max)]
    one_by_one = not any(one.begins or one.last != one.first for one in before) and not last.begins
    of_one_day = last.first >= season.last or one_by_one
    return [*before, replace(last, last=last.first)] if of_one_day else []
