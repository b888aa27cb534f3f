"""Students who do not finish that year are told beside those who do, or are the rest of them."""

from datetime import date

import pytest

from nlp.counting.too_early import those_in_their_year

TODAY = date(2022, 9, 5)
KINDS = (("初级",), ("中级",), ("高级",))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("中级工拿证70个\n另外12个大一的也拿了中级证", "中级工拿证70个\n"),
        ("高级工拿证9个，还有4个不是毕业年度的也拿到了", "高级工拿证9个，"),
        ("中级拿证70个，大二的也有8个拿到了", "中级拿证70个，"),
        ("中级证70个，此外低年级中级拿了9个，高级拿了2个", "中级证70个，，"),
        ("中级工一共拿证70个，50个是毕业年度的，另外20个是大二的", "中级工一共拿证50个，，"),
        ("中级工拿证70个\n只有55个是应届毕业班的", "中级工拿证55个\n"),
        ("中级工拿证70个，其中毕业年度的40个", "中级工拿证40个，"),
        ("毕业班的中级拿证70个，高级30个，还有低年级的中级9个", "毕业班的中级拿证70个，高级30个，"),
        ("今年毕业的中级拿证70个，后年毕业的高级9个", "今年毕业的中级拿证70个，"),
    ],
)
def test_only_those_who_finish_are_left(told: str, left: str) -> None:
    assert those_in_their_year(told, KINDS, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "中级工拿证70个，有5个大二的也拿了",
        "中级工拿证70个，高级工拿证20个，60个是毕业年度的",
        "中级工考了70个，60个是毕业年度的，50个拿到证",
        "毕业年度的中级工拿证70个",
    ],
)
def test_nothing_is_made_of_whom_nobody_can_place(told: str) -> None:
    assert those_in_their_year(told, KINDS, TODAY) == told
