"""A made-up market and its index put into a database, worked out in several processes.

The index is what `flask postings reindex` makes of the same postings. That takes one posting after
another while people search; here nobody does, so that PostgreSQL's index is made at the end.
"""

import json
import os
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Connection, Row, Table, insert, text

from bench.market import Real, give_positions, made_up, settle_firms
from core.db import Database
from jobs.index.counts import ALL
from jobs.index.entries import Entry, entry_of, insert_entries
from jobs.index.query import Spelling
from jobs.index.rebuild import recount, settle
from jobs.index.tables import posting_entries
from jobs.posting.stored import posting_of
from jobs.tables import postings

LOT = 2000
"""Postings that one process works out at a time."""

AHEAD = 12
"""Lots that are worked out before they can be written."""

TS_VECTOR = Spelling("", "", "'")


@dataclass(frozen=True, slots=True)
class Maker:
    """What a process makes postings of."""

    real: Sequence[Real]
    firms: dict[str, int]


@dataclass(frozen=True, slots=True)
class Lot:
    """Some postings with their entries."""

    rows: Sequence[dict[str, Any]]
    entries: Sequence[Entry]


_makers: list[Maker] = []


def fill_market(database: Database, real: Sequence[Real], many: int) -> Iterator[int]:
    """Put so many postings in, and their index; how many are done, lot by lot."""
    maker = Maker(real, settle_firms(database, [one.company for one in real]))
    counts: Counter[str] = Counter()
    later = _put_off(database)
    for lot in _lots(maker, many):
        with database.transaction() as connection:
            _put(connection, lot)
        for entry in lot.entries:
            counts.update((ALL, *entry.tokens))
        yield counts[ALL]
    for statement in later:
        _patiently(database, statement)
    with database.transaction() as connection:
        give_positions(connection, many)
        recount(connection, counts)
    settle(database)


def _lots(maker: Maker, many: int) -> Iterator[Lot]:
    numbers = (range(at, min(at + LOT, many + 1)) for at in range(1, many + 1, LOT))
    with ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=(maker,)) as processes:
        # Not all at once: what is worked out waits in memory until it is written.
        ahead = deque(processes.submit(_make, some) for some in islice(numbers, AHEAD))
        while ahead:
            lot = ahead.popleft().result()
            ahead.extend(processes.submit(_make, some) for some in islice(numbers, 1))
            yield lot


def _begin(maker: Maker) -> None:
    _makers.append(maker)


def _make(numbers: range) -> Lot:
    (maker,) = _makers
    rows, entries = [], []
    for row in made_up(maker.real, numbers):
        firm = row["employer_id"]
        row |= {"employer_id": maker.firms[firm], "starts_on": None}
        read = SimpleNamespace(**row, firm=firm, firm_size="micro_small")
        entries.append(entry_of(posting_of(cast(Row[Any], read)), row["position"]))
        rows.append(row)
    return Lot(rows, entries)


def _put_off(database: Database) -> Sequence[str]:
    """Drop the index that is quicker made at the end; the statement that makes it."""
    if database.embedded:
        return ()
    named = text("select indexdef from pg_indexes where indexname = 'ix_posting_entries_words'")
    with database.transaction() as connection:
        made_by = connection.execute(named).scalar_one()
        connection.execute(text("drop index ix_posting_entries_words"))
    return ("set local maintenance_work_mem = '1GB'; " + made_by, "analyze postings")


def _patiently(database: Database, statement: str) -> None:
    with database.transaction() as connection:
        connection.execute(text("set local statement_timeout = 0"))
        connection.execute(text(statement))


def _put(connection: Connection, lot: Lot) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(insert(postings), lot.rows)
        insert_entries(connection, lot.entries)
        return
    lists = ("benefits", "shift", "certificates", "flags")
    rows = [row | {name: json.dumps(row[name]) for name in lists} for row in lot.rows]
    _copy(connection, postings, rows)
    _copy(connection, posting_entries, [_columns(entry) for entry in lot.entries])


def _columns(entry: Entry) -> dict[str, Any]:
    names = ("position", "posting_id", "pay_month", "latitude", "longitude", "heading")
    words = " ".join(map(TS_VECTOR.of, entry.tokens))
    return {name: getattr(entry, name) for name in names} | {"words": words}


def _copy(connection: Connection, into: Table, rows: Sequence[dict[str, Any]]) -> None:
    columns = ", ".join(rows[0])
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f"copy {into.name} ({columns}) from stdin") as copy:
        for row in rows:
            copy.write_row(tuple(row.values()))
