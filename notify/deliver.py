"""Delivery: claims what is due, sends it outside of any transaction, and notes what came of it."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.outbound.results import Failed, Sent
from core.clock import Clock
from core.db import Database
from notify import findings
from notify.kinds import KINDS, Way
from notify.outbox import Claimed, Lost, State, anything_due, begin, claim, release
from notify.outcomes import held_back, leave, postpone, record
from notify.preferences import names_of
from notify.reach import Attempt, Office, WeChat, find_way, send
from notify.recovery import recover
from notify.resting import Ways
from notify.waiting import follow_merges
from notify.watching import NOTED_EVERY, note_look
from people.identities import anybody_joined

EVERY = 2.0
"""Seconds between two looks at an outbox with nothing due."""

THREADS = 8
"""How many people one process sends to at the same time."""

EXPECTED = (DBAPIError, PoolTimeout)
PASSING = (OperationalError, InterfaceError, PoolTimeout)
"""What a database that is busy or starts anew says; the same may succeed a moment later."""

NOTED_AGAIN = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between tries to note what WeChat said; with each try's own wait, well inside a lease."""

log = structlog.get_logger("deliver")

Told = Counter[str]
"""How many notices came to what, in one look."""


class Deliverer:
    """Sends what is in the outbox; any number of processes may each have one.

    A process has so many `threads`, for WeChat takes its time to answer. `chance` gives numbers
    between 0 and 1, by which repeated tries are spread out; `pause` sleeps so many seconds. Before
    each look `round_first` does what puts more into the outbox by itself; it raises nothing.
    """

    def __init__(
        self,
        database: Database,
        wechat: WeChat,
        office: Office,
        clock: Clock,
        chance: Callable[[], float] = random.random,
        threads: int = THREADS,
        pause: Callable[[float], None] = time.sleep,
        round_first: Callable[[], object] = lambda: None,
    ) -> None:
        self._database = database
        self._wechat = wechat
        self._office = office
        self._clock = clock
        self._chance = chance
        self._pause = pause
        self._round_first = round_first
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="sender")
        self._looked_at: datetime | None = None
        self._ways = Ways()
        self.stopping = threading.Event()

    def start(self, wait: Callable[[], object] = lambda: None) -> threading.Thread:
        """Deliver again and again, once `wait` returns, in a thread that ends with the process."""

        def deliver() -> None:
            wait()
            self.run()

        thread = threading.Thread(target=deliver, name="deliverer", daemon=True)
        thread.start()
        return thread

    def run(self) -> None:
        """Deliver again and again until `stopping` is set."""
        while not self.stopping.is_set():
            self.deliver()
            self.stopping.wait(EVERY)

    def deliver(self) -> Told:
        """Send all that is due; how many notices came to what."""
        told: Told = Counter()
        self._round_first()
        try:
            self._note_look()
            self._send_due(told)
        except EXPECTED as error:
            # What was claimed is found again when the lease is over.
            log.warning("delivery_put_off", error=type(error).__name__)
        except Exception:
            # Whatever goes wrong with this look, there is another.
            log.exception("delivery_failed")
        return told

    def _send_due(self, told: Told) -> None:
        if self._anything_to_do():
            self._make_ready()
            while not self.stopping.is_set() and (batch := self._claim()):
                self._send_all(batch, told)

    def _note_look(self) -> None:
        """Note now and then that somebody delivers, for those who look after it."""
        moment = self._clock()
        if self._looked_at and timedelta() <= moment - self._looked_at < NOTED_EVERY:
            return
        with self._database.transaction() as connection:
            note_look(connection, moment)
        self._looked_at = moment

    def _anything_to_do(self) -> bool:
        with self._database.reading() as connection:
            due = anything_due(connection, self._clock())
            return due or findings.anything_untold(connection) or anybody_joined(connection)

    def _make_ready(self) -> None:
        with self._database.transaction() as connection:
            recover(connection, self._clock())
            findings.hand_over(connection, self._clock())
            follow_merges(connection, self._clock())

    def _claim(self) -> Sequence[Claimed]:
        self._note_look()
        moment = self._clock()
        with self._database.transaction() as connection:
            batch = claim(connection, moment)
            if batch:
                self._ways.look(connection, moment)
        return batch

    def _send_all(self, batch: Sequence[Claimed], told: Told) -> None:
        """Send what was claimed; what was not begun when told to stop is given back."""
        states = list(self._threads.map(self._send_one, batch))
        told.update(state for state in states if state)
        if self.stopping.is_set():
            with self._database.transaction() as connection:
                release(connection, batch)

    def _send_one(self, one: Claimed) -> State | None:
        """What became of a notice; None if nothing did."""
        if self.stopping.is_set():
            return None
        try:
            return self._see_to(one)
        except EXPECTED as error:
            # The others go on; when its lease is over it is found again.
            log.warning("notice_put_off", notice=one.id, error=type(error).__name__)
        except Lost:
            log.warning("notice_lost", notice=one.id)
        except Exception:
            # It keeps the others from nothing; when its lease is over it is tried again.
            log.exception("notice_failed", notice=one.id)
        return None

    def _see_to(self, one: Claimed) -> State:
        """Try one way after the other until it is clear what becomes of a notice."""
        refused: dict[Way, Failed] = {}
        while True:
            with self._database.transaction() as connection:
                begun = self._begin(connection, one, refused)
            if not isinstance(begun, Attempt):
                return begun
            result = send(self._wechat, one, begun)
            state = self._note(one, begun, result)
            if state:
                return state
            if isinstance(result, Failed):
                refused[begun.way] = result

    def _note(self, one: Claimed, attempt: Attempt, result: Sent | Failed) -> State | None:
        """Note what WeChat said, which is known now: it must not become a doubt because the
        database is busy for a moment."""
        for seconds in NOTED_AGAIN:
            try:
                return self._record(one, attempt, result)
            except PASSING as error:
                log.warning("notice_not_noted", notice=one.id, error=type(error).__name__)
                self._pause(seconds)
        return self._record(one, attempt, result)

    def _record(self, one: Claimed, attempt: Attempt, result: Sent | Failed) -> State | None:
        moment, chance = self._clock(), self._chance()
        with self._database.transaction() as connection:
            until = self._ways.heed(connection, attempt.way, result, moment)
            return record(connection, one, attempt, result, moment, chance, until)

    def _begin(
        self, connection: Connection, one: Claimed, refused: Mapping[Way, Failed]
    ) -> Attempt | State:
        """The way to try now, noted; else what became of the notice without one."""
        moment, names = self._clock(), names_of(connection, one.to)
        if state := held_back(connection, one, names, moment):
            return state
        resting, closed = self._ways.resting(moment), {*refused, *self._ways.closed(moment)}
        attempt = find_way(connection, self._office, one, names, closed, moment)
        if attempt is None:
            later = [until for way, until in resting.items() if way in KINDS[one.kind].ways]
            if later:
                return postpone(connection, one, min(later), moment)
            return leave(connection, one, refused.values(), moment)
        begin(connection, one, attempt.way, moment)
        return attempt
