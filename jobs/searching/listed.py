"""Postings by their positions in the index, as they are listed."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from jobs.index.tables import posting_entries
from jobs.posting.stored import FIRM, posting_of
from jobs.tables import postings
from jobs.values import Posting
from people.tables import employers


def listed(connection: Connection, positions: Sequence[int]) -> Sequence[Posting]:
    """The live postings at some positions, in that order."""
    entries = posting_entries.c
    joined = posting_entries.join(postings, postings.c.id == entries.posting_id).join(
        employers, employers.c.id == postings.c.employer_id
    )
    held = select(postings, *FIRM, entries.position.label("at"))
    rows = connection.execute(held.select_from(joined).where(entries.position.in_(positions)))
    # Asked in the statement, it tempts SQLite to begin with all that is live.
    live = {row.at: posting_of(row) for row in rows if row.state == "live"}
    return [live[position] for position in positions if position in live]
