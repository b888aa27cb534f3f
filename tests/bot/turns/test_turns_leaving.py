"""Who leaves leaves nothing behind, whatever is under way."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest

from bot.conversations import Said, forget
from bot.messages import Reply, Turn
from bot.turns import Busy
from tests.bot.turns.at_work import Desk, Person, echo, is_left_waiting
from tests.processes.waiting import until


def leave(turn: Turn) -> Reply:
    """What unfollowing the account does; anything else is echoed."""
    return Reply(effects=(forget,)) if turn.incoming.event == "unsubscribe" else echo(turn)


def test_who_leaves_is_forgotten_even_if_told_twice(desk: Desk) -> None:
    zhang, li = desk.person(), desk.person()
    desk.script.reply = leave
    zhang.says("你好")
    li.says("你好")
    event = zhang.message("", "unsubscribe")
    for _ in range(2):
        said = desk.turns.take(event)
        assert said and said.empty
        assert zhang.told == []
    assert len(li.told) == 2
    assert zhang.says("又来") == "答：又来"
    assert zhang.memory.misses == 1


@contextmanager
def left_meanwhile(elsewhere: Desk, person: Person) -> Iterator[Future[Said | None]]:
    """Somebody's message, that is being answered, after they left by way of another process."""
    desk = person.desk
    elsewhere.script.reply = leave
    person.says("你好")
    with desk.script.held():
        pushed = desk.pushed(person.message("我的身份证号"))
        desk.script.has_begun()
        elsewhere.turns.take(person.message("", "unsubscribe"))
        yield pushed


def test_who_leaves_while_an_answer_is_worked_out_leaves_nothing_behind(
    desk: Desk, elsewhere: Desk
) -> None:
    zhang = desk.person()
    with left_meanwhile(elsewhere, zhang) as pushed:
        pass
    said = pushed.result()
    assert said and said.empty
    assert not zhang.is_known


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_who_leaves_before_a_late_answer_leaves_nothing_behind(
    desk: Desk, elsewhere: Desk, known: bool
) -> None:
    zhang = desk.person()
    elsewhere.script.reply = leave
    if known:
        zhang.says("你好")
    with desk.script.held():
        is_left_waiting(desk.hurried, zhang.message("我的身份证号"))
        elsewhere.turns.take(zhang.message("", "unsubscribe"))
    until(lambda: not desk.hurried._working)
    assert not zhang.is_known


def test_who_leaves_before_a_message_is_accepted_leaves_nothing_behind(
    brisk: Desk, elsewhere: Desk
) -> None:
    zhang = brisk.person()
    with left_meanwhile(elsewhere, zhang) as pushed, pytest.raises(Busy):
        pushed.result()
    until(lambda: not brisk.turns._working)
    assert not zhang.is_known


def test_who_comes_after_somebody_left_hears_nothing_of_theirs(desk: Desk, elsewhere: Desk) -> None:
    zhang, li = desk.person(), elsewhere.person()
    with left_meanwhile(elsewhere, zhang) as pushed:
        li.says("我是新来的")
    pushed.result()
    assert li.told == ["<我是新来的", ">答：我是新来的"]
    assert li.memory.said == "我是新来的"
