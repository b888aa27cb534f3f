"""The booths of a fair, and those of a firm, with their postings, as they are read."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from jobs.fairs.booth_values import HOLDING, STATES, Booth, State
from jobs.posting.stored import FIRM, posting_of
from jobs.tables import booth_postings, booths, postings
from jobs.values import Posting
from people.tables import employers


def list_shown(connection: Connection, fair_id: int) -> list[Booth]:
    """The booths that visitors see: of firms in good standing, with their live postings."""
    accepted = (booths.c.state == "accepted") & (employers.c.state == "approved")
    return _booths(connection, (booths.c.fair_id == fair_id) & accepted, ("live",))


def list_booths(
    connection: Connection, fair_id: int, states: Collection[State] = tuple(STATES)
) -> list[Booth]:
    """The booths of a fair as staff see them, with all that is brought."""
    return _booths(connection, (booths.c.fair_id == fair_id) & booths.c.state.in_(states))


def list_of_employer(connection: Connection, employer_id: int) -> list[Booth]:
    """The booths of a firm, the last asked for first."""
    found = _booths(connection, booths.c.employer_id == employer_id)
    return sorted(found, key=lambda one: (one.asked_at, one.id), reverse=True)


def find_held(connection: Connection, fair_id: int, employer_id: int) -> Booth | None:
    """The booth a firm holds in a fair, None if it has none."""
    held = (booths.c.employer_id == employer_id) & booths.c.state.in_(HOLDING)
    found = _booths(connection, (booths.c.fair_id == fair_id) & held)
    return found[0] if found else None


def _booths(
    connection: Connection, which: ColumnElement[bool], states: Collection[str] = ()
) -> list[Booth]:
    joined = booths.join(employers, booths.c.employer_id == employers.c.id)
    firm = (employers.c.name.label("firm"), employers.c.region.label("firm_region"))
    query = select(booths, *firm).select_from(joined).where(which)
    rows = connection.execute(query).all()
    brought = _brought(connection, [row.id for row in rows], states)
    found = [_booth(row, brought[row.id]) for row in rows]
    return sorted(found, key=lambda one: one.place_in_line)


def _brought(
    connection: Connection, booth_ids: Sequence[int], states: Collection[str]
) -> dict[int, list[Posting]]:
    joined = booth_postings.join(postings, booth_postings.c.posting_id == postings.c.id)
    joined = joined.join(employers, postings.c.employer_id == employers.c.id)
    columns = (postings, booth_postings.c.booth_id, *FIRM)
    query = select(*columns).select_from(joined)
    query = query.where(booth_postings.c.booth_id.in_(booth_ids)).order_by(postings.c.id)
    found = defaultdict(list)
    for row in connection.execute(query):
        # Not a condition of the query: SQLite would go through all that are live anywhere.
        if not states or row.state in states:
            found[row.booth_id].append(posting_of(row))
    return found


def _booth(row: Row[Any], shown: Sequence[Posting]) -> Booth:
    return Booth(
        row.id,
        row.fair_id,
        row.employer_id,
        row.firm,
        row.number,
        row.state,
        row.reason,
        row.asked_at,
        tuple(shown),
        row.firm_region,
    )
