"""The tables of the outbox."""

from sqlalchemy import Boolean, Column, ForeignKey, Identity, Index, Integer, Table, Text

from core.db import Id, Json, Moment, metadata

notices = Table(
    "notices",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("account", Text, nullable=False),
    Column("openid", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("fields", Json, nullable=False),
    # What is no longer so is not told: a finding that is replaced takes its notice along.
    Column("finding_id", Id, ForeignKey("findings.id", ondelete="CASCADE")),
    Column("rank", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    Column("way", Text, nullable=False, server_default=""),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("doubts", Integer, nullable=False, server_default="0"),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("claim", Text),
    Column("leased_until", Moment),
    Column("begun_at", Moment),
    Column("settled_at", Moment),
    Column("message_id", Text, nullable=False, server_default=""),
    Index("uq_notices_account_openid_kind_key", "account", "openid", "kind", "key", unique=True),
    Index("ix_notices_state_rank_due_at_id", "state", "rank", "due_at", "id"),
    Index("ix_notices_finding_id", "finding_id"),
    # WeChat and staff know a notice by its number: SQLite must not give it to another.
    sqlite_autoincrement=True,
)
"""One row for each notice, written in the transaction that causes it.

`state` is `queued`, `sending`, `waiting` (for the person's next message), `sent`, `given_up` or
`cancelled`; `why` says in Chinese what it waits for or came to. `rank` puts urgent ones (0) first.
While `sending`, `claim` names who has it and `begun_at` is set before it may have left us.
`doubts` counts how often nobody could tell whether WeChat took it.
"""

muted = Table(
    "muted",
    metadata,
    Column("account", Text, primary_key=True),
    Column("openid", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("muted_at", Moment, nullable=False),
)
"""One row for each kind of notice that somebody does not want."""

resting_ways = Table(
    "resting_ways",
    metadata,
    Column("way", Text, primary_key=True),
    Column("barred", Boolean, nullable=False),
    Column("times", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),
)
"""One row for each way that was refused to everybody, until it is open again: since when, so many
`times` on end, with which words, and until when it is left alone. One is `barred` if the account
has no right to it, so that nothing waits for it."""

outbox_looks = Table(
    "outbox_looks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("looked_at", Moment, nullable=False),
)
"""One row: when somebody who delivers looked into the outbox last."""
