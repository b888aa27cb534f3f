"""The index of what people wrote, for looking up conversations.

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Words = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")

# As for the postings: only which line has a token. The last trigger is for numbers that SQLite
# gives again: a line that takes the number of one that was deleted must not pass for indexed.
SQLITE = (
    """create virtual table line_words using fts5(
        words, content='line_entries', content_rowid='line_id', detail=none, columnsize=0,
        tokenize="ascii tokenchars '%._~'")""",
    """create trigger line_entries_put after insert on line_entries begin
        insert into line_words(rowid, words) values (new.line_id, new.words);
    end""",
    """create trigger line_entries_drop after delete on line_entries begin
        insert into line_words(line_words, rowid, words)
        values ('delete', old.line_id, old.words);
    end""",
    """create trigger lines_given_again after delete on lines begin
        update look_up_progress set
            indexed = min(indexed, (select coalesce(max(id), 0) from lines)),
            ready = min(ready, (select coalesce(max(id), 0) from lines)),
            seen = min(seen, (select coalesce(max(id), 0) from lines))
        where max(indexed, ready, seen) > (select coalesce(max(id), 0) from lines);
    end""",
)
POSTGRESQL = (
    """create index ix_line_entries_words on line_entries using gin (words)
        with (fastupdate = off)""",
    "alter table line_entries alter column words set statistics 0",
)


def upgrade() -> None:
    op.create_table(
        "line_entries",
        sa.Column("line_id", Id, autoincrement=False, nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("words", Words, nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name="fk_line_entries_line_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("line_id", name="pk_line_entries"),
    )
    op.create_index(
        "ix_line_entries_conversation_id_line_id", "line_entries", ["conversation_id", "line_id"]
    )
    op.create_table(
        "look_up_progress",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indexed", Id, nullable=False),
        sa.Column("ready", Id, nullable=False),
        sa.Column("seen", Id, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_look_up_progress"),
    )
    op.execute("insert into look_up_progress (id, indexed, ready, seen) values (1, 0, 0, 0)")
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("drop trigger lines_given_again")
        op.execute("drop table line_words")
    for table in ("look_up_progress", "line_entries"):
        op.drop_table(table)
