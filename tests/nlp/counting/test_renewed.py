"""Papers that were only renewed are not counted among the new ones."""

from datetime import date

import pytest

from nlp.counting.renewed import with_renewed_apart

TODAY = date(2020, 6, 3)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("2个今年新考的焊工证，6个是复审换证", "2个今年新考的焊工证，"),
        ("我有两个证，焊工证复审的，电工证新考的", "我有两个证，其中1个没拿到证，电工证新考的"),
        ("9个人有叉车证，其中4个人是老证", "9个人有叉车证，其中4个人没拿到证"),
    ],
)
def test_some_that_were_renewed_are_none_of_the_new(told: str, left: str) -> None:
    assert with_renewed_apart(told, TODAY) == left


@pytest.mark.parametrize(
    "told", ["6个叉车证都是复审换本", "叉车证是新考的，不是复审的", "3个人新考了电梯证"]
)
def test_where_all_are_alike_nothing_is_set_apart(told: str) -> None:
    assert with_renewed_apart(told, TODAY) == told
