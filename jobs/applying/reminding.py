"""Reminders of interviews: the evening before, and two hours before."""

from datetime import datetime, time, timedelta

from sqlalchemy import Connection, and_, case, or_, select, update

from core.clock import BEIJING, beijing_date
from jobs.applying import news
from jobs.applying.applicants import get_application
from jobs.applying.telling import tell_seeker
from jobs.tables import applications

EVENING = time(18)
SOON = timedelta(hours=2)
EVE, NEAR = 1, 2
"""What `reminders` counts to: the one of the evening before, and the one shortly before."""

AT_ONCE = 200
"""How many are reminded in one transaction."""


def needless(at: datetime, moment: datetime) -> int:
    """How many reminders of an interview are pointless for who hears of it at a moment."""
    eve = datetime.combine(beijing_date(at) - timedelta(days=1), EVENING, BEIJING)
    if moment < eve:
        return 0
    return EVE if moment < at - SOON else NEAR


def remind(connection: Connection, moment: datetime) -> int:
    """Remind of the interviews that are near; how many. Each reminder goes out once."""
    near = applications.c.interview_at <= moment + SOON
    due = or_(
        and_(applications.c.reminders < EVE, applications.c.interview_at < _covered(moment)),
        and_(applications.c.reminders < NEAR, near),
    )
    coming = and_(
        applications.c.state == "interview",
        applications.c.interview_at > moment,
        applications.c.interview_answer != "other_time",
        due,
    )
    chosen = select(applications.c.id).where(coming).limit(AT_ONCE)
    taken = update(applications).where(applications.c.id.in_(chosen), due)
    count = case((near, NEAR), else_=EVE)
    reminded = taken.values(reminders=count).returning(applications.c.id, applications.c.reminders)
    rows = connection.execute(reminded).all()
    for row in rows:
        application = get_application(connection, row.id)
        if application.interview:
            notice = news.reminded(application, application.interview, row.reminders)
            tell_seeker(connection, application, notice, moment)
    return len(rows)


def _covered(moment: datetime) -> datetime:
    """The end of the days whose evening before has come."""
    local = moment.astimezone(BEIJING)
    days = 2 if local.time() >= EVENING else 1
    return datetime.combine(local.date() + timedelta(days=days), time(), BEIJING)
