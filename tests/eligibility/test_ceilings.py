"""What ends or lowers a benefit: what was drawn before, spent in fact, or counted in hours."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from eligibility.benefits import Benefit
from eligibility.check import check
from eligibility.facts import Facts
from eligibility.grants import Amount, Grant, amount_of
from eligibility.rules import NEVER, read_rule
from eligibility.values import Interval

FACTS = Facts.from_data(
    {
        "graduate": {"type": "bool", "label": "毕业生"},
        "drawn": {"type": "months", "label": "已领月数"},
        "premium": {"type": "yuan", "label": "保费"},
        "paid": {"type": "ratio", "label": "已返比例"},
        "heads": {"type": "count", "label": "人数"},
        "days": {"type": "days", "label": "天数"},
        "hours": {"type": "count", "label": "课时"},
        "cost": {"type": "yuan", "label": "成本"},
        "benefit": {"type": "yuan", "label": "人均每月失业金"},
    }
)
DAY = date(2022, 7, 1)


def benefit(unless: dict[str, Any] | None) -> Benefit:
    """A benefit for graduates, ended by a condition."""
    bars = read_rule(unless, FACTS) if unless else NEVER
    rule = read_rule({"graduate": True}, FACTS)
    return Benefit("a/b", "b", rule, FACTS, unless=bars)


@pytest.mark.parametrize(
    ("drawn", "status"), [(35, "eligible"), (36, "ineligible"), (37, "ineligible")]
)
def test_what_was_drawn_to_its_end_is_not_drawn_again(drawn: int, status: str) -> None:
    over = benefit({"drawn": {">=": 36}})
    assert check(over, {"graduate": True, "drawn": drawn}, DAY).status == status


def test_what_bars_is_asked_of_nobody_and_hides_nothing() -> None:
    over = benefit({"drawn": {">=": 36}})
    found = check(over, {"graduate": True}, DAY)
    assert (found.status, found.missing) == ("eligible", ())
    astride = check(over, {"graduate": True, "drawn": Interval(30, 40)}, DAY)
    assert astride.status == "eligible"


def test_what_bars_is_the_reason() -> None:
    found = check(benefit({"drawn": {">=": 36}}), {"drawn": 36}, DAY)
    (reason,) = found.reasons
    assert (reason.leaf.fact.name, reason.said, reason.negated) == ("drawn", 36, True)


def fen(amount: Amount) -> tuple[str, int | None, int | None]:
    """Kind and bounds of an amount."""
    return amount.kind, amount.fen, amount.to_fen


def test_what_was_paid_before_is_taken_off_the_share() -> None:
    grant = Grant(bp=5000, of="premium", less="paid")
    assert fen(amount_of(grant, {"premium": 100000})) == ("exact", 5_000_000, None)
    told = {"premium": 100000, "paid": Fraction(3, 10)}
    assert fen(amount_of(grant, told)) == ("exact", 2_000_000, None)
    assert fen(amount_of(grant, told | {"paid": Fraction(6, 10)}))[1] == 0
    vague = told | {"paid": Interval(Fraction(1, 10), Fraction(3, 10))}
    assert fen(amount_of(grant, vague)) == ("range", 2_000_000, 4_000_000)


def test_a_monthly_sum_is_granted_for_its_months() -> None:
    grant = Grant(bp=10_000, of="benefit", per="heads", months=6)
    assert fen(amount_of(grant, {"benefit": 1400, "heads": 50})) == ("exact", 42_000_000, None)


@pytest.mark.parametrize(("hours", "days"), [(32, 5), (33, 6), (39, 7), (46, 8)])
def test_hours_are_counted_as_days_with_halves_up(hours: int, days: int) -> None:
    grant = Grant(
        fen=10_000, per="heads", every="day", times="days", times_from="hours", times_each=6
    )
    assert amount_of(grant, {"heads": 10, "hours": hours}).fen == 10_000 * 10 * days
    assert amount_of(grant, {"heads": 1, "hours": hours, "days": 4}).fen == 40_000


def test_no_more_is_paid_than_was_spent() -> None:
    grant = Grant(fen=400_000, per="heads", cap_of="cost")
    assert fen(amount_of(grant, {"heads": 10, "cost": 30000})) == ("exact", 3_000_000, None)
    assert fen(amount_of(grant, {"heads": 10, "cost": 50000})) == ("exact", 4_000_000, None)
    assert fen(amount_of(grant, {"heads": 10})) == ("ceiling", 4_000_000, None)
