"""The conversations in the database: one statement to enter a turn, one to close it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.messages import Article, Incoming, Memory, Reply
from bot.tables import conversations, lines


class Moved(Exception):
    """Another turn of the same person came first: look again."""


@dataclass(frozen=True, slots=True)
class Said:
    """A reply as it was stored, and when: what every retry of its message gets."""

    text: str
    article: Article | None
    at: datetime

    @property
    def empty(self) -> bool:
        """Whether there is nothing to send."""
        return not self.text and self.article is None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a conversation stands: nothing is known of someone who never wrote (`id` None)."""

    id: int | None
    version: int
    memory: Memory


NEWCOMER = Conversation(None, 0, Memory())

_heard = lines.alias("heard")
_answered = lines.alias("answered")
_FIND = (
    select(
        conversations.c.id,
        conversations.c.version,
        conversations.c.memory,
        _heard.c.said_at,
        _answered.c.text,
        _answered.c.details,
        _answered.c.said_at.label("answered_at"),
    )
    .select_from(conversations)
    .outerjoin(_heard, and_(_heard.c.turn_key == bindparam("key"), _heard.c.direction == "in"))
    .outerjoin(
        _answered, and_(_answered.c.turn_key == bindparam("key"), _answered.c.direction == "out")
    )
    .where(
        conversations.c.account == bindparam("account"),
        conversations.c.openid == bindparam("openid"),
    )
)
_ADVANCE = (
    update(conversations)
    .where(conversations.c.id == bindparam("row"), conversations.c.version == bindparam("seen"))
    .values(
        version=bindparam("seen") + 1, memory=bindparam("memory"), heard_at=bindparam("heard_at")
    )
)


def find(connection: Connection, incoming: Incoming) -> tuple[Conversation, Said | None]:
    """The person's conversation, and the reply if this very push was answered before."""
    row = connection.execute(
        _FIND,
        {"key": incoming.key, "account": incoming.account, "openid": incoming.sender},
    ).first()
    if row is None:
        return NEWCOMER, None
    conversation = Conversation(row.id, row.version, Memory.from_json(row.memory))
    return conversation, _said(row) if row.said_at else None


def _said(row: Any) -> Said:
    details: Mapping[str, Any] = row.details or {}
    if row.answered_at is None or details.get("kept"):
        return Said("", None, row.said_at)
    article = Article(**details["article"]) if "article" in details else None
    return Said(row.text, article, row.answered_at)


def record(
    connection: Connection,
    conversation: Conversation,
    incoming: Incoming,
    reply: Reply,
    moment: datetime,
    kept: bool,
) -> None:
    """Store the turn: both lines, the memory and the reply's effects, or raise Moved."""
    row = _enter(connection, conversation, incoming, reply, moment)
    try:
        connection.execute(insert(lines), _rows(row, incoming, reply, moment, kept))
    except IntegrityError as error:
        raise Moved from error
    for effect in reply.effects:
        effect(connection, row)


def _enter(
    connection: Connection,
    conversation: Conversation,
    incoming: Incoming,
    reply: Reply,
    moment: datetime,
) -> int:
    memory = reply.memory.to_json()
    if conversation.id is None:
        return _begin(connection, incoming, memory, moment)
    values = {
        "row": conversation.id,
        "seen": conversation.version,
        "memory": memory,
        "heard_at": moment,
    }
    if connection.execute(_ADVANCE, values).rowcount != 1:
        raise Moved
    return conversation.id


def _begin(
    connection: Connection, incoming: Incoming, memory: dict[str, Any], moment: datetime
) -> int:
    values = {
        "account": incoming.account,
        "openid": incoming.sender,
        "memory": memory,
        "version": 1,
        "created_at": moment,
        "heard_at": moment,
    }
    try:
        new = insert(conversations).returning(conversations.c.id)
        return int(connection.execute(new, values).scalar_one())
    except IntegrityError as error:
        raise Moved from error


def _rows(
    conversation_id: int, incoming: Incoming, reply: Reply, moment: datetime, kept: bool
) -> list[dict[str, Any]]:
    common = {"conversation_id": conversation_id, "turn_key": incoming.key, "said_at": moment}
    heard = common | {
        "direction": "in",
        "kind": incoming.event or incoming.kind,
        "text": incoming.text,
        "details": dict(incoming.details),
        "cards": [],
        "cites": [],
        "understood": dict(reply.understood),
    }
    if not reply.text and reply.article is None:
        return [heard]
    said = common | {
        "direction": "out",
        "kind": reply.kind,
        "text": reply.text,
        "details": _details(reply, kept),
        "cards": list(reply.cards),
        "cites": [dict(cite) for cite in reply.cites],
        "understood": {},
    }
    return [heard, said]


def _details(reply: Reply, kept: bool) -> dict[str, Any]:
    details: dict[str, Any] = {"kept": True} if kept else {}
    if reply.article:
        details["article"] = asdict(reply.article)
    return details


def note_scene(scene: str, connection: Connection, conversation_id: int) -> None:
    """Keep by which code the person came to us."""
    connection.execute(
        update(conversations).where(conversations.c.id == conversation_id).values(scene=scene)
    )


def forget(connection: Connection, conversation_id: int) -> None:
    """Delete everything a person has told us, and what we told them."""
    connection.execute(delete(conversations).where(conversations.c.id == conversation_id))
