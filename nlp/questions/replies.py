"""What people answer when they are asked for a number, a day or a year."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from nlp.bounds import NO_LIMIT, bounds
from nlp.calendar_years import years
from nlp.numbers import quantities
from nlp.numerals import read_number
from nlp.text import plain

Bounds = tuple[Decimal, Decimal]

_UNITS: Mapping[str, str] = {"月": "个月"}
_AS_WELL: Mapping[str, Sequence[str]] = {"人": ("个",), "课时": ("个",), "月": ("年",)}
"""What an answer may count in besides: 3个 for people, 两年 for months."""
_SHORTEST, _LONGEST = 30, 31
"""Days of a month."""
_SUM = re.compile("(?<![0-9])([0-9]{1,4})[个人名]*[+＋]([0-9]{1,4})(?![0-9])")
# 元月 is January, but not in 1500元月薪.
_MONTH = re.compile(
    r"(?<![0-9])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]"
    r"|(?<![一二三四五六七八九十百千万亿两几多余来\d])元(?!月[薪租供均]))月(?:份)?"
)
_DAY = re.compile(
    "月份?(3[01]|[12]?[0-9]|[一二三四五六七八九十]{1,3})(?:[号日]|(?=[又再才就新来招进开复到起入报收用雇请添聘]|[上签]的|的|那[批天]|上[班岗]|$))"
)
_PART_OF_MONTH = re.compile(
    "月(?:份)?(?P<part>[上中下]旬|[底末])(?!(?:[之以]?[前后]|起|开始|[到至]))"
)
_PARTS: Mapping[str, tuple[int, int]] = {
    "上旬": (1, 10),
    "初": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "底": (21, 31),
    "末": (21, 31),
}
A_MONTH = "(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_OF_IT = (
    "(?:(?P<{0}_day>3[01]|[12]?[0-9]|[一二三四五六七八九十]{{1,3}})[号日]"
    "|(?P<{0}_part>[上中下]旬|[底末初]))?"
)
_CAME_BETWEEN = re.compile(
    f"(?P<first>{A_MONTH[1:-1]})月份?{_OF_IT.format('first')}(?:开始|起)?[，, ]?(?:一直)?"
    f"(?:到|至|[-~—])(?:(?P<last>{A_MONTH[1:-1]})月份?)?{_OF_IT.format('last')}"
    "(?:之间|期间|这段时间|陆续|前后|[又还共新])*(?:来|招|进|收|雇|聘|吸纳|入职|到岗|上岗)"
)
"""Between which days somebody came: 2月下旬到3月5号来的."""
_WRITTEN = re.compile(r"(20\d\d)[-./年](1[0-2]|0?[1-9])(?:[-./月](3[01]|[12]\d|0?[1-9]))?")
MONTHS = 12
PAPERS = "本"
"""What certificates are counted in."""
FROM_TO = ("月到", "月至", "月份到", "月份至")
"""How a span of months is told: 2月到6月."""

_GOING_ON = "(?:开始|起|一直|连着|连续|都|[就干做训学待领补拿缓享受])*"
_FROM_TO = re.compile(f"{A_MONTH}月份?{_GOING_ON}(?:到|至)了?(?:今年|当年|第二年|次年)?{A_MONTH}月")
_SEVERAL_MONTHS = re.compile(
    f"(?<![0-9个两几年第])(?:{A_MONTH}(?:月份?)?[、和跟与及到至~-]|{A_MONTH}月份?"
    f"|[一二三四五六七八九](?=[一二三四五六七八九]月))+{A_MONTH}月"
)
_LAST_MONTH = re.compile("上个?月(?:(3[01]|[12]?[0-9]|[一二三四五六七八九十]{1,3})[号日])?")
_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")
_CHINESE: Mapping[str, int] = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {
    "十一": 11,
    "十二": 12,
    "元": 1,
}


def amounts(text: str, unit: str, today: date) -> list[Bounds]:
    """The numbers of a sentence that may be so many of a unit, each between two bounds.

    A bare number is of the unit that was asked for; years are turned into months.
    """
    text = _SUM.sub(lambda two: str(int(two[1]) + int(two[2])), text)
    if unit == PAPERS:
        unit, text = "人", text.replace(PAPERS, "个")
    found = quantities(text, today)
    told_in = (unit, *_AS_WELL.get(unit, ()))
    fitting = [
        _in_months(one.unit, bounds(text, one)) if unit == "月" else bounds(text, one)
        for one in found
        if one.unit in told_in
    ]
    if not fitting and unit == "月":
        fitting = [_of_days(bounds(text, one)) for one in found if one.unit == "天"]
    if fitting or any(one.unit for one in found):
        return fitting
    written = f"{plain(text)}{_UNITS.get(unit, unit)}"
    bare = quantities(written, today)
    return [bounds(written, one) for one in bare if one.unit == unit]


def _in_months(unit: str, one: Bounds) -> Bounds:
    return (one[0] * MONTHS, min(one[1] * MONTHS, NO_LIMIT)) if unit == "年" else one


def _of_days(one: Bounds) -> Bounds:
    """So many full months as there must be in a number of days, and as there can be."""
    return one[0] // _LONGEST, one[1] // _SHORTEST


def year(text: str, today: date) -> int | None:
    """The one year a sentence names: 2022, 22年, 今年; None if it is none or several."""
    found = {int(one) for one in _YEAR.findall(text)} | set(years(text, today))
    return found.pop() if len(found) == 1 else None


def day(text: str, today: date) -> str | None:
    """The day, month or year answered: 2022-07-05, 2022-07 or 2022; None if there is none."""
    if written := _WRITTEN.search(text):
        parts = [f"{int(part):02d}" for part in written.groups()[1:] if part]
        return "-".join([written[1], *parts])
    if named := _LAST_MONTH.search(text):
        last = date.fromordinal(today.replace(day=1).toordinal() - 1)
        number = read_number(named[1]) if named[1] else None
        return f"{last:%Y-%m}" + (f"-{int(number):02d}" if number else "")
    in_years, month = years(text, today), _MONTH.search(text)
    if not month:
        return str(in_years[0]) if in_years else None
    number_ = number_of(month[1])
    of_year = in_years[0] if in_years else today.year - (number_ > today.month)
    # Of 2月下旬到3月5号 the fifth is none of February.
    exact = _DAY.match(text, month.end(1))
    if not exact and len(_MONTH.findall(text)) == 1:
        exact = _DAY.search(text)
    day_ = read_number(exact[1]) if exact else None
    return f"{of_year}-{number_:02d}" + (f"-{int(day_):02d}" if day_ else "")


def part_of_month(text: str, today: date) -> tuple[str, str] | None:
    """The first and the last day of the part of the one month a text names: 三月底, 2月中旬."""
    named, month = _PART_OF_MONTH.findall(text), day(text, today)
    if (
        len(named) != 1
        or len(_MONTH.findall(text)) != 1
        or not month
        or len(month) != len("2020-02")
    ):
        return None
    first, last = _PARTS[named[0]]
    longest = monthrange(*(int(one) for one in month.split("-")))[1]
    return f"{month}-{first:02d}", f"{month}-{min(last, longest):02d}"


def days_between(text: str, today: date) -> tuple[str, str] | None:
    """The first and the last day between which a text says that somebody came: 2月下旬到3月5号来的;
    None where it names no days, or a year."""
    found = _CAME_BETWEEN.search(text)
    if not found or years(text, today):
        return None
    months = [number_of(found[one] or found["first"]) for one in ("first", "last")]
    named = any(found[f"{one}_{on}"] for one in ("first", "last") for on in ("day", "part"))
    if not named or months[0] > months[1] or months[1] > today.month:
        return None
    ends = [
        _days_of(today.year, month, found[f"{one}_day"], found[f"{one}_part"])
        for month, one in zip(months, ("first", "last"), strict=True)
    ]
    first, last = date(today.year, months[0], ends[0][0]), date(today.year, months[1], ends[1][1])
    return first.isoformat(), last.isoformat()


def _days_of(year: int, month: int, day_: str | None, part: str | None) -> tuple[int, int]:
    """The first and the last day that a day or a part of a month, or all of it, may be."""
    longest = monthrange(year, month)[1]
    number = int(read_number(day_ or "") or 0)
    first, last = (number, number) if number else _PARTS.get(part or "", (1, longest))
    return first, min(last, longest)


def months_named(text: str) -> int:
    """How many months lie between two that a text names, both included: 2月到6月, and 6 for 去年
    11月到今年4月; 0 if none."""
    found = _FROM_TO.search(text)
    first, last = (number_of(one) for one in found.groups()) if found else (1, 0)
    over_new_year = found and last < first
    return last - first + (MONTHS + 1 if over_new_year else 1)


def months_listed(text: str, today: date) -> tuple[str, str] | None:
    """The first and the last of several months that a text names: 5月6月, 二、三月; None if it
    names no more than one, or two years."""
    found = _SEVERAL_MONTHS.search(text)
    numbers = [number_of(one) for one in re.findall(A_MONTH, found[0])] if found else []
    if not numbers or numbers != sorted({*numbers}):
        return None
    named = years(text, today)
    of_year = named[0] if named else today.year - (numbers[-1] > today.month)
    return f"{of_year}-{numbers[0]:02d}", f"{of_year}-{numbers[-1]:02d}"


def number_of(month: str) -> int:
    """The number of a month in figures or words."""
    return _CHINESE.get(month) or int(month)


def months_since(written: str, today: date) -> Bounds:
    """How many whole months may lie between a day, month or year and today."""
    parts = [int(part) for part in written.split("-")]
    first = (*parts, 1, 1)[:3] if len(parts) < 3 else tuple(parts)
    last = tuple(parts) if len(parts) == 3 else (parts[0], *(parts[1:] or [12]), 28)
    return _whole(last, today), _whole(first, today)


def _whole(day_: tuple[int, ...], today: date) -> Decimal:
    months = (today.year - day_[0]) * 12 + today.month - day_[1] - (today.day < day_[2])
    return Decimal(max(0, months))
