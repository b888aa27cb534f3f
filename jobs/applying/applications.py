"""Applications to postings, until each has its outcome: nothing is decided for anybody.

Each step belongs to the caller's transaction: the new state, its event, and what is told of it.
Whose the application is, the caller has asked before (see jobs/applying/applicants.py).
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from core.clock import beijing_date
from core.errors import Conflict, Invalid
from jobs.applying import news
from jobs.applying.applicants import get_application, list_applications
from jobs.applying.applicants import list_of_posting as list_of_posting
from jobs.applying.applicants import list_of_seeker as list_of_seeker
from jobs.applying.application_steps import OPEN, REASONS, UNANSWERED, Reason
from jobs.applying.entering import check_fair, check_open
from jobs.applying.interviews import answer_invitation as answer_invitation
from jobs.applying.interviews import invite as invite
from jobs.applying.progress import checked, note, note_all, take
from jobs.applying.telling import tell_members, tell_seeker
from jobs.tables import applications


def apply(
    connection: Connection,
    posting_id: int,
    seeker_id: int,
    moment: datetime,
    fair_id: int | None = None,
) -> int:
    """Send an application; its number. The firm hears of the first one of each day.

    Raises NotFound, and Conflict for who applied before (when, and how it stands) or if the
    posting takes no applications; Invalid if the fair does not show it.
    """
    check_open(connection, posting_id, seeker_id, moment)
    if fair_id is not None:
        check_fair(connection, posting_id, fair_id)
    row = {"posting_id": posting_id, "seeker_id": seeker_id, "fair_id": fair_id, "state": "sent"}
    made = insert(applications).values(row | {"applied_at": moment}).returning(applications.c.id)
    number = int(connection.execute(made).scalar_one())
    note(connection, number, "sent", "seeker", "", moment)
    application = get_application(connection, number)
    waiting = _count(connection, posting_id, UNANSWERED)
    notice = news.sent(application, waiting, beijing_date(moment))
    tell_members(connection, application.employer_id, notice, moment)
    return number


def mark_seen(connection: Connection, application_id: int, moment: datetime) -> None:
    """Note that the firm looked at an application; the first time the person hears of it."""
    unseen = applications.c.id == application_id, applications.c.state == "sent"
    seen = update(applications).where(*unseen).values(state="seen", seen_at=moment)
    if connection.execute(seen).rowcount:
        note(connection, application_id, "seen", "employer", "", moment)
        application = get_application(connection, application_id)
        tell_seeker(connection, application, news.seen(application), moment)


def offer(connection: Connection, application_id: int, moment: datetime, words: str = "") -> None:
    """Tell somebody that the firm means to take them on; raises Conflict, Invalid."""
    said = checked(words, "note")
    application, step = take(connection, application_id, "offer", moment, said)
    tell_seeker(connection, application, news.offered(application, said, step), moment)


def hire(connection: Connection, application_id: int, moment: datetime) -> None:
    """Note that the firm has taken somebody on, and tell them; raises Conflict."""
    application, step = take(connection, application_id, "hire", moment)
    tell_seeker(connection, application, news.hired(application, step), moment)


def mark_unsuitable(
    connection: Connection,
    application_id: int,
    reason: Reason,
    moment: datetime,
    words: str = "",
) -> None:
    """Tell somebody that the firm does not take them on, and why; raises Conflict, Invalid."""
    if reason not in REASONS:
        raise Invalid("没有这个原因。", {"reason": [f"只能是 {'、'.join(REASONS)}"]})
    said = checked(words, "note")
    application, step = take(connection, application_id, "mark_unsuitable", moment, reason)
    tell_seeker(connection, application, news.unsuitable(application, said, step), moment)


def withdraw(connection: Connection, application_id: int, moment: datetime) -> None:
    """Take an application back; who expects the person hears of it. Raises Conflict."""
    before = get_application(connection, application_id)
    take(connection, application_id, "withdraw", moment)
    if before.state in ("interview", "offered"):
        tell_members(connection, before.employer_id, news.withdrawn(before), moment)


def close_with(connection: Connection, posting_id: int, moment: datetime) -> None:
    """Close the applications to a posting that is over and that nobody answered; tell each person.

    Who is asked to an interview or was made an offer still has it: the firm owes them an outcome.
    """
    waiting = applications.c.posting_id == posting_id, applications.c.state.in_(UNANSWERED)
    closed = update(applications).where(*waiting).values(state="closed", settled_at=moment)
    numbers = connection.execute(closed.returning(applications.c.id)).scalars().all()
    note_all(connection, numbers, "closed", "desk", moment)
    for application in list_applications(connection, numbers):
        tell_seeker(connection, application, news.closed(application), moment)


def settle_all(
    connection: Connection, posting_id: int, reason: Reason, moment: datetime, words: str = ""
) -> int:
    """Tell everybody who waits that they are not taken on, and why; how many. Raises Invalid."""
    rows = select(applications.c.id).where(
        applications.c.posting_id == posting_id, applications.c.state.in_(OPEN)
    )
    waiting = connection.execute(rows.order_by(applications.c.id)).scalars().all()
    for number in waiting:
        mark_unsuitable(connection, number, reason, moment, words)
    return len(waiting)


def require_outcomes(connection: Connection, posting_id: int) -> None:
    """Raise Conflict as long as anybody who applied waits: such a posting is not put away."""
    if waiting := _count(connection, posting_id, OPEN):
        raise Conflict(
            f"还有 {waiting} 位应聘者没有结果，不能归档；请逐个答复，或一次告知全部（选一个原因）。"
        )


def count_of_posting(connection: Connection, posting_id: int) -> tuple[int, int]:
    """How many applications a posting got, and how many of them the firm has not answered."""
    all_of_it = select(func.count()).where(applications.c.posting_id == posting_id)
    waiting = _count(connection, posting_id, UNANSWERED)
    return int(connection.execute(all_of_it).scalar_one()), waiting


def _count(connection: Connection, posting_id: int, states: Sequence[str]) -> int:
    those = applications.c.posting_id == posting_id, applications.c.state.in_(states)
    return int(connection.execute(select(func.count()).where(*those)).scalar_one())
