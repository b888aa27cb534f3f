"""Ways that take nothing from anybody for a while: left alone, and operators told of it once.

If WeChat says for how long, it is for so long. What the account may not do, a wrong secret, a proxy
that lets nothing through are refused as often as one asks: those are left alone for longer each
time, by rows that all senders heed, and those read who look after them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.outbound.results import Failed, Sent
from notify import timing
from notify.kinds import Way
from notify.tables import resting_ways

SHUT_FOR = timedelta(minutes=10)
"""How long a way is left alone the first time, where nothing says how long."""

LONGEST = timedelta(hours=1)
"""How long at most: so much later than it is put right again the first notice goes out."""

FORGOTTEN = timedelta(days=1)
"""A way that nobody tried for so long is begun with anew."""

TILL_MORNING = timedelta(hours=timing.MORNING.hour)
"""A day's quota comes back at midnight, when nobody is to be woken by what it held up."""

BARRED = 48001
"""WeChat's code for what an account has no right to."""

log = structlog.get_logger("deliver")


@dataclass(frozen=True, slots=True)
class Rest:
    """A way that was refused: since when, how often on end, in which words, and until when it is
    left alone. One is `barred` that the account does not have at all."""

    way: Way
    barred: bool
    times: int
    words: str
    since: datetime
    until: datetime


class Ways:
    """What one sender knows of the ways: those closed to all, and until when."""

    def __init__(self) -> None:
        self._refused: Mapping[Way, Rest] = {}
        self._paused: Mapping[Way, datetime] = {}

    def look(self, connection: Connection, moment: datetime) -> None:
        """Look what other senders were refused."""
        self._refused = find_resting(connection, moment)

    def heed(
        self, connection: Connection, way: Way, result: Sent | Failed, moment: datetime
    ) -> datetime | None:
        """Note what was said to a notice; until when its way is left alone, None if it is open."""
        if isinstance(result, Sent):
            if way in self._refused:
                note_taken(connection, way)
                self._refused = {one: rest for one, rest in self._refused.items() if one != way}
            return None
        if result.lasting:
            rest = note_refused(connection, way, result, moment)
            self._refused = {**self._refused, way: rest}
            return rest.until
        if not result.retry_after:
            return None
        sleep = TILL_MORNING if result.reason == "quota" else timedelta()
        until = moment + timedelta(seconds=result.retry_after) + sleep
        self._paused = {**self._paused, way: until}
        return until

    def resting(self, moment: datetime) -> Mapping[Way, datetime]:
        """The ways worth waiting for, and until when."""
        paused = {way: until for way, until in self._paused.items() if until > moment}
        return paused | {one.way: one.until for one in self._shut(moment) if not one.barred}

    def closed(self, moment: datetime) -> set[Way]:
        """The ways not to be tried at a moment."""
        return {*self.resting(moment), *(one.way for one in self._shut(moment))}

    def _shut(self, moment: datetime) -> list[Rest]:
        return [one for one in self._refused.values() if one.until > moment]


def is_barred(failed: Failed) -> bool:
    """Whether the account cannot use a way at all: for want of the right, as a small office's
    often is, as WeChat says by its code, or because its secret is not set, as we know ourselves."""
    return failed.reason == "not_permitted" and failed.code in (None, BARRED)


def find_resting(connection: Connection, moment: datetime) -> Mapping[Way, Rest]:
    """The ways that were refused when they were last tried."""
    lately = resting_ways.c.until > moment - FORGOTTEN
    rows = connection.execute(select(resting_ways).where(lately)).all()
    return {row.way: _rest(row) for row in rows}


def note_refused(connection: Connection, way: Way, failed: Failed, moment: datetime) -> Rest:
    """Note that a way was refused to everybody, and how long it is left alone: twice as long as the
    time before. Of those who tried it at the same time the first counts."""
    held = select(resting_ways).where(resting_ways.c.way == way)
    row = connection.execute(held.with_for_update()).first()
    before = _rest(row) if row and row.until > moment - FORGOTTEN else None
    if before and moment < before.until:
        return before
    rest = _longer(before, way, failed, moment)
    values = {
        "barred": rest.barred,
        "times": rest.times,
        "words": rest.words,
        "since": rest.since,
        "until": rest.until,
    }
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(resting_ways).values(way=way, **values)
    connection.execute(put.on_conflict_do_update(index_elements=["way"], set_=values))
    if before is None:
        log.warning("way_refused", way=way, words=failed.words, until=rest.until.isoformat())
    return rest


def _longer(before: Rest | None, way: Way, failed: Failed, moment: datetime) -> Rest:
    times = before.times + 1 if before else 1
    first = timedelta(seconds=failed.retry_after) if failed.retry_after else SHUT_FOR
    # More doublings than that come to the longest anyway.
    pause = min(first * 2 ** min(times - 1, 10), LONGEST)
    since = before.since if before else moment
    return Rest(way, is_barred(failed), times, failed.words, since, moment + pause)


def end_rests(connection: Connection, ways: Collection[Way], moment: datetime) -> list[Rest]:
    """Have ways tried again that are left alone, as somebody says that they are put right; which
    those are. Refused again, they are left alone for longer than before."""
    resting = resting_ways.c.way.in_(ways) & (resting_ways.c.until > moment)
    rows = connection.execute(select(resting_ways).where(resting).with_for_update()).all()
    connection.execute(update(resting_ways).where(resting).values(until=moment))
    return [_rest(row) for row in rows]


def note_taken(connection: Connection, way: Way) -> None:
    """Note that a way is open again."""
    gone = delete(resting_ways).where(resting_ways.c.way == way)
    if connection.execute(gone).rowcount:
        log.warning("way_open_again", way=way)


def _rest(row: Row[Any]) -> Rest:
    return Rest(row.way, row.barred, row.times, row.words, row.since, row.until)
