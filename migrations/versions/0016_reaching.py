"""WeChat's own time of what people send; of whom it was asked who they are; how delivery goes.

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

UNASKED = sa.text("asked_at is null")


def upgrade() -> None:
    op.add_column("lines", sa.Column("sent_at", sa.DateTime(timezone=True)))
    op.add_column("conversations", sa.Column("asked_at", sa.DateTime(timezone=True)))
    op.create_index(
        "ix_conversations_unasked",
        "conversations",
        ["id"],
        sqlite_where=UNASKED,
        postgresql_where=UNASKED,
    )
    op.create_table(
        "resting_ways",
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("barred", sa.Boolean(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("way", name="pk_resting_ways"),
    )
    op.create_table(
        "outbox_looks",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_looks"),
    )


def downgrade() -> None:
    for table in ("outbox_looks", "resting_ways"):
        op.drop_table(table)
    op.drop_index("ix_conversations_unasked", "conversations")
    # Not in batches, which would make SQLite's tables anew and lose their triggers.
    op.drop_column("conversations", "asked_at")
    op.drop_column("lines", "sent_at")
