"""What is said after a search narrows it; what says more than conditions does not."""

import pytest

from jobs.hearing import shipped_words
from jobs.spoken.narrowing import narrowed
from nlp.places.regions import RegionTree

REGIONS, TAIYUAN = RegionTree(), "140100"


def after(search: str, *said: str) -> str:
    """The search after all that was said."""
    for text in said:
        search = narrowed(search, text, REGIONS, shipped_words(), TAIYUAN)
    return search


def test_conditions_come_together_and_the_trade_stays() -> None:
    found = after("焊工 太原", "五千以上的", "要包住的", "不要夜班的")
    assert found == "焊工 太原，五千以上的，要包住的，不要夜班的"


@pytest.mark.parametrize(
    ("search", "said", "found"),
    [
        ("焊工 太原 五千以上", "六千以上的", "焊工 太原，六千以上的"),
        ("找厨师的工作，工资六千以上，要双休", "七千的", "找厨师的工作，要双休，七千的"),
        ("保安，白班的", "夜班的", "保安，夜班的"),
        ("太原 保安", "晋中的呢", "保安，晋中的"),
        ("保安，要包住的", "包住吗", "保安，包住"),
        ("小工，日结的", "三百一天", "小工，日结的，三百一天"),
    ],
)
def test_what_is_said_anew_takes_the_place_of_what_was(search: str, said: str, found: str) -> None:
    assert after(search, said) == found


@pytest.mark.parametrize(
    "said",
    [
        "那保安呢",
        "有保安的活吗",
        "投第1个",
        "第1个包住吗",
        "3",
        "更多",
        "人工",
        "我在晋中",
        "五千以上的补贴",
        "五险单位交多少",
        "去年裁了5个",
        "稳岗返还多少",
    ],
)
def test_what_says_more_than_conditions_is_something_else(said: str) -> None:
    assert after("焊工 太原", said) == ""
