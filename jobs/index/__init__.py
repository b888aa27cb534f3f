"""The index of live postings, searched by words, places and pay; newest first, by position.

A posting gets a position when it is published or refreshed, higher than any before. Whoever has
seen all postings up to one has missed none: positions are given one transaction after another.
"""

from sqlalchemy import Connection, delete

from jobs.index.counts import count_in
from jobs.index.entries import entry_of, insert_entries, next_position
from jobs.index.tables import posting_entries
from jobs.posting.stored import get_posting


def put(connection: Connection, posting_id: int) -> int:
    """Put a posting at the top of the index, also if it is in there already; its new position.

    Until the transaction ends no other posting gets one. Raises NotFound.
    """
    posting = get_posting(connection, posting_id)
    position = next_position(connection)
    drop(connection, posting_id)
    entry = entry_of(posting, position)
    insert_entries(connection, [entry])
    count_in(connection, entry.tokens)
    return position


def drop(connection: Connection, posting_id: int) -> None:
    """Take a posting out of the index, if it is in there."""
    connection.execute(delete(posting_entries).where(posting_entries.c.posting_id == posting_id))
