"""A length of time that stands alone in its clause says how long, and not what."""

from datetime import date

import pytest

from nlp.measures.alone import is_vague, lengths, says_no_more

DAY = date(2022, 10, 11)


@pytest.mark.parametrize("clause", ["五个月那种", "前后也就两个月", "他们都满半年了", "一年"])
def test_beside_a_length_nothing_may_be_said(clause: str) -> None:
    assert [one.stands_alone for one in lengths(clause, DAY)] == [True]


def test_words_of_what_is_meant_are_given() -> None:
    (found,) = lengths("一共就办了两个月", DAY)
    assert not found.stands_alone
    assert found.is_of(["办"])
    assert not found.is_of(["签"])
    assert found.stands_behind(["办"])


@pytest.mark.parametrize("clause", ["公司成立八年了", "两个月以前", "还差三个月", "停了两个月"])
def test_a_length_may_be_told_of_what_nobody_asks_for(clause: str) -> None:
    assert all(one.is_of_else for one in lengths(clause, DAY))


@pytest.mark.parametrize("clause", ["这两个月招的", "一年流水八十万", "一个月开两千"])
def test_a_time_in_which_something_goes_on_is_no_length(clause: str) -> None:
    assert not list(lengths(clause, DAY))


@pytest.mark.parametrize(
    ("clause", "low", "high"), [("最长的九个月", 0, 9), ("最短的四个月", 4, 1_000_000)]
)
def test_the_longest_leaves_open_how_short_the_others_are(clause: str, low: int, high: int) -> None:
    (found,) = lengths(clause, DAY)
    assert found.bounds() == (low, high)


@pytest.mark.parametrize("clause", ["登记没多久", "刚登记没几天的", "剩下的没满", "签得不够"])
def test_some_lengths_are_told_without_a_number(clause: str) -> None:
    assert is_vague(clause)


@pytest.mark.parametrize("clause", ["没几个人知道", "一天没歇", "没满半年", "不到三十个人"])
def test_a_no_to_something_else_is_no_length(clause: str) -> None:
    assert not is_vague(clause)


def test_a_word_that_only_measures_says_nothing_of_what() -> None:
    assert says_no_more("满")
    assert not says_no_more("登记")


@pytest.mark.parametrize(
    "clause",
    [
        "前后2个月就回来上岗了",
        "总共两个月就回厂了",
        "三个月后返岗",
        "满打满算11个月",
        "数下来也就七个月",
    ],
)
def test_what_came_when_it_was_over_says_no_more(clause: str) -> None:
    assert [one.stands_alone for one in lengths(clause, DAY)] == [True]


@pytest.mark.parametrize("clause", ["回来上岗2个月了", "两个月没回厂", "回厂两个月"])
def test_a_length_since_they_came_back_is_another(clause: str) -> None:
    assert not any(one.stands_alone for one in lengths(clause, DAY))
