"""What is said in a conversation without a message that asks for it, and what waits for one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, insert, select, update

from bot.messages import Incoming, Memory
from bot.tables import conversations, lines


@dataclass(frozen=True, slots=True)
class Mail:
    """What waits for a person's next message: the words, and of which notices they are."""

    text: str = ""
    notices: tuple[int, ...] = ()
    more: bool = False
    """Whether still more waits for the message after that."""


class Mailbox(Protocol):
    """Where replies are kept that came too late, and what else waits for the next message."""

    def keep(self, connection: Connection, incoming: Incoming, text: str, moment: datetime) -> None:
        """Store the late reply to a message."""

    def find(self, connection: Connection, incoming: Incoming, moment: datetime) -> Mail:
        """What the reply to a message is to bring."""

    def hand_out(self, connection: Connection, notices: Sequence[int], moment: datetime) -> bool:
        """Note that a reply brings these; False if some of them have gone another way."""


def note_said(
    connection: Connection, conversation: int, openid: str, text: str, rest: str, moment: datetime
) -> None:
    """Store a message that we sent of ourselves, and the rest of it that “更多” brings.

    Nothing is stored of who has left meanwhile.
    """
    theirs = select(conversations.c.openid).where(conversations.c.id == conversation)
    # SQLite gives the number of somebody who has left to the next who comes.
    if connection.execute(theirs.with_for_update()).scalar() != openid:
        return
    line = {"conversation_id": conversation, "direction": "out", "kind": "notice", "text": text}
    empty: dict[str, Any] = {"details": {}, "cards": [], "cites": [], "understood": {}}
    connection.execute(insert(lines).values(line | empty | {"said_at": moment}))
    if rest:
        _change(connection, conversation, lambda memory: replace(memory, rest=rest))


def await_message(connection: Connection, conversation: int) -> None:
    """Have the next message of a conversation looked at for what waits for it."""
    _change(connection, conversation, lambda memory: replace(memory, kept=True))


def _change(connection: Connection, conversation: int, change: Callable[[Memory], Memory]) -> None:
    """Change a memory; a turn that is under way notices and begins anew."""
    theirs = conversations.c.id == conversation
    held = select(conversations.c.memory, conversations.c.version).where(theirs)
    row = connection.execute(held.with_for_update()).first()
    if row is None:
        return  # they have left
    memory = change(Memory.from_json(row.memory)).to_json()
    values = {"memory": memory, "version": row.version + 1}
    connection.execute(update(conversations).where(theirs).values(values))
