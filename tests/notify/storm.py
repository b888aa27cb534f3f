"""Many notices, a WeChat that often fails, senders that are killed: what came of each notice."""

import itertools
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import pytest
from sqlalchemy import func, insert, select

from bot.messages import Incoming
from bot.tables import conversations, lines
from core.clock import BEIJING, now
from core.db import Database
from notify.mailbox import Outbox
from notify.outbox import Addressee, Notice, tell
from notify.tables import notices
from tests.notify.office import TALK
from tests.wechat_double.faults import Kind
from tests.wechat_double.handle import Double

ROOT = Path(__file__).parent.parent.parent
ACCOUNT = "gh_storm"
KINDS = ("interview", "new_postings")
"""One that is sent again in doubt, and one that is not."""

FAULTS: tuple[Kind, ...] = (
    *("cut_after", "busy", "cut_before", "error", "slow"),
    *("error_after", "token", "hang", "quota"),
)
GUST = 0.03
"""Seconds that one kind of fault lasts."""

PAUSE = 0.05
DEADLINE = 600.0
SECONDS_TO_STOP = 30

LAST_WORDS = 8000
"""How many characters of what the senders said a failure shows."""


@dataclass(frozen=True, slots=True)
class Fates:
    """What became of all notices; `delivered` by how often WeChat took one, `reached` how many
    came at all: from WeChat or with a reply, whatever our rows say of it."""

    states: Counter[str]
    delivered: Counter[int]
    brought: int
    reached: int
    lost: list[str]
    unexplained: list[str]
    seconds: float
    kills: int

    @property
    def twice(self) -> int:
        """How many came more than once."""
        return sum(number for times, number in self.delivered.items() if times > 1)


