"""A year's premium told by halves or quarters is one sum, if all of the year is told."""

from datetime import date

import pytest

from nlp.measures.year_parts import whole_year
from nlp.put_right.taking_back import APART

TODAY = date(2020, 5, 6)


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ("去年失业险上半年交了2.1万，下半年交了1.4万", "去年失业险一共交了35000元"),
        ("失业险头半年8000块、后半年7600块", "失业险一共交了15600元"),
        ("失业险一季度3000，二季度3100，三季度2900，四季度3200", "失业险一共交了12200元"),
        (f"上半年缴9000{APART}下半年又缴8500", "一共交了17500元"),
    ],
)
def test_all_of_a_year_is_added(told: str, together: str) -> None:
    assert whole_year(told, TODAY) == together


@pytest.mark.parametrize(
    "told",
    [
        "失业险上半年交了2.1万",
        "上半年交了2.1万，上半年又补了3000",
        "上半年单位交1万，下半年单位交9000",
        "前年失业险上半年2万，下半年1万",
        "去年下半年2万，今年上半年1万",
        "上半年招了12000，下半年返了9000",
        "上半年两三万，下半年1万",
    ],
)
def test_of_less_or_of_something_else_nothing_is_made(told: str) -> None:
    assert whole_year(told, TODAY) == told
