"""Lines are put into the index after they were written: a message waits for nothing of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from bot.tables import lines
from core.db import Database
from hotline.look_up.entries import entries_of, insert_entries, read_lines, written_by_somebody
from hotline.look_up.tables import line_entries, look_up_progress

SETTLED = timedelta(seconds=30)
"""After so long every line with a lower number than one that was seen is written, or never will
be: PostgreSQL gives numbers before it is known in which order the writers finish."""

BATCH = 100
"""Lines that are looked at together: on SQLite a message waits as long as that takes."""

ANEW = 1000
"""Lines of a batch when all is made anew."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Up to which line all are in the index, and up to which they may be put in."""

    indexed: int
    ready: int


def index_new(connection: Connection, moment: datetime) -> int:
    """Put some of the lines into the index that are not in there; how many were looked at."""
    progress = _settle(connection, moment)
    if progress is None or progress.indexed >= progress.ready:
        return 0
    return _go_on(connection, progress.indexed, progress.ready, BATCH)


def rebuild(database: Database, moment: datetime) -> Iterator[int]:
    """Make the index anew, from the first line to those of a moment ago; how many lines were looked
    at, batch by batch. People are found meanwhile, and what was done is done if it is stopped."""
    with database.reading() as connection:
        settled = lines.c.said_at <= moment - SETTLED
        newest = select(lines.c.id).where(settled).order_by(lines.c.id.desc()).limit(1)
        last = connection.execute(newest).scalar() or 0
    after = 0
    while after < last:
        with database.transaction() as connection:
            # Rounds wait for us, and we for them.
            connection.execute(select(look_up_progress).with_for_update())
            rows = _next(connection, after, last, ANEW)
            before, after = after, rows[-1].id if len(rows) == ANEW else last
            old = line_entries.c.line_id.between(before + 1, after)
            connection.execute(delete(line_entries).where(old))
            insert_entries(connection, list(entries_of(rows)))
            behind = look_up_progress.c.indexed < after
            connection.execute(update(look_up_progress).where(behind).values(indexed=after))
        yield after - before


def newest_line(database: Database) -> int:
    """The number of the newest line."""
    with database.reading() as connection:
        return _newest(connection)


def _settle(connection: Connection, moment: datetime) -> Progress | None:
    """How far the index is, noting what may be put in by now; None if another process is at it."""
    held = select(look_up_progress).with_for_update(skip_locked=True)
    row = connection.execute(held).first()
    if row is None:
        return None
    since = SETTLED if row.seen_at is None else moment - row.seen_at
    # Of a clock that was put back no notice is taken for longer than that.
    if timedelta() <= since < SETTLED:
        return Progress(row.indexed, row.ready)
    ready = row.seen if since >= SETTLED else row.ready
    seen = {"ready": ready, "seen": _newest(connection), "seen_at": moment}
    connection.execute(update(look_up_progress).values(seen))
    return Progress(row.indexed, ready)


def _go_on(connection: Connection, after: int, last: int, most: int) -> int:
    rows = _next(connection, after, last, most)
    reached = rows[-1].id if len(rows) == most else last
    insert_entries(connection, list(entries_of(rows)))
    connection.execute(update(look_up_progress).values(indexed=reached))
    return max(1, len(rows))


def _next(connection: Connection, after: int, last: int, most: int) -> list[Row[Any]]:
    between = lines.c.id > after, lines.c.id <= last
    following = read_lines(*between, written_by_somebody()).order_by(lines.c.id).limit(most)
    # Who is being forgotten meanwhile must not come into the index.
    held = following.with_for_update(read=True, key_share=True, of=lines)
    return list(connection.execute(held).all())


def _newest(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(lines.c.id), 0))).scalar_one())
