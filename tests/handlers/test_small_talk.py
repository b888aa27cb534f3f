"""What is no question: said among questions, it is answered as what it is."""

import pytest

from handlers.small_talk import SEEN
from tests.chat import Chat
from tests.handlers.shipped import ask, desk_in

TAIYUAN = desk_in("140100")
TOLD = ask(TAIYUAN, "稳岗返还给多少").memory


@pytest.mark.parametrize("said", ["你吃了没", "你真笨", "你结婚了没", "哈哈哈", "吃了没", "你好笨"])
def test_chat_inside_a_topic_is_not_answered_with_the_last_card(said: str) -> None:
    reply = ask(TAIYUAN, said, TOLD)
    assert (reply.kind, reply.cards) == ("smalltalk", ())
    assert "闲话" in reply.text and "人工" in reply.text
    assert ask(TAIYUAN, "要什么条件", reply.memory).cards == (TOLD.card,)


@pytest.mark.parametrize("said", ["👌", "🌹🌹🌹", "[强]", "[玫瑰][抱拳]", "……"])
def test_a_face_without_a_word_is_no_question_left_unanswered(said: str) -> None:
    reply = ask(TAIYUAN, said, TOLD)
    assert (reply.kind, reply.text) == ("smalltalk", SEEN)
    assert ask(TAIYUAN, "要什么条件", reply.memory).cards == (TOLD.card,)


def test_a_face_in_a_check_leaves_its_question_open() -> None:
    begun = ask(TAIYUAN, "能领什么补贴")
    reply = ask(TAIYUAN, "😄", begun.memory)
    assert reply.text.endswith(begun.text.splitlines()[-1])
    assert "没有查到" not in reply.text


@pytest.mark.parametrize("said", ["谢谢李姐", "谢谢你啊小姐姐", "麻烦您了张老师"])
def test_thanks_to_somebody_by_a_name_are_thanks(said: str) -> None:
    assert "不客气" in ask(TAIYUAN, said, TOLD).text


@pytest.mark.parametrize("said", ["你再说一遍", "你给算算", "您看我行不行", "你们大企业给多少"])
def test_what_is_asked_of_the_answer_is_no_chat(said: str) -> None:
    assert ask(TAIYUAN, said, TOLD).cards == (TOLD.card,)


@pytest.mark.parametrize("said", ["今天有人没", "现在有没有人", "周六你们有人在吗", "晚上有客服吗"])
def test_who_asks_whether_somebody_is_there_hears_the_hours_first(chat: Chat, said: str) -> None:
    chat.says(said).hears("服务时间（工作日 9:00–12:00、13:30–17:30）", "回复“人工”")


def test_who_calls_for_somebody_is_still_put_through(chat: Chat) -> None:
    chat.says("有人吗").hears("已经转给工作人员")
