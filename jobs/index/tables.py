"""The tables of the index. SQLite keeps its full-text index `posting_words` beside them."""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, Table, Text
from sqlalchemy.dialects.postgresql import TSVECTOR

from core.db import Id, metadata

# Words as each database searches them: a row of tokens between spaces, or PostgreSQL's own kind.
Words = Text().with_variant(TSVECTOR(), "postgresql")

posting_positions = Table(
    "posting_positions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
)
"""One row, with the last position that was given to a posting."""

posting_entries = Table(
    "posting_entries",
    metadata,
    Column("position", Id, primary_key=True, autoincrement=False),
    Column("posting_id", Id, ForeignKey("postings.id", ondelete="CASCADE"), nullable=False),
    Column("pay_month", BigInteger),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("heading", Text, nullable=False),
    Column("words", Words, nullable=False),
    Index("uq_posting_entries_posting_id", "posting_id", unique=True),
)
"""One row for each live posting: what is filtered and ranked by beside its words. `pay_month` is
the upper end of the pay in fen a month, empty where it cannot be compared; `heading` title and
firm in one written form. On SQLite triggers keep `posting_words` at one with it."""

posting_tokens = Table(
    "posting_tokens",
    metadata,
    Column("token", Text, primary_key=True),
    Column("sound", Text, nullable=False),
    Column("count", BigInteger, nullable=False),
    Index("ix_posting_tokens_sound", "sound"),
)
"""How many postings were ever put into the index with a token since it was last rebuilt, "" being
all of them; and how a pair of characters sounds."""
