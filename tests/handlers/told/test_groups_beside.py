"""Groups told side by side: whose length another clause names, and whether further ones are some
of those before."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, answer

DECEMBER = ("大同", date(2022, 12, 19))
LARGE = "我们大型企业，年底补招了12个登记失业的"


@pytest.mark.parametrize(
    "told",
    [
        ("登记失业时间不一样，7个人满8个月，2个人满7个月，还有3个才4个月。合同都是两年",),
        ("合同都是两年", "登记时间有长有短，5个一年，4个8个月，还有3个才俩月"),
        ("合同全签了一年", "6个登记失业9个月，3个登记失业7个月，还有3个登记才俩月"),
    ],
)
def test_those_registered_long_enough_are_paid_for_of_several_told_by_their_length(
    told: tuple[str, ...],
) -> None:
    text = answer(DECEMBER, LARGE, *told, "吸纳补贴能申多少")
    assert "一共9000元" in text


def test_further_ones_with_a_contract_of_their_own_are_none_of_those_before() -> None:
    told = "招的人登记失业都满8个月，15个签了两年，还有4个只签半年"
    assert "一共15000元" in answer(DECEMBER, "我们大企业招登记失业的", told, "吸纳补贴给多少")


CO_OP = ("种刺梨的合作社，挂得有扶贫车间的牌子", "用了建档立卡的11个，易地搬迁的6个")


@pytest.mark.parametrize(
    "told",
    [
        "合同嘛 建档立卡的都签两年，搬迁的4个签一年半，有2个怕苦只签了半年",
        "建档立卡的都签了一年，搬迁的4个签了两年，剩下2个只签半年",
    ],
)
def test_some_of_a_kind_counted_before_are_told_by_its_name(told: str) -> None:
    assert "一共7500元" in answer(COUNTY_2020, *CO_OP, told, "那个稳定就业补贴得好多钱嘛")


@pytest.mark.parametrize("asks", ["做满5个月了，总共可以补好多", "都做了5个月，那补贴总共好多"])
def test_what_is_asked_of_the_benefit_named_before_is_of_it(asks: str) -> None:
    before = (
        "合作社请了3个建档立卡的做工，边做边学，就是以工代训那种",
        "两个开2400一月，一个开1500",
    )
    assert "一共7250元" in answer(COUNTY_2020, *before, asks)
