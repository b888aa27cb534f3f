"""Waiting for a person's next message: the way to tell something that is always there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, tuple_

from bot.tables import conversations
from bot.unasked import await_message
from notify.outbox import Addressee, Claimed, State, settle
from notify.preferences import names_of


@dataclass(frozen=True, slots=True)
class Chat:
    """A person's conversation with the official account, and their name there."""

    id: int
    openid: str


def find_chat(connection: Connection, names: Sequence[Addressee]) -> Chat | None:
    """The person's conversation: by the first of their names that has one."""
    pairs = [(name.account, name.openid) for name in names]
    held = select(conversations.c.id, conversations.c.account, conversations.c.openid)
    theirs = tuple_(conversations.c.account, conversations.c.openid).in_(pairs)
    rows = {(row.account, row.openid): row.id for row in connection.execute(held.where(theirs))}
    return next((Chat(rows[pair], pair[1]) for pair in pairs if pair in rows), None)


def wait(connection: Connection, one: Claimed, why: str, moment: datetime, **values: Any) -> State:
    """Have a claimed notice come with the person's next message; raises Lost."""
    look_out(connection, one.to)
    return settle(connection, one, "waiting", moment, why=why, **values)


def look_out(connection: Connection, to: Addressee) -> None:
    """Have the person's next message bring what there is for them.

    Who never wrote needs no note of it: a first message is looked at anyhow.
    """
    if chat := find_chat(connection, names_of(connection, to)):
        await_message(connection, chat.id)
