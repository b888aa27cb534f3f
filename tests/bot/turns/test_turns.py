"""A turn from the push to the stored reply: repeated, refused, in parts, and all at once."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import Connection, update

from bot.messages import Reply
from bot.tables import conversations
from bot.turns import SORRY, Busy
from core.db import POOL_SIZE, Database
from core.errors import Invalid
from core.statements import Direct
from tests.bot.turns.at_work import (
    LONG,
    Desk,
    both_at_once,
    broken,
    echo,
    is_left_waiting,
    is_told_to_come_back,
    long_or_more,
    opened,
    read_on,
)
from tests.processes.waiting import DEADLINE, at_once, until


def test_a_message_is_answered_and_its_retry_gets_the_same(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.message("你好")
    first, retry = desk.turns.take(message), desk.turns.take(message)
    assert first == retry
    assert first and first.text == "答：你好"
    assert zhang.told == ["<你好", ">答：你好"]
    assert desk.script.answered == 1


def test_deliveries_at_once_are_worked_out_once(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.message("你好")
    with desk.script.held():
        deliveries = [desk.pushed(message) for _ in range(3)]
        desk.script.has_begun()
    assert {delivery.result() for delivery in deliveries} == {desk.turns.take(message)}
    assert desk.script.answered == 1
    assert zhang.told == ["<你好", ">答：你好"]


def test_two_processes_with_the_same_message_say_the_same(desk: Desk, elsewhere: Desk) -> None:
    zhang = desk.person()
    elsewhere.script.reply = lambda turn: Reply("另一种说法")
    message = zhang.message("你好")
    with desk.script.held(), elsewhere.script.held():
        deliveries = [desk.pushed(message), elsewhere.pushed(message)]
        desk.script.has_begun()
        elsewhere.script.has_begun()
    assert deliveries[0].result() == deliveries[1].result()
    assert len(zhang.told) == 2


def test_a_long_answer_comes_page_by_page(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    assert read_on(zhang, zhang.says("全文")) == LONG
    assert zhang.memory.rest == ""


def test_a_fault_is_apologised_for_and_changes_nothing_remembered(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    zhang.says("全文")
    before = zhang.memory
    desk.script.reply = broken
    assert zhang.says("更多") == SORRY
    assert zhang.memory == before
    assert zhang.told[-2:] == ["<更多", f">{SORRY}"]
    desk.script.reply = long_or_more
    assert zhang.says("更多").startswith(before.rest[:20])


def refused(_connection: Connection, _conversation: int) -> None:
    """An effect that cannot be."""
    raise Invalid("这样不行。")


def test_what_is_refused_at_the_last_moment_is_apologised_for(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = lambda turn: Reply("办好了", effects=(refused,))
    assert zhang.says("办一下") == SORRY
    assert zhang.told[-2:] == ["<办一下", f">{SORRY}"]


def test_what_is_not_recorded_leaves_no_trace(desk: Desk) -> None:
    zhang = desk.person()
    zhang.says("你好")
    before = zhang.conversation
    desk.script.reply = lambda turn: Reply(recorded=False)
    said = desk.turns.take(zhang.message("", "location"))
    assert said and said.empty
    assert zhang.conversation == before
    assert len(zhang.told) == 2


def test_who_finds_all_threads_taken_is_told_so_and_nothing_is_stored(brisk: Desk) -> None:
    slow, zhang = [brisk.person() for _ in range(POOL_SIZE)], brisk.person()
    messages = [person.message("慢") for person in slow]
    message = zhang.message("急")
    with brisk.script.held():
        at_once([partial(is_left_waiting, brisk.turns, one) for one in messages])
        for told in at_once([partial(is_told_to_come_back, brisk.turns, message)] * 3):
            assert told
    until(lambda: all(person.told == ["<慢", ">答：慢"] for person in slow))
    assert zhang.told == []
    assert zhang.says("又来") == "答：又来"
    assert zhang.told[0] == "<又来"


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_of_two_messages_at_once_the_second_builds_on_the_first(desk: Desk, known: bool) -> None:
    zhang = desk.person()
    if known:
        zhang.says("你好")
    assert both_at_once(desk, zhang, "问一", "问二") == ["答：问一", "答：问二"]
    assert zhang.memory.misses == zhang.conversation.version == 2 + known
    assert len(zhang.told) == 2 * (2 + known)
    assert zhang.told[-1] == f">答：{zhang.memory.said}"
    assert desk.script.answered == 3 + known


def test_who_is_told_that_a_message_was_not_taken_is_told_the_truth(desk: Desk) -> None:
    zhang, go = desk.person(), threading.Event()

    def stuck(_connection: Connection, _conversation: int) -> None:
        assert go.wait(DEADLINE)

    desk.script.reply = lambda turn: replace(echo(turn), effects=(stuck,))
    message = zhang.message("问一")
    try:
        for told in at_once([partial(is_told_to_come_back, desk.hurried, message)] * 2):
            assert told
    finally:
        go.set()
    assert zhang.says("问二") == "答：问二"
    assert zhang.told == ["<问二", ">答：问二"]
    retry = desk.turns.take(message)
    assert retry and retry.text == "答：问一"


class Hanging(Database):
    """A database that does not answer until it is told to."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.go = threading.Event()
        self.answered = threading.Semaphore(0)

    @contextmanager
    def direct(self) -> Iterator[Direct | Connection]:
        assert self.go.wait(DEADLINE)
        with super().direct() as connection:
            yield connection
        self.answered.release()


def test_a_message_is_not_taken_while_the_database_hangs(database: Database) -> None:
    hanging = Hanging(str(database.engine.url))
    with opened(hanging) as desk:
        zhang = desk.person()
        try:
            with pytest.raises(Busy):
                desk.hurried.take(zhang.message("问一"))
        finally:
            hanging.go.set()
        assert hanging.answered.acquire(timeout=DEADLINE)
        assert zhang.says("问二") == "答：问二"
        assert zhang.told == ["<问二", ">答：问二"]
        assert desk.script.answered == 1
    hanging.engine.dispose()


def fail(_connection: Connection, _conversation: int) -> None:
    """An effect with a fault."""
    raise ValueError("no")


def mark(connection: Connection, conversation: int) -> None:
    """An effect that can be seen."""
    theirs = conversations.c.id == conversation
    connection.execute(update(conversations).where(theirs).values(scene="marked"))


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_an_effect_that_fails_undoes_the_turn_and_the_other_effects(
    desk: Desk, known: bool
) -> None:
    zhang = desk.person()
    if known:
        zhang.says("你好")
    desk.script.reply = lambda turn: replace(echo(turn), effects=(mark, fail))
    message = zhang.message("问一")
    with pytest.raises(Busy):
        desk.turns.take(message)
    assert zhang.told == ["<你好", ">答：你好"][: 2 * known]
    if known:
        assert (zhang.conversation.scene, zhang.memory.said) == ("", "你好")
    desk.script.reply = lambda turn: replace(echo(turn), effects=(mark,))
    retry = desk.turns.take(message)
    assert retry and retry.text == "答：问一"
    assert zhang.conversation.scene == "marked"
    assert zhang.told[-2:] == ["<问一", ">答：问一"]
