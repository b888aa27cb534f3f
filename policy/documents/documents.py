"""Imported documents in and out of the database: every edition kept, the last one answered from."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, text

from policy.documents.clauses import Clause, split
from policy.tables import clauses, document_editions

Outcome = Literal["new", "changed", "same"]

editions = document_editions


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as it was imported: what it is called, where it holds, and its whole text."""

    id: str
    title: str
    number: str | None
    issued: str | None
    region: str | None
    file: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A document in force as it is answered from: without its text, but with its clauses.

    Each is only ever itself, so that what follows from its text can be remembered by it.
    """

    id: str
    title: str
    number: str | None
    issued: str | None
    region: str | None
    edition: int
    clauses: tuple[Clause, ...]


def revision(connection: Connection) -> int:
    """The number of the last import or removal; 0 while there was none."""
    return connection.execute(select(func.max(editions.c.revision))).scalar() or 0


def put(connection: Connection, document: Imported, moment: datetime) -> Outcome:
    """Make this the last edition of the document, unless it is that already."""
    _wait_for_other_writers(connection)
    before = _last(connection, document.id)
    digest = _digest(document)
    if before is not None and before.digest == digest:
        return "same"
    _write(connection, document, before.edition + 1 if before else 1, digest, moment)
    found = split(document.text)
    if found:
        rows = [
            {"document": document.id, "place": place, **clause._asdict()}
            for place, clause in enumerate(found)
        ]
        connection.execute(insert(clauses), rows)
    return "changed" if before and before.digest else "new"


def remove(connection: Connection, name: str, moment: datetime) -> bool:
    """Answer from this document no longer; False if it was not there. Its editions are kept."""
    _wait_for_other_writers(connection)
    before = _last(connection, name)
    if before is None or not before.digest:
        return False
    gone = Imported(name, before.title, before.number, before.issued, before.region, "", "")
    _write(connection, gone, before.edition + 1, "", moment)
    return True


def _write(
    connection: Connection, document: Imported, edition: int, digest: str, moment: datetime
) -> None:
    """Add an edition, and take the clauses of the one before away."""
    values = {
        "document": document.id,
        "edition": edition,
        **{name: getattr(document, name) for name in _SAID},
        "file": document.file,
        "digest": digest,
        "revision": revision(connection) + 1,
        "imported_at": moment,
    }
    connection.execute(insert(editions).values(values))
    connection.execute(delete(clauses).where(clauses.c.document == document.id))


def history(connection: Connection, name: str) -> list[Row[Any]]:
    """All editions of a document, the first one first; the text of a removal is empty."""
    own = select(editions).where(editions.c.document == name).order_by(editions.c.edition)
    return list(connection.execute(own))


def list_imported(connection: Connection) -> list[Row[Any]]:
    """The last editions of all documents that are not removed, by id."""
    return list(connection.execute(_in_force(editions).order_by(editions.c.document)))


@dataclass(frozen=True, slots=True)
class Name:
    """What a document is called and where it holds, without its text."""

    id: str
    title: str
    number: str | None
    issued: str | None
    region: str | None


def list_named(connection: Connection) -> list[Name]:
    """The names of all documents that are not removed."""
    said = (editions.c.title, editions.c.number, editions.c.issued, editions.c.region)
    rows = connection.execute(_in_force(editions.c.document, *said))
    return [Name(*row) for row in rows]


def find_same_text(connection: Connection, words: str) -> str | None:
    """The id of a document in force with exactly this text, whatever its file was called."""
    same = _in_force(editions.c.document).where(editions.c.text == words)
    found: str | None = connection.execute(same.order_by(editions.c.document)).scalars().first()
    return found


def count_clauses(connection: Connection, name: str) -> int:
    """How many clauses a document has."""
    own = select(func.count()).select_from(clauses).where(clauses.c.document == name)
    return connection.execute(own).scalar_one()


def texts(connection: Connection) -> dict[str, str]:
    """The whole text of each document, by id."""
    rows = connection.execute(_in_force(editions.c.document, editions.c.text))
    return {row.document: row.text for row in rows}


def held(connection: Connection) -> list[Held]:
    """All documents with their clauses, by id."""
    kept = dict(_clauses(connection))
    return [
        Held(
            row.document,
            row.title,
            row.number,
            row.issued,
            row.region,
            row.edition,
            kept.get(row.document, ()),
        )
        for row in list_imported(connection)
    ]


def _clauses(connection: Connection) -> Iterator[tuple[str, tuple[Clause, ...]]]:
    rows = connection.execute(select(clauses).order_by(clauses.c.document, clauses.c.place))
    for name, own in groupby(rows, key=lambda row: str(row.document)):
        yield name, tuple(Clause(row.path, row.heading, row.text) for row in own)


def _in_force(*columns: Any) -> Any:
    """The last edition of each document, if it was not removed."""
    return select(*columns).where(editions.c.edition == _newest(), editions.c.digest != "")


def _newest() -> ColumnElement[int]:
    other = editions.alias("other")
    newest = select(func.max(other.c.edition)).where(other.c.document == editions.c.document)
    return newest.scalar_subquery()


def _last(connection: Connection, name: str) -> Row[Any] | None:
    own = select(editions).where(editions.c.document == name)
    return connection.execute(own.order_by(editions.c.edition.desc()).limit(1)).first()


def _wait_for_other_writers(connection: Connection) -> None:
    # Two imports at once would take the same revision: see policy/store.py.
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"lock table {editions.name} in share row exclusive mode"))


_SAID = ("title", "number", "issued", "region", "text")


def _digest(document: Imported) -> str:
    said: Iterable[Any] = [getattr(document, name) for name in _SAID]
    return hashlib.sha256(json.dumps(list(said), ensure_ascii=False).encode()).hexdigest()
