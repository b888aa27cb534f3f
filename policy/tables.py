"""The table of the knowledge: what is shipped as files is served from here."""

from sqlalchemy import JSON, Column, Index, Integer, Table, Text

from core.db import Moment, metadata

knowledge = Table(
    "knowledge",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    # Not JSONB, which forgets the order in which choices and points were written.
    Column("body", JSON),
    Column("digest", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Index("ix_knowledge_revision", "revision"),
)
"""One row for each entry; `revision` grows with every change of anything, so that one
number tells a worker whether what it holds is still right. A withdrawn entry keeps its
row with an empty body."""
