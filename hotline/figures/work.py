"""What came of work: postings, applications and their outcomes."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, FromClause, Select, distinct, func, select

from jobs.tables import applications, at_work, postings
from people.staff.scope import Scope

OUTCOMES = ("hired", "unsuitable", "withdrawn", "closed")


def read_work(
    connection: Connection, scope: Scope, since: datetime, until: datetime
) -> Mapping[str, int]:
    """The figures of work of a scope from one moment until before another."""

    def during(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
        return (moment >= since) & (moment < until)

    def number(query: Select[int]) -> int:
        return int(connection.execute(query.where(scope.holds(postings.c.region))).scalar_one())

    sent = applications.join(postings)
    published = during(postings.c.published_at)
    there = (at_work.c.answer == "yes") & during(at_work.c.answered_at)
    asked = at_work.join(sent, at_work.c.application_id == applications.c.id)
    people = func.count(distinct(at_work.c.application_id))
    seats = func.coalesce(func.sum(postings.c.openings), 0)
    return {
        "published": number(_count(postings, published)),
        "seats": number(_count(postings, published, seats)),
        "applied": number(_count(sent, during(applications.c.applied_at))),
        "heard": number(_count(sent, during(applications.c.answered_at))),
        **_outcomes(connection, scope, during(applications.c.settled_at)),
        "at_work": number(_count(asked, there, people)),
    }


def _count(
    table: FromClause, where: ColumnElement[bool], what: ColumnElement[int] | None = None
) -> Select[int]:
    return select(func.count() if what is None else what).select_from(table).where(where)


def _outcomes(
    connection: Connection, scope: Scope, settled: ColumnElement[bool]
) -> Mapping[str, int]:
    state = applications.c.state
    within = settled & state.in_(OUTCOMES) & scope.holds(postings.c.region)
    query = select(state, func.count()).select_from(applications.join(postings)).where(within)
    rows = connection.execute(query.group_by(state))
    counted = {row[0]: row[1] for row in rows}
    return {name: counted.get(name, 0) for name in OUTCOMES}
