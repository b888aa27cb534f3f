"""The conversations in the database: one statement to enter a turn, one to close it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, tuple_, update
from sqlalchemy.exc import IntegrityError

from bot.messages import Article, Incoming, Memory, Reply
from bot.tables import conversations, late
from core.db import Database
from core.statements import Direct, Statement, read_json, read_moment


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

_FIND = Statement("""
    select conversations.id, conversations.version, conversations.memory, heard.said_at,
           answered.text, answered.details, answered.said_at
    from conversations
    left join lines heard on heard.turn_key = :key and heard.direction = 'in'
    left join lines answered on answered.turn_key = :key and answered.direction = 'out'
    where conversations.account = :account and conversations.openid = :openid
""")
_BEGIN = Statement("""
    insert into conversations (account, openid, region, memory, version, created_at, heard_at)
    values (:account, :openid, :region, :memory, 1, :at, :at)
    on conflict do nothing
    returning id
""")
# The openid too: whatever became of the number, nothing goes to anybody else.
_ADVANCING = """
    update conversations
    set version = version + 1, memory = :memory, region = :region, heard_at = :at
    where id = :id and version = :version and openid = :openid
"""
_INTO_LINES = """
    insert into lines (conversation_id, turn_key, direction, kind, text, details,
                       cards, cites, understood, said_at, sent_at)
"""
_HEARD = """
    (:id, :key, 'in', :heard_kind, :heard, :heard_details, '[]', '[]', :understood, :at, :sent_at)
"""
_SAID = "(:id, :key, 'out', :said_kind, :said, :said_details, :cards, :cites, '{}', :at, null)"

_ADVANCE = Statement(_ADVANCING)
_HEAR = Statement(f"{_INTO_LINES} values {_HEARD}")
_HEAR_AND_SAY = Statement(f"{_INTO_LINES} values {_HEARD}, {_SAID}")
# The last two in one way to the server and back: half the price, where there is a way to go.
_AT_ONCE = Statement(f"""
    with advanced as ({_ADVANCING} returning id)
    {_INTO_LINES}
    select advanced.id, :key, line.direction, line.kind, line.text, line.details,
           line.cards, line.cites, line.understood, :at, line.sent_at
    from advanced, (values
        ('in', :heard_kind, :heard, :heard_details::jsonb,
         '[]'::jsonb, '[]'::jsonb, :understood::jsonb, :sent_at::timestamptz),
        ('out', :said_kind, :said, :said_details::jsonb,
         :cards::jsonb, :cites::jsonb, '{{}}'::jsonb, null)
    ) as line (direction, kind, text, details, cards, cites, understood, sent_at)
    order by line.direction
""")


def find(connection: Connection | Direct, incoming: Incoming) -> tuple[Conversation, Said | None]:
    """The person's conversation, and the reply if this very push was answered before."""
    values = {"key": incoming.key, "account": incoming.account, "openid": incoming.sender}
    row = _FIND.run(connection, values).fetchone()
    if row is None:
        return NEWCOMER, None
    conversation = Conversation(row[0], row[1], Memory.from_json(read_json(row[2])))
    return conversation, _said(*row[3:]) if row[3] else None


def _said(heard_at: Any, text: Any, details: Any, answered_at: Any) -> Said:
    """The stored reply; nothing is said again that was kept for the next message."""
    noted = read_json(details) or {}
    if answered_at is None or noted.get("kept"):
        return Said("", None, read_moment(heard_at))
    article = Article(**noted["article"]) if "article" in noted else None
    return Said(text, article, read_moment(answered_at))


def record(
    database: Database,
    conversation: Conversation,
    incoming: Incoming,
    reply: Reply,
    moment: datetime,
    kept: bool = False,
    before_it_counts: Callable[[], None] = lambda: None,
) -> None:
    """Store the turn: both lines, the memory and the reply's effects, or raise Moved.

    `before_it_counts` is called when nothing is final yet, and prevents it by raising.
    """
    heard = _heard(incoming, reply, moment)
    values = heard if reply.silent else heard | _answered(reply, kept)
    if _fits_one_statement(database, conversation, reply):
        before_it_counts()
        with database.direct() as connection:
            _at_once(connection, values | _place(conversation))
        return
    if not reply.effects:
        with database.direct_transaction() as connection:
            _store(connection, conversation, values, reply.silent)
            before_it_counts()
        return
    with database.transaction() as connection:
        row = _store(connection, conversation, values, reply.silent)
        for effect in reply.effects:
            effect(connection, row)
        before_it_counts()


