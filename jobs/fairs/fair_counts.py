"""The live counts of fairs: what visitors and staff see while one is on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, case, func, select

from jobs.tables import applications, booth_postings, booths, fairs, postings, visitors
from people.tables import employers


@dataclass(frozen=True, slots=True)
class Counts:
    """How many: firms with a place, their live postings and the seats in those, people."""

    employers: int = 0
    postings: int = 0
    positions: int = 0
    signed_up: int = 0
    checked_in: int = 0
    applications: int = 0


def count_fairs(connection: Connection, fair_ids: Sequence[int]) -> dict[int, Counts]:
    """The counts of each of these fairs, in one statement."""
    coming = (visitors.c.signed_up_at.is_not(None), visitors.c.gave_up_at.is_(None))
    visiting = select(func.count()).where(visitors.c.fair_id == fairs.c.id)
    through = select(func.count()).where(applications.c.fair_id == fairs.c.id)
    query = select(
        fairs.c.id,
        _of_each(_taken().with_only_columns(func.count())).label("employers"),
        _of_each(_brought().with_only_columns(_of_live(1))).label("postings"),
        _of_each(_brought().with_only_columns(_of_live(postings.c.openings))).label("positions"),
        _of_each(visiting.where(*coming)).label("signed_up"),
        _of_each(visiting.where(visitors.c.checked_in_at.is_not(None))).label("checked_in"),
        _of_each(through).label("applications"),
    ).where(fairs.c.id.in_(fair_ids))
    return {row[0]: Counts(*row[1:]) for row in connection.execute(query)}


def _taken() -> Select[int]:
    """The booths of each fair that are given to firms in good standing."""
    joined = booths.join(employers, booths.c.employer_id == employers.c.id)
    accepted = (booths.c.state == "accepted") & (employers.c.state == "approved")
    return select(booths.c.id).select_from(joined).where(booths.c.fair_id == fairs.c.id, accepted)


def _brought() -> Select[int]:
    """The postings in those booths."""
    brought = _taken().join(booth_postings, booth_postings.c.booth_id == booths.c.id)
    return brought.join(postings, postings.c.id == booth_postings.c.posting_id)


def _of_live(value: ColumnElement[int] | int) -> ColumnElement[int]:
    """The sum over live postings. Not said as a condition: SQLite would go through all that are
    live anywhere to find those of a booth."""
    live = case((postings.c.state == "live", value), else_=0)
    return func.coalesce(func.sum(live), 0)


def _of_each(query: Select[int]) -> ScalarSelect[int]:
    return query.correlate(fairs).scalar_subquery()
