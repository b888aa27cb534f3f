"""Lengths that people tell by what they fall short of."""

import pytest

from nlp.measures.short_of import told_by_less


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("合同差一个月一年", "合同不到一年"),
        ("差几天就半年", "不到半年"),
        ("还差三天满6个月", "不到6个月"),
        ("签了一年不到", "签了不到一年"),
        ("登记半年还没到，能领不", "登记不到半年，能领不"),
        ("两年差十来天", "不到两年"),
    ],
)
def test_what_falls_short_is_less_than_the_whole(said: str, told: str) -> None:
    assert told_by_less(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "我的钱3个月没到账",
        "签了一年没到期",
        "差不多半年",
        "签了一年，差几天到期",
        "一年差几天就到期",
        "两年没到过厂里",
        "差3个人",
    ],
)
def test_what_is_of_something_else_stays(said: str) -> None:
    assert told_by_less(said) == said


@pytest.mark.parametrize("text", ["返还款三个月没到", "我的补贴半年没到"])
def test_money_waited_for_falls_short_of_nothing(text: str) -> None:
    assert told_by_less(text) == text
