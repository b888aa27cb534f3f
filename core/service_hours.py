"""When staff are there: hours of working days in China, its holidays and made-up days included."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import chinese_calendar

from core.clock import BEIJING

_SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
FARTHEST = 30
"""Days to look ahead for the next opening: longer than any holiday."""

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """The spans of a working day in which somebody is there."""

    spans: Sequence[tuple[time, time]]

    @classmethod
    def parse(cls, written: str) -> "ServiceHours":
        """Read 9:00-12:00,13:30-17:30; raises ValueError with what would be right."""
        found = [_SPAN.fullmatch(part.strip()) for part in written.split(",")]
        try:
            spans = [_span(*map(int, one.groups())) for one in found if one]
        except ValueError:
            spans = []
        fitting = len(spans) == len(found) and all(begin < end for begin, end in spans)
        if not fitting or any(end > begin for (_, end), (begin, _) in pairwise(spans)):
            raise ValueError("应形如 9:00-12:00,13:30-17:30，先后相接、不重叠")
        return cls(tuple(spans))

    def is_open(self, moment: datetime) -> bool:
        """Whether somebody is there at a moment."""
        local = moment.astimezone(BEIJING)
        inside = any(begin <= local.time() < end for begin, end in self.spans)
        return inside and is_working_day(local.date())

    def next_opening(self, moment: datetime) -> datetime | None:
        """When somebody is there again, after a moment; None if that is not in sight."""
        today = moment.astimezone(BEIJING).date()
        days = (today + timedelta(days=ahead) for ahead in range(FARTHEST))
        openings = (
            datetime.combine(day, begin, BEIJING)
            for day in days
            if is_working_day(day)
            for begin, _ in self.spans
        )
        return next((opening for opening in openings if opening > moment), None)

    def open_between(self, begin: datetime, end: datetime) -> timedelta:
        """How long somebody was there from a moment to another."""
        first, last = (moment.astimezone(BEIJING).date() for moment in (begin, end))
        days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
        spans = (
            (max(begin, datetime.combine(day, opens, BEIJING)), end, day, closes)
            for day in days
            if is_working_day(day)
            for opens, closes in self.spans
        )
        lengths = (
            min(until, datetime.combine(day, closes, BEIJING)) - since
            for since, until, day, closes in spans
        )
        return sum((one for one in lengths if one > timedelta()), timedelta())

    def __str__(self) -> str:
        spans = (f"{begin:%-H:%M}–{end:%-H:%M}" for begin, end in self.spans)
        return f"工作日 {'、'.join(spans)}"


def is_working_day(day: date) -> bool:
    """Whether people work on a day. Of years whose holidays are not announced yet only the days of
    the week are known."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < SATURDAY


def _span(begin_hour: int, begin_minute: int, end_hour: int, end_minute: int) -> tuple[time, time]:
    return time(begin_hour, begin_minute), time(end_hour, end_minute)
