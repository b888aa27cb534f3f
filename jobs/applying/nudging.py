"""Firms that leave people waiting are asked to answer: after three days, and after seven."""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, select, update

from jobs.applying import news
from jobs.applying.application_steps import UNANSWERED
from jobs.applying.telling import tell_members
from jobs.tables import applications, postings

NUDGES = {2: timedelta(days=7), 1: timedelta(days=3)}
"""After how long the firm is asked the first and the second time; the later one first, so that
nobody gets both at once."""

AT_ONCE = 200
"""How many applications one transaction deals with."""


def nudge(connection: Connection, moment: datetime) -> int:
    """Ask firms to answer those who wait too long, in one notice for each posting; how many wait.

    Nothing is decided by it. Each application counts once for each of NUDGES.
    """
    return sum(_nudge(connection, number, after, moment) for number, after in NUDGES.items())


def _nudge(connection: Connection, number: int, after: timedelta, moment: datetime) -> int:
    late = and_(
        applications.c.state.in_(UNANSWERED),
        applications.c.applied_at <= moment - after,
        applications.c.nudges < number,
    )
    some = select(applications.c.id).where(late).order_by(applications.c.applied_at).limit(AT_ONCE)
    # Of two processes the second finds the row changed, and leaves it alone.
    taken = update(applications).where(applications.c.id.in_(some), late)
    noted = taken.values(nudges=number, nudged_at=moment).returning(applications.c.posting_id)
    waiting = Counter(connection.execute(noted).scalars().all())
    for posting_id, count in sorted(waiting.items()):
        _tell(connection, posting_id, count, after.days, moment)
    return waiting.total()


def _tell(connection: Connection, posting_id: int, count: int, days: int, moment: datetime) -> None:
    its = select(postings.c.title, postings.c.employer_id).where(postings.c.id == posting_id)
    row = connection.execute(its).one()
    notice = news.waiting_long(posting_id, row.title, count, days, moment)
    tell_members(connection, row.employer_id, notice, moment)
