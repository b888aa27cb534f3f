"""How long those stayed who left earlier than the others, or came later."""

from datetime import date

import pytest

from nlp.measures.stays import stayed_for

TODAY = date(2020, 5, 15)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("有一个干了2个月就走了，另外3个干了5个月", "有一个干了2个月，另外3个干了5个月"),
        ("其中1个训了三个月后离职了", "其中1个训了三个月"),
        ("有两个待了半年不干了", "有两个待了半年"),
        ("招了5个，后来走了2个", "招了5个，后来走了2个"),
        ("干了4个月，走了1个", "干了4个月，走了1个"),
        ("干了2个月，走的时候没签字", "干了2个月，走的时候没签字"),
    ],
)
def test_who_left_after_so_long_is_told_with_how_long_they_stayed(told: str, left: str) -> None:
    assert stayed_for(told, TODAY) == left


@pytest.mark.parametrize(
    ("told", "stayed"),
    [
        ("都满5个月，有1个中途走了，只干了2个月", "都满5个月，有1个干了2个月"),
        ("4个满6个月，另外1个晚来2个月，刚满4个月", "4个满6个月，另外1个刚满4个月"),
        ("4个满6个月，另外1个晚来2个月", "4个满6个月，另外1个满4个月"),
        ("都干了4个月，有2个少干1个月", "都干了4个月，有2个满3个月"),
        ("都干了5个月，有1个比别人晚进厂两个月", "都干了5个月，有1个满3个月"),
    ],
)
def test_who_came_later_or_left_sooner_stayed_less_by_so_much(told: str, stayed: str) -> None:
    assert stayed_for(told, TODAY) == stayed


@pytest.mark.parametrize(
    "told",
    [
        "有1个晚来2个月",
        "4个满6个月，2个满3个月，另外1个晚来2个月",
        "满2个月，有1个晚来3个月",
        "晚交了2个月保险，干了5个月",
    ],
)
def test_where_nobody_can_tell_how_long_that_is_nothing_changes(told: str) -> None:
    assert stayed_for(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("一共该领14个月，已经领了4个月，还能领多少", "一共该领10个月，还能领多少"),
        ("核定12个月的失业金，领了五个月了，还剩多少", "核定7个月，还剩多少"),
    ],
)
def test_what_is_left_of_all_months_is_told_where_that_is_asked(told: str, left: str) -> None:
    assert stayed_for(told, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "一共该领14个月，已经领了4个月，一共多少",
        "干了8个月，已经领了3个月，还能领多少",
        "一共能领3个月，已经领了4个月，还能领多少",
    ],
)
def test_what_is_not_left_of_a_whole_stays_as_it_was_told(told: str) -> None:
    assert stayed_for(told, TODAY) == told