def _fits_one_statement(database: Database, conversation: Conversation, reply: Reply) -> bool:
    """Whether there is a server to save ways to, and nothing else to be done there."""
    if database.embedded or conversation.id is None:
        return False
    return not (reply.silent or reply.effects)


def _at_once(connection: Connection | Direct, values: dict[str, Any]) -> None:
    if _add(connection, _AT_ONCE, values).rowcount == 0:
        raise Moved


def _add(connection: Connection | Direct, statement: Statement, values: dict[str, Any]) -> Any:
    try:
        return statement.run(connection, values)
    except IntegrityError as error:
        raise Moved from error


def _store(
    connection: Connection | Direct,
    conversation: Conversation,
    values: dict[str, Any],
    silent: bool,
) -> int:
    """Bring the conversation up to date and add its lines; its number."""
    row = _enter(connection, conversation, values)
    _add(connection, _HEAR if silent else _HEAR_AND_SAY, values | {"id": row})
    return row


def _enter(
    connection: Connection | Direct, conversation: Conversation, values: dict[str, Any]
) -> int:
    """The conversation's number, its memory brought up to date."""
    if conversation.id is None:
        begun = _BEGIN.run(connection, values).fetchone()
        if begun is None:
            raise Moved
        return int(begun[0])
    if _ADVANCE.run(connection, values | _place(conversation)).rowcount != 1:
        raise Moved
    return conversation.id


def _place(conversation: Conversation) -> dict[str, Any]:
    return {"id": conversation.id, "version": conversation.version}


def _heard(incoming: Incoming, reply: Reply, moment: datetime) -> dict[str, Any]:
    return {
        "account": incoming.account,
        "openid": incoming.sender,
        "memory": reply.memory.to_json(),
        "region": reply.memory.region,
        "key": incoming.key,
        "at": moment,
        "sent_at": incoming.sent(moment),
        "heard_kind": incoming.event or incoming.kind,
        "heard": incoming.text,
        "heard_details": dict(incoming.details),
        "understood": dict(reply.understood),
    }


def _answered(reply: Reply, kept: bool) -> dict[str, Any]:
    return {
        "said_kind": reply.kind,
        "said": reply.text,
        "said_details": _details(reply, kept),
        "cards": list(reply.cards),
        "cites": [dict(cite) for cite in reply.cites],
    }


def _details(reply: Reply, kept: bool) -> dict[str, Any]:
    details: dict[str, Any] = {"kept": True} if kept else {}
    if reply.article:
        details["article"] = asdict(reply.article)
    return details


def find_addressee(connection: Connection, conversation_id: int) -> tuple[str, str] | None:
    """By which name a person is known to which account of ours; None if they have left."""
    theirs = conversations.c.id == conversation_id
    row = connection.execute(
        select(conversations.c.account, conversations.c.openid).where(theirs)
    ).first()
    return (row.account, row.openid) if row else None


def find_chats(connection: Connection, names: Collection[tuple[str, str]]) -> Sequence[int]:
    """The conversations of whoever is known by these accounts and openids."""
    theirs = tuple_(conversations.c.account, conversations.c.openid).in_(names)
    found = select(conversations.c.id).where(theirs).order_by(conversations.c.id)
    return connection.execute(found).scalars().all()


def note_scene(scene: str, connection: Connection, conversation_id: int) -> None:
    """Keep by which code the person came to us."""
    connection.execute(
        update(conversations).where(conversations.c.id == conversation_id).values(scene=scene)
    )


def forget(connection: Connection, conversation_id: int) -> None:
    """Delete everything a person has told us, and what we told them."""
    theirs = conversations.c.id == conversation_id
    who = select(conversations.c.account, conversations.c.openid).where(theirs)
    connection.execute(delete(late).where(tuple_(late.c.account, late.c.openid).in_(who)))
    connection.execute(delete(conversations).where(theirs))
