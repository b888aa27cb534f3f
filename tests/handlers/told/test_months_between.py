"""What is paid by the month is paid for the months between the first day and the last."""

from datetime import date

from tests.handlers.stories import COUNTY_2020, answer

AUTUMN = (COUNTY_2020[0], date(2020, 11, 10))
COOP = "我们合作社请了3个搬迁户，搞以工代训，每人每月工资2800"
CLASS = "我们公司和技校办学徒班，带5个徒弟"


def test_the_months_are_counted_in_a_message_of_their_own() -> None:
    assert "6000元" in answer(AUTUMN, COOP, "6月初干到9月底", "一共补好多")


def test_the_months_of_a_lockdown_are_not_those_of_the_work() -> None:
    said = answer(AUTUMN, COOP, "封控从4月到6月", "一共补好多")
    assert "每月1500元" in said and "4500元" not in said


def test_a_class_that_ended_within_a_year_brings_nothing() -> None:
    said = answer(AUTUMN, CLASS, "今年2月10号开的班，9月5号就结业了", "学徒制补贴给不给")
    assert "要求学徒培训1至2年，这一条不符合" in said and "2万" not in said


def test_one_that_took_a_whole_year_does() -> None:
    said = answer(AUTUMN, CLASS, "去年9月1号开的班，今年8月31号结业", "学徒制补贴给多少")
    assert "最高2万元（4000元×5人×1年）" in said
