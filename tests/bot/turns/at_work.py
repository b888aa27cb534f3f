"""The desk at work on turns, as the tests of them see it: processes, people, scripted answers."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import Any

from sqlalchemy import Row, select

from bot.conversations import Said
from bot.messages import Article, Incoming, Memory, Reply, Turn
from bot.render import MAX_BYTES, MORE
from bot.tables import conversations, late, lines
from bot.turns import Busy, Turns
from core.clock import now
from core.db import POOL_SIZE, Database
from notify.mailbox import Outbox
from notify.tables import notices
from tests.processes.waiting import DEADLINE, until

AMPLE = DEADLINE
BRISK = 0.3
HURRIED = 0.05
"""Seconds for an answer: more than any takes, a few, and hardly any."""

_numbers = count(1)

ARTICLE = Article("招聘会", "周六上午", "https://example.org/fair")
LONG = "".join(f"第{number}条规定，符合条件的单位可以申请。" for number in range(1, 101))


class Script:
    """An answer function that says what the test wants, when the test wants it.

    It answers “答：…” unless another answer is set, waits as long as it is held, and
    remembers as `said` what it heard and as `misses` how many it answered.
    """

    def __init__(self) -> None:
        self.reply: Callable[[Turn], Reply] = echo
        self.answered = 0
        self.begun = threading.Semaphore(0)
        self._go = threading.Event()
        self._go.set()

    def __call__(self, turn: Turn) -> Reply:
        self.answered += 1
        self.begun.release()
        assert self._go.wait(DEADLINE)
        return self.reply(turn)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is answered inside."""
        self.begun = threading.Semaphore(0)
        self._go.clear()
        try:
            yield
        finally:
            self._go.set()

    def has_begun(self, times: int = 1) -> None:
        """Wait until so many answers have been begun since they are held."""
        for _ in range(times):
            assert self.begun.acquire(timeout=DEADLINE)


def echo(turn: Turn) -> Reply:
    """An answer that shows what was heard."""
    memory = replace(turn.memory, said=turn.incoming.text, misses=turn.memory.misses + 1)
    return Reply(f"答：{turn.incoming.text}", "answer", memory)


def broken(turn: Turn) -> Reply:
    """A handler with a fault."""
    raise ValueError(turn.incoming.text)


def long_or_more(turn: Turn) -> Reply:
    """A long answer, its rest for “更多”, an echo for anything else."""
    memory = replace(turn.memory, rest="")
    if turn.incoming.text == "全文":
        return Reply(LONG, "answer", memory)
    if turn.incoming.text == "更多":
        return Reply(turn.memory.rest or "没有更多了", "answer", memory)
    return echo(turn)


class Desk:
    """One process with turns over a real database; some of its turns are in a hurry."""

    def __init__(self, database: Database, budget: float = AMPLE) -> None:
        self.database = database
        self.script = Script()
        self.turns = Turns(database, self.script, now, Outbox(), budget)
        self.hurried = Turns(database, self.script, now, Outbox(), HURRIED)
        self.threads = ThreadPoolExecutor(2 * POOL_SIZE)

    def person(self) -> "Person":
        """Somebody who has never written."""
        return Person(self, f"o_{next(_numbers)}")

    def pushed(self, incoming: Incoming) -> Future[Said | None]:
        """A push on its way in another thread."""
        return self.threads.submit(self.turns.take, incoming)


class Person:
    """Somebody in the chat."""

    def __init__(self, desk: Desk, openid: str) -> None:
        self.desk = desk
        self.openid = openid

    def message(self, text: str, event: str = "") -> Incoming:
        """A message not sent before."""
        kind = "event" if event else "text"
        return Incoming(kind, "gh_a", self.openid, 1, f"key_{next(_numbers)}", text, event)

    def says(self, text: str) -> str:
        """Send a message and give what comes back in time."""
        said = self.desk.turns.take(self.message(text))
        assert said is not None
        return said.text

    def is_answered_late(self, text: str) -> Incoming:
        """Send a message that is answered when nobody waits any more; it is given back."""
        message, lines_before = self.message(text), len(self.told)
        with self.desk.script.held():
            is_left_waiting(self.desk.hurried, message)
            assert self.desk.hurried.take(message) is None
        until(lambda: len(self.told) == lines_before + 2)
        return message

    @property
    def conversation(self) -> Row[Any]:
        """The conversation as it is stored."""
        with self.desk.database.reading() as connection:
            theirs = select(conversations).where(conversations.c.openid == self.openid)
            return connection.execute(theirs).one()

    @property
    def memory(self) -> Memory:
        """What the desk remembers of the person."""
        return Memory.from_json(self.conversation.memory)

    @property
    def is_known(self) -> bool:
        """Whether anything is stored of them: a conversation, a message, a late answer."""
        with self.desk.database.reading() as connection:
            return any(
                connection.execute(select(table).where(table.c.openid == self.openid)).first()
                for table in (conversations, late, notices)
            )

    @property
    def told(self) -> list[str]:
        """Every line stored, `<` before the person's and `>` before ours."""
        theirs = (
            select(lines)
            .join(conversations, conversations.c.id == lines.c.conversation_id)
            .where(conversations.c.openid == self.openid)
            .order_by(lines.c.id)
        )
        with self.desk.database.reading() as connection:
            rows = connection.execute(theirs).all()
        return [f"{'<' if row.direction == 'in' else '>'}{row.text}" for row in rows]


@contextmanager
def opened(database: Database, budget: float = AMPLE) -> Iterator[Desk]:
    """A process at work, until all it has begun is done."""
    desk = Desk(database, budget)
    with desk.threads:
        yield desk


def is_left_waiting(turns: Turns, message: Incoming) -> None:
    """Send a message whose answer is held until nobody waits any more."""
    while is_told_to_come_back(turns, message):  # the machine was slower than our hurry
        pass


def is_told_to_come_back(turns: Turns, message: Incoming) -> bool:
    """Whether a message that gets no reply in time was not taken at all."""
    try:
        assert turns.take(message) is None
    except Busy:
        return True
    return False


def read_on(person: Person, page: str) -> str:
    """The text that a page and all that “更多” brings after it make."""
    whole = ""
    while page.endswith(MORE):
        assert len(page.encode()) <= MAX_BYTES
        whole += page.removesuffix(MORE)
        page = person.says("更多")
    return whole + page


def both_at_once(desk: Desk, person: Person, *words: str) -> list[str]:
    """Replies to messages whose answers are all begun before the first is stored."""
    with desk.script.held():
        pushed = [desk.pushed(person.message(one)) for one in words]
        desk.script.has_begun(len(words))
    replies = [one.result() for one in pushed]
    return [reply.text for reply in replies if reply]
