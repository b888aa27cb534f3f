"""Where each database looks for the newest postings of a query: a statement, or several in turn.

SQLite walks the lists of an index from the newest posting down, whatever is asked. PostgreSQL's
index has no order, so that of a common word all postings would be fetched to give the newest
twenty. There we look through the newest entries if enough of them must be among these, else into
the index for the newest blocks of positions where that spares much, and in the end for all.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    cast,
    column,
    not_,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from jobs.index.counts import look_up
from jobs.index.query import AllOf, AnyOf, Expression, Query, Spelling
from jobs.index.tables import posting_entries, posting_positions
from jobs.index.tokens import BLOCK, EVERYWHERE, block

FTS5 = Spelling(" AND ", " OR ", '"')
TS_QUERY = Spelling(" & ", " | ", "'")

WALK = 4000
"""Entries that PostgreSQL looks through one by one; fetching one by its index costs twice that."""

FETCH = 2000
"""Entries that it fetches at once without minding the order."""

SPARED = 25
"""Positions whose marks it may read to be spared the fetching of one entry."""

_ANYTHING = 2**62

Columns = ReadOnlyColumnCollection[str, Any]

_fts = table("posting_words", column("rowid"), column("posting_words"))


def pools(
    connection: Connection, query: Query, below: int | None, limit: int
) -> Iterator[Select[Any]]:
    """Statements that give positions of the newest postings of a query, the highest first.

    Each looks further than the one before, the last everywhere; none gives more than `limit`, nor
    positions that are not below one, if it is given.
    """
    under = _ANYTHING if below is None else below
    if query.unwanted and not query.wanted:
        query = replace(query, wanted=(EVERYWHERE,))
    if not query.wanted:
        yield _newest(under).where(*_filters(query, posting_entries.c)).limit(limit)
    elif connection.dialect.name == "sqlite":
        yield _in_fts5(query, under, limit)
    else:
        yield from _in_postgresql(connection, query, under, limit)


def _newest(under: int) -> Select[Any]:
    entries = posting_entries.c
    found = select(entries.position).where(entries.position < under)
    return found.order_by(entries.position.desc())


def _filters(query: Query, entries: Columns) -> list[ColumnElement[bool]]:
    """What no token tells."""
    found = [not_(entries.heading.contains(word, autoescape=True)) for word in query.untitled]
    if query.pays:
        enough = entries.pay_month >= query.pays
        found.append(or_(enough, entries.pay_month.is_(None)) if query.or_open else enough)
    if query.above:
        found.append(entries.position > query.above)
    return found


def _in_fts5(query: Query, under: int, limit: int) -> Select[Any]:
    filters = _filters(query, posting_entries.c)
    joined: FromClause = _fts
    if filters:
        joined = _fts.join(posting_entries, posting_entries.c.position == _fts.c.rowid)
    said = FTS5.of(AllOf(query.wanted))
    if query.unwanted:
        said = f"{said} NOT {FTS5.of(AnyOf(query.unwanted))}"
    found = select(_fts.c.rowid.label("position")).select_from(joined)
    found = found.where(_fts.c.posting_words.op("match")(said), _fts.c.rowid < under, *filters)
    return found.order_by(_fts.c.rowid.desc()).limit(limit)


def _in_postgresql(
    connection: Connection, query: Query, under: int, limit: int
) -> Iterator[Select[Any]]:
    counts = look_up(connection, query.wanted)
    share = math.prod(map(counts.share, query.wanted))
    hits = share * counts.total
    if hits > FETCH:
        walk = math.ceil(3 * limit / share)
        if walk <= WALK:
            yield _walking(query, under, limit, walk)
        positions = math.ceil(1.5 * limit / share)
        if positions < SPARED * (hits - limit):
            last = int(connection.execute(select(posting_positions.c.last)).scalar_one())
            yield _fetching(query, under, limit, _newest_blocks(min(under, last + 1), positions))
    yield _fetching(query, under, limit)


def _newest_blocks(under: int, positions: int) -> AnyOf:
    """The blocks of so many positions, from the one before a position down."""
    at, many = (under - 1) // BLOCK, positions // BLOCK + 2
    return AnyOf(tuple(block(one * BLOCK) for one in range(at, at - many, -1)))


def _walking(query: Query, under: int, limit: int, entries: int) -> Select[Any]:
    """The newest entries looked through one by one, without the index."""
    all_of_them = posting_entries.c
    newest = select(posting_entries).where(all_of_them.position < under)
    looked_at = newest.order_by(all_of_them.position.desc()).limit(entries).subquery("looked_at")
    found = select(looked_at.c.position).where(*_told(query, looked_at.c))
    return found.order_by(looked_at.c.position.desc()).limit(limit)


def _fetching(query: Query, under: int, limit: int, *more: Expression) -> Select[Any]:
    """All that the index has of the query, sorted afterwards."""
    entries = posting_entries.c
    # Without the fence the planner may walk the whole table instead, from the newest entry down.
    fetched = (
        select(entries.position)
        .where(*_told(query, entries, *more), entries.position < under)
        .cte("fetched")
        .prefix_with("materialized")
    )
    return select(fetched.c.position).order_by(fetched.c.position.desc()).limit(limit)


def _told(query: Query, entries: Columns, *more: Expression) -> list[ColumnElement[bool]]:
    said = TS_QUERY.of(AllOf((*query.wanted, *more)))
    if query.unwanted:
        said = f"{said} & !{TS_QUERY.of(AnyOf(query.unwanted))}"
    return [entries.words.op("@@")(cast(said, TSQUERY)), *_filters(query, entries)]
