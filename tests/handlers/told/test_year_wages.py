"""What is a share of a month's wages is none of a year's."""

from tests.handlers.stories import COUNTY_2020, answer


def test_a_share_goes_by_the_month() -> None:
    story = ("合作社请了两个搬迁户边干边学，搞了四个月", "一年给每人开18000工资，以工代训补贴多少")
    said = answer(COUNTY_2020, *story)
    assert "3600元" in said and "1500元×30%" in said


def test_what_several_got_in_all_is_no_wage() -> None:
    story = ("扶贫车间以工代训，3个建档立卡的，5个月一共发了24000块工资，补多少",)
    said = answer(COUNTY_2020, *story)
    assert "7500元" not in said and "按您说的算" not in said
