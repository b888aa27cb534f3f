"""还有什么补贴: after one benefit the others of the place are named, and not that one again."""

import pytest

from bot.messages import Memory, Reply
from tests.handlers.shipped import ask, desk_in, shipped

TAIYUAN, GUIYANG = "140100", "520100"
REFUND = "稳岗返还给多少"


def after(region: str, question: str) -> Memory:
    reply = ask(desk_in(region), question)
    assert reply.memory.card
    return reply.memory


def families(reply: Reply) -> set[str]:
    return {shipped().cards[name].card.family for name in reply.cards}


def audiences(reply: Reply) -> list[tuple[str, ...]]:
    return [shipped().cards[name].card.audience for name in reply.cards]


@pytest.mark.parametrize(
    "asks",
    [
        "还有什么补贴",
        "还有别的补贴吗",
        "那还能领什么",
        "除了这个还有啥政策",
        "别的呢",
        "还有其他的吗",
    ],
)
def test_the_others_for_such_people_are_named(asks: str) -> None:
    reply = ask(desk_in(TAIYUAN), asks, after(TAIYUAN, REFUND))
    assert "除了失业保险稳岗返还" in reply.text
    assert len(reply.cards) > 1
    assert "job_retention_refund" not in families(reply)
    assert all("employer" in one or "everyone" in one for one in audiences(reply))
    assert "依据" in reply.text
    assert len(reply.text) < 400


def test_one_of_them_is_picked_by_its_number() -> None:
    desk = desk_in(TAIYUAN)
    reply = ask(desk, "还有什么补贴", after(TAIYUAN, REFUND))
    assert ask(desk, "2", reply.memory).cards == reply.cards[1:2]


def test_whom_they_said_they_are_counts_more_than_whom_the_last_was_for() -> None:
    desk = desk_in(TAIYUAN)
    memory = ask(desk, "我是应届毕业生，取证补贴给多少").memory
    reply = ask(desk, "还有什么补贴", memory)
    assert all("graduate" in one or "everyone" in one for one in audiences(reply))


def test_for_who_is_out_of_work_there_is_help_without_money_too() -> None:
    reply = ask(desk_in(TAIYUAN), "还有什么补贴", after(TAIYUAN, "失业补助金怎么领"))
    assert reply.cards
    assert all("unemployed" in one or "everyone" in one for one in audiences(reply))


def test_with_nothing_told_of_before_they_are_asked_who_they_are() -> None:
    reply = ask(desk_in(TAIYUAN), "还有什么补贴")
    assert reply.kind == "dialogue"
    assert "您是哪一种" in reply.text


@pytest.mark.parametrize("asks", ["还有什么要求", "还要什么材料", "还能领吗", "还有没有"])
def test_what_more_of_the_same_is_asked_stays_with_it(asks: str) -> None:
    reply = ask(desk_in(TAIYUAN), asks, after(TAIYUAN, REFUND))
    assert families(reply) == {"job_retention_refund"}
