"""An answer that comes too late to be sent is kept, and comes with the next message once."""

import threading
from dataclasses import replace

import pytest
from sqlalchemy import Connection, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.conversations import Said
from bot.messages import Reply, Turn
from bot.tables import conversations
from bot.turns import SORRY
from tests.bot.turns.at_work import (
    ARTICLE,
    LONG,
    Desk,
    both_at_once,
    broken,
    echo,
    long_or_more,
    read_on,
)
from tests.processes.waiting import DEADLINE, until


def test_a_late_answer_comes_with_the_next_message_once(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.is_answered_late("问一")
    assert zhang.told == ["<问一", ">答：问一"]
    assert desk.turns.take(message) == Said("", None, zhang.conversation.heard_at)
    following = zhang.says("问二")
    assert "答：问一" in following
    assert following.endswith("答：问二")
    assert zhang.says("问三") == "答：问三"
    assert desk.script.answered == 3


def test_two_late_answers_both_come(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    zhang.is_answered_late("问二")
    following = zhang.says("问三")
    assert following.index("答：问一") < following.index("答：问二") < following.index("答：问三")
    assert following.count("【上一个问题的答复】") == 1


def test_a_late_answer_that_an_earlier_version_kept_comes_once(desk: Desk) -> None:
    zhang = desk.person()
    zhang.says("你好")
    with desk.database.transaction() as connection:
        theirs = update(conversations).where(conversations.c.openid == zhang.openid)
        connection.execute(theirs.values(memory={"region": "140100", "kept": "答：问一"}))
    assert "答：问一" in zhang.says("问二")
    assert zhang.memory.region == "140100"
    assert zhang.says("问三") == "答：问三"


def test_a_late_answer_waits_for_a_message_that_gets_a_reply(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    desk.script.reply = lambda turn: Reply(memory=turn.memory)
    silent = desk.turns.take(zhang.message("", "view_menu"))
    assert silent and silent.empty
    desk.script.reply = lambda turn: Reply(article=ARTICLE, memory=turn.memory)
    with_picture = desk.turns.take(zhang.message("图"))
    assert with_picture and with_picture.article == ARTICLE
    desk.script.reply = broken
    apology = zhang.says("问二")
    assert "答：问一" in apology
    assert SORRY in apology


def test_a_late_article_comes_in_words(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = lambda turn: Reply(article=ARTICLE, memory=turn.memory)
    zhang.is_answered_late("有招聘会吗")
    desk.script.reply = echo
    following = zhang.says("谢谢")
    assert ARTICLE.title in following
    assert ARTICLE.url in following


@pytest.mark.parametrize("following", ["更多", "谢谢"])
def test_a_long_answer_that_comes_late_comes_whole(desk: Desk, following: str) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    zhang.is_answered_late("全文")
    assert LONG in read_on(zhang, zhang.says(following))


@pytest.mark.parametrize(
    "error", [OperationalError("update", None, Exception("locked")), PoolTimeout("no connection")]
)
def test_a_late_answer_that_cannot_be_stored_at_once_is_stored_in_the_end(
    desk: Desk, error: Exception
) -> None:
    zhang = desk.person()
    locked = iter([True, False])

    def once_locked(_connection: Connection, _conversation: int) -> None:
        if next(locked):
            raise error

    desk.script.reply = lambda turn: replace(echo(turn), effects=(once_locked,))
    zhang.is_answered_late("问一")
    desk.script.reply = echo
    assert "答：问一" in zhang.says("问二")


def test_what_was_kept_comes_with_one_of_two_messages_at_once(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    both = both_at_once(desk, zhang, "问二", "问三")
    assert sorted("答：问一" in one for one in both) == [False, True]


def test_an_answer_that_must_be_worked_out_anew_and_gets_late_is_kept(
    brisk: Desk, elsewhere: Desk
) -> None:
    zhang, again = brisk.person(), threading.Event()

    def slow_the_second_time(turn: Turn) -> Reply:
        assert brisk.script.answered == 1 or again.wait(DEADLINE)
        return echo(turn)

    brisk.script.reply = slow_the_second_time
    with brisk.script.held():
        pushed = brisk.pushed(zhang.message("问一"))
        brisk.script.has_begun()
        elsewhere.turns.take(zhang.message("问二"))
    assert pushed.result() is None
    again.set()
    until(lambda: len(zhang.told) == 4)
    assert "答：问一" in zhang.says("问三")
