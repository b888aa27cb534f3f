"""Applications to postings, until each has its outcome."""

from datetime import datetime

from sqlalchemy import Connection


def close_with(connection: Connection, posting_id: int, moment: datetime) -> None:
    """Close the open applications to a posting that is over, and tell each person."""
