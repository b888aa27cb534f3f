"""Of those who sat for a certificate those who got one count."""

from datetime import date

import pytest

from nlp.passing import failures, those_who_passed

TODAY = date(2022, 9, 5)
KINDS = (
    ("初级",),
    ("中级",),
    ("高级",),
    ("技师",),
    ("高级技师",),
    ("操作证", "电工证", "焊工证", "叉车证"),
)


@pytest.mark.parametrize(
    ("told", "passed"),
    [
        ("组织9个人考叉车证，就6个考到手", "组织6个考叉车证，"),
        ("考了7个人，4个拿到了，3个没过", "考了4个，，"),
        ("去了10个，有1个没考过", "去了9个，"),
        ("考了7个人，4个拿到了，2个没过", "考了4个，，"),
        ("中级考了7个，4个拿到了，高级考了5个，2个没过", "中级考了4个，，高级考了3个，"),
        ("组织10个人考取中级工，有2个没过", "组织8个考取中级工，"),
        ("中级工考了5个过了3个，高级工考了4个过了2个", "中级工考了3个，高级工考了2个"),
    ],
)
def test_those_who_passed_stand_in_the_place_of_those_who_sat(told: str, passed: str) -> None:
    assert those_who_passed(told, KINDS, TODAY) == passed


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("一共考60个，40个拿了中级工，15个拿了高级工，5个没过", "，5个没过"),
        ("参加鉴定30人，拿到中级的18个，拿到高级的7个，剩下5个没过", "，剩下5个没过"),
        ("20个中级工过了，6个高级工过了，还有4个没考过", "，还有4个没考过"),
    ],
)
def test_who_failed_is_not_taken_off_those_who_passed(told: str, left: str) -> None:
    assert those_who_passed(told, KINDS, TODAY) == told.replace(left, "，")


@pytest.mark.parametrize("text", ["中级考了7个，高级考了5个，2个没过", "考过了10个，2个没拿到证"])
def test_who_failed_among_nobody_knows_whom_is_left_to_be_asked(text: str) -> None:
    assert those_who_passed(text, KINDS, TODAY) == text
    assert failures(text, TODAY) == ["2个"]


@pytest.mark.parametrize("text", ["3个中级工，2个高级工", "考了4个初级工，1个技师"])
def test_who_only_says_what_there_is_keeps_all_numbers(text: str) -> None:
    assert those_who_passed(text, KINDS, TODAY) == text
