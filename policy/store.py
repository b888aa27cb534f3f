"""Knowledge in and out of the database."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, text, tuple_

from policy.files import Entry
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


def replace_all(connection: Connection, given: Sequence[Entry], moment: datetime) -> Change:
    """Make the given entries the knowledge; what is the same already is left alone."""
    _wait_for_other_writers(connection)
    held = {
        (row.kind, row.name): row.digest
        for row in connection.execute(
            select(knowledge.c.kind, knowledge.c.name, knowledge.c.digest)
        )
    }
    fresh = {(entry.kind, entry.name): (entry, _digest(entry)) for entry in given}
    written = [key for key, (_, digest) in fresh.items() if held.get(key) != digest]
    withdrawn = [key for key, digest in held.items() if digest and key not in fresh]
    if touched := [*written, *withdrawn]:
        number = revision(connection) + 1
        connection.execute(
            delete(knowledge).where(tuple_(knowledge.c.kind, knowledge.c.name).in_(touched))
        )
        stamp = {"revision": number, "changed_at": moment}
        rows = [_row(key, *fresh.get(key, (None, ""))) | stamp for key in touched]
        connection.execute(insert(knowledge), rows)
    return Change(len(written), len(withdrawn))


def _wait_for_other_writers(connection: Connection) -> None:
    # Two edits at once would take the same revision, and whoever had looked after the first
    # would never see the second. SQLite lets only one write at a time anyway.
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"lock table {knowledge.name} in share row exclusive mode"))


def _row(key: tuple[str, str], entry: Entry | None, digest: str) -> dict[str, object]:
    kind, name = key
    return {"kind": kind, "name": name, "body": entry.body if entry else None, "digest": digest}


def _digest(entry: Entry) -> str:
    # Not sorted: the order of choices is the order in which people are asked.
    body = json.dumps(entry.body, ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()
