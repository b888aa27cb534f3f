"""What WeChat knows of the simulator's people, in the database: any worker may play it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.simulated.rules import Standing, Window
from bot.simulated.tables import simulated_messages as messages
from bot.simulated.tables import simulated_people as people

Act = Literal["wrote", "clicked", "scanned", "followed", "left"]
Fault = Literal["", "slow", "error", "refused"]
"""What goes wrong with messages to a phone: nothing; the answer comes too late; a gateway breaks;
the person has switched messages off."""

KEPT = timedelta(days=7)
"""How long somebody who does nothing is remembered, with what they were sent."""

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Sending:
    """A message on its way to a phone: the JSON, and what the platform answered to it."""

    body: str
    status: int
    answer: str
    accepted: bool
    fault: str


def note_act(connection: Connection, openid: str, act: Act, moment: datetime) -> None:
    """Note what somebody does: it opens what they may be sent, or they leave."""
    connection.execute(delete(people).where(people.c.seen_at < moment - KEPT))
    _meet(connection, openid, moment)
    standing, _ = _read(_lock(connection, openid).one())
    if act in ("followed", "left"):
        standing.follows = act == "followed"
    if act != "left":
        standing.opens(act, moment.timestamp())
    store(connection, standing, seen_at=moment)


def switch(connection: Connection, openid: str, fault: Fault, moment: datetime) -> None:
    """From now on messages to a phone go wrong in this way."""
    _meet(connection, openid, moment)
    connection.execute(update(people).where(people.c.openid == openid).values(fault=fault))


def find_person(connection: Connection, openid: str) -> tuple[Standing, str] | None:
    """How somebody stands and what goes wrong with them, for one transaction alone."""
    row = _lock(connection, openid).first()
    return _read(row) if row else None


def store(connection: Connection, standing: Standing, **more: Any) -> None:
    """Note how somebody stands now."""
    windows = {what: [window.left, window.ends] for what, window in standing.windows.items()}
    values = {"follows": standing.follows, "windows": windows} | more
    connection.execute(update(people).where(people.c.openid == standing.openid).values(values))


def note_sending(connection: Connection, openid: str, sending: Sending, moment: datetime) -> None:
    """Note what went over the wire for somebody who is known."""
    values = {
        "openid": openid,
        "body": sending.body,
        "status": sending.status,
        "answer": sending.answer,
        "accepted": sending.accepted,
        "fault": sending.fault,
        "sent_at": moment,
    }
    connection.execute(insert(messages).values(values))


def list_sent(connection: Connection, openid: str, after: int) -> Sequence[Row[Any]]:
    """What was sent to somebody after the message of this number, the oldest first."""
    theirs = select(messages).where(messages.c.openid == openid, messages.c.id > after)
    return connection.execute(theirs.order_by(messages.c.id).limit(SHOWN)).all()


def _meet(connection: Connection, openid: str, moment: datetime) -> None:
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    values = {"openid": openid, "windows": {}, "seen_at": moment}
    connection.execute(native(people).values(values).on_conflict_do_nothing())


def _lock(connection: Connection, openid: str) -> Any:
    return connection.execute(select(people).where(people.c.openid == openid).with_for_update())


def _read(row: Row[Any]) -> tuple[Standing, str]:
    windows = {what: Window(*held) for what, held in row.windows.items()}
    return Standing(row.openid, row.follows, windows), row.fault
