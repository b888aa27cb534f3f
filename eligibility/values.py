"""What may be known of a fact, and how it compares with what is demanded: exactly, to the day.

A value is a bool, an int, a Fraction, a choice of an enum or a day; or an Interval of these, if
only its bounds are known; or None if it was not asked, DECLINED if whoever was asked cannot tell.
"""

import operator
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Literal

Operator = Literal["==", "in", ">=", "<=", ">", "<"]
Verdict = bool | None


class Declined(Enum):
    """The answer of those who were asked and do not know."""

    DECLINED = "declined"


DECLINED = Declined.DECLINED
"""As unknown as None, but not to be asked again."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A value known only within bounds, both included."""

    low: Any
    high: Any


HOLDS: Mapping[Operator, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "in": lambda value, wanted: value in wanted,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def demand(op: Operator, wanted: Any, days_meant: bool) -> Callable[[Any], Verdict]:
    """A function that tells whether a value meets a demand, as `compare` or `compare_days` does."""
    if days_meant:
        return lambda value: compare_days(op, wanted, value)
    holds = HOLDS[op]

    def meets(value: Any) -> Verdict:
        if value is None or value is DECLINED:
            return None
        # What most values are is decided without asking `compare`, which costs as much again.
        return compare(op, wanted, value) if type(value) is Interval else holds(value, wanted)

    return meets


def told(value: Any) -> bool:
    """Whether anything is known: neither never asked nor declined."""
    return value is not None and value is not DECLINED


def ends(value: Any) -> tuple[Any, Any]:
    """The lowest and the highest that a value may be."""
    return (value.low, value.high) if isinstance(value, Interval) else (value, value)


def compare(op: Operator, wanted: Any, value: Any) -> Verdict:
    """Whether a value meets a demand; None if it is unknown or its bounds do not agree."""
    if value is None or value is DECLINED:
        return None
    if not isinstance(value, Interval):
        return HOLDS[op](value, wanted)
    return _compare_interval(op, wanted, value.low, value.high)


def compare_days(op: Operator, wanted: Any, value: Any) -> Verdict:
    """The same for days as they are written, where a month or a year means all of its days."""
    if value is None or value is DECLINED:
        return None
    low, high = ends(value)
    first, last = days(low)[0], days(high)[1]
    if op in ("==", "in"):
        return _within([days(one) for one in _several(wanted)], first, last)
    bound = days(wanted)[0 if op in (">=", "<") else 1]
    return _compare_interval(op, bound, first, last)


def _compare_interval(op: Operator, wanted: Any, low: Any, high: Any) -> Verdict:
    if op in ("==", "in") and low != high:
        return None if any(low <= one <= high for one in _several(wanted)) else False
    verdict = HOLDS[op](low, wanted)
    return verdict if verdict is HOLDS[op](high, wanted) else None


def _several(wanted: Any) -> tuple[Any, ...]:
    return wanted if isinstance(wanted, tuple) else (wanted,)


def _within(spans: list[tuple[date, date]], first: date, last: date) -> Verdict:
    if any(start <= first and last <= end for start, end in spans):
        return True
    return None if any(start <= last and first <= end for start, end in spans) else False


@lru_cache(4096)
def days(written: str | date) -> tuple[date, date]:
    """The first and last day of a day, month or year as it is written: 2020-02, 2020-02-10.

    Raises ValueError with a sentence for what is none of these.
    """
    if isinstance(written, date):
        return written, written
    try:
        if len(written) == 10:
            day = date.fromisoformat(written)
            return day, day
        year, month = (int(part) for part in f"{written}-0".split("-")[:2])
        if len(written) not in (4, 7):
            raise ValueError(written)
        end = month or 12
        return date(year, month or 1, 1), date(year, end, monthrange(year, end)[1])
    except ValueError:
        raise ValueError(
            f"“{written}”不是日期，应写成 2022-06-30、2022-06 或 2022 这样的日、月、年"
        ) from None
