"""Kinds listed with their numbers behind one verb, and the number of all before its parts."""

from decimal import Decimal

import pytest

from nlp.counting.lists import numbers_first, of_all_first


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("去年9月招厨师2名外加服务员5名，都在", "去年9月招2名厨师、5名服务员，都在"),
        ("新进电工3个，退役军人1名", "新进电工3个，退役军人1名"),
        ("录用农民工4个、大学生2个", "录用4个农民工、2个大学生"),
        ("招了厨师2名，外加今年的服务员5名", "招了厨师2名，外加今年的服务员5名"),
        ("招了大学生3个没签合同2个", "招了大学生3个没签合同2个"),
    ],
)
def test_kinds_taken_on_together_are_told_by_their_numbers(told: str, plain: str) -> None:
    assert numbers_first(told) == plain


def test_the_number_of_all_is_that_of_its_parts() -> None:
    assert of_all_first([Decimal(6), Decimal(4), Decimal(2)])
    assert not of_all_first([Decimal(6), Decimal(4)])
    assert not of_all_first([])
