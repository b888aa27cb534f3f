"""When somebody wants to begin, in days: 明天能上班的, 年后上班."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from jobs.spoken.understood import Start, Understood

SPRING_FESTIVALS = (
    *(date(2026, 2, 17), date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13)),
    *(date(2030, 2, 3), date(2031, 1, 23), date(2032, 2, 11), date(2033, 1, 31)),
)
"""The first day of the lunar year: the farmers' calendar, which no rule of the sun's gives."""

_WITHIN: Mapping[Start, int] = {"now": 0, "tomorrow": 1, "day_after": 2, "these_days": 3}


def dated(understood: Understood, today: date) -> Understood:
    """The same with the days from and by which work is to begin; after the last festival listed
    nobody knows when it is, and the wish counts for nothing."""
    start = understood.start
    if not start:
        return understood
    if start == "new_year":
        coming = next((day for day in SPRING_FESTIVALS if day >= today), None)
        return replace(understood, starts=(coming, None) if coming else None)
    return replace(understood, starts=(None, today + timedelta(days=_WITHIN[start])))


def begins_in_time(starts_on: date | None, understood: Understood) -> bool:
    """Whether a posting begins when somebody wants to, or does not say when it does."""
    if starts_on is None or understood.starts is None:
        return True
    since, until = understood.starts
    return (since is None or starts_on >= since) and (until is None or starts_on <= until)
