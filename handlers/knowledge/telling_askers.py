"""Who asked in vain is told by itself when what is known has changed and answers them now.

Nothing is locked while the desk looks for answers, and after some questions the process goes on
with its other work: a few seconds of thinking hold up neither messages nor deliveries.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.questions import StoredQuestion
from core.clock import Clock
from core.db import Database
from handlers.desk import Desk
from handlers.knowledge.answering_later import STILL_WANTED, answered_of, open_misses, tell_asker
from hotline import askers_told
from hotline.askers_told import Revisions
from policy.shelf import NothingLoaded, Shelf

EVERY = timedelta(minutes=1)
"""How often one process looks whether there is anything new to tell."""

AT_ONCE = 100
"""How many questions are looked at in one go, some tenths of a second."""

log = structlog.get_logger("askers")


@dataclass(frozen=True, slots=True)
class _Round:
    """The questions still to be looked at, and from which state to which they are told."""

    before: Revisions
    state: Revisions
    misses: Iterator[StoredQuestion]


class TellingAskers:
    """Does some of it as often as it is called; any number of processes may, one does it."""

    def __init__(self, database: Database, desk: Desk, shelf: Shelf, clock: Clock) -> None:
        self._database, self._desk, self._shelf, self._clock = database, desk, shelf, clock
        self._last: datetime | None = None
        self._round: _Round | None = None

    def __call__(self) -> int:
        """Tell some of those who are to be told; how many were. Raises nothing."""
        moment = self._clock()
        try:
            self._round = self._round or self._begun(moment)
            return self._go_on(self._round, moment) if self._round else 0
        except NothingLoaded:
            return 0
        except (DBAPIError, PoolTimeout) as error:
            log.warning("askers_put_off", error=type(error).__name__)
        except Exception:
            log.exception("askers_failed")
        # What was not done is claimed again when the lease is over; nobody is told twice.
        self._round = None
        return 0

    def _begun(self, moment: datetime) -> _Round | None:
        """What there is to do, if this process has not just looked, and nobody else does it."""
        if self._last is not None and timedelta() <= moment - self._last < EVERY:
            return None
        self._last = moment
        knowledge = self._shelf.current()
        state = Revisions(self._shelf.revision, self._shelf.documents_revision)
        with self._database.reading() as connection:
            before = askers_told.find_told(connection)
        if before and not state.is_after(before):
            return None
        with self._database.transaction() as connection:
            if before is None:
                askers_told.begin_with(connection, state)
                return None
            if not askers_told.claim(connection, before, moment):
                return None
        with self._database.reading() as connection:
            misses = list(open_misses(connection, moment - STILL_WANTED))
        log.info("askers_looked_at", questions=len(misses), cards=len(knowledge.cards))
        return _Round(before, state, iter(misses))

    def _go_on(self, going: _Round, moment: datetime) -> int:
        some, told = list(islice(going.misses, AT_ONCE)), 0
        regions = self._shelf.current().regions
        for one in answered_of(some, self._desk, regions, moment):
            told += tell_asker(self._database, one, moment)
        with self._database.transaction() as connection:
            if len(some) < AT_ONCE:
                askers_told.note_told(connection, going.before, going.state)
                self._round = None
            else:
                askers_told.keep(connection, going.before, moment)
        return told
