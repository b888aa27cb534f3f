"""The tables of the look-up. SQLite keeps its full-text index `line_words` beside them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text
from sqlalchemy.dialects.postgresql import TSVECTOR

from core.db import Id, Moment, metadata

# Words as each database searches them: a row of tokens between spaces, or PostgreSQL's own kind.
Words = Text().with_variant(TSVECTOR(), "postgresql")

line_entries = Table(
    "line_entries",
    metadata,
    Column(
        "line_id",
        Id,
        ForeignKey("lines.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("conversation_id", Id, nullable=False),
    Column("words", Words, nullable=False),
    Index("ix_line_entries_conversation_id_line_id", "conversation_id", "line_id"),
)
"""One row for each line that somebody wrote, with what it is found by; it goes when its line does.
On SQLite triggers keep `line_words` at one with it."""

look_up_progress = Table(
    "look_up_progress",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("indexed", Id, nullable=False),
    Column("ready", Id, nullable=False),
    Column("seen", Id, nullable=False),
    Column("seen_at", Moment),
)
"""One row: up to which line all are in the index, up to which they may be put in, and which was the
newest at a moment. Between the last two are lines whose predecessors may not be written yet."""
