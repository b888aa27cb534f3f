"""What is said in a conversation without a message that asks for it, and what waits for one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, insert, select, update

from bot.messages import Incoming, Memory
from bot.render import MAX_BYTES, MORE
from bot.tables import conversations, lines

WITH_MAIL = "{mail}\n\n【这次的答复】\n{text}"
ROOM = MAX_BYTES - len((WITH_MAIL.format(mail="", text="") + MORE).encode())
"""Bytes of what waited that one message holds whole, however long the reply to it is."""


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
        """What the reply to a message is to bring: what fits into ROOM, but one notice at least."""

    def hand_out(self, connection: Connection, notices: Sequence[int], moment: datetime) -> bool:
        """Note that a reply brings these; False if some of them have gone another way."""


def note_said(
    connection: Connection,
    conversation: int,
    openid: str,
    text: str,
    rest: str,
    moment: datetime,
    notice: int,
) -> None:
    """Store a message that we sent of ourselves, by its notice's number, and the rest of it that
    “更多” brings.

    What “更多” was to bring before comes first: nobody has read that yet. Nothing is stored of
    who has left meanwhile.
    """
    theirs = select(conversations.c.openid).where(conversations.c.id == conversation)
    # The openid too: whatever became of the number, nothing goes to anybody else.
    if connection.execute(theirs.with_for_update()).scalar() != openid:
        return
    line = {"conversation_id": conversation, "direction": "out", "kind": "notice", "text": text}
    details = {"details": {"notice": notice}}
    empty: dict[str, Any] = {"cards": [], "cites": [], "understood": {}}
    connection.execute(insert(lines).values(line | details | empty | {"said_at": moment}))
    if rest:
        _change(connection, conversation, lambda memory: _with_rest(memory, rest))


def _with_rest(memory: Memory, rest: str) -> Memory:
    return replace(memory, rest="\n\n".join(filter(None, (memory.rest, rest))))


def await_message(connection: Connection, conversation: int) -> None:
    """Have the next message of a conversation looked at for what waits for it."""
    _change(connection, conversation, lambda memory: replace(memory, kept=memory.kept or True))


def take_kept(connection: Connection, conversation: int) -> str:
    """The late answer that a worker of an earlier version kept in the memory, "" if there is none
    any more; it is no longer there, only that something waits."""
    taken: list[str] = []

    def take(memory: Memory) -> Memory:
        taken.append(memory.kept if isinstance(memory.kept, str) else "")
        return replace(memory, kept=True)

    _change(connection, conversation, take)
    return taken[0]


def forget_remembered(connection: Connection, conversation: int) -> None:
    """Forget what is remembered of a conversation, but that something waits for a message and that
    staff hold it."""
    _change(connection, conversation, Memory.bare)


def change_memory(connection: Connection, conversation: int, **values: Any) -> bool:
    """Give fields of a memory other values; whether the conversation is still there."""
    return _change(connection, conversation, lambda memory: replace(memory, **values))


def _change(connection: Connection, conversation: int, change: Callable[[Memory], Memory]) -> bool:
    """Change a memory; a turn that is under way notices and begins anew."""
    theirs = conversations.c.id == conversation
    held = select(conversations.c.memory, conversations.c.version).where(theirs)
    row = connection.execute(held.with_for_update()).first()
    if row is None:
        return False  # they have left
    memory = change(Memory.from_json(row.memory))
    values = {
        "memory": memory.to_json(),
        "region": memory.region,
        "version": row.version + 1,
    }
    connection.execute(update(conversations).where(theirs).values(values))
    return True
