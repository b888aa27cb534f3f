"""Persons who tell their own story: what they are granted, and what they are refused."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 20))
DECEMBER = ("太原", date(2022, 12, 20))
AS_A_PERSON = "最高45万元"


@pytest.mark.parametrize(
    "told",
    ["我和表妹想一起办个绣坊，最多能贷几万", "俺仨是战友，打算合伙开个修车厂，能贷款多少"],
)
def test_who_means_to_start_with_others_is_told_of_the_loan_for_persons(told: str) -> None:
    assert f"这一档：{AS_A_PERSON}" in answer(ZICHUAN_2020, told)


def test_who_means_to_start_alone_lacks_a_partner() -> None:
    assert "还差1人" in answer(ZICHUAN_2020, "我自己一个人想开个粥铺，能贷多少")


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("上礼拜刚找下新工作", False),
        ("被裁以后这周又找了个送水的活", False),
        ("上礼拜还在上班，昨天被辞了", True),
    ],
)
def test_what_came_last_says_if_somebody_has_work(told: str, met: bool) -> None:
    text = answer(SHANXI_2022, f"我交过三年失业保险，{told}，失业补助金能领吗")
    assert ("条件都符合" in text) is met and ("不符合" in text) is not met


def test_a_graduate_who_starts_a_first_business_is_told_of_the_grant_for_it() -> None:
    told = "我今年本科毕业，开了个裁缝铺，头一回当老板，雇了一个人，能拿多少"
    text = answer(SHANXI_2022, told)
    assert "15000元" in text and "条件都符合" in text


def test_whose_business_failed_hears_as_whom_they_are_taken() -> None:
    told = "前几年开的馄饨店亏本关张了，现在自己交社保，社保补贴给不给"
    text = answer(DECEMBER, told)
    assert "按“创业失败人员”算" in text and "条件都符合" in text


def test_who_works_for_a_firm_of_a_trade_does_not_do_it_on_their_own() -> None:
    told = "大专毕业半年，没工作过，{doing}，社保补贴给我吗"
    assert "按“灵活就业”算" in answer(ZICHUAN_2020, told.format(doing="送外卖"))
    assert "灵活就业”算" not in answer(ZICHUAN_2020, told.format(doing="在外卖公司当文员"))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("三兄弟，大哥二哥乡里组织去了福建，老三乡里组织去遵义", "2500元"),
        ("兄弟四个，老大老二乡里组织去福建，老三老四乡里组织去遵义", "3000元"),
        ("两姐妹，姐姐和妹妹都是乡里组织去福建的", "2000元"),
        ("俺家四兄弟，我和三弟是乡里组织去福建的", "2000元"),
    ],
)
def test_siblings_told_of_together_and_one_by_one_count_once(told: str, total: str) -> None:
    assert total in answer(COUNTY_2020, f"建档立卡户，{told}，一共领多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("我们四个一起考高处作业证，就我跟老周拿到了", "1200元"),
        ("五个人报名考焊工证，最后只有小赵考过了", "600元"),
        ("我和媳妇都去考了电工证，只有我媳妇拿到", "600元"),
    ],
)
def test_who_alone_got_a_paper_is_counted_by_name(told: str, total: str) -> None:
    assert f"算：{total}" in answer(COUNTY_2020, f"{told}，一共补多少")


def test_whom_an_agency_sends_out_is_no_agency() -> None:
    told = "我是建档立卡户，劳务公司送我去江苏上班，补贴给好多"
    assert "求职创业补贴" in answer(COUNTY_2020, told)


@pytest.mark.parametrize("place", ["我们村前年就脱贫了", "全县都摘帽脱贫了"])
def test_a_village_out_of_poverty_says_nothing_of_a_household(place: str) -> None:
    told = f"{place}，我家还是建档立卡户，县里组织去福州打工，求职补贴多少"
    text = answer(COUNTY_2020, told)
    assert "每人1000元" in text and "不符合" not in text


def test_who_tells_the_least_wage_wants_it_reckoned_and_not_looked_up() -> None:
    told = "失业金批下来了，我们这最低工资1600，一个月该发多少"
    assert "每月1440元" in answer(COUNTY_2020, told)


def test_money_that_was_granted_and_has_not_come_is_still_the_offices() -> None:
    assert "查不到" in answer(COUNTY_2020, "失业金批下来了，钱还没到账，咋回事")


@pytest.mark.parametrize(
    "told",
    [
        "登记失业七个月的4个人被大企业招走，签一年合同，厂里能领多少",
        "我们四个登记失业七个月了，大企业把我们招去，签一年合同，厂里能领多少",
    ],
)
def test_who_was_taken_on_is_counted_also_by_themselves(told: str) -> None:
    assert "4000元（1000元×4人）" in answer(("大同", date(2022, 12, 23)), told)
