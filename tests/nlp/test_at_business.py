"""Whose own business failed, and who pays no insurance of their own, is heard in whatever words."""

import pytest

from nlp.at_business import (
    FAILED,
    HAD_ONE,
    with_earlier_business,
    with_failed_business,
    without_own_insurance,
)


@pytest.mark.parametrize(
    "told",
    [
        "办了个豆腐坊，亏得干不下去了",
        "我开的面馆前年关门了",
        "盘了个超市，赔本了",
        "做服装生意赔惨了",
        "和我姐开的书店，去年关张了",
        "做服装厂，干不下去了",
    ],
)
def test_whose_business_failed_is_told_so(told: str) -> None:
    assert FAILED in with_failed_business(told)


@pytest.mark.parametrize(
    "told",
    [
        "我开的面馆疫情关门两个月",
        "给人打工的面馆倒闭了",
        "老板开的厂倒闭了",
        "我爸办的厂倒闭了",
        "送了6个去福建进厂。都在厂里干着",
        "邻居开的超市亏光了",
        "我干装修的公司垮了，老板跑了",
        "做家电的厂破产了",
        "开店那房子，房东赔了我钱",
        "开小卖部的朋友赔惨了",
        "弄了个早点摊，亏了几百",
        "盘了个理发店，去年亏了，现在还开着",
        "我开了个面馆，要是赔了咋办",
        "我开了个面馆",
        "开店赔黄了",
    ],
)
def test_whose_business_goes_on_or_was_anothers_or_is_told_plainly_is_left_so(told: str) -> None:
    assert with_failed_business(told) == told


def test_what_became_of_a_place_that_somebody_worked_in_is_no_failure_of_theirs() -> None:
    assert "黄" not in with_failed_business("我在饭馆当服务员，饭馆黄了，自己交社保")
    assert "黄" in with_failed_business("我开过面馆，饭馆黄了，去厂里上班了")


@pytest.mark.parametrize("told", ["就业困难，没交养老", "社保也没缴"])
def test_who_pays_no_insurance_pays_none_themselves(told: str) -> None:
    assert "自己" in without_own_insurance(told)


@pytest.mark.parametrize(
    "told",
    [
        "厂里没交社保",
        "没交社保，现在自己交上了",
        "以前没交过社保",
        "没交社保能领吗",
        "我爱人没交社保",
        "三月没缴养老，四月补上了",
        "没买养老，才又续缴上",
        "社保没买最高的那档",
    ],
)
def test_whose_firm_paid_none_or_who_asks_may_pay_themselves(told: str) -> None:
    assert without_own_insurance(told) == told


@pytest.mark.parametrize(
    "told",
    [
        "大二搞了个打字社的铺子，毕业兑给同学了，今年弄了家照相馆",
        "注册过一家公司，前年注销了，现在又整了个工作室",
        "开了个小店\n毕业那年盘出去了\n今年注册了一家公司",
        "跟同学开了个奶茶店，没再做了，今年办了个农家店",
    ],
)
def test_who_gave_up_a_business_before_another_had_one(told: str) -> None:
    assert HAD_ONE in with_earlier_business(told)


@pytest.mark.parametrize(
    "told",
    [
        "我爸开过厂，转给别人了，今年我开了家店",
        "在饭店打工，饭店关了，今年开了家面馆",
        "老板把店盘给我了，今年我开了家分店",
        "开了个店，疫情关了一阵，今年又开了",
        "今年开了家店，要是转让了再搞一家公司还能领不",
        "开了个店，后来转让了，我表哥今年开了家厂",
        "头一次开了个店，房东要关了，今年换到新开的店里",
    ],
)
def test_who_has_only_one_or_none_of_their_own_had_none_before(told: str) -> None:
    assert HAD_ONE not in with_earlier_business(told)
