"""The outbox, what a person may be sent, and by which names one person is known.

Revision ID: 0007
Revises: 0006
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from core.clock import now

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)

conversations = sa.table(
    "conversations",
    sa.column("id", Id),
    sa.column("account", sa.Text()),
    sa.column("openid", sa.Text()),
    sa.column("memory", Json),
    sa.column("heard_at", Moment),
)
notices = sa.table(
    "notices",
    sa.column("id", Id),
    sa.column("account", sa.Text()),
    sa.column("openid", sa.Text()),
    sa.column("kind", sa.Text()),
    sa.column("key", sa.Text()),
    sa.column("text", sa.Text()),
    sa.column("fields", Json),
    sa.column("rank", sa.Integer()),
    sa.column("state", sa.Text()),
    sa.column("created_at", Moment),
    sa.column("due_at", Moment),
    sa.column("expires_at", Moment),
)


def upgrade() -> None:
    _add_service_messages()
    _add_notices()
    _add_identities()
    _move_kept_replies()


def _add_service_messages() -> None:
    op.create_table(
        "service_messages",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column(
            "conversation_id",
            Id,
            sa.ForeignKey(
                "conversations.id",
                name="fk_service_messages_conversation_id",
                ondelete="CASCADE",
            ),
            nullable=False,
        ),
        sa.Column("sent_at", Moment, nullable=False),
        sa.Column("refused", sa.Text(), nullable=False, server_default=""),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_service_messages_conversation_id_sent_at",
        "service_messages",
        ["conversation_id", "sent_at"],
    )


def _add_notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fields", Json, nullable=False),
        sa.Column(
            "finding_id",
            Id,
            sa.ForeignKey("findings.id", name="fk_notices_finding_id", ondelete="CASCADE"),
        ),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
        sa.Column("way", sa.Text(), nullable=False, server_default=""),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("doubts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("claim", sa.Text()),
        sa.Column("leased_until", Moment),
        sa.Column("begun_at", Moment),
        sa.Column("settled_at", Moment),
        sa.Column("message_id", sa.Text(), nullable=False, server_default=""),
        sqlite_autoincrement=True,
    )
    unique = ["account", "openid", "kind", "key"]
    op.create_index("uq_notices_account_openid_kind_key", "notices", unique, unique=True)
    in_order = ["state", "rank", "due_at", "id"]
    op.create_index("ix_notices_state_rank_due_at_id", "notices", in_order)
    op.create_index("ix_notices_finding_id", "notices", ["finding_id"])
    op.create_table(
        "muted",
        sa.Column("account", sa.Text(), primary_key=True),
        sa.Column("openid", sa.Text(), primary_key=True),
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("muted_at", Moment, nullable=False),
    )


def _add_identities() -> None:
    op.create_table(
        "identities",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column("app", sa.Text(), nullable=False),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("unionid", sa.Text()),
        sa.Column("met_at", Moment, nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False, server_default=sa.false()),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_identities_app_openid", "identities", ["app", "openid"], unique=True)
    op.create_index("ix_identities_unionid", "identities", ["unionid"])
    op.create_table(
        "merges",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        *(
            sa.Column(
                name,
                Id,
                sa.ForeignKey("identities.id", name=f"fk_merges_{name}", ondelete="CASCADE"),
                nullable=False,
            )
            for name in ("one_id", "other_id")
        ),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("merged_at", Moment, nullable=False),
        sa.Column("undone_at", Moment),
        sa.Column("undone_because", sa.Text(), nullable=False, server_default=""),
        sa.Column("followed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_merges_one_id", "merges", ["one_id"])
    op.create_index("ix_merges_other_id", "merges", ["other_id"])
    op.create_index("ix_merges_followed", "merges", ["followed"])


def _move_kept_replies() -> None:
    """Late answers waited in the memory; now they wait in the outbox, and the memory says so."""
    connection = op.get_bind()
    for row in connection.execute(sa.select(conversations)).all():
        if kept := row.memory.get("kept"):
            connection.execute(sa.insert(notices).values(_notice(row, kept)))
            _remember(connection, row, row.memory | {"kept": True})


def _notice(row: sa.Row, kept: str) -> dict[str, object]:
    return {
        "account": row.account,
        "openid": row.openid,
        "kind": "late_answer",
        "key": "kept",
        "text": kept,
        "fields": {},
        "rank": 0,
        "state": "waiting",
        "created_at": row.heard_at,
        "due_at": row.heard_at,
        # Who wrote long ago has waited, and is not to find it gone.
        "expires_at": now() + timedelta(days=30),
    }


def downgrade() -> None:
    _return_kept_replies()
    for table in ("merges", "identities", "muted", "notices", "service_messages"):
        op.drop_table(table)


def _return_kept_replies() -> None:
    """What was still to be told waits in the memory again, the only place earlier versions know."""
    connection = op.get_bind()
    in_order = (notices.c.rank, notices.c.created_at, notices.c.id)
    pending = notices.c.state.in_(("queued", "sending", "waiting"))
    kept: dict[tuple[str, str], list[str]] = {}
    for row in connection.execute(sa.select(notices).where(pending).order_by(*in_order)):
        kept.setdefault((row.account, row.openid), []).append(row.text)
    for row in connection.execute(sa.select(conversations)).all():
        memory = {name: value for name, value in row.memory.items() if name != "kept"}
        if texts := kept.get((row.account, row.openid)):
            memory["kept"] = "\n\n".join(texts)
        if memory != row.memory:
            _remember(connection, row, memory)


def _remember(connection: sa.Connection, row: sa.Row, memory: dict[str, object]) -> None:
    theirs = conversations.c.id == row.id
    connection.execute(sa.update(conversations).where(theirs).values(memory=memory))
