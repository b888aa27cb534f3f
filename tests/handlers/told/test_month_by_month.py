"""Wages and premiums that are told month by month are reckoned month by month."""

from datetime import date

import pytest

from tests.handlers.stories import answer

COUNTY = ("贵阳市辖县", date(2020, 9, 9))
TAIYUAN = ("太原", date(2020, 6, 20))
DISTRICT = ("淄川", date(2020, 9, 8))
ONE = "合作社收了一个建档立卡的以工代训"


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("扶贫车间三个搬迁户以工代训，三月每人开1300，四五月每人1700，给好多",), "4170元"),
        ((ONE, "三月工资1500", "四月1600", "五月2000", "三个月合计好多"), "1430元"),
        ((ONE, "工资嘛，前两个月1500，后来涨到1800，干了五个月，补几多"), "2400元"),
        ((ONE, "四个月工资：1250、1350、1850、1900", "一共补好多"), "1780元"),
        ((ONE, "头一个月发1200，第二个月1600，第三个月起发1900，干满6个月了", "补好多"), "2840元"),
        ((ONE, "三月1500，四月1600", "记错了，四月是1400", "两个月补好多"), "870元"),
        (
            (
                "合作社两个贫困户边干边学，老陈三月1500四月1600，老邓三月1400四月2000，以工代训补好多",
            ),
            "一共1850元",
        ),
        (
            ("车间带两个搬迁户以工代训，工资三月到六月每月1400，七八月都是1900，九月2000，补多少",),
            "5360元",
        ),
    ],
)
def test_wages_of_each_month_are_reckoned_each_with_its_limit(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in answer(COUNTY, *messages)


def test_how_each_month_comes_to_its_sum_is_said() -> None:
    text = answer(COUNTY, ONE, "三四月各1500，五月2000，补好多")
    assert "1400元（3至4月每月1500元×30%＝450元×2个月＋5月2000元×30%，限500元）" in text


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (
            (
                "小微企业免社保",
                "养老失业工伤单位那块，2月6800，3月4月都是7100，5月6月都是7300，共免多少",
            ),
            "35600元",
        ),
        (
            ("小微企业，三险单位部分2到6月分别是5100、5200、5300、5400、5500，社保免多少",),
            "26500元",
        ),
        (
            (
                "小微企业免社保",
                "单位的养老失业工伤，二月三月停工只交2300一个月，四月起人回来了每月5600，交到六月",
                "共免多少",
            ),
            "21400元",
        ),
        (("小微企业免社保，单位三险1月9000，2月5000，3月5200，免多少",), "10200元"),
        (
            (
                "小微企业免社保",
                "单位交的养老2月5000、3月5200，失业2月300、3月320，工伤2月100、3月110",
                "免多少",
            ),
            "11030元",
        ),
    ],
)
def test_premiums_of_each_month_are_added_as_far_as_they_are_waived(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in answer(TAIYUAN, *messages)


def test_a_minimum_wage_that_was_raised_counts_from_then_on() -> None:
    told = "见习补贴，我们单位3个见习生，1到3月最低工资1730，4到6月最低工资1910，6个月给多少"
    assert "19656元" in answer(DISTRICT, told)


@pytest.mark.parametrize(
    "told",
    [
        "三月1500，四月1600，工资发了5个月",
        "3月招的工资1500，4月招的工资1800",
        "3月5号发了1500，4月6号发了1600",
        "前两个月1500，后来涨到1800",
        "四个月工资1400、1550、1800、2000，已经领过2个月了",
    ],
)
def test_no_sum_is_told_where_the_months_are_not_clear(told: str) -> None:
    text = answer(COUNTY, ONE, told, "一共补好多")
    assert "按您说的算" not in text and "按您说的分开算" not in text


@pytest.mark.parametrize(
    "messages",
    [
        ("困难企业稳岗返还，按6个月社保费的50%那种", "每月社保单位那头2万6，职工个人那头1万1"),
        ("困难企业稳岗返还按社保费返", "社保每个月单位带个人一共交37000"),
        ("困难企业稳岗返还，想按半年社保的一半算", "单位每月交2万6社保，工人自己还掏了1万1"),
    ],
)
def test_what_firm_and_workers_owe_each_month_is_given_back_of_half_a_year(
    messages: tuple[str, ...],
) -> None:
    assert "111000元" in answer(COUNTY, *messages, "这样能返好多")


def test_of_the_firm_s_part_alone_nothing_is_given_back() -> None:
    text = answer(COUNTY, "困难企业稳岗返还按社保费返", "社保单位部分每月26500", "返好多")
    assert "按您说的算" not in text


def test_who_goes_on_with_words_used_before_asks_about_the_benefit_named() -> None:
    told = "1月30号开工，一天没歇干到2月9号，天天36个人"
    text = answer(
        ("淄川", date(2020, 4, 10)),
        "俺侄子的厂是疫情防控重点物资企业，让俺问春节开工那个补贴",
        told,
        "2月10号以后的不算了吧？那厂里能给多少",
    )
    assert "春节开工" in text and "79200元" in text


def test_one_taken_on_may_be_spoken_of_as_she() -> None:
    text = answer(
        COUNTY,
        "扶贫车间带起个搬迁户小妹边学边做，以工代训补贴咋个算",
        "就她一个人，三个月工资我念给你听：1400、1550、2000",
        "她是易地扶贫搬迁户，3个月合起给车间好多",
    )
    assert "1385元" in text


def test_a_sum_of_a_month_that_was_not_understood_keeps_the_total_back() -> None:
    told = "单位三险2月5000，3月5200，4月招人以后又是6100"
    text = answer(TAIYUAN, "小微企业免社保", told, "免多少")
    assert "按您说的算" not in text and "6100" in text
