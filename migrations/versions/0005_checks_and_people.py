"""What every check said, and the people who agreed to be remembered.

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
    _add_records()
    _add_people()
    _add_findings()


def _add_records() -> None:
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


def _add_people() -> None:
    op.create_table(
        "people",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column(
            "conversation_id",
            Id,
            sa.ForeignKey("conversations.id", name="fk_people_conversation_id", ondelete="CASCADE"),
        ),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("agreed_to", sa.Text(), nullable=False),
        sa.Column("consented_at", Moment, nullable=False),
    )
    op.create_index("uq_people_conversation_id", "people", ["conversation_id"], unique=True)
    op.create_index("ix_people_region", "people", ["region"])
    op.create_table(
        "person_facts",
        sa.Column(
            "person_id",
            Id,
            sa.ForeignKey("people.id", name="fk_person_facts_person_id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("fact", sa.Text(), primary_key=True),
        sa.Column("part", sa.BigInteger()),
        sa.Column("whole", sa.BigInteger()),
        sa.Column("text", sa.Text()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("told_at", Moment, nullable=False),
    )


def _add_findings() -> None:
    op.create_table(
        "findings",
        sa.Column("id", Id, sa.Identity(), primary_key=True),
        sa.Column(
            "person_id",
            Id,
            sa.ForeignKey("people.id", name="fk_findings_person_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("told_at", Moment),
    )
    op.create_index(
        "uq_findings_person_id_card_version",
        "findings",
        ["person_id", "card", "version"],
        unique=True,
    )
    op.create_index("ix_findings_card", "findings", ["card"])


def downgrade() -> None:
    for table in ("findings", "person_facts", "people", "check_records"):
        op.drop_table(table)
