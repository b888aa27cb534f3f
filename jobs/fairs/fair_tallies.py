"""What fairs came to, counted from what happened: firms, seats, people, and who got work."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, cast, exists, func, or_, select

from jobs.fairs.fair_plans import Period
from jobs.tables import (
    application_events,
    applications,
    at_work,
    booth_postings,
    booths,
    fairs,
    postings,
    visitors,
)
from people.tables import employers

KEY = "key_enterprise"
FIRST_STEPS = ("invite", "offer", "hire")
"""The steps of a firm by which it shows that it means a person."""


def tally_fairs(connection: Connection, fair_ids: Sequence[int]) -> dict[str, dict[int, int]]:
    """For each figure of a fair, what it came to at each of these fairs: firms that had a place,
    the seats they offered, who came, whom firms showed interest in, who is at work."""
    queries = {
        "employers": _employers(),
        "positions": _positions(),
        "visitors": _visitors(),
        "intentions": _through().where(_meant()),
        "at_work": _through().where(_at_work()),
    }
    return {name: _counted(connection, query, fair_ids) for name, query in queries.items()}


def list_key_employers(
    connection: Connection, regions: Collection[str], fair_ids: Collection[int], period: Period
) -> list[tuple[int, str]]:
    """The key firms of these regions that were at one of the fairs, or published a posting in the
    period: number and name."""
    since, until = period.ends
    there = exists().where(
        booths.c.employer_id == employers.c.id,
        booths.c.state == "accepted",
        booths.c.fair_id.in_(fair_ids),
    )
    published = exists().where(
        postings.c.employer_id == employers.c.id,
        postings.c.published_at >= since,
        postings.c.published_at < until,
    )
    # The list is JSON: as text it is the same on both databases, and its names are closed.
    key = cast(employers.c.tags, Text).contains(f'"{KEY}"')
    query = select(employers.c.id, employers.c.name).where(
        employers.c.region.in_(regions), key, or_(there, published)
    )
    return [(row.id, row.name) for row in connection.execute(query.order_by(employers.c.id))]


def count_placed(
    connection: Connection, employer_ids: Collection[int], period: Period
) -> dict[int, int]:
    """How many people each of these firms took on in the period."""
    since, until = period.ends
    hired = (applications.c.state == "hired") & (applications.c.settled_at >= since)
    query = (
        select(postings.c.employer_id, func.count())
        .join(postings, postings.c.id == applications.c.posting_id)
        .where(postings.c.employer_id.in_(employer_ids), hired, applications.c.settled_at < until)
        .group_by(postings.c.employer_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _counted(connection: Connection, query: Select[Any], fair_ids: Sequence[int]) -> dict[int, int]:
    found: Mapping[int, int] = {
        row[0]: row[1]
        for row in connection.execute(query.where(fairs.c.id.in_(fair_ids)).group_by(fairs.c.id))
    }
    return {number: found.get(number, 0) for number in fair_ids}


def _employers() -> Select[Any]:
    taken = (booths.c.fair_id == fairs.c.id) & (booths.c.state == "accepted")
    return select(fairs.c.id, func.count()).join(booths, taken)


def _positions() -> Select[Any]:
    """Also of postings that are over by now, but not of such as never were live."""
    taken = (booths.c.fair_id == fairs.c.id) & (booths.c.state == "accepted")
    seats = func.coalesce(func.sum(postings.c.openings), 0)
    joined = select(fairs.c.id, seats).join(booths, taken)
    brought = joined.join(booth_postings, booth_postings.c.booth_id == booths.c.id)
    shown = (postings.c.id == booth_postings.c.posting_id) & postings.c.published_at.is_not(None)
    return brought.join(postings, shown)


def _visitors() -> Select[Any]:
    came = (visitors.c.fair_id == fairs.c.id) & visitors.c.checked_in_at.is_not(None)
    return select(fairs.c.id, func.count()).join(visitors, came)


def _through() -> Select[Any]:
    return select(fairs.c.id, func.count()).join(applications, applications.c.fair_id == fairs.c.id)


def _meant() -> ColumnElement[bool]:
    return exists().where(
        application_events.c.application_id == applications.c.id,
        application_events.c.what.in_(FIRST_STEPS),
    )


def _at_work() -> ColumnElement[bool]:
    """Somebody said yes, and nobody said no when asked later."""
    later = at_work.alias("later")
    not_any_more = exists().where(
        later.c.application_id == applications.c.id,
        later.c.answer == "no",
        later.c.days > at_work.c.days,
    )
    return exists().where(
        at_work.c.application_id == applications.c.id,
        at_work.c.answer == "yes",
        ~not_any_more,
    )