@dataclass
class Storm:
    """An outbox full of notices, one of each kind to everybody, all of whom have just written.

    What the senders say for themselves goes to the file `log`.
    """

    database: Database
    platform: Double
    notices: int
    ahead: timedelta = field(default_factory=lambda: until_noon())
    senders: list[subprocess.Popen[bytes]] = field(default_factory=list)
    log: IO[bytes] = field(init=False)

    def clock(self) -> datetime:
        """The time: it is noon when the storm begins."""
        return now() + self.ahead

    def gather(self) -> None:
        """Have everybody write, and something to tell each of them."""
        names = [f"o_{number}" for number in range(self.notices // len(KINDS))]
        moment = self.clock()
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda openid: self.platform.person(openid).wrote(), names))
        with self.database.transaction() as connection:
            connection.execute(insert(conversations), [_conversation(one, moment) for one in names])
            numbers = connection.execute(select(conversations.c.id, conversations.c.openid))
            connection.execute(insert(lines), [_line(row.id, moment) for row in numbers])
            for number, (openid, kind) in enumerate(itertools.product(names, KINDS)):
                notice = Notice(kind, "storm", f"第{number}条")
                tell(connection, Addressee(ACCOUNT, openid), notice, moment)

    def run(self, senders: int, faults: float, kills: int, latency: float = 0) -> Fates:
        """Deliver everything, killing senders on the way; then have those write who wait.

        Without `faults` WeChat may still take its time: `latency` seconds for each answer.
        """
        if latency:
            self.platform.fault(TALK, "slow", seconds=latency)
        with self._senders(senders), self._gusts(faults):
            began = time.monotonic()
            for one in self.senders:
                _go(one)
            for number in range(kills):
                self._until_settled(self.notices * (number + 1) // (kills + 1))
                self._kill(number % senders)
            self._until_settled(self.notices)
            seconds = time.monotonic() - began
        return self._fates(seconds, kills)

    @contextmanager
    def _senders(self, count: int) -> Iterator[None]:
        """Senders that are ready and wait for the word."""
        with TemporaryFile() as self.log:
            self.senders = [self._sender() for _ in range(count)]
            try:
                for one in self.senders:
                    _is_ready(one)
                yield
            finally:
                for one in self.senders:
                    one.terminate()
                for one in self.senders:
                    self._is_gone(one)

    def _sender(self) -> subprocess.Popen[bytes]:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": self.database.engine.url.render_as_string(hide_password=False),
            "WECHAT_API_BASE": self.platform.address,
            "AHEAD": str(self.ahead.total_seconds()),
            "PYTHONFAULTHANDLER": "1",
        }
        return subprocess.Popen(
            ["setpriv", "--pdeathsig=TERM", "--", sys.executable, "-m", "tests.notify.sender"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
        )

    def _is_gone(self, sender: subprocess.Popen[bytes]) -> None:
        """Wait for its end; of one that does not end, where each of its threads stands."""
        try:
            sender.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            sender.send_signal(signal.SIGABRT)
            sender.wait()
            self.log.seek(0)
            pytest.fail(f"a sender does not stop:\n{self.log.read().decode()[-LAST_WORDS:]}")
        assert sender.stdin
        assert sender.stdout
        sender.stdin.close()
        sender.stdout.close()

    def _kill(self, number: int) -> None:
        """Kill a sender as the kernel does when memory runs out, and start another."""
        killed, self.senders[number] = self.senders[number], self._sender()
        killed.send_signal(signal.SIGKILL)
        self._is_gone(killed)
        _is_ready(self.senders[number])
        _go(self.senders[number])

    @contextmanager
    def _gusts(self, chance: float) -> Iterator[None]:
        """One kind of fault after the other, each with so many of the calls."""
        over = threading.Event()

        def blow() -> None:
            for kind in itertools.cycle(FAULTS):
                self.platform.fault(TALK, kind, chance=chance, seconds=0.05, code=502)
                if over.wait(GUST):
                    return

        thread = threading.Thread(target=blow)
        if chance:
            thread.start()
        try:
            yield
        finally:
            over.set()
            if chance:
                thread.join()
            self.platform.calm()

    def _until_settled(self, count: int) -> None:
        """Wait until so many notices are on nobody's hands any more."""
        pending = select(func.count()).where(notices.c.state.in_(("queued", "sending")))
        deadline = time.monotonic() + DEADLINE
        while True:
            with self.database.reading() as connection:
                if connection.execute(pending).scalar_one() <= self.notices - count:
                    return
            assert time.monotonic() < deadline, "the senders are not getting on"
            time.sleep(PAUSE)

    def _fates(self, seconds: float, kills: int) -> Fates:
        with self.database.reading() as connection:
            rows = connection.execute(select(notices)).all()
        taken = self._taken()
        brought = {
            text for row in rows if row.state == "waiting" for text in self._brought(row.openid)
        }
        doubtful = {row.text for row in rows if row.doubts}
        done = {row.text for row in rows if row.state == "sent" and taken[row.text]}
        given_up = {row.text for row in rows if row.state == "given_up" and row.why}
        everything = {row.text for row in rows}
        return Fates(
            states=Counter(row.state for row in rows),
            delivered=Counter(taken[text] for text in everything),
            brought=len(brought),
            reached=len(brought.union(taken)),
            lost=sorted(everything - brought - done - given_up),
            unexplained=sorted(text for text in everything - doubtful if taken[text] > 1),
            seconds=seconds,
            kills=kills,
        )

    def _taken(self) -> Counter[str]:
        """How often WeChat took each notice, by its text."""
        said = (entry["body"]["text"]["content"] for entry in self.platform.tell("sent"))
        return Counter(text.split("\n")[1] for text in said)

    def _brought(self, openid: str) -> set[str]:
        """What the reply to somebody's next message brings."""
        incoming = Incoming("text", ACCOUNT, openid, 0, "", "你好")
        moment = self.clock()
        with self.database.transaction() as connection:
            mail = Outbox().find(connection, incoming, moment)
            assert Outbox().hand_out(connection, mail.notices, moment)
            return set(re.findall("第\\d+条", mail.text))


def _is_ready(sender: subprocess.Popen[bytes]) -> None:
    assert sender.stdout
    assert sender.stdout.readline(), "the sender did not start"


def _go(sender: subprocess.Popen[bytes]) -> None:
    assert sender.stdin
    sender.stdin.write(b"go\n")
    sender.stdin.flush()


def until_noon() -> timedelta:
    """How far the next noon in China is."""
    here = now().astimezone(BEIJING)
    noon = here.replace(hour=12, minute=0, second=0, microsecond=0)
    return noon - here if noon >= here else noon + timedelta(days=1) - here


def _conversation(openid: str, moment: datetime) -> dict[str, object]:
    known = {"account": ACCOUNT, "openid": openid, "memory": {}, "version": 1}
    return known | {"created_at": moment, "heard_at": moment}


def _line(conversation: int, moment: datetime) -> dict[str, object]:
    empty: dict[str, object] = {"details": {}, "cards": [], "cites": [], "understood": {}}
    said = {"conversation_id": conversation, "direction": "in", "kind": "text", "text": "你好"}
    return said | empty | {"said_at": moment}
