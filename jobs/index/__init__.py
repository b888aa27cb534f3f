"""The index of live postings, searched by words, places and pay."""

from sqlalchemy import Connection, func, select

from jobs.tables import postings


def put(connection: Connection, posting_id: int) -> int:
    """Put a live posting at the top of the index; its new position."""
    highest = select(func.coalesce(func.max(postings.c.position), 0))
    return int(connection.execute(highest).scalar_one()) + 1


def drop(connection: Connection, posting_id: int) -> None:
    """Take a posting out of the index."""
