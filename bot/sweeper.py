"""Sees to it that a message WeChat was told we have is answered, also if its process died."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import structlog

from bot import late
from bot.late import Orphan
from bot.turns import EXPECTED, Turns
from core.clock import Clock
from core.db import Database

EVERY = 10.0
"""Seconds between two looks."""

TRIES = 3
"""How often a message is tried again: one that kills its process must not go on doing so."""

log = structlog.get_logger("sweeper")


class Sweeper:
    """Adopts orphaned messages; any number of processes may each have one."""

    def __init__(self, database: Database, turns: Turns, clock: Clock) -> None:
        self._database = database
        self._turns = turns
        self._clock = clock

    def start(self) -> None:
        """Look again and again, in a thread that ends with the process."""
        threading.Thread(target=self._watch, name="sweeper", daemon=True).start()

    def _watch(self) -> None:
        while True:
            self.sweep()
            time.sleep(EVERY)

    def sweep(self) -> None:
        """Answer the messages that are due; what cannot be done now is put off."""
        with _put_off():
            for orphan in self._adopted():
                with _put_off():
                    self._see_to(orphan)

    def _see_to(self, orphan: Orphan) -> None:
        self._turns.finish(orphan.incoming, hopeless=orphan.tries > TRIES)
        with self._database.transaction() as connection:
            late.settle(connection, orphan.incoming.key)

    def _adopted(self) -> Sequence[Orphan]:
        with self._database.reading() as connection:
            if not late.due(connection, self._clock()):
                return ()
        with self._database.transaction() as connection:
            return late.adopt(connection, self._clock())


@contextmanager
def _put_off() -> Iterator[None]:
    """Whatever goes wrong with one message keeps neither the others nor the next look back."""
    try:
        yield
    except EXPECTED as error:
        log.warning("sweep_put_off", error=type(error).__name__)
    except Exception:
        log.exception("sweep_failed")
