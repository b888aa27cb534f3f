"""The desk of staff: their accounts, conversations waiting and held, what they write and look at.

Revision ID: 0013
Revises: 0012
"""

from typing import Literal

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)

TABLES = (
    "staff",
    "staff_sessions",
    "canned_answers",
    "employer_events",
    "counted_days",
    "day_counts",
    "day_reports",
    "exports",
    "handovers",
    "looks",
    "miss_owners",
    "askers_told",
    "notes",
    "proposals",
    "proposal_steps",
    "retained",
    "switches",
)


def upgrade() -> None:
    _note_regions()
    _add_staff()
    _add_staff_sessions()
    _add_canned_answers()
    _add_employer_events()
    _add_figures()
    _add_exports()
    _add_handovers()
    _add_looks()
    _add_miss_owners()
    _add_askers_told()
    _add_notes()
    _add_proposals()
    _add_proposal_steps()
    _add_retained()
    _add_switches()


def _below(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    """What goes with the row that it belongs to."""
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete="CASCADE")


def _note_regions() -> None:
    """Where a conversation is, out of its memory into a column of its own.

    SQLite gives no number twice only in a table that was made so; PostgreSQL never does.
    """
    made_anew: Literal["always", "never"] = (
        "always" if op.get_bind().dialect.name == "sqlite" else "never"
    )
    numbered = {"sqlite_autoincrement": True}
    with op.batch_alter_table("conversations", recreate=made_anew, table_kwargs=numbered) as batch:
        batch.add_column(sa.Column("region", sa.Text(), server_default="", nullable=False))
    known = "memory ->> 'region'"
    op.execute(f"update conversations set region = {known} where {known} is not null")
    op.create_index("ix_conversations_region", "conversations", ["region"])


def _add_staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("password_is_first", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("totp_sealed", sa.Text(), server_default="", nullable=False),
        sa.Column("totp_used", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", Moment),
        sa.Column("disabled_at", Moment),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("reset_by", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_staff_name", "staff", ["name"], unique=True)


def _add_staff_sessions() -> None:
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
        _below("staff_sessions", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_staff_sessions"),
    )
    op.create_index("ix_staff_sessions_seen_at", "staff_sessions", ["seen_at"])
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])


def _add_canned_answers() -> None:
    op.create_table(
        "canned_answers",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), server_default="", nullable=False),
        sa.Column("valid_until", sa.Text(), server_default="", nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("written_at", Moment, nullable=False),
        sa.Column("withdrawn_at", Moment),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_canned_answers_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_canned_answers"),
    )


def _add_employer_events() -> None:
    op.create_table(
        "employer_events",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("employer_id", Id, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"],
            ["employers.id"],
            name="fk_employer_events_employer_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_employer_events"),
    )
    op.create_index("ix_employer_events_employer_id", "employer_events", ["employer_id"])


def _add_figures() -> None:
    op.create_table(
        "counted_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("counted_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_counted_days"),
    )
    op.create_table(
        "day_counts",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("what", "day", "region", "name", name="pk_day_counts"),
    )
    op.create_table(
        "day_reports",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("day", "region", name="pk_day_reports"),
    )


def _add_exports() -> None:
    op.create_table(
        "exports",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("query", Json, nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_by", Id, nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("decided_by", Id),
        sa.Column("decided_at", Moment),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("unmasked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("fetched_at", Moment),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name="fk_exports_asked_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name="fk_exports_decided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_exports"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_exports_state", "exports", ["state"])


def _add_handovers() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("staff_id", Id),
        sa.Column("taken_at", Moment),
        sa.Column("replied_at", Moment),
        sa.Column("first_replied_at", Moment),
        sa.Column("ended_at", Moment),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        _below("handovers", "conversation_id", "conversations"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_handovers_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_handovers_conversation_id", "handovers", ["conversation_id"])
    op.create_index("ix_handovers_state_asked_at", "handovers", ["state", "asked_at"])
    op.create_index(
        "uq_handovers_open",
        "handovers",
        ["conversation_id"],
        unique=True,
        sqlite_where=sa.text("state in ('waiting', 'held')"),
        postgresql_where=sa.text("state in ('waiting', 'held')"),
    )


def _add_looks() -> None:
    op.create_table(
        "looks",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("conversation_id", Id),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_looks_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_looks"),
    )
    op.create_index("ix_looks_at", "looks", ["at"])
    op.create_index("ix_looks_conversation_id", "looks", ["conversation_id"])
    op.create_index("ix_looks_staff_id_at", "looks", ["staff_id", "at"])


def _add_miss_owners() -> None:
    op.create_table(
        "miss_owners",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("taken_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_miss_owners_staff_id"),
        sa.PrimaryKeyConstraint("region", "words", name="pk_miss_owners"),
    )


def _add_askers_told() -> None:
    op.create_table(
        "askers_told",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("knowledge", sa.Integer(), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("claimed_until", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_askers_told"),
    )


def _add_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("staff_id", Id, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", Moment, nullable=False),
        _below("notes", "conversation_id", "conversations"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_notes_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
    )
    op.create_index("ix_notes_conversation_id", "notes", ["conversation_id"])


def _add_proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("form", sa.JSON(), nullable=False),
        sa.Column("base", sa.Text(), server_default="", nullable=False),
        sa.Column("over", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("author_id", Id, nullable=False),
        sa.Column("reviewer_id", Id),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("miss", sa.Text(), server_default="", nullable=False),
        sa.Column("effect", Json),
        sa.Column("publish_at", Moment),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("changed_at", Moment, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["staff.id"], name="fk_proposals_author_id"),
        sa.ForeignKeyConstraint(["reviewer_id"], ["staff.id"], name="fk_proposals_reviewer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_proposals_state_publish_at", "proposals", ["state", "publish_at"])


def _add_proposal_steps() -> None:
    op.create_table(
        "proposal_steps",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("proposal_id", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("staff_id", Id),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        _below("proposal_steps", "proposal_id", "proposals"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_proposal_steps_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_proposal_steps"),
    )
    op.create_index("ix_proposal_steps_proposal_id", "proposal_steps", ["proposal_id"])


def _add_retained() -> None:
    op.create_table(
        "retained",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reached", Id, server_default="0", nullable=False),
        sa.Column("done_at", Moment),
        sa.PrimaryKeyConstraint("what", name="pk_retained"),
    )


def _add_switches() -> None:
    op.create_table(
        "switches",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("banner", sa.Text(), nullable=False),
        sa.Column("off_at", Moment, nullable=False),
        sa.Column("off_by", Id, nullable=False),
        sa.Column("on_at", Moment),
        sa.Column("on_by", Id),
        sa.ForeignKeyConstraint(["off_by"], ["staff.id"], name="fk_switches_off_by"),
        sa.ForeignKeyConstraint(["on_by"], ["staff.id"], name="fk_switches_on_by"),
        sa.PrimaryKeyConstraint("id", name="pk_switches"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_switches_off",
        "switches",
        ["region"],
        unique=True,
        sqlite_where=sa.text("on_at is null"),
        postgresql_where=sa.text("on_at is null"),
    )


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)
    op.drop_index("ix_conversations_region", "conversations")
    with op.batch_alter_table("conversations") as batch:
        batch.drop_column("region")
