"""Finding positions in the index: the newest, the best of the newest, those around a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, literal, select

from jobs.index.pools import pools
from jobs.index.query import Point, Query
from jobs.index.tables import posting_entries

POOL = 1000
"""Of how many of the newest hits the best are chosen."""

ENOUGH = 300
"""Hits that are as good as POOL to choose from, where more would cost another look."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What makes a posting better: each word in its heading, and that it tells what it pays.

    What is worth less than `least` is left out.
    """

    words: Mapping[str, float]
    told: float = 0.0
    least: float = 0.0


def newest(connection: Connection, query: Query, below: int | None, limit: int) -> Sequence[int]:
    """Positions of the newest postings of a query, the highest first."""
    found: Sequence[int] = ()
    for pool in pools(connection, query, below, limit):
        found = connection.execute(pool).scalars().all()
        if len(found) >= limit:
            break
    return found


def best(connection: Connection, query: Query, worth: Worth, below: int | None) -> Sequence[int]:
    """Positions of the newest hits, those of most worth first; of two as good the newer."""
    rows = _rows(connection, query, below, POOL, _worth(worth).label("worth"))
    good = sorted((-row.worth, -row.position) for row in rows if row.worth >= worth.least)
    return [-position for _, position in good]


def around(
    connection: Connection, query: Query, point: Point, metres: int, below: int | None
) -> Sequence[int]:
    """Positions of the newest hits within a circle, the nearest first."""
    entries = posting_entries.c
    rows = _rows(connection, query, below, POOL, entries.latitude, entries.longitude)
    far = {
        row.position: point.metres(row.latitude, row.longitude)
        for row in rows
        if row.latitude is not None and row.longitude is not None
    }
    inside = [position for position, distance in far.items() if distance <= metres]
    return sorted(inside, key=lambda position: (far[position], -position))


def count(connection: Connection, query: Query, most: int = POOL) -> int:
    """How many postings a query has, counted up to `most`."""
    found = 0
    for pool in pools(connection, query, None, most):
        counted = select(func.count()).select_from(pool.subquery("pool"))
        found = int(connection.execute(counted).scalar_one())
        if found >= most:
            break
    return found


def _rows(
    connection: Connection,
    query: Query,
    below: int | None,
    limit: int,
    *columns: ColumnElement[Any],
) -> Sequence[Row[Any]]:
    """The newest hits with some columns of theirs."""
    rows: Sequence[Row[Any]] = ()
    for pool in pools(connection, query, below, limit):
        rows = connection.execute(_beside(pool, *columns)).all()
        if len(rows) >= min(limit, ENOUGH):
            break
    return rows


def _beside(pool: Select[Any], *columns: ColumnElement[Any]) -> Select[Any]:
    hits = pool.subquery("hits")
    joined = hits.join(posting_entries, posting_entries.c.position == hits.c.position)
    return select(posting_entries.c.position, *columns).select_from(joined)


def _worth(worth: Worth) -> ColumnElement[Any]:
    entries = posting_entries.c
    total: ColumnElement[Any] = literal(0.0)
    for word, one in worth.words.items():
        total = total + case((entries.heading.contains(word, autoescape=True), one), else_=0.0)
    if worth.told:
        total = total + case((entries.pay_month.is_not(None), worth.told), else_=0.0)
    return total
