"""What was done with a conversation that staff had: taken over, passed on, given back.

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "handover_steps",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("handover_id", Id, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("to_id", Id),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handover_steps"),
        sa.ForeignKeyConstraint(
            ["handover_id"],
            ["handovers.id"],
            name="fk_handover_steps_handover_id_handovers",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_handover_steps_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(["to_id"], ["staff.id"], name="fk_handover_steps_to_id_staff"),
    )
    op.create_index("ix_handover_steps_handover_id", "handover_steps", ["handover_id"])


def downgrade() -> None:
    op.drop_table("handover_steps")
