"""Messages that were accepted before their answers were ready, so that none dies with a process."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from bot.messages import Incoming
from bot.tables import late
from core.statements import Statement

GRACE = timedelta(seconds=30)
"""How long the process that accepted a message, or tries it again, is left to answer it."""

_ACCEPT = Statement("""
    insert into late (turn_key, account, openid, message, due_at)
    values (:key, :account, :openid, :message, :due_at)
    on conflict do nothing
""")


@dataclass(frozen=True, slots=True)
class Orphan:
    """A message whose process may be dead, and how often it was tried again before."""

    incoming: Incoming
    tries: int


def accept(connection: Connection, incoming: Incoming, moment: datetime) -> None:
    """Store a message before WeChat is told that we have it."""
    values = {
        "key": incoming.key,
        "account": incoming.account,
        "openid": incoming.sender,
        "message": asdict(incoming),
        "due_at": moment + GRACE,
    }
    _ACCEPT.run(connection, values)


def due(connection: Connection, moment: datetime) -> bool:
    """Whether there is something to adopt: a look that disturbs no writer."""
    return (
        connection.execute(select(late.c.turn_key).where(late.c.due_at <= moment)).first()
        is not None
    )


def adopt(connection: Connection, moment: datetime) -> Sequence[Orphan]:
    """Take the messages that are due; for a while nobody else is given them."""
    rows = connection.execute(
        update(late)
        .where(late.c.due_at <= moment)
        .values(tries=late.c.tries + 1, due_at=moment + GRACE)
        .returning(late.c.message, late.c.tries)
    )
    return [Orphan(Incoming(**row.message), row.tries) for row in rows]


def settle(connection: Connection, key: str) -> None:
    """Strike off a message whose turn is stored."""
    connection.execute(delete(late).where(late.c.turn_key == key))
