"""How long somebody worked is not how long they draw."""

from datetime import date

import pytest

from nlp.measures.at_work_before import without_time_at_work

DAY = date(2020, 5, 8)


@pytest.mark.parametrize("told", ["在厂里干了八年", "失业险交了5年零3个月", "上班上了两年半"])
def test_time_at_work_is_left_out(told: str) -> None:
    assert "年" not in without_time_at_work(told, DAY)


def test_how_long_it_is_drawn_stays() -> None:
    assert without_time_at_work("批下来能领14个月", DAY) == "批下来能领14个月"
