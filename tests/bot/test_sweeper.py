"""A message that was accepted is answered in the end, whatever becomes of its process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Connection, func, select
from structlog.testing import capture_logs

from bot.conversations import forget
from bot.late import GRACE
from bot.messages import Answer, Incoming, Reply, Turn
from bot.sweeper import TRIES, Sweeper
from bot.tables import conversations, late
from bot.turns import SORRY, Turns
from core.clock import now
from core.db import Database
from notify.mailbox import Outbox
from tests.processes.waiting import DEADLINE, until

HURRIED = 0.05
_numbers = count(1)


class Crash(BaseException):
    """What ends the thread of a turn as a kill ends its process: nothing more is done."""


def crash(_turn: Turn) -> Reply:
    """An answer that never comes."""
    raise Crash


def echo(turn: Turn) -> Reply:
    """An answer that shows what was heard."""
    return Reply(f"答：{turn.incoming.text}", "answer", turn.memory)


class Office:
    """A database with processes that come and go, at a time the test sets."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.later = timedelta()

    def clock(self) -> datetime:
        """The time now."""
        return now() + self.later

    def turns(self, answer: Answer, budget: float = DEADLINE) -> Turns:
        """The turns of a process."""
        return Turns(self.database, answer, self.clock, Outbox(), budget)

    def loses(self, incoming: Incoming) -> None:
        """Tell WeChat that we have a message, and have its process die."""
        before = self.waiting()
        with stuck() as (answer, let_go):
            turns = self.turns(answer, HURRIED)
            assert turns.take(incoming) is None
            let_go(crash)
        until(lambda: not turns._working)
        assert self.waiting() == before + 1

    def sweeps(self, answer: Answer) -> None:
        """Have another process look, when the grace is over."""
        self.later += GRACE
        Sweeper(self.database, self.turns(answer), self.clock).sweep()

    def says(self, openid: str, text: str) -> str:
        """What somebody hears who writes again."""
        said = self.turns(echo).take(message(openid, text))
        assert said is not None
        return said.text

    def waiting(self) -> int:
        """How many messages are waiting to be seen after."""
        with self.database.reading() as connection:
            return connection.scalar(select(func.count()).select_from(late)) or 0


@pytest.fixture
def office(database: Database) -> Office:
    """An office where nothing waits."""
    with database.transaction() as connection:
        connection.execute(late.delete())
    return Office(database)


@contextmanager
def stuck() -> Iterator[tuple[Answer, Callable[[Answer], None]]]:
    """An answer that is not given, and the way to let it go on."""
    ending: list[Answer] = []

    def answer(turn: Turn) -> Reply:
        until(lambda: bool(ending))
        return ending[0](turn)

    yield answer, ending.append


def message(openid: str, text: str, event: str = "") -> Incoming:
    """A message not sent before."""
    kind = "event" if event else "text"
    key = f"late_{next(_numbers)}"
    return Incoming(kind, "gh_a", openid, 1, key, text, event, details={"MsgId": key})


def test_a_message_whose_process_died_is_answered_by_another(office: Office) -> None:
    office.loses(message("o_orphan", "问一"))
    heard: list[Incoming] = []

    def answer(turn: Turn) -> Reply:
        heard.append(turn.incoming)
        return echo(turn)

    office.sweeps(answer)
    assert [(one.text, one.details["MsgId"]) for one in heard] == [("问一", heard[0].key)]
    assert office.waiting() == 0
    following = office.says("o_orphan", "问二")
    assert "答：问一" in following
    assert following.endswith("答：问二")


def test_nobody_else_takes_a_message_as_long_as_its_process_may_live(office: Office) -> None:
    office.loses(message("o_early", "问一"))
    Sweeper(office.database, office.turns(crash), office.clock).sweep()
    assert office.waiting() == 1


def test_what_was_answered_after_all_is_not_answered_again(office: Office) -> None:
    incoming = message("o_slow", "问一")
    with stuck() as (answer, let_go):
        turns = office.turns(answer, HURRIED)
        assert turns.take(incoming) is None
        let_go(echo)
    until(lambda: not turns._working)
    office.sweeps(crash)
    assert office.waiting() == 0
    assert office.says("o_slow", "问二").count("答：问一") == 1


def test_a_message_that_kills_every_process_is_apologised_for(office: Office) -> None:
    office.loses(message("o_poison", "问一"))
    for _ in range(TRIES):
        with pytest.raises(Crash):
            office.sweeps(crash)
        assert office.waiting() == 1
    office.sweeps(crash)
    assert office.waiting() == 0
    assert SORRY in office.says("o_poison", "问二")


def test_a_message_that_cannot_be_stored_keeps_neither_the_others_nor_the_next_look(
    office: Office,
) -> None:
    openids = ["o_first", "o_second", "o_third"]
    for openid in openids:
        office.loses(message(openid, "问一"))
    faults = iter([unstorable])  # whichever is taken first fails
    with capture_logs() as logs:
        office.sweeps(lambda turn: next(faults, echo)(turn))
    assert [entry["event"] for entry in logs] == ["sweep_failed"]
    assert office.waiting() == 1
    office.sweeps(echo)
    assert office.waiting() == 0
    for openid in openids:
        assert office.says(openid, "问二").count("答：问一") == 1


def unstorable(turn: Turn) -> Reply:
    """An answer with a fault that shows only when it is stored."""

    def fail(_connection: Connection, _conversation: int) -> None:
        raise ValueError("no")

    return Reply("存不下", "answer", turn.memory, effects=(fail,))


def test_a_message_stored_by_another_version_keeps_nobody_waiting(office: Office) -> None:
    office.loses(message("o_newer", "问一"))
    stores(office, "o_newer", mood="好")
    office.loses(message("o_unread", "问一"))
    stores(office, "o_unread", sender=None)
    with capture_logs() as logs:
        office.sweeps(echo)
    assert [entry["event"] for entry in logs] == ["late_message_unreadable"]
    assert "答：问一" in office.says("o_newer", "问二")
    assert office.waiting() == 1


def stores(office: Office, openid: str, **fields: str | None) -> None:
    """What another version of ours would have stored: a field more, or (None) a field less."""
    with office.database.transaction() as connection:
        one = select(late.c.message).where(late.c.openid == openid)
        held = connection.execute(one).scalar_one() | fields
        message = {name: value for name, value in held.items() if value is not None}
        connection.execute(late.update().where(late.c.openid == openid).values(message=message))


def test_who_leaves_takes_the_waiting_messages_along(office: Office) -> None:
    office.says("o_leaver", "你好")
    office.loses(message("o_leaver", "我的事"))
    leave = office.turns(lambda turn: Reply(effects=(forget,)))
    assert leave.take(message("o_leaver", "", "unsubscribe"))
    assert office.waiting() == 0
    office.sweeps(echo)
    theirs = select(conversations.c.id).where(conversations.c.openid == "o_leaver")
    with office.database.reading() as connection:
        assert connection.scalar(theirs) is None


def test_a_look_at_a_database_that_is_away_is_put_off(office: Office) -> None:
    away = Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    with capture_logs() as logs:
        Sweeper(away, office.turns(echo), office.clock).sweep()
    assert [entry["event"] for entry in logs] == ["sweep_put_off"]
