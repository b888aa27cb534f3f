"""What a year's wages, or those of some months in all, come to a month."""

from datetime import date

import pytest

from nlp.measures.year_wages import by_the_month

TODAY = date(2020, 6, 2)


@pytest.mark.parametrize(
    ("told", "monthly"),
    [
        ("工资一年给他开21600", "工资每月给他开1800元"),
        ("年薪18000", "每月薪1500元"),
        ("一年工资一万八", "每月工资1500元"),
        ("全年工资17000一个人", "每月工资1416.67元一个人"),
        ("招了1个，4个月一共发了6400块工资", "招了1个，4个月一共发了1600元工资每月"),
    ],
)
def test_it_is_told_as_that_of_a_month(told: str, monthly: str) -> None:
    assert by_the_month(told, TODAY) == monthly


def test_without_who_got_it_no_sum_is_left() -> None:
    assert by_the_month("招了3个，4个月一共发了19200工资", TODAY) == "招了3个，4个月一共发了工资"


@pytest.mark.parametrize(
    "told",
    [
        "一年合同，工资1500",
        "每个月工资1800，签了一年",
        "一年补贴18000",
        "4个月都发了1600工资",
        "干了4个月，工资1600",
        "一年没发过工资",
    ],
)
def test_else_it_stays_as_it_is(told: str) -> None:
    assert by_the_month(told, TODAY) == told
