"""What it would be with another number: 要是12个人呢."""

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer


@pytest.mark.parametrize("supposed", ["要是12个人呢", "那12个人嘞", "换成12个呢？"])
def test_the_sum_is_told_for_the_other_number(supposed: str) -> None:
    told = "10个职工搞技能提升培训，48课时，都拿了证，补好多"
    assert "9600元（100元×12人×8天" in answer(COUNTY_2020, told, supposed)


def test_of_two_numbers_neither_is_taken_for_the_other() -> None:
    told = "我们饭店28个人，去年裁了3个，交了2万，能返多少"
    text = answer(TAIYUAN_2020, told, "要是40个人呢")
    assert "裁员率约7.5%" in text and "1万元" not in text


def test_the_lessons_are_others() -> None:
    told = "职工技能提升培训，100课时，补多少"
    assert "每人800元" in answer(COUNTY_2020, told, "那50个课时嘞")


def test_who_told_no_number_is_asked_what_it_is_about() -> None:
    assert "没有查到" in answer(TAIYUAN_2020, "10个人呢")


@pytest.mark.parametrize("supposed", ["那开1800呢", "要是工资开1800嘞？", "说错了，开1800"])
def test_the_wage_is_another(supposed: str) -> None:
    told = "公司收了2个搬迁户边干边学，一个月开1500，以工代训补好多"
    assert "发放的工资1800元×30%，限500元" in answer(COUNTY_2020, told, supposed)


@pytest.mark.parametrize("supposed", ["那5个呢", "说错了，是5个"])
def test_where_no_total_was_told_the_number_is_put_right_all_the_same(supposed: str) -> None:
    told = "公司收了2个搬迁户边干边学，一个月开1500，以工代训补好多"
    assert "450元×5人" in answer(COUNTY_2020, told, supposed)
