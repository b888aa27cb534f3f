"""Who did not understand an answer hears its kernel in plain words."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN, DATONG = desk_in("140100"), desk_in("140200")
THEN, LATER = date(2020, 5, 1), date(2022, 7, 1)


@pytest.mark.parametrize(
    "says", ["这啥意思啊", "还是没看懂", "说得简单些", "太啰嗦了", "请用大白话讲"]
)
def test_the_kernel_comes_with_its_source(says: str) -> None:
    answered = ask(TAIYUAN, "稳岗返还要什么条件", today=THEN)
    reply = ask(TAIYUAN, says, answered.memory, THEN)
    assert "简单说：不裁员或少裁员" in reply.text and "有效期" in reply.text
    assert reply.cites and reply.cards == answered.cards


def test_the_words_in_it_are_explained() -> None:
    answered = ask(DATONG, "扩岗补助要什么条件", today=LATER)
    assert "毕业年度：毕业的那一个自然年" in ask(DATONG, "不明白", answered.memory, LATER).text


def test_what_it_comes_to_for_them_stays() -> None:
    answered = ask(TAIYUAN, "小微企业新招了4个人，能补多少", today=THEN)
    assert "6000元" in ask(TAIYUAN, "看不懂", answered.memory, THEN).text


def test_a_no_is_no_verdict() -> None:
    declined = ask(TAIYUAN, "失业金怎么领", today=THEN)
    assert "不等于没有这项政策" in ask(TAIYUAN, "啥意思", declined.memory, THEN).text


def test_who_was_to_choose_hears_that_again() -> None:
    both_there = date(2022, 12, 20)
    offered = ask(DATONG, "社保补贴", today=both_there)
    again = ask(DATONG, "看不懂", offered.memory, both_there)
    assert offered.kind == "choices"
    assert again.memory.choices == offered.memory.choices


@pytest.mark.parametrize("says", ["明白了", "这个我不清楚", "说清楚了", "简单的活有没有"])
def test_others_understood_or_speak_of_something_else(says: str) -> None:
    answered = ask(TAIYUAN, "稳岗返还要什么条件", today=THEN)
    assert "简单说" not in ask(TAIYUAN, says, answered.memory, THEN).text
