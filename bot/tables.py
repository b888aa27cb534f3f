"""The tables of the door: who writes to us, and every line said."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    false,
    text,
)

from core.db import Id, Json, Moment, metadata

conversations = Table(
    "conversations",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("account", Text, nullable=False),
    Column("openid", Text, nullable=False),
    Column("scene", Text, nullable=False, server_default=""),
    # Where the person is, as far as the memory knows: staff see those of their own region.
    Column("region", Text, nullable=False, server_default=""),
    Column("memory", Json, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("heard_at", Moment, nullable=False),
    # When WeChat was asked by which unionid the person is known to the office's other apps.
    Column("asked_at", Moment),
    Index("uq_conversations_account_openid", "account", "openid", unique=True),
    # Not with heard_at: what changes with every message would make each one renew the index.
    Index("ix_conversations_region", "region"),
    Index(
        "ix_conversations_unasked",
        "id",
        sqlite_where=text("asked_at is null"),
        postgresql_where=text("asked_at is null"),
    ),
    # Who looked is kept with the number, which must not become a newcomer's.
    sqlite_autoincrement=True,
)

lines = Table(
    "lines",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column(
        "conversation_id",
        Id,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("turn_key", Text),
    Column("direction", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("details", Json, nullable=False),
    Column("cards", Json, nullable=False),
    Column("cites", Json, nullable=False),
    Column("understood", Json, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Index("uq_lines_turn_key", "turn_key", "direction", unique=True),
    Index("ix_lines_conversation_id_id", "conversation_id", "id"),
)
"""One row for each message in (direction `in`) and each reply (`out`).

Both carry the turn's key, unique for each direction: that is what makes a push
delivered three times one turn. `kind` is WeChat's type or event for what came in, the
kind of answer for what went out (`kept` in details when it came too late to be sent).
`said_at` is our moment of storing it, by which lines are in order; `sent_at`, of what came in by
WeChat, when the person sent it by WeChat's clock, by which it counts what they may be sent.
"""

late = Table(
    "late",
    metadata,
    Column("turn_key", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("openid", Text, nullable=False),
    Column("message", Json, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("due_at", Moment, nullable=False),
)
"""Messages WeChat was told we have, before their answers were ready.

A row is there from before the `success` until somebody has seen, from `due_at` on, that the
turn is stored, or has taken it himself because the process that had it died.
"""

service_messages = Table(
    "service_messages",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column(
        "conversation_id",
        Id,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("sent_at", Moment, nullable=False),
    Column("refused", Text, nullable=False, server_default=""),
    Index("ix_service_messages_conversation_id_sent_at", "conversation_id", "sent_at"),
    # What is given back by its number must not be another's by then.
    sqlite_autoincrement=True,
)
"""One row for each customer-service message, from before it is sent: what a person may still be
sent is counted by them. `refused` is WeChat's word on the person, `closed` or `used_up`."""

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("app_id", Text, primary_key=True),
    Column("value", Text, nullable=False, server_default=""),
    Column("expires_at", Moment),
    Column("doubted", Boolean, nullable=False, server_default=false()),
    Column("forced_at", Moment),
    Column("refresher", Text, nullable=False, server_default=""),
    Column("refresh_until", Moment),
)
"""The token each account calls WeChat with, and who is fetching another, until when at most."""
