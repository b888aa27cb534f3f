"""After danger was spoken of the number and a person stay at hand, whatever is said next."""

from datetime import timedelta

import pytest

from bot.messages import Memory, Reply
from tests.handlers.shipped import TODAY, ask, desk_in

DESK = desk_in("140100")
NOWHERE = desk_in("")
DESPAIR = "我不想活了"

AFTERWARDS = [
    (DESPAIR, "没事了", "12356"),
    (DESPAIR, "谢谢", "12356"),
    (DESPAIR, "我缓过来了，谢谢你", "12356"),
    (DESPAIR, "我心里好难受，没人管我", "12356"),
    (DESPAIR, "我该怎么办", "12356"),
    (DESPAIR, "你好", "12356"),
    ("今天不给钱我就杀了老板", "我不去了", "110"),
    ("工友从架子上掉下来了满头是血", "人已经送医院了", "120"),
    ("车间着火了", "灭了，没事", "119"),
]


def after(cry: str) -> Memory:
    reply = ask(DESK, cry)
    assert reply.kind == "emergency"
    return reply.memory


def is_warm(reply: Reply, number: str) -> bool:
    known = number in reply.text and "人工" in reply.text and "平安" in reply.text
    return reply.kind == "smalltalk" and known and "没有查到" not in reply.text


@pytest.mark.parametrize(("cry", "said", "number"), AFTERWARDS)
def test_a_plain_word_afterwards_is_met_warmly(cry: str, said: str, number: str) -> None:
    assert is_warm(ask(DESK, said, after(cry)), number)


def test_who_did_not_say_where_they_are_is_not_asked_for_it() -> None:
    memory = ask(NOWHERE, DESPAIR).memory
    assert is_warm(ask(NOWHERE, "我该怎么办", memory), "12356")


def test_a_question_is_answered_as_ever_and_thanks_for_it_keep_the_number() -> None:
    question = "稳岗返还给多少"
    answered = ask(DESK, question, after(DESPAIR))
    assert answered.text == ask(DESK, question).text
    assert is_warm(ask(DESK, "谢谢", answered.memory), "12356")
    assert is_warm(ask(DESK, "心里好难受", answered.memory), "12356")


def test_another_offices_door_is_still_shown() -> None:
    shown = ask(DESK, "医保卡丢了去哪补", after(DESPAIR))
    assert "医疗保障局" in shown.text
    assert "12356" in shown.text


def test_who_asks_for_a_person_gets_one() -> None:
    assert ask(DESK, "人工", after(DESPAIR)).kind == "handoff"


def test_two_days_later_thanks_are_thanks() -> None:
    memory = after(DESPAIR)
    assert is_warm(ask(DESK, "谢谢", memory, TODAY + timedelta(days=1)), "12356")
    assert "不客气" in ask(DESK, "谢谢", memory, TODAY + timedelta(days=2)).text


def test_it_is_kept_from_turn_to_turn() -> None:
    memory = Memory.from_json(after(DESPAIR).to_json())
    assert is_warm(ask(DESK, "谢谢", memory), "12356")
