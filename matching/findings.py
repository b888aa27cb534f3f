"""What is to be told to people about changes: stored once for each person, card and version."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, select

from people.tables import findings

Tell = Callable[[str], str]
"""The words for a change, given how the person stood before it as far as they were told."""

AT_ONCE = 1000
"""How many rows one statement takes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A person's verdict on a card before and after a change, and how to tell it."""

    person: int
    version: str
    before: str
    after: str
    tell: Tell


def put(connection: Connection, card: str, found: Sequence[Finding], moment: datetime) -> set[int]:
    """Store what was found about a card; the people to be told.

    What they were not told yet of an earlier change is told in one with this, or not at all if
    both together change nothing.
    """
    told: set[int] = set()
    for start in range(0, len(found), AT_ONCE):
        told |= _put(connection, card, found[start : start + AT_ONCE], moment)
    return told


def _put(connection: Connection, card: str, found: Sequence[Finding], moment: datetime) -> set[int]:
    theirs = (findings.c.card == card) & findings.c.person_id.in_([one.person for one in found])
    untold = theirs & findings.c.told_at.is_(None)
    begun = {
        row.person_id: row.before
        for row in connection.execute(select(findings.c.person_id, findings.c.before).where(untold))
    }
    rows: list[dict[str, Any]] = [
        {
            "person_id": one.person,
            "card": card,
            "version": one.version,
            "before": before,
            "after": one.after,
            "reason": one.tell(before),
            "created_at": moment,
        }
        for one in found
        if (before := begun.get(one.person, one.before)) != one.after
    ]
    told = {int(row["person_id"]) for row in rows}
    connection.execute(delete(findings).where(untold))
    if rows:
        # The same version may have come before, been told, and gone: the last time counts.
        same = findings.c.version.in_({one.version for one in found})
        again = and_(findings.c.card == card, findings.c.person_id.in_(told), same)
        connection.execute(delete(findings).where(again))
        connection.execute(insert(findings), rows)
    return told


def list_findings(connection: Connection, card: str, limit: int) -> tuple[list[Row[Any]], int]:
    """What was found about a card, the newest first and at most so many, and how many in all."""
    theirs = select(findings).where(findings.c.card == card)
    newest = theirs.order_by(findings.c.created_at.desc(), findings.c.person_id).limit(limit)
    total = select(func.count()).select_from(theirs.subquery())
    return list(connection.execute(newest)), int(connection.execute(total).scalar_one())
