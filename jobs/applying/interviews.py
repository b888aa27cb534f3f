"""Interviews: a firm asks somebody to come, and they say whether they can."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection

from core.errors import Conflict, Invalid
from jobs.applying import news
from jobs.applying.applicants import WAYS, Application, Interview, get_application
from jobs.applying.progress import checked, take
from jobs.applying.reminding import needless
from jobs.applying.telling import tell_members, tell_seeker

FARTHEST = timedelta(days=60)
"""How far ahead an interview may be."""

Answer = Literal["accepted", "other_time"]


def invite(
    connection: Connection, application_id: int, interview: Interview, moment: datetime
) -> None:
    """Ask somebody to an interview, or to another time of it; raises Conflict, Invalid."""
    interview = replace(interview, place=checked(interview.place, "place"))
    _check(interview, moment)
    values: dict[str, Any] = {
        "interview_at": interview.at,
        "interview_way": interview.way,
        "interview_place": interview.place,
        "interview_answer": "",
        "reminders": needless(interview.at, moment),
    }
    application, step = take(connection, application_id, "invite", moment, **values)
    notice = news.invited(application, interview, step)
    tell_seeker(connection, application, notice, moment)


def answer_invitation(
    connection: Connection, application_id: int, answer: Answer, moment: datetime, wish: str = ""
) -> None:
    """Say whether one comes; with another time, which would do. The firm hears of it.

    Raises Conflict, also for an interview that is over; Invalid.
    """
    said = checked(wish, "wish")
    act: Literal["accept", "other_time"] = "accept" if answer == "accepted" else "other_time"
    _check_ahead(get_application(connection, application_id), moment)
    application, step = take(connection, application_id, act, moment, said, interview_answer=answer)
    if application.interview:
        notice = news.answered(application, application.interview, said, step)
        tell_members(connection, application.employer_id, notice, moment)


def _check_ahead(application: Application, moment: datetime) -> None:
    met = application.interview
    if application.state == "interview" and met and met.at <= moment:
        raise Conflict("约定的面试时间已经过了，请直接和单位联系。")


def _check(interview: Interview, moment: datetime) -> None:
    """Raise Invalid unless somebody can come to it."""
    faults = {}
    if not moment < interview.at <= moment + FARTHEST:
        faults["at"] = [f"应在现在以后、{FARTHEST.days} 天以内"]
    if interview.way not in WAYS:
        faults["way"] = [f"只能是 {'、'.join(WAYS)}"]
    if interview.way == "onsite" and not interview.place:
        faults["place"] = ["到现场面试，请写明地点"]
    if faults:
        raise Invalid("面试的时间或地点不对，请检查。", faults)
