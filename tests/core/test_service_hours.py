"""When staff are there, in China: its holidays, its made-up days, and the hours of an office."""

from datetime import date, datetime

import pytest

from core.clock import BEIJING
from core.service_hours import ServiceHours, is_working_day

HOURS = ServiceHours.parse("9:00-12:00,13:30-17:30")


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 23), True),  # a Monday
        (date(2026, 11, 21), False),  # a Saturday
        (date(2026, 10, 1), False),  # the National Day, a Thursday
        (date(2026, 10, 10), True),  # a Saturday worked for it
        (date(2040, 1, 2), True),  # nobody knows more than that it is a Monday
        (date(2040, 1, 1), False),
    ],
)
def test_people_work_on_the_working_days_of_china(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_the_hours_begin_on_the_minute_and_end_before_it() -> None:
    assert [HOURS.is_open(at(11, 23, *time)) for time in ((8, 59), (9, 0), (11, 59), (12, 0))] == [
        False,
        True,
        True,
        False,
    ]


def test_the_next_opening_is_after_the_holiday() -> None:
    assert HOURS.next_opening(at(11, 23, 12, 5)) == at(11, 23, 13, 30)
    assert HOURS.next_opening(at(11, 23, 18)) == at(11, 24, 9)
    assert HOURS.next_opening(at(9, 30, 18)) == at(10, 8, 9)


def test_they_are_said_in_words() -> None:
    assert str(HOURS) == "工作日 9:00–12:00、13:30–17:30"


@pytest.mark.parametrize("wrong", ["", "9-12", "9:00-9:00", "12:00-9:00", "25:00-26:00"])
def test_what_are_no_hours_is_told(wrong: str) -> None:
    with pytest.raises(ValueError, match="应形如 9:00-12:00"):
        ServiceHours.parse(wrong)
