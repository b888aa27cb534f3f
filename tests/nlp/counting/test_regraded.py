"""Certificates told as one kind that are of another: one fewer of the one, one more of that."""

from datetime import date

import pytest

from nlp.counting.regraded import with_right_grades

TODAY = date(2022, 9, 5)
KINDS = (("初级",), ("中级",), ("高级",), ("技师",), ("高级技师",), ("操作证", "电工证"))
FOUR_TWO = "中级工4个，高级工2个"
THREE_THREE = "中级工3个，高级工3个"


@pytest.mark.parametrize(
    "told",
    [
        "中级那4个有1个是高级工",
        "中级里头其实有一个是高级",
        "有个中级的其实是高级工",
        "那4个中级里1个该算高级",
        "我把一个高级工算成中级工了",
        "有1个高级的我记成中级了",
        "把1个中级改成高级",
        "中级少1个，高级多1个",
        "高级少算了1个，中级多算了1个",
        "有1个不是中级，是高级",
        "中级里有一个不是，是高级工",
    ],
)
def test_what_is_of_another_kind_is_counted_there(told: str) -> None:
    assert with_right_grades(f"{FOUR_TWO}\n{told}", KINDS, TODAY) == f"{THREE_THREE}\n"


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ("初级工3个、中级工5个\n中级有2个是高级", "初级工3个、中级工3个，高级2个\n"),
        ("中级工5个，操作证6本\n中级工有1个是高级技师", "中级工4个，高级技师1个，操作证6本\n"),
        ("中级工5个，操作证6本\n有1个不是中级，是电工证", "中级工4个，操作证7个\n"),
    ],
)
def test_a_kind_that_was_not_counted_is_told_beside(told: str, right: str) -> None:
    assert with_right_grades(told, KINDS, TODAY) == right


@pytest.mark.parametrize(
    "told",
    [
        "中级里有1个没考过高级",
        "中级那4个都是高级工带出来的",
        "其中1个还考了高级工",
        "明年有1个中级要考高级",
        "中级少1个，高级多2个",
        "中级里有5个是高级",
        "初级里有1个是高级",
        "中级里有1个是高级吗",
    ],
)
def test_what_moves_nothing_or_nothing_clear_stays(told: str) -> None:
    assert with_right_grades(f"{FOUR_TWO}\n{told}", KINDS, TODAY) == f"{FOUR_TWO}\n{told}"


def test_a_kind_counted_twice_is_left_alone() -> None:
    told = "中级工报了6个，中级工拿证4个\n中级有1个是高级"
    assert with_right_grades(told, KINDS, TODAY) == told
