"""Up to which change of the knowledge those were told who had asked in vain before it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from hotline.tables import askers_told

ONE = 1
"""The number of the only row."""

LEASE = timedelta(minutes=10)
"""So long nobody else tells them; who died at it is followed by another then."""


@dataclass(frozen=True, slots=True)
class Revisions:
    """The state of what is answered from: cards and curated questions, imported documents."""

    knowledge: int
    documents: int

    def is_after(self, other: "Revisions") -> bool:
        """Whether something changed since the other; a process may be behind another."""
        later = self.knowledge >= other.knowledge and self.documents >= other.documents
        return later and self != other


def find_told(connection: Connection) -> Revisions | None:
    """Of which state they were told last; None if nobody ever was."""
    row = connection.execute(select(askers_told)).first()
    return Revisions(row.knowledge, row.documents) if row else None


def begin_with(connection: Connection, state: Revisions) -> None:
    """Take a state for told: what was asked before the desk began to tell is left alone."""
    row = {"id": ONE, "knowledge": state.knowledge, "documents": state.documents}
    with suppress(IntegrityError), connection.begin_nested():  # another began at the same moment
        connection.execute(insert(askers_told).values(row))


def claim(connection: Connection, before: Revisions, moment: datetime) -> bool:
    """Be the one who tells them of what came after a state; False if somebody is."""
    free = or_(askers_told.c.claimed_until.is_(None), askers_told.c.claimed_until <= moment)
    claimed = update(askers_told).where(_is(before), free).values(claimed_until=moment + LEASE)
    return connection.execute(claimed).rowcount == 1


def keep(connection: Connection, before: Revisions, moment: datetime) -> None:
    """Go on being the one who tells them."""
    mine = update(askers_told).where(_is(before))
    connection.execute(mine.values(claimed_until=moment + LEASE))


def note_told(connection: Connection, before: Revisions, state: Revisions) -> None:
    """Note that they were told of a state, and let others tell of the next."""
    values = {"knowledge": state.knowledge, "documents": state.documents, "claimed_until": None}
    connection.execute(update(askers_told).where(_is(before)).values(values))


def _is(state: Revisions) -> ColumnElement[bool]:
    same = askers_told.c.knowledge == state.knowledge
    return same & (askers_told.c.documents == state.documents)
