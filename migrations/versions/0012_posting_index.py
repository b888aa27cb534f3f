"""The index of live postings.

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Words = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")

# detail=none: only which posting has a token, not where: smaller, and nothing else is asked.
# "ascii" takes whatever is no ASCII for a letter; the rest of our tokens is named.
SQLITE = (
    """create virtual table posting_words using fts5(
        words, content='posting_entries', content_rowid='position', detail=none, columnsize=0,
        tokenize="ascii tokenchars '%._~'")""",
    """create trigger posting_entries_put after insert on posting_entries begin
        insert into posting_words(rowid, words) values (new.position, new.words);
    end""",
    """create trigger posting_entries_drop after delete on posting_entries begin
        insert into posting_words(posting_words, rowid, words)
        values ('delete', old.position, old.words);
    end""",
)
# Writers put one posting at a time: a list of what is still to be sorted in would only be read
# by every search.
POSTGRESQL = (
    """create index ix_posting_entries_words on posting_entries using gin (words)
        with (fastupdate = off)""",
    "alter table posting_entries alter column words set statistics 0",
)


def upgrade() -> None:
    op.create_table(
        "posting_positions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posting_positions"),
    )
    op.execute("insert into posting_positions (id, last) values (1, 0)")
    op.create_table(
        "posting_entries",
        sa.Column("position", Id, autoincrement=False, nullable=False),
        sa.Column("posting_id", Id, nullable=False),
        sa.Column("pay_month", sa.BigInteger()),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("words", Words, nullable=False),
        sa.ForeignKeyConstraint(
            ["posting_id"],
            ["postings.id"],
            name="fk_posting_entries_posting_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("position", name="pk_posting_entries"),
    )
    op.create_index("uq_posting_entries_posting_id", "posting_entries", ["posting_id"], unique=True)
    op.create_table(
        "posting_tokens",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("sound", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_posting_tokens"),
    )
    op.create_index("ix_posting_tokens_sound", "posting_tokens", ["sound"])
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("drop table posting_words")
    for table in ("posting_tokens", "posting_entries", "posting_positions"):
        op.drop_table(table)
