"""Ways of paying are compared by the month, by the rule for reckoning wages."""

import pytest

from jobs.searching.pay import most_a_month, wished_a_month
from jobs.values import Pay


@pytest.mark.parametrize(
    ("pay", "fen"),
    [
        (Pay(3_000_00, 4_000_00), 4_000_00),
        (Pay(3_000_00), 3_000_00),
        (Pay(200_00, 200_00, "day"), 4_350_00),
        (Pay(20_00, 20_00, "hour"), 3_480_00),
        (Pay(5_00, 5_00, "piece"), None),
        (Pay(), None),
    ],
)
def test_what_a_posting_commits_itself_to(pay: Pay, fen: int | None) -> None:
    assert most_a_month(pay) == fen


def test_a_wish_is_compared_by_the_same_rule() -> None:
    assert wished_a_month(200, "day") == most_a_month(Pay(200_00, None, "day"))
    assert wished_a_month(3, "piece") is None
