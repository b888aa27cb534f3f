"""Where each database looks for the newest postings of a query: a statement, or several in turn.

SQLite walks the lists of an index from the newest posting down, whatever is asked. PostgreSQL's
index has no order, so that of a common word all postings would be fetched to give the newest
twenty. There it is reckoned from the counts of the tokens what is the least work: to look through
the newest entries one by one, to ask the index for the newest blocks of positions, or for all.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
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

from jobs.index.counts import Counts, look_up
from jobs.index.query import AllOf, AnyOf, Expression, Query, Spelling
from jobs.index.tables import posting_entries, posting_positions
from jobs.index.tokens import BLOCK, EVERYWHERE, block, pay_mark

FTS5 = Spelling(" AND ", " OR ", '"')
TS_QUERY = Spelling(" & ", " | ", "'")

FETCHED, WALKED, MARKED = 30, 10, 2
"""What PostgreSQL takes to fetch a row by its index, to look at one on the way down the table, and
to hold a position against the blocks; 1 is an entry of the shortest list in the index."""

WALK = 4000
"""Entries that it looks through one by one at most."""

BLOCKS = 24
"""Blocks that are asked for at most: for every entry it looks for each of them."""

FARTHER = (1.6, 10.0)
"""How many times as far as the hits should reach the blocks do, first and if that was too near."""

ROW = 150
"""Entries of a token's list that an index walks in the time it takes to read a row."""

_ANYTHING = 2**62

_NOT_COUNTED = Counts(0, {})

Columns = ReadOnlyColumnCollection[str, Any]

Shown = Callable[[Columns], Sequence[ColumnElement[Any]]]
"""What is shown of a posting beside its position, from the columns of its entry."""

_fts = table("posting_words", column("rowid"), column("posting_words"))


@dataclass(frozen=True, slots=True)
class Pool:
    """What is wanted of each posting found: of the newest `limit` below a position, of which
    `enough` will do where more cost another look."""

    under: int
    limit: int
    enough: int
    shown: Shown

    def of(self, found: FromClause, rows: Columns) -> Select[Any]:
        """The position and what else is shown of rows."""
        return select(rows.position, *self.shown(rows)).select_from(found)

    def newest(self, found: Select[Any], position: ColumnElement[int]) -> Select[Any]:
        """The newest of what is found."""
        return found.order_by(position.desc()).limit(self.limit)


def nothing_else(_: Columns) -> Sequence[ColumnElement[Any]]:
    """Only the position is shown."""
    return ()


def pools(
    connection: Connection,
    query: Query,
    below: int | None,
    limit: int,
    enough: int | None = None,
    shown: Shown = nothing_else,
) -> Iterator[Select[Any]]:
    """Statements that give positions of the newest postings of a query, the highest first, and
    what is shown of each.

    Each looks further than the one before, the last everywhere; none gives more than `limit`, nor
    positions that are not below one, if it is given. Each but the last should give `enough`.
    """
    pool = Pool(_ANYTHING if below is None else below, limit, enough or limit, shown)
    if query.unwanted and not query.wanted:
        query = replace(query, wanted=(EVERYWHERE,))
    embedded, mark = connection.dialect.name == "sqlite", pay_mark(query.pays, query.or_open)
    counts = _NOT_COUNTED
    if mark is not None or not embedded:
        counts = look_up(connection, (*query.wanted, mark or EVERYWHERE))
    if mark is not None and worth_walking(mark, query.wanted, counts):
        query = replace(query, wanted=(*query.wanted, mark))
    if not query.wanted:
        yield _without_index(query, pool)
    elif embedded:
        yield _in_fts5(query, pool)
    else:
        yield from _in_postgresql(connection, query, counts, pool)


def worth_walking(mark: Expression, wanted: Sequence[Expression], counts: Counts) -> bool:
    """Whether a mark's list is walked quicker than those rows are read that it would spare.

    The pay stands in the rows too: who asks for 3,000 with a rare word asks for most postings.
    """
    share, hits = counts.share(mark), math.prod(counts.shares(wanted))
    return share < ROW * hits * (1 - share)


def _without_index(query: Query, pool: Pool) -> Select[Any]:
    entries = posting_entries.c
    found = pool.of(posting_entries, entries)
    found = found.where(*_between(query, pool, entries.position), *_filters(query, entries))
    return pool.newest(found, entries.position)


