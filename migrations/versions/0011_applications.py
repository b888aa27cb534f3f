"""Applications, and searches that are kept.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)

TABLES = (
    "applications",
    "application_events",
    "at_work",
    "saved_searches",
)


def upgrade() -> None:
    _add_applications()
    _add_application_events()
    _add_at_work()
    _add_saved_searches()


def _add_applications() -> None:
    op.create_table(
        "applications",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("posting_id", Id, nullable=False),
        sa.Column("seeker_id", Id),
        sa.Column("fair_id", Id),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("applied_at", Moment, nullable=False),
        sa.Column("seen_at", Moment),
        sa.Column("answered_at", Moment),
        sa.Column("settled_at", Moment),
        sa.Column("interview_at", Moment),
        sa.Column("interview_place", sa.Text(), server_default="", nullable=False),
        sa.Column("interview_way", sa.Text(), server_default="", nullable=False),
        sa.Column("interview_answer", sa.Text(), server_default="", nullable=False),
        sa.Column("reminders", sa.Integer(), server_default="0", nullable=False),
        sa.Column("nudged_at", Moment),
        sa.Column("nudges", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["fair_id"], ["fairs.id"], name="fk_applications_fair_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"], ["postings.id"], name="fk_applications_posting_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["seeker_id"], ["seekers.id"], name="fk_applications_seeker_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_applications"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_applications_fair_id", "applications", ["fair_id"])
    op.create_index("ix_applications_seeker_id", "applications", ["seeker_id"])
    op.create_index("ix_applications_state_applied_at", "applications", ["state", "applied_at"])
    op.create_index("ix_applications_state_settled_at", "applications", ["state", "settled_at"])
    op.create_index(
        "uq_applications_posting_id_seeker_id",
        "applications",
        ["posting_id", "seeker_id"],
        unique=True,
    )


def _add_application_events() -> None:
    op.create_table(
        "application_events",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name="fk_application_events_application_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_application_events"),
    )
    op.create_index(
        "ix_application_events_application_id", "application_events", ["application_id"]
    )


def _add_at_work() -> None:
    op.create_table(
        "at_work",
        sa.Column("application_id", Id),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_at", Moment),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name="fk_at_work_application_id",
            ondelete="CASCADE",
        ),
    )
    op.create_index("uq_at_work", "at_work", ["application_id", "days", "side"], unique=True)


def _add_saved_searches() -> None:
    op.create_table(
        "saved_searches",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("identity_id", Id, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("understood", Json, nullable=False),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("seen_position", sa.BigInteger(), nullable=False),
        sa.Column("told_at", Moment),
        sa.Column("created_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"],
            ["identities.id"],
            name="fk_saved_searches_identity_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_saved_searches"),
    )
    op.create_index("ix_saved_searches_identity_id", "saved_searches", ["identity_id"])
    op.create_index("ix_saved_searches_told_at", "saved_searches", ["told_at"])


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
