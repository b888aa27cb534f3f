"""How reliably firms answer, as shown on their postings: a hundred says everybody heard in time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Interval,
    and_,
    case,
    cast,
    func,
    literal,
    select,
)

from jobs.tables import applications, postings
from jobs.values import Posting

IN_TIME = timedelta(days=7)
"""How long a firm may take to answer: an invitation, an offer or an outcome, whatever it says."""

LOOKED_BACK = timedelta(days=180)
"""How far back counts: a firm that mends its ways is seen to."""


def answer_rate(connection: Connection, employer_id: int, moment: datetime) -> int | None:
    """Of a hundred applications to a firm how many it answered in time; None before any was due."""
    return answer_rates(connection, [employer_id], moment).get(employer_id)


def answer_rates(
    connection: Connection, employer_ids: Collection[int], moment: datetime
) -> Mapping[int, int]:
    """The rates of several firms, without those of which nothing is due yet.

    Who withdrew before the answer was due is not counted. That a firm looked, or that its posting
    ended, is no answer.
    """
    sent, answered = applications.c.applied_at, applications.c.answered_at
    due = and_(sent <= moment - IN_TIME, sent > moment - LOOKED_BACK)
    in_time = _soon_after(connection, sent, answered)
    gave_up = and_(
        applications.c.state == "withdrawn",
        answered.is_(None),
        _soon_after(connection, sent, applications.c.settled_at),
    )
    counted = func.count(), func.sum(case((in_time, 1), else_=0))
    rows = connection.execute(
        select(postings.c.employer_id, *counted)
        .join(postings, postings.c.id == applications.c.posting_id)
        .where(postings.c.employer_id.in_(employer_ids), due, ~gave_up)
        .group_by(postings.c.employer_id)
    )
    return {firm: int(100 * good // total) for firm, total, good in rows}


def with_rates(
    connection: Connection, found: Sequence[Posting], moment: datetime
) -> Sequence[Posting]:
    """The postings, each with the rate of its firm."""
    rates = answer_rates(connection, {one.employer_id for one in found}, moment)
    return [replace(one, answer_rate=rates.get(one.employer_id)) for one in found]


def _soon_after(
    connection: Connection, sent: ColumnElement[datetime], then: ColumnElement[datetime]
) -> ColumnElement[bool]:
    """Whether something came IN_TIME; unknown if it never did."""
    if connection.dialect.name == "sqlite":
        first, last = (cast(func.strftime("%s", at), Integer) for at in (sent, then))
        return last - first <= int(IN_TIME.total_seconds())
    return then - sent <= literal(IN_TIME, Interval())
