"""One month's sum, told by that of several together."""

from datetime import date
from decimal import Decimal

import pytest

from nlp.measures.several_months import month_of_several

TODAY = date(2020, 7, 9)
CUES = ("社保", "社会保险费")


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("6个月单位和职工该交的社保总共150000", 25000),
        ("半年社保要交15万", 25000),
        ("社保费6个月合计15万元", 25000),
        ("该交的社保是15万，6个月的", 25000),
        ("三个月的社会保险费一共75000元", 25000),
    ],
)
def test_several_months_told_together_are_so_much_each(said: str, month: int) -> None:
    found = month_of_several(said, CUES, TODAY)
    assert found and found.total == Decimal(month)


@pytest.mark.parametrize(
    "said",
    [
        "社保每个月25000，交了6个月",
        "一个月社保25000",
        "停工6个月社保照样交25000一个月",
        "6个月没开工，社保25000",
        "6个月的工资一共150000",
    ],
)
def test_what_is_told_of_one_month_is_left_so(said: str) -> None:
    assert month_of_several(said, CUES, TODAY) is None
