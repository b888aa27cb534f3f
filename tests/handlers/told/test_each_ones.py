"""What each of several gets who are paid differently or stayed for different times; and that nobody
reckons with the first of several values of which it was not said whose each is."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, answer

DISTRICT_2020 = ("淄川", date(2020, 5, 25))
WORKSHOP = "我们扶贫车间收了{}个搬迁户，搞以工代训"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("老周一个月开1300，小田一个月开2100", "带4个月，两个加起来好多"), "一共3560元"),
        (("工资老周1300，小田2100，都干了4个月", "补好多"), "一共3560元"),
        (("老周1300，干了2个月", "小田2100，干了5个月", "一共补好多"), "一共3280元"),
        (("小田干了6个月，老周才干1个月", "工资都是1300，补好多"), "一共2730元"),
        (("一个工资1300一个月，另外一个2100", "满4个月了，一共补好多"), "一共3560元"),
        (("工资分别是1300和2100", "干满4个月了，补贴有好多"), "一共3560元"),
        (("工资1300", "都满5个月，有1个中途走了，只干了2个月", "补好多"), "一共2730元"),
    ],
)
def test_each_is_paid_for_by_their_own_wage_and_months(told: tuple[str, ...], total: str) -> None:
    assert total in answer(COUNTY_2020, WORKSHOP.format(2), *told)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("4个满5个月了，还有1个晚来3个月，才满2个月", "一共22836元"),
        ("4个满5个月了，还有1个晚来3个月", "一共22836元"),
        ("4个满5个月了，还有1个才2个月", "一共22836元"),
    ],
)
def test_who_came_later_learnt_for_fewer_months(told: str, total: str) -> None:
    text = answer(DISTRICT_2020, "收了5个大学生见习", told, "最低工资1730，见习补贴一共多少")
    assert total in text


def test_who_left_in_a_month_is_in_no_sum_until_it_is_said_how_long_they_stayed() -> None:
    text = answer(
        COUNTY_2020, WORKSHOP.format(3), "工资1300，干了5个月，有1个第3个月走了", "补好多"
    )
    assert "第3个月走了”：还算不清" in text and "5850元" not in text and "一共" not in text


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("有的开1300有的开1600", "1300、1600"),
        ("工资1300、1600", "1300、1600"),
        ("工资从1300涨到了1600", "1300、1600"),
        ("保安开1300，厨师开1600", "1300、1600"),
        ("前3个月开1300，后2个月1600", "前3个月开1300，后2个月1600、2个月"),
    ],
)
def test_with_none_of_several_wages_a_sum_is_reckoned(told: str, values: str) -> None:
    text = answer(COUNTY_2020, WORKSHOP.format(3), told, "干了2个月，补好多")
    assert f"您说的发放的工资不止一个数（{values}）" in text
    assert "按您说的算" not in text and "390元" not in text


def test_one_who_is_named_is_not_all_of_them() -> None:
    text = answer(COUNTY_2020, WORKSHOP.format(2), "老周1300", "干了2个月，补好多")
    assert "“其余1人”：还算不清" in text and "1560元" not in text


def test_who_is_named_and_the_rest_are_told_apart() -> None:
    told = "小赵、小钱干了6个月，其余的3个月"
    text = answer(DISTRICT_2020, "收了5个见习生", told, "最低工资1730，见习补贴一共多少")
    assert "一共21798元" in text


def test_with_none_of_several_lengths_a_sum_is_reckoned() -> None:
    told = "岗前培训9个人，理论学了2天，实操学了3天"
    text = answer(COUNTY_2020, "我们厂新招的", told, "补好多")
    assert "您说的培训天数不止一个数（2天、3天）" in text and "1800元" not in text


@pytest.mark.parametrize(
    "told", ["工资1300，一个月能补500吗", "工资1300，都是1300", "工资1600，不对，是1300"]
)
def test_what_is_guessed_or_told_again_is_no_other_wage(told: str) -> None:
    text = answer(COUNTY_2020, WORKSHOP.format(3), told, "干了2个月，补好多")
    assert "2340元" in text and "不止一个数" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("2月7号来了3个，2月19号复工时8个，3月22号5个", "一共8000元"),
        ("分两批招的，2月13号6个，3月17号2个", "一共6000元"),
    ],
)
def test_of_each_lot_that_is_told_by_its_day_alone_it_is_known_when_it_came(
    told: str, total: str
) -> None:
    masks = "做口罩的，重点物资企业，合同都签一年，保险也交着"
    assert total in answer(DISTRICT_2020, masks, told, "一次性吸纳就业补贴能领多少")


@pytest.mark.parametrize("told", ["已经领了4个月了，还能领多少", "补了4个月了，还能拿好多"])
def test_months_drawn_already_are_none_of_those_that_are_left(told: str) -> None:
    text = answer(COUNTY_2020, f"{WORKSHOP.format(2)}，每人工资1300", told)
    assert "最长2个月（满2个月共1560元）" in text and "最长6个月，已领4个月" in text
    assert "4680元" not in text


def test_of_months_worked_and_some_drawn_nobody_said_which_are_left() -> None:
    text = answer(
        COUNTY_2020, f"{WORKSHOP.format(2)}，每人工资1300，干了5个月", "领了4个月了，还能领多少"
    )
    assert "最长2个月" in text and "3900元" not in text


def test_of_all_months_that_were_granted_those_left_are_reckoned() -> None:
    told = "失业金最低工资按1400算，核定了14个月，已经领了4个月，还能领好多"
    text = answer(COUNTY_2020, told)
    assert "12600元" in text and "17640元" not in text
