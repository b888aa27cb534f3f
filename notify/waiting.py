"""Waiting for a person's next message: the way to tell something that is always there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, tuple_, update

from bot.tables import conversations
from bot.unasked import await_message
from notify.outbox import Addressee, Claimed, State, settle
from notify.preferences import names_of
from notify.tables import notices
from people import identities


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


def follow_merges(connection: Connection, moment: datetime) -> None:
    """Try what waits for people who were joined with another name since it was last tried."""
    for who in identities.follow_up(connection):
        to = Addressee(who.app, who.openid)
        pairs = [(name.account, name.openid) for name in names_of(connection, to)]
        theirs = tuple_(notices.c.account, notices.c.openid).in_(pairs)
        # One in doubt has been tried by a way that was open; it waits on, but is looked out for.
        idle = update(notices).where(theirs, notices.c.state == "waiting", notices.c.doubts == 0)
        # One try at least, for whoever writes before has it then.
        connection.execute(idle.values(state="queued", due_at=moment, tries=1, why=""))
        look_out(connection, to)
