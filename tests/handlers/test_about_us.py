"""What is asked of the account itself: when somebody is there, where, how to leave it."""

import pytest

from tests.chat import Chat
from tests.handlers.shipped import ask, desk_in

TAIYUAN = desk_in("140100")


@pytest.mark.parametrize("said", ["你们几点上班", "你们上班时间", "周末上班吗", "窗口星期六开门不"])
def test_who_asks_for_the_hours_hears_when_staff_are_there(chat: Chat, said: str) -> None:
    chat.says(said).hears("工作日 9:00–12:00、13:30–17:30", "人工", "12333")


@pytest.mark.parametrize("said", ["你们在哪", "就业局在哪儿", "你们的地址是哪里", "怎么去你们那儿"])
def test_who_asks_where_it_is_is_told_whom_to_ask(said: str) -> None:
    reply = ask(TAIYUAN, said)
    assert "地址这里没有存" in reply.text and "12333" in reply.text


@pytest.mark.parametrize("said", ["你们电话多少", "就业局电话是多少", "请问12333", "12333是啥电话"])
def test_who_asks_for_a_telephone_hears_the_number(said: str) -> None:
    assert "12333" in ask(TAIYUAN, said).text.splitlines()[0]


def test_who_would_leave_is_told_how_and_what_else_there_is() -> None:
    assert "退订" in ask(TAIYUAN, "怎么取消关注").text


@pytest.mark.parametrize("said", ["上班时间长不长的厂有吗", "去哪办稳岗返还", "工地在哪里招人"])
def test_what_is_more_than_that_is_answered_as_it_is_meant(said: str) -> None:
    assert "这里没有存" not in ask(TAIYUAN, said).text and "全天" not in ask(TAIYUAN, said).text