def _filters(query: Query, entries: Columns) -> list[ColumnElement[bool]]:
    """What no token tells."""
    found = [not_(entries.heading.contains(word, autoescape=True)) for word in query.untitled]
    if query.pays:
        enough = entries.pay_month >= query.pays
        found.append(or_(enough, entries.pay_month.is_(None)) if query.or_open else enough)
    return found


def _between(query: Query, pool: Pool, position: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """From where to where is looked."""
    above = [position > query.above] if query.above else []
    return [position < pool.under, *above]


def _in_fts5(query: Query, pool: Pool) -> Select[Any]:
    said = FTS5.of(AllOf(query.wanted))
    if query.unwanted:
        said = f"{said} NOT {FTS5.of(AnyOf(query.unwanted))}"
    entries, filters = posting_entries.c, _filters(query, posting_entries.c)
    position, shown = _fts.c.rowid, pool.shown(entries)
    # The rows are read only if something in them is asked for.
    joined = _fts.join(posting_entries, entries.position == position) if shown or filters else _fts
    found = select(position.label("position"), *shown).select_from(joined)
    found = found.where(_fts.c.posting_words.op("match")(said), *filters)
    return pool.newest(found.where(*_between(query, pool, position)), position)


def _in_postgresql(
    connection: Connection, query: Query, counts: Counts, pool: Pool
) -> Iterator[Select[Any]]:
    shares = counts.shares(query.wanted)
    share = math.prod(shares) * _paid(query, counts)
    # Words go together: that there are more than by chance costs much where all is fetched.
    together = math.sqrt(math.prod(shares) * min(shares))
    fetching = counts.total * (min(shares) + FETCHED * together)
    wanted = FETCHED * pool.enough
    if share:
        walk = math.ceil(3 * pool.enough / share)
        if walk <= WALK and WALKED * walk < fetching:
            yield _walking(query, pool, walk)
        for times in FARTHER:
            positions = math.ceil(times * pool.enough / share)
            if positions <= BLOCKS * BLOCK and MARKED * positions + times * wanted < fetching:
                yield _fetching(query, pool, _newest_blocks(_top(connection, pool), positions))
    yield _fetching(query, pool)


def _paid(query: Query, counts: Counts) -> float:
    """The share of postings whose pay will do, of those that have all marks of the query."""
    mark = pay_mark(query.pays, query.or_open)
    return 1.0 if mark is None or mark in query.wanted else counts.share(mark)


def _top(connection: Connection, pool: Pool) -> int:
    """The position that all that is looked for is below."""
    last = int(connection.execute(select(posting_positions.c.last)).scalar_one())
    return min(pool.under, last + 1)


def _newest_blocks(under: int, positions: int) -> AnyOf:
    """The blocks of so many positions, from the one before a position down."""
    at, many = (under - 1) // BLOCK, positions // BLOCK + 2
    return AnyOf(tuple(block(one * BLOCK) for one in range(at, at - many, -1)))


def _walking(query: Query, pool: Pool, entries: int) -> Select[Any]:
    """The newest entries looked through one by one, without the index."""
    all_of_them = posting_entries.c
    newest = select(posting_entries).where(*_between(query, pool, all_of_them.position))
    looked_at = newest.order_by(all_of_them.position.desc()).limit(entries).subquery("looked_at")
    found = pool.of(looked_at, looked_at.c).where(*_told(query, looked_at.c))
    return pool.newest(found, looked_at.c.position)


def _fetching(query: Query, pool: Pool, *more: Expression) -> Select[Any]:
    """All that the index has of the query, sorted afterwards."""
    # Without the fence the planner may walk the whole table instead, from the newest entry down.
    # Positions are compared outside of it: once a plan serves for any of them, it would read the
    # index of all positions beside.
    fetched = (
        pool.of(posting_entries, posting_entries.c)
        .where(*_told(query, posting_entries.c, *more))
        .cte("fetched")
        .prefix_with("materialized")
    )
    between = _between(query, pool, fetched.c.position)
    return pool.newest(select(fetched).where(*between), fetched.c.position)


def _told(query: Query, entries: Columns, *more: Expression) -> list[ColumnElement[bool]]:
    said = TS_QUERY.of(AllOf((*query.wanted, *more)))
    if query.unwanted:
        said = f"{said} & !{TS_QUERY.of(AnyOf(query.unwanted))}"
    return [entries.words.op("@@")(cast(said, TSQUERY)), *_filters(query, entries)]
