"""Days and weeks as months: what is between two of them stays open only where it matters."""

from decimal import Decimal

import pytest

from nlp.measures.day_months import in_months


@pytest.mark.parametrize(
    ("days", "months"),
    [(15, ("0.5", "0.5")), (56, ("1.9", "1.9")), (70, ("2.3", "2.3")), (112, ("3.7", "3.7"))],
)
def test_what_is_plainly_between_two_months_is_so_many(days: int, months: tuple[str, str]) -> None:
    assert in_months(Decimal(days), Decimal(days)) == tuple(map(Decimal, months))


def test_full_months_are_told_by_thirty_days() -> None:
    assert in_months(Decimal(60), Decimal(90)) == (2, 3)


def test_thirteen_weeks_may_be_two_full_months_or_three() -> None:
    low, high = in_months(Decimal(91), Decimal(91))
    assert (low, high) == (2, 3)
