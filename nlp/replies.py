"""What people answer when they are asked: yes or no, a number, a day, or that they cannot tell."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from nlp.numbers import quantities, years
from nlp.text import plain

Bounds = tuple[Decimal, Decimal]

_UNSURE = re.compile(
    "不(?:太)?(?:清楚|晓得|知道|懂|确定|记得|好说)|没(?:注意|算过|数过|问过)|记不(?:清|得|住)|说不(?:准|清|好|上来)"
    "|忘(?:了|记)|弄不清|搞不清|拿不准|晓不得|不造|谁知道|哪知道|不详"
)
_NO = re.compile(
    "^(?:没|不|否|无|未|别)|^(?:还|从来|根本|都|也|暂时|目前)?(?:没|不|未)|没有$|没得|木有|不是|不对|不行|不够|没到|不到|差(?:点|些|一)"
)
_YES = re.compile(
    "是|对|嗯|有|在|签|交|办|够|满|到了|符合|可以|行|中|要得|好的|没错|当然|肯定|一直|都|咋没|早就|ok|yes|√"
)
_FIRM = re.compile("没错|不错|没问题|咋没|怎么没|不是没|没断过|没停过|没少过|不止|没拖过|没欠过")
_WORDS: Mapping[str, str] = {
    "人": "人",
    "月": "个月",
    "天": "天",
    "元": "元",
    "年": "年",
    "%": "%",
    "": "",
}
_MONTH = re.compile(r"(?<![0-9])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?")
_DAY = re.compile(r"月(?:份)?(3[01]|[12]?[0-9])[号日]")
_WRITTEN = re.compile(r"(20\d\d)[-./年](1[0-2]|0?[1-9])(?:[-./月](3[01]|[12]\d|0?[1-9]))?")
_LAST_MONTH = re.compile("上个?月")
_CHINESE = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"十一": 11, "十二": 12}


def is_unsure(text: str) -> bool:
    """Whether somebody says that they cannot tell."""
    return bool(_UNSURE.search(text))


def yes_or_no(text: str) -> bool | None:
    """Yes, no, or None if it is neither."""
    words = plain(text)
    if _FIRM.search(words):
        return True
    if _NO.search(words):
        return False
    return True if _YES.search(words) else None


def amount(text: str, unit: str, today: date) -> Bounds | None:
    """The number answered to a question for so many of a unit, between two bounds.

    A bare number is of the unit that was asked for; years are turned into months.
    """
    found = quantities(text, today)
    for one in found:
        if one.unit == unit or (unit == "人" and one.unit == "个"):
            return one.low, one.high
        if unit == "月" and one.unit == "年":
            return one.low * 12, one.high * 12
    bare = quantities(f"{plain(text)}{_WORDS[unit]}", today)
    if bare and bare[-1].unit == unit and not any(one.unit not in ("", unit) for one in found):
        return bare[-1].low, bare[-1].high
    return None


def day(text: str, today: date) -> str | None:
    """The day, month or year answered: 2022-07-05, 2022-07 or 2022; None if there is none."""
    if written := _WRITTEN.search(text):
        parts = [f"{int(part):02d}" for part in written.groups()[1:] if part]
        return "-".join([written[1], *parts])
    if _LAST_MONTH.search(text):
        last = date.fromordinal(today.replace(day=1).toordinal() - 1)
        return f"{last:%Y-%m}"
    named, month = years(text, today), _MONTH.search(text)
    if not month:
        return str(named[0]) if named else None
    number = _CHINESE.get(month[1]) or int(month[1])
    year = named[0] if named else today.year - (number > today.month)
    exact = _DAY.search(text)
    return f"{year}-{number:02d}" + (f"-{int(exact[1]):02d}" if exact else "")


def months_since(written: str, today: date) -> Bounds:
    """How many whole months may lie between a day, month or year and today."""
    parts = [int(part) for part in written.split("-")]
    first = (*parts, 1, 1)[:3] if len(parts) < 3 else tuple(parts)
    last = tuple(parts) if len(parts) == 3 else (parts[0], *(parts[1:] or [12]), 28)
    return _whole(last, today), _whole(first, today)


def _whole(day_: tuple[int, ...], today: date) -> Decimal:
    months = (today.year - day_[0]) * 12 + today.month - day_[1] - (today.day < day_[2])
    return Decimal(max(0, months))
