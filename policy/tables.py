"""The table of the knowledge: what is shipped as files is served from here."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Identity, Index, Integer, Table, Text

from core.db import Id, Json, Moment, metadata

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

knowledge_edits = Table(
    "knowledge_edits",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("edit", Integer, primary_key=True, autoincrement=False),
    Column("body", JSON(none_as_null=True)),
    Column("author", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
)
"""One row for each edit of an entry that staff wrote themselves, never changed; the last one
is what `knowledge` holds. An edit without a body withdrew the entry."""

document_editions = Table(
    "document_editions",
    metadata,
    Column("document", Text, primary_key=True),
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("number", Text),
    Column("issued", Text),
    Column("region", Text),
    Column("file", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("imported_at", Moment, nullable=False),
    Index("ix_document_editions_revision", "revision"),
)
"""One row for each state a document was imported in, never changed; the last one holds. A
removed document's last edition has no text and no digest. `revision` grows with every import
and removal of anything."""

clauses = Table(
    "clauses",
    metadata,
    Column("document", Text, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("path", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("text", Text, nullable=False),
)
"""The clauses of each document's last edition, in their order."""

check_records = Table(
    "check_records",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("checked_at", Moment, nullable=False),
    Column("region", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("source", Text, nullable=False),
    Column("conversation_id", Id, ForeignKey("conversations.id", ondelete="SET NULL")),
    Column("cards", Json, nullable=False),
    Column("facts_digest", Text, nullable=False),
    Index("ix_check_records_checked_at", "checked_at"),
    Index("ix_check_records_conversation_id", "conversation_id"),
)
"""One row for each check, never changed: where, for which day, and how each card in its version
stood. What was told of the person is not in it, only a seal by which the office can tell whether
given facts were those."""
