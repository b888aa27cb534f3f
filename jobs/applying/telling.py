"""What is told of an application: the words, and to which name of a person or firm they go."""

from datetime import datetime

from sqlalchemy import Connection, select

from core.clock import BEIJING
from jobs.applying.applicants import WAYS, Application, Interview
from notify.addressing import addressee_of
from notify.outbox import Addressee, Notice, take_back, tell
from people.identities import list_names
from people.seekers import find_identity
from people.tables import members

CHANGED = "面试有变"

WEEKDAYS = "一二三四五六日"


def spoken(moment: datetime) -> str:
    """A moment as people say it in China: 11月25日（周三）09:00."""
    local = moment.astimezone(BEIJING)
    return f"{local.month}月{local.day}日（周{WEEKDAYS[local.weekday()]}）{local:%H:%M}"


def name_of(application: Application) -> str:
    """Which application it is, in a sentence: 「保安」（某某公司）."""
    return f"「{application.title}」（{application.firm}）"


def in_words(interview: Interview) -> str:
    """When, how and where an interview is."""
    place = f"\n地点：{interview.place}" if interview.place else ""
    return f"时间：{spoken(interview.at)}\n方式：{WAYS[interview.way]}{place}"


def tell_seeker(
    connection: Connection, application: Application, notice: Notice, moment: datetime
) -> None:
    """Tell who applied, if they are still there."""
    if application.seeker_id is None:
        return
    identity_id = find_identity(connection, application.seeker_id)
    to = addressee_of(connection, identity_id) if identity_id is not None else None
    if to:
        tell(connection, to, notice, moment)


def take_back_invitations(
    connection: Connection, application_id: int, seeker_id: int | None, moment: datetime
) -> None:
    """Have what waits to be told of an interview not told any more, as it is no longer so."""
    identity_id = find_identity(connection, seeker_id) if seeker_id is not None else None
    names = list_names(connection, identity_id) if identity_id is not None else []
    # Whose profile is gone already is known by the application alone.
    to = [Addressee(one.app, one.openid) for one in names] or None
    take_back(connection, "interview", f"{application_id} ", CHANGED, moment, to)


def tell_members(
    connection: Connection, employer_id: int, notice: Notice, moment: datetime
) -> None:
    """Tell everybody who acts for a firm, each person once."""
    theirs = select(members.c.identity_id).where(members.c.employer_id == employer_id)
    numbers = connection.execute(theirs.order_by(members.c.joined_at)).scalars().all()
    found = [addressee_of(connection, identity_id) for identity_id in numbers]
    for to in dict.fromkeys(found):
        if to:
            tell(connection, to, notice, moment)


def fields(application: Application) -> dict[str, str]:
    """What a template of WeChat's may show of an application."""
    met = application.interview
    return {
        "application": str(application.id),
        "title": application.title,
        "firm": application.firm,
        "state": application.state,
        "reason": application.reason,
        "when": spoken(met.at) if met else "",
        "place": met.place if met else "",
    }
