"""Finding positions in the index: the newest, the best of the newest, those around a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, func, literal, select

from jobs.index.pools import Columns, Shown, pools
from jobs.index.query import Held, Point, Query

POOL = 400
"""Of how many of the newest hits the best are chosen."""

ENOUGH = 150
"""Hits that are as good as POOL to choose from, where more would cost another look."""

COUNTED = 1000
"""Hits that are counted at most."""


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
    rows = _rows(connection, query, below, lambda entries: (_worth(worth, entries).label("worth"),))
    good = sorted((-row.worth, -row.position) for row in rows if row.worth >= worth.least)
    return [-position for _, position in good]


def around(
    connection: Connection, query: Query, point: Point, metres: int, below: int | None
) -> Sequence[int]:
    """Positions of the newest hits within a circle, the nearest first."""
    rows = _rows(connection, query, below, lambda entries: (entries.latitude, entries.longitude))
    far = {
        row.position: point.metres(row.latitude, row.longitude)
        for row in rows
        if row.latitude is not None and row.longitude is not None
    }
    inside = [position for position, distance in far.items() if distance <= metres]
    return sorted(inside, key=lambda position: (far[position], -position))


def all_held(connection: Connection, query: Query, most: int) -> Sequence[Held] | None:
    """All postings of a query as the index holds them, the newest first; None if there are more
    than so many."""
    embedded = connection.dialect.name == "sqlite"
    rows: Sequence[Row[Any]] = ()
    for pool in pools(
        connection, query, None, most + 1, shown=_held_embedded if embedded else _held
    ):
        rows = connection.execute(pool).all()
        if len(rows) > most:
            return None
    return [
        Held(
            row.position,
            set(row.tokens.split(" ") if embedded else row.tokens),
            row.pay_month,
            row.heading,
        )
        for row in rows
    ]


def count(connection: Connection, query: Query, most: int = COUNTED) -> int:
    """How many postings a query has, counted up to `most`."""
    found = 0
    for pool in pools(connection, query, None, most):
        counted = select(func.count()).select_from(pool.subquery("pool"))
        found = int(connection.execute(counted).scalar_one())
        if found >= most:
            break
    return found


def _rows(
    connection: Connection, query: Query, below: int | None, shown: Shown
) -> Sequence[Row[Any]]:
    """The newest hits with what is shown of them."""
    rows: Sequence[Row[Any]] = ()
    for pool in pools(connection, query, below, POOL, ENOUGH, shown):
        rows = connection.execute(pool).all()
        if len(rows) >= ENOUGH:
            break
    return rows


def _held_embedded(entries: Columns) -> Sequence[ColumnElement[Any]]:
    return entries.words.label("tokens"), entries.pay_month, entries.heading


def _held(entries: Columns) -> Sequence[ColumnElement[Any]]:
    words = func.tsvector_to_array(entries.words).label("tokens")
    return words, entries.pay_month, entries.heading


def _worth(worth: Worth, entries: Columns) -> ColumnElement[Any]:
    total: ColumnElement[Any] = literal(0.0)
    for word, one in worth.words.items():
        total = total + case((entries.heading.contains(word, autoescape=True), one), else_=0.0)
    if worth.told:
        total = total + case((entries.pay_month.is_not(None), worth.told), else_=0.0)
    return total
