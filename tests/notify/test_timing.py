"""At which hours notices go out, and how long a failed one waits."""

from datetime import UTC, datetime, timedelta

import pytest

from core.clock import BEIJING
from notify.kinds import KINDS
from notify.timing import DAILY, FIRST_PAUSE, LONGEST_PAUSE, is_quiet, pause, put_off

QUIET, URGENT, INTERVIEW = (KINDS[kind] for kind in ("new_postings", "staff_reply", "interview"))


def at(hour: int, minute: int = 0, second: int = 0, day: int = 21) -> datetime:
    """A moment on the clock in China."""
    return datetime(2026, 11, day, hour, minute, second, tzinfo=BEIJING).astimezone(UTC)


SOON = at(12, day=30)
"""When most notices are over."""


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [(at(7, 59, 59), True), (at(8), False), (at(21, 59, 59), False), (at(22), True), (at(0), True)],
)
def test_the_night_is_from_22_to_8(moment: datetime, quiet: bool) -> None:
    assert is_quiet(moment) is quiet


def test_what_comes_up_at_night_waits_for_the_morning() -> None:
    assert put_off(QUIET, 0, at(23), SOON) == at(8, day=22)
    assert put_off(QUIET, 0, at(3, day=22), SOON) == at(8, day=22)
    assert put_off(QUIET, 0, at(12), SOON) is None
    assert put_off(URGENT, 0, at(3), SOON) is None


@pytest.mark.parametrize("moment", [at(23), at(3, day=22)])
def test_an_interview_wakes_nobody_who_can_be_told_in_the_morning(moment: datetime) -> None:
    assert put_off(INTERVIEW, 0, moment, at(12, day=22)) is None
    assert put_off(INTERVIEW, 0, moment, at(12, 0, 1, day=22)) == at(8, day=22)
    assert put_off(INTERVIEW, DAILY, at(12), SOON) is None


def test_who_was_told_enough_today_is_told_tomorrow() -> None:
    assert put_off(QUIET, DAILY, at(12), SOON) == at(8, day=22)
    assert put_off(QUIET, DAILY - 1, at(12), SOON) is None
    assert put_off(URGENT, DAILY + 9, at(12), SOON) is None


def test_pauses_double_are_spread_and_end_somewhere() -> None:
    longest = [pause(tries, 1.0) for tries in range(1, 12)]
    assert longest[:4] == [FIRST_PAUSE * 2**n for n in range(4)]
    assert longest[-1] == LONGEST_PAUSE
    assert pause(3, 0.0) == pause(3, 1.0) / 2 == timedelta(seconds=60)
