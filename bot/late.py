"""Messages that were accepted before their answers were ready, so that none dies with a process."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection, delete, select, update

from bot.messages import Incoming, Reply
from bot.tables import late
from bot.tickets import Left
from core.statements import Statement

GRACE = timedelta(seconds=30)
"""How long the process that accepted a message, or tries it again, is left to answer it."""

_HELD = [field.name for field in fields(Incoming)]

log = structlog.get_logger("late")

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


def holds(connection: Connection, key: str) -> bool:
    """Whether a message is stored here still: it is until it is settled or its sender leaves."""
    return (
        connection.execute(select(late.c.turn_key).where(late.c.turn_key == key)).first()
        is not None
    )


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
    return [orphan for row in rows if (orphan := _orphan(row.message, row.tries))]


def _orphan(message: Mapping[str, Any], tries: int) -> Orphan | None:
    """A message stored by any version of ours: what it cannot hold any more is left out."""
    try:
        return Orphan(Incoming(**{name: message[name] for name in _HELD if name in message}), tries)
    except TypeError:
        log.error("late_message_unreadable", fields=sorted(message))
        return None


def settle(connection: Connection, key: str) -> None:
    """Strike off a message whose turn is stored."""
    connection.execute(delete(late).where(late.c.turn_key == key))


def if_held(incoming: Incoming, reply: Reply) -> Reply:
    """The reply to an accepted message, stored only if that is: who leaves takes it along."""

    def hold(connection: Connection, _conversation: int) -> None:
        if not holds(connection, incoming.key):
            raise Left

    return replace(reply, effects=(hold, *reply.effects))
