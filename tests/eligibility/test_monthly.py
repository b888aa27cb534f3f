"""A sum that is another each month is reckoned month by month, each with its own limit."""

from typing import Any

import pytest

from eligibility.facts import Facts
from eligibility.grants import Grant, amount_of
from eligibility.monthly import Monthly
from eligibility.telling import BadValue, read_one, write_known

FACTS = Facts.from_data(
    {
        "wage": {"type": "yuan", "label": "工资", "monthly": True},
        "premium": {"type": "yuan", "label": "保费"},
    }
)
WAGES = Grant(
    bp=3000,
    of="wage",
    per="heads",
    every="month",
    times="months",
    cap_fen=50_000,
    cap_per="heads",
    cap_every="month",
    up_to_months=6,
    months_drawn="drawn",
)
PREMIUMS = Grant(
    waive_bp=5000,
    of="wage",
    every="month",
    times="months",
    within="period",
    span=("2020-02", "2020-04"),
)
THREE = Monthly(((3, 1500), (4, 1600), (5, 2000)))


def yuan(grant: Grant, **known: Any) -> int | None:
    amount = amount_of(grant, known)
    return None if amount.fen is None else amount.fen // 100


def test_each_month_has_its_own_limit() -> None:
    assert yuan(WAGES, wage=THREE, heads=2) == (450 + 480 + 500) * 2
    assert yuan(WAGES, wage=THREE, heads=2, months=3) == 2860


def test_no_more_months_are_paid_than_there_are_at_most() -> None:
    assert yuan(WAGES, wage=Monthly(((0, 1000),) * 8), heads=1) == 6 * 300


def test_nothing_is_reckoned_where_the_months_are_not_as_many_or_some_were_drawn() -> None:
    assert yuan(WAGES, wage=THREE, heads=2, months=5) is None
    assert yuan(WAGES, wage=THREE, heads=2, drawn=1) is None


def test_what_is_paid_onward_needs_the_number_of_months() -> None:
    raised = Monthly(((0, 1000), (0, 1000)), onward=1200)
    assert yuan(WAGES, wage=raised, heads=1) is None
    assert yuan(WAGES, wage=raised, heads=1, months=5) == 300 * 2 + 360 * 3


def test_months_outside_the_span_are_not_paid() -> None:
    months = Monthly(((1, 1000), (2, 2000), (3, 3000), (5, 5000)))
    assert yuan(PREMIUMS, wage=months) == (2000 + 3000) // 2
    assert yuan(PREMIUMS, wage=months, months=2) == 2500


def test_of_months_without_a_name_nobody_knows_whether_they_are_in_the_span() -> None:
    assert yuan(PREMIUMS, wage=Monthly(((0, 2000), (0, 3000)))) is None


def test_the_sums_of_as_many_months_as_are_paid_back_are_added() -> None:
    six = Monthly(tuple((month, 1000 * month) for month in range(1, 7)))
    refund = Grant(bp=5000, of="wage", months=6)
    assert yuan(refund, wage=six) == 21_000 // 2
    assert yuan(refund, wage=THREE) is None


def test_months_are_written_and_read_again() -> None:
    told = {"months": [[3, 1500], [0, 1600.5]], "onward": 2000}
    value = read_one("wage", told, FACTS)
    assert write_known({"wage": value}, FACTS) == {"wage": told}


@pytest.mark.parametrize(
    "told",
    [
        {"months": []},
        {"months": [[13, 1500]]},
        {"months": [[3, -1]]},
        {"months": [3, 1500]},
        {"months": [[3, 1500]], "max": 3},
    ],
)
def test_what_are_no_months_is_refused(told: Any) -> None:
    with pytest.raises(BadValue, match="应为"):
        read_one("wage", told, FACTS)


def test_a_month_told_twice_is_refused_by_its_name() -> None:
    with pytest.raises(BadValue, match="3月写了不止一次"):
        read_one("wage", {"months": [[3, 1500], [3, 1600]]}, FACTS)
    unnamed = {"months": [[0, 1500], [0, 1600]]}
    assert write_known({"wage": read_one("wage", unnamed, FACTS)}, FACTS) == {"wage": unnamed}


def test_only_a_sum_of_each_month_is_told_by_months() -> None:
    with pytest.raises(BadValue, match="按月发、按月交"):
        read_one("premium", {"months": [[3, 1500]]}, FACTS)
