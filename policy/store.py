"""Knowledge in and out of the database."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, text, tuple_

from policy.files import PLACES, Entry
from policy.tables import knowledge


@dataclass(frozen=True, slots=True)
class Change:
    """What loading changed: entries added or edited, and entries withdrawn."""

    written: int
    withdrawn: int

    def __bool__(self) -> bool:
        return bool(self.written or self.withdrawn)


def revision(connection: Connection) -> int:
    """The number of the last change; 0 while nothing is loaded."""
    return connection.execute(select(func.max(knowledge.c.revision))).scalar() or 0


def entries(connection: Connection) -> list[Entry]:
    """All entries in force."""
    rows = connection.execute(
        select(knowledge.c.kind, knowledge.c.name, knowledge.c.body)
        .where(knowledge.c.digest != "")
        .order_by(knowledge.c.kind, knowledge.c.name)
    )
    return [Entry(row.kind, row.name, row.body) for row in rows]


def named(connection: Connection, name: str) -> list[Entry]:
    """The entries in force of one name: a shipped card, and the one of staff over it."""
    rows = connection.execute(
        select(knowledge.c.kind, knowledge.c.name, knowledge.c.body).where(
            knowledge.c.name == name, knowledge.c.digest != ""
        )
    )
    return [Entry(row.kind, row.name, row.body) for row in rows]


def replace_all(connection: Connection, given: Sequence[Entry], moment: datetime) -> Change:
    """Make the given entries the shipped knowledge; what is the same already is left alone.

    What staff wrote themselves is of other kinds, and stays.
    """
    wait_for_other_writers(connection)
    held = {
        (row.kind, row.name): row.digest
        for row in connection.execute(
            select(knowledge.c.kind, knowledge.c.name, knowledge.c.digest).where(
                knowledge.c.kind.in_(PLACES)
            )
        )
    }
    fresh = {(entry.kind, entry.name): (entry, digest(entry)) for entry in given}
    written = {key: one for key, one in fresh.items() if held.get(key) != one[1]}
    withdrawn = [key for key, digest in held.items() if digest and key not in fresh]
    _write(connection, {**written, **dict.fromkeys(withdrawn, _GONE)}, moment)
    return Change(len(written), len(withdrawn))


def put(connection: Connection, entry: Entry, moment: datetime) -> bool:
    """Make one entry part of the knowledge, or withdraw it if it has no body.

    False if it is so already.
    """
    wait_for_other_writers(connection)
    key = (entry.kind, entry.name)
    own = (knowledge.c.kind == entry.kind) & (knowledge.c.name == entry.name)
    held = connection.execute(select(knowledge.c.digest).where(own)).scalar() or ""
    fresh = _GONE if entry.body is None else (entry, digest(entry))
    if held == fresh[1]:
        return False
    _write(connection, {key: fresh}, moment)
    return True


def wait_for_other_writers(connection: Connection) -> None:
    """Be the only one who changes the knowledge until the transaction ends."""
    # Two edits at once would take the same revision, and whoever had looked after the first
    # would never see the second. SQLite lets only one write at a time anyway.
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"lock table {knowledge.name} in share row exclusive mode"))


_GONE: tuple[None, str] = (None, "")


def _write(
    connection: Connection,
    fresh: Mapping[tuple[str, str], tuple[Entry | None, str]],
    moment: datetime,
) -> None:
    """Put these entries in the place of those held, as one change with a number of its own."""
    if not fresh:
        return
    stamp = {"revision": revision(connection) + 1, "changed_at": moment}
    connection.execute(
        delete(knowledge).where(tuple_(knowledge.c.kind, knowledge.c.name).in_(list(fresh)))
    )
    connection.execute(insert(knowledge), [_row(key, *one) | stamp for key, one in fresh.items()])


def _row(key: tuple[str, str], entry: Entry | None, digest: str) -> dict[str, object]:
    kind, name = key
    return {"kind": kind, "name": name, "body": entry.body if entry else None, "digest": digest}


def digest(entry: Entry) -> str:
    """What is the same for two entries only if their bodies are."""
    # Not sorted: the order of choices is the order in which people are asked.
    body = json.dumps(entry.body, ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()
