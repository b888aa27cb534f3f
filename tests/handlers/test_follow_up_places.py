"""A follow-up stays where the last answer was; a place that is denied is not the place."""

import pytest

from bot.messages import Incoming, Memory, Turn
from handlers.asked import PLACES
from tests.handlers.shipped import TODAY, ask, desk_in

TAIYUAN, ZICHUAN = "140100", "370302"


def follow(home: str, *messages: str) -> tuple[str, ...]:
    """The cards of the last answer of a conversation."""
    desk, memory = desk_in(""), Memory(region=home)
    for text in messages:
        reply = ask(desk, text, memory)
        memory = reply.memory
    return reply.cards


@pytest.mark.parametrize("text", ["要什么材料", "现在还能领吗", "去哪办"])
def test_what_leans_on_another_places_answer_is_for_that_place(text: str) -> None:
    assert follow(ZICHUAN, "太原的稳岗返还能退多少", text) == ("taiyuan-2020/job-retention-refund",)


def test_a_whole_question_is_for_the_persons_own_place_again() -> None:
    cards = follow(ZICHUAN, "太原的稳岗返还能退多少", "稳岗返还要什么条件")
    assert cards == ("zichuan-2020/job-retention-refund",)


@pytest.mark.parametrize(
    ("home", "text", "card"),
    [
        (TAIYUAN, "不是淄川，是太原，稳岗返还多少", "taiyuan-2020/job-retention-refund"),
        (ZICHUAN, "不在太原，稳岗返还多少", "zichuan-2020/job-retention-refund"),
    ],
)
def test_a_place_that_is_denied_does_not_decide(home: str, text: str, card: str) -> None:
    assert follow(home, text) == (card,)


def test_who_names_their_place_in_a_question_is_not_asked_for_it_again() -> None:
    cards = follow("", "我在太原开个厂，稳岗返还要什么条件", "招人补助给多少")
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)


def test_where_somebody_goes_is_not_where_they_are() -> None:
    assert ask(desk_in(""), "去太原打工能领什么补贴").memory.region == ""


def test_many_places_in_one_message_are_looked_at_only_so_far() -> None:
    desk, many = desk_in(TAIYUAN), "太原淄川贵阳大同" * 200
    incoming = Incoming("text", "gh", "o", 0, "k", text=many)
    assert len(desk.read(Turn(incoming, Memory(), TODAY), many).places) == PLACES
    assert ask(desk, many).text
