"""Postings and job fairs.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)

TABLES = (
    "postings",
    "posting_events",
    "reports",
    "fairs",
    "booths",
    "booth_postings",
    "visitors",
    "fair_corrections",
)


def upgrade() -> None:
    _add_postings()
    _add_posting_events()
    _add_reports()
    _add_fairs()
    _add_booths()
    _add_booth_postings()
    _add_visitors()
    _add_fair_corrections()


def _add_postings() -> None:
    op.create_table(
        "postings",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("employer_id", Id, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), server_default="", nullable=False),
        sa.Column("openings", sa.Integer(), nullable=False),
        sa.Column("pay_low", sa.BigInteger()),
        sa.Column("pay_high", sa.BigInteger()),
        sa.Column("pay_unit", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("benefits", Json, nullable=False),
        sa.Column("shift", Json, nullable=False),
        sa.Column("education", sa.Text(), nullable=False),
        sa.Column("certificates", Json, nullable=False),
        sa.Column("starts_on", sa.Date()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("flags", Json, nullable=False),
        sa.Column("fingerprint", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.BigInteger()),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.Column("published_at", Moment),
        sa.Column("expires_at", Moment),
        sa.Column("archived_at", Moment),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name="fk_postings_employer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_postings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_postings_employer_id_state", "postings", ["employer_id", "state"])
    op.create_index("ix_postings_fingerprint", "postings", ["fingerprint"])
    op.create_index("ix_postings_state_expires_at", "postings", ["state", "expires_at"])
    op.create_index("uq_postings_position", "postings", ["position"], unique=True)


def _add_posting_events() -> None:
    op.create_table(
        "posting_events",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("posting_id", Id, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["posting_id"], ["postings.id"], name="fk_posting_events_posting_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_posting_events"),
    )
    op.create_index("ix_posting_events_posting_id", "posting_events", ["posting_id"])


def _add_reports() -> None:
    op.create_table(
        "reports",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("posting_id", Id, nullable=False),
        sa.Column("identity_id", Id),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reported_at", Moment, nullable=False),
        sa.Column("handled_at", Moment),
        sa.Column("handled_by", sa.Text(), server_default="", nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_reports_identity_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"], ["postings.id"], name="fk_reports_posting_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_state", "reports", ["state"])
    op.create_index(
        "uq_reports_posting_id_identity_id", "reports", ["posting_id", "identity_id"], unique=True
    )


def _add_fairs() -> None:
    op.create_table(
        "fairs",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", Json, nullable=False),
        sa.Column("trade", sa.Text(), server_default="", nullable=False),
        sa.Column("area", sa.Text(), server_default="", nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("paired_region", sa.Text(), server_default="", nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("online", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_at", Moment, nullable=False),
        sa.Column("ends_at", Moment, nullable=False),
        sa.Column("signup_until", Moment, nullable=False),
        sa.Column("employers_expected", sa.Integer()),
        sa.Column("booth_limit", sa.Integer()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fairs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_fairs_starts_at", "fairs", ["starts_at"])


def _add_booths() -> None:
    op.create_table(
        "booths",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("fair_id", Id, nullable=False),
        sa.Column("employer_id", Id, nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_at", Moment, nullable=False),
        sa.Column("reviewed_at", Moment),
        sa.Column("reviewed_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name="fk_booths_employer_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["fair_id"], ["fairs.id"], name="fk_booths_fair_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_booths"),
    )
    op.create_index("ix_booths_employer_id", "booths", ["employer_id"])
    op.create_index(
        "uq_booths_fair_id_employer_id", "booths", ["fair_id", "employer_id"], unique=True
    )


def _add_booth_postings() -> None:
    op.create_table(
        "booth_postings",
        sa.Column("booth_id", Id, nullable=False),
        sa.Column("posting_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["booth_id"], ["booths.id"], name="fk_booth_postings_booth_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"], ["postings.id"], name="fk_booth_postings_posting_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("booth_id", "posting_id", name="pk_booth_postings"),
    )
    op.create_index("ix_booth_postings_posting_id", "booth_postings", ["posting_id"])


def _add_visitors() -> None:
    op.create_table(
        "visitors",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("fair_id", Id, nullable=False),
        sa.Column("identity_id", Id),
        sa.Column("signed_up_at", Moment),
        sa.Column("checked_in_at", Moment),
        sa.Column("gave_up_at", Moment),
        sa.ForeignKeyConstraint(
            ["fair_id"], ["fairs.id"], name="fk_visitors_fair_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_visitors_identity_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visitors"),
    )
    op.create_index(
        "uq_visitors_fair_id_identity_id", "visitors", ["fair_id", "identity_id"], unique=True
    )


def _add_fair_corrections() -> None:
    op.create_table(
        "fair_corrections",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("fair_id", Id),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["fair_id"], ["fairs.id"], name="fk_fair_corrections_fair_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_fair_corrections"),
    )
    op.create_index("ix_fair_corrections_fair_id_figure", "fair_corrections", ["fair_id", "figure"])
    op.create_index(
        "ix_fair_corrections_region_since_until", "fair_corrections", ["region", "since", "until"]
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
