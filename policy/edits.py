"""Entries that staff write themselves: in force like those shipped, with every edit kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from policy import store
from policy.files import Entry
from policy.tables import knowledge_edits as edits


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the entry as it is to be, or without a body to withdraw it.

    An edit without a name adds an entry that is given the next number.
    """

    kind: str
    name: str
    body: Any | None


def applied(entries: Sequence[Entry], edit: Edit) -> list[Entry]:
    """The entries as they would be with the edit."""
    kept = [one for one in entries if (one.kind, one.name) != (edit.kind, edit.name)]
    return kept if edit.body is None else [*kept, Entry(edit.kind, edit.name, edit.body)]


def make(connection: Connection, edit: Edit, author: str, moment: datetime) -> str | None:
    """Put the edit in force and keep who made it; the entry's name, None if nothing changes."""
    store.wait_for_other_writers(connection)
    name = edit.name or _next_number(connection, edit.kind)
    if not store.put(connection, Entry(edit.kind, name, edit.body), moment):
        return None
    connection.execute(
        insert(edits).values(
            kind=edit.kind,
            name=name,
            edit=_last_edit(connection, edit.kind, name) + 1,
            body=edit.body,
            author=author,
            edited_at=moment,
        )
    )
    return name


def history(connection: Connection, kind: str) -> list[Row[Any]]:
    """All edits of a kind, the newest first."""
    newest_first = (edits.c.edited_at.desc(), edits.c.name, edits.c.edit.desc())
    return list(
        connection.execute(select(edits).where(edits.c.kind == kind).order_by(*newest_first))
    )


def in_force(connection: Connection, kind: str) -> list[Row[Any]]:
    """The last edit of each entry of a kind that is not withdrawn, oldest entry first."""
    last: dict[str, Row[Any]] = {}
    for row in reversed(history(connection, kind)):
        last[row.name] = row
    return [row for row in last.values() if row.body is not None]


def _last_edit(connection: Connection, kind: str, name: str) -> int:
    own = select(func.max(edits.c.edit)).where(edits.c.kind == kind, edits.c.name == name)
    return connection.execute(own).scalar() or 0


def _next_number(connection: Connection, kind: str) -> str:
    """Never one that an entry had before: who speaks of 常见问答 3 means one question only."""
    named = connection.execute(select(edits.c.name).where(edits.c.kind == kind).distinct())
    return str(max(map(int, named.scalars()), default=0) + 1)
