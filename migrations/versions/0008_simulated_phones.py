"""The phones of the simulator, to which what is sent in development goes.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "simulated_people",
        sa.Column("openid", sa.Text(), primary_key=True),
        sa.Column("follows", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("windows", Json, nullable=False),
        sa.Column("fault", sa.Text(), nullable=False, server_default=""),
        sa.Column("seen_at", Moment, nullable=False),
    )
    op.create_table(
        "simulated_messages",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column(
            "openid",
            sa.Text(),
            sa.ForeignKey(
                "simulated_people.openid",
                name="fk_simulated_messages_openid",
                ondelete="CASCADE",
            ),
            nullable=False,
        ),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("sent_at", Moment, nullable=False),
    )
    op.create_index("ix_simulated_messages_openid_id", "simulated_messages", ["openid", "id"])


def downgrade() -> None:
    op.drop_table("simulated_messages")
    op.drop_table("simulated_people")
