"""After an answer: what goes on with it, and what is a question of its own."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN = desk_in("140100")
DAY = date(2022, 9, 1)
REFUND = ask(TAIYUAN, "稳岗返还给多少", today=DAY).memory


@pytest.mark.parametrize("said", ["残疾人有啥照顾", "离婚了咋办", "房租能减不", "高温费发多少"])
def test_what_the_last_answer_never_spoke_of_is_not_answered_from_it(said: str) -> None:
    reply = ask(TAIYUAN, said, REFUND, DAY)
    assert REFUND.card not in reply.cards
    assert reply.kind == "decline"


def test_what_was_told_of_the_firm_does_not_lead_back_to_it_either() -> None:
    told = ask(TAIYUAN, "我们厂28个人，去年裁了1个，稳岗返还能领多少", today=DAY)
    assert ask(TAIYUAN, "残疾人有啥照顾", told.memory, DAY).cards == ()


def test_the_topic_can_be_taken_up_again_afterwards() -> None:
    away = ask(TAIYUAN, "残疾人有啥照顾", REFUND, DAY)
    assert ask(TAIYUAN, "要什么材料", away.memory, DAY).cards == (REFUND.card,)


@pytest.mark.parametrize(
    "said",
    [
        "要什么材料",
        "咋个申请",
        "拢共给多少",
        "裁了人还给不给",
        "补发咋算",
        "去年交了两万能返多少",
        "总共多少钱，能给个准数不",
        "到底划不划算，具体能拿多少",
    ],
)
def test_what_leans_on_the_last_answer_is_answered_from_it(said: str) -> None:
    assert ask(TAIYUAN, said, REFUND, DAY).cards == (REFUND.card,)
