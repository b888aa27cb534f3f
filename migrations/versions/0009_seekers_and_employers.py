"""Who seeks work and who offers it: profiles, firms with their members, and sessions.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
Moment = sa.DateTime(timezone=True)

TABLES = (
    "sessions",
    "done_requests",
    "uploads",
    "employers",
    "members",
    "invitations",
    "seekers",
    "simulated_codes",
)


def upgrade() -> None:
    _add_sessions()
    _add_done_requests()
    _add_uploads()
    _add_employers()
    _add_members()
    _add_invitations()
    _add_seekers()
    _add_simulated_codes()


def _add_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("identity_id", Id, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_sessions_identity_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_index("ix_sessions_identity_id", "sessions", ["identity_id"])


def _add_done_requests() -> None:
    op.create_table(
        "done_requests",
        sa.Column("identity_id", Id, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", Json, nullable=False),
        sa.Column("done_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"],
            ["identities.id"],
            name="fk_done_requests_identity_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("identity_id", "key", name="pk_done_requests"),
    )
    op.create_index("ix_done_requests_done_at", "done_requests", ["done_at"])


def _add_uploads() -> None:
    op.create_table(
        "uploads",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("identity_id", Id),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("uploaded_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_uploads_identity_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_uploads"),
    )
    op.create_index("ix_uploads_identity_id", "uploads", ["identity_id"])


def _add_employers() -> None:
    op.create_table(
        "employers",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("tags", Json, nullable=False),
        sa.Column("licence_id", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.Column("reviewed_at", Moment),
        sa.Column("reviewed_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["licence_id"], ["uploads.id"], name="fk_employers_licence_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_employers"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_employers_state", "employers", ["state"])
    op.create_index("uq_employers_credit_code", "employers", ["credit_code"], unique=True)


def _add_members() -> None:
    op.create_table(
        "members",
        sa.Column("employer_id", Id, nullable=False),
        sa.Column("identity_id", Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("joined_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name="fk_members_employer_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_members_identity_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("employer_id", "identity_id", name="pk_members"),
    )
    op.create_index("ix_members_identity_id", "members", ["identity_id"])


def _add_invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("employer_id", Id, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("used_at", Moment),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name="fk_invitations_employer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code_hash", name="pk_invitations"),
    )
    op.create_index("ix_invitations_employer_id", "invitations", ["employer_id"])


def _add_seekers() -> None:
    op.create_table(
        "seekers",
        sa.Column("id", Id, sa.Identity(), nullable=False),
        sa.Column("identity_id", Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("agreed_to", sa.Text(), nullable=False),
        sa.Column("consented_at", Moment, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["identity_id"], ["identities.id"], name="fk_seekers_identity_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_seekers"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_seekers_identity_id", "seekers", ["identity_id"], unique=True)


def _add_simulated_codes() -> None:
    op.create_table(
        "simulated_codes",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("used", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_simulated_codes"),
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
