"""The numbers of a text and how its words bound them."""

from decimal import Decimal

import pytest

from policy.editing.figures import bounds, shares, values


def test_numbers_are_read_in_every_unit() -> None:
    assert values("最高3万元") == {Decimal(30000)}
    assert values("半年") == {Decimal(6)}
    assert Decimal(36) in values("最长三年")
    assert Decimal(1500) in values("1500 元")
    assert shares("减半征收") == {Decimal(5000)}
    assert Decimal(5000) in shares("缴费的二分之一")
    assert Decimal(10000) in shares("单位部分免缴")
    assert Decimal(550) in shares("5.5%")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("裁员率不超过5.5%", "<="),
        ("不得超过5.5%", "<="),
        ("未超过5.5%的", "<="),
        ("不高于5.5%", "<="),
        ("小于等于5.5%", "<="),
        ("5.5%以内", "<="),
        ("5.5%（含）以下", "<="),
        ("最多5.5%", "<="),
        ("超过5.5%的", ">"),
        ("5.5%以上（不含5.5%）", ">"),
        ("大于5.5%", ">"),
        ("5.5%（含）以上", ">="),
        ("5.5%及以上", ">="),
        ("超过5.5%（含）", ">="),
        ("大于或等于5.5%", ">="),
        ("不低于5.5%", ">="),
        ("不得少于5.5%", ">="),
        ("占比满5.5%", ">="),
        ("达到5.5%", ">="),
        ("不足5.5%", "<"),
        ("不到5.5%", "<"),
        ("未满5.5%", "<"),
        ("低于5.5%", "<"),
    ],
)
def test_bounds_are_read_from_the_words_beside_a_number(text: str, bound: str) -> None:
    assert bounds(text, Decimal("5.5")) == {bound}


def test_a_bound_belongs_to_its_own_number() -> None:
    assert bounds("超过30人的，裁员率为5%", Decimal(5)) == set()
    assert bounds("30人以下企业裁员率5%", Decimal(5)) == set()
    assert bounds("5%，以上年度为准", Decimal(5)) == bounds("5%以上年度为准", Decimal(5)) == set()
    assert bounds("领取期满6个月", Decimal(6)) == set()
