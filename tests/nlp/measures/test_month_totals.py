"""What several months came to together is no month's sum."""

from datetime import date

import pytest

from nlp.measures.month_totals import without_totals
from nlp.measures.year_wages import by_the_month

TODAY = date(2020, 6, 12)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("三险单位3到5月总共交了27万", "三险单位3到5月总共交了"),
        ("二月三月四月三项合计缴了9万", "二月三月四月三项合计缴了"),
        ("4月到6月养老一共6万失业3000", "4月到6月养老一共失业"),
    ],
)
def test_it_is_left_out(told: str, left: str) -> None:
    assert without_totals(told, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "3到5月每月三险总共9万",
        "2月到6月都是一共9万",
        "3月三险总共9万",
        "三险总共9万",
        "公司一共120人，2到6月每月交9万",
    ],
)
def test_what_each_month_came_to_is_kept(told: str) -> None:
    assert without_totals(told, TODAY) == told


def test_wages_of_named_months_are_told_by_the_month() -> None:
    told = by_the_month("请了1个，2月到5月一共给他发了7200工资", TODAY)
    assert "1800元" in told and "7200" not in told
