"""Who is in a business alone is one partner, however they tell it; who is not is none."""

import pytest

from nlp.counting.partners import alone_in_it, together_in_it


@pytest.mark.parametrize(
    "told",
    [
        "就我自己一个人干个小店",
        "没合伙的",
        "没跟人合伙",
        "俺是单干的",
        "不是跟人合伙的",
        "我一个人想开个小馆子",
    ],
)
def test_one_alone_is_one_partner(told: str) -> None:
    assert alone_in_it(told).startswith("我个人，合伙1人，")


def test_who_names_their_kind_of_firm_is_no_other() -> None:
    assert alone_in_it("个体户，没合伙人").startswith("合伙1人，")


@pytest.mark.parametrize(
    "told", ["两个人合伙，一个人贷15万", "一个人能贷几个钱", "单干还是合伙好", "跟同学一起开店"]
)
def test_who_is_with_others_or_only_asks_is_not(told: str) -> None:
    assert alone_in_it(told) == told


@pytest.mark.parametrize(
    ("told", "how_many"),
    [
        ("想和我嫂子一起干家政", 2),
        ("我跟三个老同学合伙办了个养鸡棚", 4),
        ("俺仨邻居打算凑一块开个面馆", 3),
        ("我俩是战友，退伍后一起搞装修", 2),
    ],
)
def test_who_start_together_are_counted_by_who_they_are(told: str, how_many: int) -> None:
    assert f"合伙{how_many}人，" in together_in_it(told)


@pytest.mark.parametrize(
    "told", ["和工友们一起干装修", "我跟几个老乡合伙开店", "我们公司和学校一起办班"]
)
def test_of_whom_nobody_can_tell_how_many_are_not_counted(told: str) -> None:
    assert together_in_it(told) == told


@pytest.mark.parametrize(
    "told",
    ["我跟银行一起办贷款", "和原来的公司一起做过项目", "和我儿子一起干，就我一个人贷款"],
)
def test_with_whom_nothing_is_started_is_no_partner(told: str) -> None:
    assert together_in_it(told) == told
