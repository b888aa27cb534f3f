"""Papers counted in one clause are of the one kind that another clause names."""

from datetime import date

import pytest

from nlp.counting.one_grade import of_the_one_grade

TODAY = date(2020, 5, 6)
KINDS = (("中级工", "中级"), ("高级工", "高级"), ("技师",), ("操作证", "电工证"))


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("考的中级工，下来40个证", "考的中级工，下来中级工40个证"),
        ("考的都是高级工，40个人拿了证", "考的都是高级工，高级工40个人拿了证"),
        ("考的都是技师，过了3个", "考的都是技师，过了技师3个"),
    ],
)
def test_the_only_number_of_those_got_is_of_the_only_kind(told: str, counted: str) -> None:
    assert of_the_one_grade(told, KINDS, TODAY) == counted


@pytest.mark.parametrize(
    "told",
    [
        "高级工和中级工都考了，下来12个证",
        "考的中级工，10个人没过证",
        "考的中级工，过了3个，又过了2个",
        "中级工3个，下来40个证",
        "考的中级工，新招了40个人",
        "前年考的中级工，下来40个证",
    ],
)
def test_what_may_be_of_another_kind_or_was_not_got_stays(told: str) -> None:
    assert of_the_one_grade(told, KINDS, TODAY) == told
