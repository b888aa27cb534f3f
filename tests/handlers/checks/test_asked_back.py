"""What people say in the middle of a check that answers nothing: why, what else, enough of it."""

import pytest

from tests.handlers.checks.test_short_answers import (
    SHANXI_2022,
    TAIYUAN_REFUND,
    ZICHUAN_2020,
    asked,
)
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

WHO = "您是哪一种？回复数字："


@pytest.mark.parametrize("said", ["为什么要问这个", "你们问这干什么", "咋还问", "跟我有啥关系"])
def test_who_wonders_why_they_are_asked_hears_what_hangs_on_it(said: str) -> None:
    text = asked(TAIYUAN_2020, TAIYUAN_REFUND, said).text
    assert text.startswith("这是在核对“失业保险稳岗返还”。要求是：参加失业保险缴费满1年")
    assert "接着核对（不核对了说“退出”）：\n失业保险交了多长时间？" in text


def test_who_wonders_needs_no_word_explained() -> None:
    hiring = "小微企业招人补助能领不"
    assert "工业不到300人" not in asked(TAIYUAN_2020, hiring, "问这个有啥用").text
    assert "工业不到300人" in asked(TAIYUAN_2020, hiring, "啥意思").text


def test_why_it_matters_who_they_are_is_told_too() -> None:
    text = asked(ZICHUAN_2020, "我能领什么", "为啥要问这个").text
    assert text.startswith("各项补贴给的人不一样") and WHO in text


@pytest.mark.parametrize("said", ["要带啥去", "那边电话多少"])
def test_what_is_asked_beside_who_they_are_is_set_apart_from_it(said: str) -> None:
    text = asked(COUNTY_2020, "我能领什么", said).text
    assert "好的，一项一项核对" not in text
    assert f"\n——\n接着核对（不核对了说“退出”）：\n{WHO}" in text


@pytest.mark.parametrize("said", ["那没事了", "好吧不用了", "算了不问了", "我不弄了，谢谢"])
def test_who_wants_no_more_is_not_asked_on(said: str) -> None:
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, said)
    assert "不核对了" in reply.text and not reply.memory.check


@pytest.mark.parametrize("said", ["算了", "算了不问了", "没事了"])
def test_who_lets_it_be_without_a_check_hears_a_courtesy(said: str) -> None:
    assert asked(SHANXI_2022, said).kind == "smalltalk"
    assert asked(SHANXI_2022, "扩岗补助给多少", said).text.startswith("好的。")


def test_who_turns_to_something_else_leaves_the_check_behind() -> None:
    reply = asked(SHANXI_2022, "能领扩岗补助不", "算了，稳岗返还给多少")
    assert "90%" in reply.text and "核对" not in reply.text
    assert not reply.memory.check


def test_who_only_sighs_and_answers_stays_in_it() -> None:
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, "算了，交了两年")
    assert "ui_months_paid" in reply.memory.check["facts"] and reply.memory.check["asked"]


def test_what_else_there_is_is_told_in_a_check_of_one_benefit() -> None:
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, "还有别的补贴吗")
    assert reply.text.startswith("除了失业保险稳岗返还") and not reply.memory.check
    picked = asked(TAIYUAN_2020, TAIYUAN_REFUND, "还有别的补贴吗", "2")
    assert picked.cards == reply.cards[1:2]


def test_in_a_check_of_all_there_is_nothing_else() -> None:
    reply = asked(TAIYUAN_2020, "我们厂能享受什么政策", "还有别的吗")
    assert "答完这几个问题" in reply.text and "您单位算小微" in reply.text
    assert reply.memory.check["asked"] == "employer_size"


@pytest.mark.parametrize("said", ["为啥不行", "为什么不能领", "凭什么不给我们"])
def test_who_asks_why_not_hears_which_condition_it_was(said: str) -> None:
    text = asked(TAIYUAN_2020, TAIYUAN_REFUND, "才交了半年", said).text
    assert "缴费时间6个月" in text and "这一条不符合" in text
    assert WHO not in asked(TAIYUAN_2020, said).text
