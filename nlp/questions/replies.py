"""What people answer when they are asked for a number, a day or a year."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from nlp.bounds import NO_LIMIT, bounds
from nlp.calendar_years import years
from nlp.numbers import quantities
from nlp.numerals import read_number
from nlp.text import plain

Bounds = tuple[Decimal, Decimal]

_UNITS: Mapping[str, str] = {"人": "人", "月": "个月", "天": "天", "元": "元", "%": "%", "年": "年"}
# 元月 is January, but not in 1500元月薪.
_MONTH = re.compile(
    r"(?<![0-9])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]"
    r"|(?<![一二三四五六七八九十百千万亿两几多余来\d])元(?!月[薪租供均]))月(?:份)?"
)
_DAY = re.compile(
    "月份?(3[01]|[12]?[0-9]|[一二三四五六七八九十]{1,3})(?:[号日]|(?=[又再才就来招进开复到起入报]|[上签]的|的|那[批天]|上[班岗]|$))"
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
FROM_TO = ("月到", "月至", "月份到", "月份至", "月领到", "月份领到", "月补到", "月拿到")
"""How a span of months is told: 2月到6月, 去年11月领到今年4月."""

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
    found = quantities(text, today)
    fitting = [
        _in_months(bounds(text, one)) if (one.unit, unit) == ("年", "月") else bounds(text, one)
        for one in found
        if one.unit == unit or (one.unit, unit) in (("个", "人"), ("年", "月"))
    ]
    if fitting or any(one.unit for one in found):
        return fitting
    written = f"{plain(text)}{_UNITS[unit]}"
    bare = quantities(written, today)
    return [bounds(written, one) for one in bare if one.unit == unit]


_ONESELF = "(?:就|只|才|光|单|是|还|都|目前|现在|也)*(?:有|是)?[我俺咱额](?:自己|自个儿?|本人)?"
_ALONE = re.compile(
    f"{_ONESELF}(?:[一1]个?)?(?:人|个)?(?:单?干|在[干做弄]|[干做弄]|忙活?|撑着?|开的?)?"
    "|(?:就|只|光|我|俺)*(?:自己|自个儿?)?一个人(?:单?干|在[干做弄]|[做弄]|忙活?|撑着?)"
    "|(?:就|只|光|我|俺)*(?:自己|自个儿?)(?:[一1]个人?)?(?:单?干|[做弄]|忙活?)"
)
_WITH_ONESELF = re.compile("(?:连|带|加|算|包括)(?:上|着|起)?[我俺咱额]")
_BESIDE_OTHERS = re.compile("[我俺咱额](?:自己)?(?:跟|和|与|同|加)(?![我俺咱]?(?:签|订|他们|她们))")
_PAID = re.compile(
    "(?:交|缴|付|花|返|退)(?:了|过|的|是|有|差不多|大概|大约|将近|不到|约)*(?=[0-9一二两三四五六七八九十])"
)


def counts_oneself_alone(text: str) -> bool:
    """Whether somebody says that there is nobody but themselves: 就我一个, 一个人干."""
    return bool(_ALONE.fullmatch(re.sub("[呢啊吧嘛哩咧呀了的]+$", "", plain(text))))


def counts_oneself_too(text: str) -> bool:
    """Whether somebody counts themselves among others: 连我三个."""
    return bool(_WITH_ONESELF.search(plain(text)))


def counts_partners(text: str) -> bool:
    """Whether somebody counts those with whom they work, whoever those are: 我和媳妇俩人."""
    return bool(_BESIDE_OTHERS.search(plain(text)))


def is_of_a_payment(text: str) -> bool:
    """Whether the number of a text is of what was paid: 一共交了八万六."""
    return bool(_PAID.search(plain(text)))


def _in_months(one: Bounds) -> Bounds:
    return one[0] * 12, min(one[1] * 12, NO_LIMIT)


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
    11月领到今年4月; 0 if none."""
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
