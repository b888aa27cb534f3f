"""Conversations with their lines, and the knowledge they are answered from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("scene", sa.Text(), nullable=False, server_default=""),
        sa.Column("memory", Json, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("heard_at", Moment, nullable=False),
    )
    op.create_index(
        "uq_conversations_account_openid", "conversations", ["account", "openid"], unique=True
    )
    op.create_table(
        "lines",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column(
            "conversation_id",
            Id,
            sa.ForeignKey("conversations.id", name="fk_lines_conversation_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("turn_key", sa.Text()),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("details", Json, nullable=False),
        sa.Column("cards", Json, nullable=False),
        sa.Column("cites", Json, nullable=False),
        sa.Column("understood", Json, nullable=False),
        sa.Column("said_at", Moment, nullable=False),
    )
    op.create_index("uq_lines_turn_key", "lines", ["turn_key", "direction"], unique=True)
    op.create_index("ix_lines_conversation_id_id", "lines", ["conversation_id", "id"])
    op.create_table(
        "knowledge",
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("body", sa.JSON()),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", Moment, nullable=False),
    )
    op.create_index("ix_knowledge_revision", "knowledge", ["revision"])


def downgrade() -> None:
    for table in ("knowledge", "lines", "conversations"):
        op.drop_table(table)
