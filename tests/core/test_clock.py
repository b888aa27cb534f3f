"""Time has one source, and China's calendar decides on which day a policy ends."""

from datetime import UTC, date, datetime, timedelta, timezone

from core.clock import beijing_date, now


def test_now_is_the_present_moment_in_utc() -> None:
    assert now().tzinfo is UTC
    assert abs(now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_day_in_china_begins_eight_hours_before_that_in_greenwich() -> None:
    last_second = datetime(2020, 6, 30, 15, 59, 59, tzinfo=UTC)
    assert beijing_date(last_second) == date(2020, 6, 30)
    assert beijing_date(last_second + timedelta(seconds=1)) == date(2020, 7, 1)


def test_a_moment_told_in_another_zone_is_the_same_day_in_china() -> None:
    new_york = timezone(timedelta(hours=-5))
    assert beijing_date(datetime(2020, 6, 30, 11, tzinfo=new_york)) == date(2020, 7, 1)
