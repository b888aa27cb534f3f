"""Words on the list by which people were counted say nothing but how many there are."""

import pytest

from nlp.counting.by_list import without_lists


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("说错了，刚翻花名册，岗前培训的是38个人", "说错了，岗前培训的是38个人"),
        ("花名册上38个人", "38个人"),
        ("查了下签到表，实到42个", "实到42个"),
        ("对着名册数的，一共29个人", "一共29个人"),
        ("名单上头写的是7名", "是7名"),
        ("会计又核了一遍考勤表，来了16个", "来了16个"),
    ],
)
def test_how_they_were_counted_is_left_out(told: str, plain: str) -> None:
    assert without_lists(told) == plain


@pytest.mark.parametrize(
    "told",
    [
        "补助要交花名册不",
        "花名册上要写几个人",
        "看了名单，没有我们",
        "查了工资单，3个月没发",
        "名单上没有12号车间",
    ],
)
def test_a_list_asked_about_stays(told: str) -> None:
    assert without_lists(told) == told
