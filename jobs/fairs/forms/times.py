"""When a fair is, as counties write it into a plan: 12月21日上午9点-12点, 2026.12.21至22日."""

import re
import unicodedata
from datetime import datetime, timedelta
from typing import Any

from core.clock import BEIJING

RIGHT = "请写成 2026年12月21日9:00-12:00 或 2026年12月21日"

_DATE = r"(?:(?P<y{n}>\d{{4}})[年./-])?(?P<m{n}>\d{{1,2}})[月./-](?P<d{n}>\d{{1,2}})[日号]?"
_WEEKDAY = r"(?:\((?:周|星期)[一二三四五六日天]\))?"
_CLOCK = (
    r"(?P<half{n}>上午|下午|晚上?|早上?)?(?P<h{n}>\d{{1,2}})(?:[:点时](?P<min{n}>[0-5]\d|半)?分?)"
)
_FIRST, _LAST = (_DATE.format(n=n) + _WEEKDAY + "(?:" + _CLOCK.format(n=n) + ")?" for n in (1, 2))
_LAST_DAY = r"(?P<day>\d{1,2})[日号]" + _WEEKDAY
_WHEN = re.compile(f"{_FIRST}(?:[-–—~至到、,](?:{_LAST}|{_LAST_DAY}|{_CLOCK.format(n=3)}))?")


def read_when(cell: Any, year: int | None) -> tuple[datetime, datetime]:
    """When something begins and ends; a day of which no more is known is a whole one.

    `year` is meant where none is written. Raises ValueError with what would be right.
    """
    if isinstance(cell, datetime):
        start = cell.replace(tzinfo=BEIJING)
        if (start.hour, start.minute) != (0, 0):
            raise ValueError(f"“{cell}”没有写几点结束，{RIGHT}")
        return start, _end_of_day(start)
    found = _WHEN.fullmatch(_plain(str(cell)))
    if not found:
        raise ValueError(f"看不懂“{cell}”，{RIGHT}")
    parts = found.groupdict()
    if parts["h1"] and not (parts["h2"] or parts["h3"]):
        raise ValueError(f"“{cell}”没有写几点结束，{RIGHT}")
    written = parts["y1"] or year
    if not written:
        raise ValueError(f"“{cell}”没有写年份，{RIGHT}")
    try:
        start = _moment(parts, "1", int(written))
        end = _end(parts, start)
    except ValueError:
        raise ValueError(f"没有“{cell}”这样的时间，{RIGHT}") from None
    if end <= start:
        raise ValueError(f"“{cell}”的结束时间应晚于开始时间")
    return start, end


def _end(parts: dict[str, str | None], start: datetime) -> datetime:
    if parts["h3"]:
        same_half = parts | {"half3": parts["half3"] or parts["half1"]}
        hour, minute = _clock(same_half, "3")
        return start.replace(hour=hour, minute=minute)
    if parts["day"]:
        return _end_of_day(start.replace(day=int(parts["day"])))
    if parts["m2"]:
        end = _moment(parts, "2", int(parts["y2"] or start.year))
        return end if parts["h2"] else _end_of_day(end)
    return _end_of_day(start)


def _moment(parts: dict[str, str | None], n: str, year: int) -> datetime:
    hour, minute = _clock(parts, n) if parts[f"h{n}"] else (0, 0)
    month, day = int(parts[f"m{n}"] or 0), int(parts[f"d{n}"] or 0)
    return datetime(year, month, day, hour, minute, tzinfo=BEIJING)


def _clock(parts: dict[str, str | None], n: str) -> tuple[int, int]:
    hour = int(parts[f"h{n}"] or 0)
    if (parts[f"half{n}"] or "")[:1] in ("下", "晚") and hour < 12:
        hour += 12
    written = parts[f"min{n}"]
    return hour, 30 if written == "半" else int(written or 0)


def _end_of_day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0) + timedelta(days=1)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
