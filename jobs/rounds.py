"""What the fair does by itself when its time has come, whoever of the processes looks first."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.clock import Clock
from core.db import Database
from jobs.applying.at_work import ask_due
from jobs.applying.leaving import withdraw_abandoned
from jobs.applying.new_postings import tell_new
from jobs.applying.nudging import nudge
from jobs.applying.reminding import remind
from jobs.posting.postings import expire_due

Part = Callable[[Connection, datetime], int]
"""Does some of what is due; how much, 0 if nothing was. What another process did is not due."""

SlowPart = Callable[[datetime], int]
"""The same of what has to read for long: it begins the short transaction it needs by itself."""

PARTS: Mapping[str, Part] = {
    "interview_reminders": remind,
    "expired_postings": expire_due,
    "abandoned_applications": withdraw_abandoned,
    "nudges": nudge,
    "at_work": ask_due,
    "saved_searches": tell_new,
}

EVERY = timedelta(minutes=1)
"""How often one process looks."""

MOST = 50
"""How many transactions one part gets in a round; what is left waits for the next."""

log = structlog.get_logger("rounds")


class Rounds:
    """Goes round once in a while, as often as it is called; any number of processes may."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        parts: Mapping[str, Part] = PARTS,
        slow_parts: Mapping[str, SlowPart] | None = None,
    ) -> None:
        self._clock = clock
        quick = {name: _in_transaction(database, part) for name, part in parts.items()}
        self._parts: Mapping[str, SlowPart] = {**quick, **(slow_parts or {})}
        self._last: datetime | None = None

    def __call__(self) -> Counter[str]:
        """Do what is due, unless this process has just looked; how much of each part was."""
        moment = self._clock()
        # Of a clock that was put back this process takes no notice for longer than that.
        if self._last is not None and timedelta() <= moment - self._last < EVERY:
            return Counter()
        self._last = moment
        done = {name: self._go(name, part, moment) for name, part in self._parts.items()}
        return Counter({name: count for name, count in done.items() if count})

    def _go(self, name: str, part: SlowPart, moment: datetime) -> int:
        """One part of the round; what goes wrong with it keeps no other from its turn."""
        count = 0
        try:
            for _ in range(MOST):
                some = part(moment)
                count += some
                if not some:
                    break
        except (DBAPIError, PoolTimeout) as error:
            log.warning("round_put_off", part=name, error=type(error).__name__)
        except Exception:
            log.exception("round_failed", part=name)
        return count


def _in_transaction(database: Database, part: Part) -> SlowPart:
    def go(moment: datetime) -> int:
        with database.transaction() as connection:
            return part(connection, moment)

    return go
