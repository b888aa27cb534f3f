"""When a benefit can be had: in force on a day, and for what happened within a window."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.rules import ALWAYS, judge
from eligibility.values import days
from eligibility.windows import Validity, Window, events, validity
from tests.eligibility.random_rules import FACTS

YEAR = Window("policy", "2022-01-01", "2022-12-31")
FIRST_ROUND = Window("application", "2022-02", "2022-03")
SECOND_ROUND = Window("application", "2022-09", "2022-10", "inferred")


def stands(day: str, *windows: Window) -> Validity:
    """How a benefit with these windows stands on a day."""
    return validity(windows, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2021-12-31", "not_started"),
        ("2022-01-01", "in_force"),
        ("2022-12-31", "in_force"),
        ("2023-01-01", "expired"),
    ],
)
def test_both_ends_of_a_window_are_within_it(day: str, standing: str) -> None:
    assert stands(day, YEAR) == Validity(standing, YEAR, "stated")


def test_a_month_ends_with_its_last_day() -> None:
    june = Window("policy", "", "2020-06")
    assert stands("2020-06-30", june).standing == "in_force"
    assert stands("2020-07-01", june).standing == "expired"


def test_without_an_end_it_is_in_force_as_far_as_the_text_says() -> None:
    assert stands("2026-11-21") == Validity("in_force", None, "none")
    since = Window("policy", "2020-02", "", "stated")
    assert stands("2026-11-21", since) == Validity("in_force", since, "none")
    assert stands("2026-11-21", Window("policy", certainty="none")).certainty == "none"


def test_an_extension_keeps_it_in_force() -> None:
    extended = Window("policy", "2023-01-01", "2023-06-30", "inferred")
    assert stands("2023-03-01", YEAR, extended) == Validity("in_force", extended, "inferred")
    assert stands("2022-03-01", YEAR, extended).window == YEAR


@pytest.mark.parametrize(
    ("day", "standing", "window"),
    [
        ("2022-01-15", "not_started", FIRST_ROUND),
        ("2022-03-31", "in_force", FIRST_ROUND),
        ("2022-05-01", "not_started", SECOND_ROUND),
        ("2022-10-01", "in_force", SECOND_ROUND),
        ("2022-11-01", "expired", SECOND_ROUND),
        ("2023-01-01", "expired", SECOND_ROUND),
    ],
)
def test_applications_have_their_own_rounds_within_the_policy(
    day: str, standing: str, window: Window
) -> None:
    found = stands(day, YEAR, FIRST_ROUND, SECOND_ROUND)
    assert (found.standing, found.window) == (standing, window)
    assert found.certainty == window.certainty


def test_a_round_to_come_after_the_policy_is_over_never_comes() -> None:
    late = Window("application", "2023-02", "2023-03")
    assert stands("2023-01-10", YEAR, late) == Validity("expired", YEAR, "stated")


def test_what_must_have_happened_within_a_window_says_nothing_of_today() -> None:
    assert stands("2030-01-01", Window("event", "2020", "2020", fact="since")).standing == (
        "in_force"
    )


@pytest.mark.parametrize(
    ("since", "verdict"),
    [
        ("2020-02-09", False),
        ("2020-02-10", True),
        ("2020-03-09", True),
        ("2020-03-10", False),
        ("2021-05", True),
        ("2020-02", None),
        (None, None),
    ],
)
def test_an_event_must_lie_in_one_of_its_windows(since: Any, verdict: Any) -> None:
    month = Window("event", "2020-02-10", "2020-03-09", fact="since")
    year_after = Window("event", "2021", "", fact="since")
    assert judge(events([month, year_after, YEAR], FACTS), {"since": since}) is verdict


def test_events_whose_date_is_no_fact_are_no_condition() -> None:
    assert events([YEAR, Window("event", "2020", "2020")], FACTS) == ALWAYS


BOUND = st.one_of(
    st.just(""),
    st.dates(date(2020, 1, 1), date(2020, 12, 31)).map(date.isoformat),
    st.sampled_from(["2019", "2020-03", "2020-07", "2021"]),
)
TERMS = st.lists(st.builds(lambda start, end: Window("policy", start, end), BOUND, BOUND))


@given(TERMS, st.dates(date(2019, 1, 1), date(2021, 12, 31)))
def test_it_is_in_force_on_exactly_the_days_inside_a_window(terms: list[Window], day: date) -> None:
    def inside(term: Window) -> bool:
        started = not term.start or day > days(term.start)[0] - timedelta(days=1)
        return started and (not term.end or day < days(term.end)[1] + timedelta(days=1))

    dated = [term for term in terms if term.start or term.end]
    expected = not dated or any(inside(term) for term in dated)
    assert (validity(tuple(terms), day).standing == "in_force") is expected
