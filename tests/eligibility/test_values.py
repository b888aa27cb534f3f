"""Values compared with demands: days by the calendar, vague ones if all of them agree."""

from datetime import date
from typing import Any

import pytest

from eligibility.values import DECLINED, Interval, Verdict, compare, compare_days, days


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020-02-10", date(2020, 2, 10), date(2020, 2, 10)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        (date(2020, 2, 10), date(2020, 2, 10), date(2020, 2, 10)),
    ],
)
def test_a_month_or_a_year_stands_for_all_its_days(written: Any, first: date, last: date) -> None:
    assert days(written) == (first, last)


@pytest.mark.parametrize("written", ["2020-13", "2020-02-30", "20年2月", "2020-2", "", "2020-02-1"])
def test_what_is_no_day_is_refused_with_what_would_be_right(written: str) -> None:
    with pytest.raises(ValueError, match=f"“{written}”不是日期，应写成 2022-06-30"):
        days(written)


@pytest.mark.parametrize(
    ("operator", "wanted", "day", "verdict"),
    [
        (">=", "2020-02-10", "2020-02-10", True),
        (">=", "2020-02-10", "2020-02", None),
        (">=", "2020-02", "2020-02", True),
        ("<=", "2020-02", "2020-02-29", True),
        ("<=", "2020-02", date(2020, 3, 1), False),
        (">", "2020-02", "2020-02-29", False),
        ("<", "2020-02", "2020-02-01", False),
        ("<", "2020-02", "2020-01", True),
        ("==", "2020", "2020-02", True),
        ("==", "2020-02-10", "2020-02", None),
        ("in", ("2020-02", "2021"), "2021-05", True),
        ("in", ("2020-02", "2021"), "2020-03", False),
        (">=", "2020-02", Interval("2020-01", "2020-03"), None),
        (">=", "2020-02", Interval("2020-02", "2020-03"), True),
        (">=", "2020-02", None, None),
        (">=", "2020-02", DECLINED, None),
    ],
)
def test_days_compare_by_the_calendar(
    operator: Any, wanted: Any, day: Any, verdict: Verdict
) -> None:
    assert compare_days(operator, wanted, day) is verdict


def test_who_cannot_tell_is_as_open_as_who_was_not_asked() -> None:
    assert compare(">=", 30, DECLINED) is compare(">=", 30, None) is None
