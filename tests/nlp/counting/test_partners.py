"""Who is in a business alone is one partner, however they tell it; who is not is none."""

import pytest

from nlp.counting.partners import alone_in_it


@pytest.mark.parametrize(
    "told", ["就我自己一个人干个小店", "没合伙的", "没跟人合伙", "俺是单干的", "不是跟人合伙的"]
)
def test_one_alone_is_one_partner(told: str) -> None:
    assert alone_in_it(told).startswith("我个人，合伙1人，")


def test_who_names_their_kind_of_firm_is_no_other() -> None:
    assert alone_in_it("个体户，没合伙人").startswith("合伙1人，")


@pytest.mark.parametrize(
    "told", ["两个人合伙，一个人贷15万", "一个人能贷几个钱", "单干还是合伙好", "跟同学一起开店"]
)
def test_who_is_with_others_or_only_asks_is_not(told: str) -> None:
    assert alone_in_it(told) == told
