"""The whole of several fixed sums; a sum for one who was taken on; a sum for a relative's firm."""

import pytest

from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer

PARK = "省级人力资源产业园，"


@pytest.mark.parametrize(
    "text",
    [
        "奖励和头一年的运营费合起来能拿多少",
        "奖金连上一年运营经费一共给多少",
        "头一年奖的加运营的能拿多少",
        "拢共顶天给好多",
    ],
)
def test_who_asks_for_the_whole_is_told_the_sum_of_a_first_year(text: str) -> None:
    reply = ask(desk_in("140100"), f"我们建成了{PARK}{text}")
    assert "头一年最高160万元（100万元＋每年最高60万元）" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        f"我们建成了{PARK}奖励多少",
        f"我们建成了{PARK}奖励和运营费三年一共多少",
        "我们建成了人力资源产业园，奖励和运营费一共多少",
    ],
)
def test_nothing_is_added_where_nobody_asks_or_the_level_or_years_are_open(text: str) -> None:
    assert "合起来：" not in ask(desk_in("140100"), text).text


def test_what_is_paid_for_one_who_was_taken_on_is_told_in_all() -> None:
    words = "我们厂招了个建档立卡户边干边学，每个月开1300，以工代训补满最多好多"
    reply = ask(desk_in("5201XX"), words)
    assert "每月390元，最长6个月（满6个月共2340元）" in reply.text


@pytest.mark.parametrize("whose", ["我对象那厂", "俺闺女她们厂", "我老公的厂"])
def test_the_firm_of_ones_family_is_asked_about_as_ones_own(whose: str) -> None:
    desk = desk_in("370302")
    first = ask(desk, "春节开工一次性用工补贴一天补多少")
    reply = ask(desk, f"{whose}春节开工，35个人干了6天，他们能拿多少", first.memory)
    assert "42000元（200元×35人×6天）" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "我叔厂里30个人干了5天，隔壁厂40个人干了6天，能拿多少",
        "我公司60个人干了8天，他们那厂才30人，能拿多少",
    ],
)
def test_of_two_firms_nobody_adds_up_either(text: str) -> None:
    desk = desk_in("370302")
    first = ask(desk, "春节开工一次性用工补贴一天补多少")
    assert "按您说的算" not in ask(desk, text, first.memory).text


def test_newcomers_counted_in_all_are_those_who_are_trained() -> None:
    newcomers = "公司新招来的工人，都是上个月进厂的，拢共16个"
    text = answer(COUNTY_2020, newcomers, "岗前培训7天42课时，都有合格证", "一共补多少")
    assert "8000元" in text


def test_on_a_list_are_more_than_those_who_were_trained() -> None:
    on_a_list = "名单上38个，有5个压根没来，实际参加33个"
    text = answer(SHANXI_2022, "公司搞了安全培训", on_a_list, "一共补多少")
    assert "9900元（300元×33人）" in text
