"""Whether anybody delivers: when the outbox was last looked into, and what is due all the same."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from notify.tables import notices, outbox_looks

ONE = 1
"""The number of the only row."""

NOTED_EVERY = timedelta(seconds=30)
"""How often a sender notes that it looks."""

IDLE = timedelta(minutes=5)
"""After so long without a look nobody delivers; after so long a notice is overdue."""


@dataclass(frozen=True, slots=True)
class Watch:
    """When somebody who delivers looked last (None: never), and since when the first of so many
    notices `overdue` should have been out."""

    looked_at: datetime | None
    overdue: int
    due_since: datetime | None

    def idle(self, moment: datetime) -> bool:
        """Whether nobody delivers."""
        return self.looked_at is None or self.looked_at <= moment - IDLE


def note_look(connection: Connection, moment: datetime) -> None:
    """Note that somebody who delivers looks into the outbox."""
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(outbox_looks).values(id=ONE, looked_at=moment)
    connection.execute(put.on_conflict_do_update(index_elements=["id"], set_={"looked_at": moment}))


def watch(connection: Connection, moment: datetime) -> Watch:
    """How delivery goes at a moment."""
    looked_at = connection.execute(select(outbox_looks.c.looked_at)).scalar()
    late = notices.c.state == "queued", notices.c.due_at <= moment - IDLE
    row = connection.execute(select(func.count(), func.min(notices.c.due_at)).where(*late)).one()
    return Watch(looked_at, row[0], row[1])


def count_pending(connection: Connection) -> dict[str, int]:
    """How many notices are on their way, by state; of those that are settled there may be many."""
    on_their_way = notices.c.state.in_(("queued", "sending", "waiting"))
    counted = select(notices.c.state, func.count()).where(on_their_way)
    return {row[0]: row[1] for row in connection.execute(counted.group_by(notices.c.state))}
