"""What every check said.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "check_records",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column("checked_at", Moment, nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column(
            "conversation_id",
            Id,
            sa.ForeignKey(
                "conversations.id",
                name="fk_check_records_conversation_id",
                ondelete="SET NULL",
            ),
        ),
        sa.Column("cards", Json, nullable=False),
        sa.Column("facts_digest", sa.Text(), nullable=False),
    )
    op.create_index("ix_check_records_checked_at", "check_records", ["checked_at"])
    op.create_index("ix_check_records_conversation_id", "check_records", ["conversation_id"])


def downgrade() -> None:
    op.drop_table("check_records")
