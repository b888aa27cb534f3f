"""Whether who was hired is at work: both sides are asked after a week and a month, by one tap."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, Select, and_, exists, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.errors import Conflict
from jobs.applying import news
from jobs.applying.applicants import Application, get_applicant, get_application
from jobs.applying.telling import tell_members, tell_seeker
from jobs.tables import applications, at_work, postings
from people.identities import list_ids
from people.seekers import list_seekers
from people.tables import members

Answer = Literal["yes", "no"]
Side = Literal["seeker", "employer"]
SIDES: Sequence[Side] = ("seeker", "employer")

DAYS = (7, 30)
"""How many days after the hiring is asked."""

LATEST = timedelta(days=14)
"""How much later it may still be asked, if nobody could before."""

AT_ONCE = 100
"""How many hirings one transaction asks about."""

_later = at_work.alias("later")
_NEWER = exists().where(
    _later.c.application_id == at_work.c.application_id,
    _later.c.side == at_work.c.side,
    _later.c.days > at_work.c.days,
)
"""Whether a later question has taken the place of one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody was asked: about which application, as which side, so many days on."""

    application: Application
    side: Side
    days: int


def ask_due(connection: Connection, moment: datetime) -> int:
    """Ask about everybody who was hired so many days ago; about how many. Each side once."""
    count = 0
    for days in DAYS:
        numbers = connection.execute(_due(days, moment).limit(AT_ONCE)).scalars().all()
        for number in numbers:
            _ask(connection, number, days, moment)
        count += len(numbers)
    return count


def _due(days: int, moment: datetime) -> Select[int]:
    end = moment - timedelta(days=days)
    its = at_work.c.application_id == applications.c.id
    # Who is known not to be there is not asked again whether they are.
    over = exists().where(its, or_(at_work.c.days >= days, at_work.c.answer == "no"))
    return (
        select(applications.c.id)
        .where(applications.c.state == "hired", applications.c.seeker_id.is_not(None))
        .where(applications.c.settled_at <= end, applications.c.settled_at > end - LATEST, ~over)
        .order_by(applications.c.settled_at)
    )


def _ask(connection: Connection, application_id: int, days: int, moment: datetime) -> None:
    rows = [
        {"application_id": application_id, "days": days, "side": side, "asked_at": moment}
        for side in SIDES
    ]
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(at_work).values(rows).on_conflict_do_nothing().returning(at_work.c.side)
    asked = set(connection.execute(put).scalars())
    application = get_application(connection, application_id)
    if "seeker" in asked:
        tell_seeker(connection, application, news.are_you_at_work(application, days), moment)
    if "employer" in asked:
        firm = application.employer_id
        profile = get_applicant(connection, firm, application_id).profile
        notice = news.are_they_at_work(application, profile.name if profile else "", days)
        tell_members(connection, firm, notice, moment)


def answer(
    connection: Connection, application_id: int, side: Side, said: Answer, moment: datetime
) -> None:
    """Note what a side says to the last question about an application; raises Conflict.

    Who tapped the wrong one may say it again.
    """
    its = at_work.c.application_id == application_id, at_work.c.side == side
    last = select(at_work.c.days).where(*its).order_by(at_work.c.days.desc()).limit(1)
    days = connection.execute(last).scalar()
    if days is None:
        raise Conflict(f"还没有到问的时候：录用 {DAYS[0]} 天和 {DAYS[1]} 天以后各问一次。")
    noted = update(at_work).where(*its, at_work.c.days == days)
    connection.execute(noted.values(answer=said, answered_at=moment))


def answer_at_work(
    connection: Connection, identity_id: int, said: Answer, moment: datetime
) -> Asked | None:
    """Note what somebody says to the question that waits longest for them; which it was.

    They may be asked as who was hired, and as who acts for a firm. None if nothing waits.
    """
    asked = next(iter(list_asked(connection, identity_id)), None)
    if asked:
        answer(connection, asked.application.id, asked.side, said, moment)
    return asked


def waiting(connection: Connection, application_ids: Collection[int], side: Side) -> set[int]:
    """Of these applications those about which a side was asked and has not answered."""
    its = at_work.c.application_id.in_(application_ids), at_work.c.side == side
    rows = select(at_work.c.application_id).where(*its, at_work.c.answer == "", ~_NEWER)
    return set(connection.execute(rows).scalars())


def list_asked(connection: Connection, identity_id: int) -> Sequence[Asked]:
    """What a person was asked and has not answered, what waits longest first.

    Only the last question about an application waits.
    """
    names = list_ids(connection, identity_id)
    firms = select(members.c.employer_id).where(members.c.identity_id.in_(names))
    mine = applications.c.seeker_id.in_(list_seekers(connection, identity_id))
    theirs = or_(
        and_(at_work.c.side == "seeker", mine),
        and_(at_work.c.side == "employer", postings.c.employer_id.in_(firms)),
    )
    rows = connection.execute(
        select(at_work)
        .join(applications, applications.c.id == at_work.c.application_id)
        .join(postings, postings.c.id == applications.c.posting_id)
        .where(theirs, at_work.c.answer == "", ~_NEWER)
        .order_by(at_work.c.asked_at, at_work.c.application_id)
    ).all()
    return [
        Asked(get_application(connection, row.application_id), row.side, row.days) for row in rows
    ]
