"""The access tokens that all processes share.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "access_tokens",
        sa.Column("app_id", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False, server_default=""),
        sa.Column("expires_at", Moment),
        sa.Column("doubted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("forced_at", Moment),
        sa.Column("refresher", sa.Text(), nullable=False, server_default=""),
        sa.Column("refresh_until", Moment),
    )


def downgrade() -> None:
    op.drop_table("access_tokens")
