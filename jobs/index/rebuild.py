"""The index made anew from the live postings, while people search and firms post."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, text

from core.db import Database
from jobs.index.counts import ALL, token_row
from jobs.index.entries import Entry, entry_of, insert_entries, next_position
from jobs.index.tables import posting_entries, posting_tokens
from jobs.posting.stored import FIRM, posting_of
from jobs.tables import postings
from people.tables import employers

BATCH = 500
"""Postings that are put in together: writers wait as long as that takes."""

MERGE = 500
"""Pages of SQLite's full-text index that are merged together."""


def count_live(database: Database) -> int:
    """How many postings there are to be put in."""
    live = select(func.count()).where(postings.c.state == "live")
    with database.reading() as connection:
        return int(connection.execute(live).scalar_one())


def rebuild(database: Database) -> Iterator[int]:
    """Put every live posting into the index anew, and nothing else; how many, batch by batch.

    Positions stay. If it is stopped on the way the index is whole, and what was done is done.
    """
    counts: Counter[str] = Counter()
    after: int | None = 0
    while after is not None:
        with database.transaction() as connection:
            entries, after = _batch(connection, after)
        for entry in entries:
            counts.update((ALL, *entry.tokens))
        yield len(entries)
    with database.transaction() as connection:
        recount(connection, counts)
    settle(database)


def _batch(connection: Connection, after: int) -> tuple[Sequence[Entry], int | None]:
    """The entries of the postings that come next, now in the index; the number of the last, None
    if none come after it."""
    rows = connection.execute(_next(after)).all()
    last = rows[-1].id if len(rows) == BATCH else None
    entries = [_entry(connection, row) for row in rows if row.state == "live"]
    of_these = posting_entries.c.posting_id > after
    if last is not None:
        of_these &= posting_entries.c.posting_id <= last
    connection.execute(delete(posting_entries).where(of_these))
    if entries:
        insert_entries(connection, entries)
    return entries, last


def _next(after: int) -> Any:
    """The next postings in whatever state: asked for live ones, SQLite would sort all of them."""
    joined = postings.join(employers, employers.c.id == postings.c.employer_id)
    held = select(postings, *FIRM).select_from(joined)
    following = held.where(postings.c.id > after).order_by(postings.c.id).limit(BATCH)
    # What is paused meanwhile would be put back by us.
    return following.with_for_update(of=postings)


def _entry(connection: Connection, row: Row[Any]) -> Entry:
    return entry_of(posting_of(row), row.position or next_position(connection))


def recount(connection: Connection, counts: Counter[str]) -> None:
    """Put counts in the place of all that were held."""
    connection.execute(delete(posting_tokens))
    rows = [token_row(token, count) for token, count in sorted(counts.items())]
    for start in range(0, len(rows), BATCH * 10):
        connection.execute(insert(posting_tokens), rows[start : start + BATCH * 10])


def settle(database: Database) -> None:
    """Have the database tidy what was written piece by piece."""
    if not database.embedded:
        with database.transaction() as connection:
            connection.execute(text("set local statement_timeout = 0"))
            connection.execute(text("analyze posting_entries"))
        return
    before, changed = -1, 0
    merge = text("insert into posting_words(posting_words, rank) values ('merge', :pages)")
    while changed - before > 1:
        with database.transaction() as connection:
            before = _changes(connection)
            connection.execute(merge, {"pages": MERGE})
            changed = _changes(connection)


def _changes(connection: Connection) -> int:
    return int(connection.execute(text("select total_changes()")).scalar_one())
