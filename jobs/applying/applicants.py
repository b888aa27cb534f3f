"""Applications as they stand: found, listed, and shown to the two sides they concern."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, select

from core.errors import NotFound
from jobs.applying.application_steps import State
from jobs.tables import application_events, applications, postings
from jobs.values import State as PostingState
from people import seekers
from people.seekers import Profile
from people.tables import employers
from people.tables import seekers as profiles

NOT_FOUND = "没有找到这份投递。"

Way = Literal["onsite", "video"]
WAYS: dict[Way, str] = {"onsite": "到现场", "video": "微信视频"}
"""How an interview is held; the video is WeChat's own, between the two."""


@dataclass(frozen=True, slots=True)
class Interview:
    """When and how somebody is to come; `answer` is accepted, other_time or not yet given."""

    at: datetime
    way: Way
    place: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """One application as it stands; `reason` is what was last said of it."""

    id: int
    posting_id: int
    title: str
    posting_state: PostingState
    employer_id: int
    firm: str
    seeker_id: int | None
    fair_id: int | None
    state: State
    reason: str
    applied_at: datetime
    seen_at: datetime | None
    settled_at: datetime | None
    interview: Interview | None


@dataclass(frozen=True, slots=True)
class Applicant:
    """An application with who sent it; nobody, once the person has deleted their profile."""

    application: Application
    profile: Profile | None


@dataclass(frozen=True, slots=True)
class Event:
    """One step that was taken: what, by which side, what was said, and when."""

    what: str
    by: str
    reason: str
    at: datetime


def get_application(connection: Connection, application_id: int) -> Application:
    """An application by its number; raises NotFound."""
    row = connection.execute(_whole().where(applications.c.id == application_id)).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return _application(row)


def list_applications(connection: Connection, numbers: Collection[int]) -> Sequence[Application]:
    """The applications of these numbers, the first sent first."""
    those = _whole().where(applications.c.id.in_(numbers)).order_by(applications.c.id)
    return [_application(row) for row in connection.execute(those)]


def get_mine(connection: Connection, identity_id: int, application_id: int) -> Application:
    """A person's own application; raises NotFound for another's as if it were not there."""
    found = get_application(connection, application_id)
    if found.seeker_id not in seekers.list_seekers(connection, identity_id):
        raise NotFound(NOT_FOUND)
    return found


def get_applicant(connection: Connection, employer_id: int, application_id: int) -> Applicant:
    """An application to a firm, with the profile of the person that counts today.

    Raises NotFound for one to another firm as if it were not there.
    """
    row = connection.execute(_whole().where(applications.c.id == application_id)).first()
    if row is None or row.employer_id != employer_id:
        raise NotFound(NOT_FOUND)
    kept = seekers.find_profile(connection, row.identity_id) if row.seeker_id else None
    return replace(_applicant(row), profile=kept.profile if kept else None)


def list_of_seeker(
    connection: Connection, identity_id: int, before: int | None = None, limit: int = 20
) -> Sequence[Application]:
    """A person's applications, sent under whichever of their names, the newest first."""
    mine = applications.c.seeker_id.in_(seekers.list_seekers(connection, identity_id))
    rows = connection.execute(_page(_whole().where(mine), before, limit))
    return [_application(row) for row in rows]


def list_of_posting(
    connection: Connection,
    posting_id: int,
    before: int | None = None,
    limit: int = 20,
    states: Collection[State] = (),
) -> Sequence[Applicant]:
    """Who applied to a posting, the newest first; of these states only, if any is named."""
    sent = _whole().where(applications.c.posting_id == posting_id)
    if states:
        sent = sent.where(applications.c.state.in_(states))
    return [_applicant(row) for row in connection.execute(_page(sent, before, limit))]


def list_events(connection: Connection, application_id: int) -> Sequence[Event]:
    """Every step of an application, the first one first."""
    its = application_events.c.application_id == application_id
    rows = connection.execute(select(application_events).where(its).order_by("id"))
    return [Event(row.what, row.by, row.reason, row.at) for row in rows]


def _whole() -> Select[Any]:
    joined = (
        applications.join(postings, postings.c.id == applications.c.posting_id)
        .join(employers, employers.c.id == postings.c.employer_id)
        .outerjoin(profiles, profiles.c.id == applications.c.seeker_id)
    )
    return select(
        applications,
        postings.c.title,
        postings.c.state.label("posting_state"),
        postings.c.employer_id,
        employers.c.name.label("firm"),
        *(profiles.c.identity_id, profiles.c.name, profiles.c.phone, profiles.c.about),
    ).select_from(joined)


def _page(chosen: Select[Any], before: int | None, limit: int) -> Select[Any]:
    if before is not None:
        chosen = chosen.where(applications.c.id < before)
    return chosen.order_by(applications.c.id.desc()).limit(limit)


def _applicant(row: Row[Any]) -> Applicant:
    profile = Profile(row.name, row.phone, row.about) if row.seeker_id is not None else None
    return Applicant(_application(row), profile)


def _application(row: Row[Any]) -> Application:
    at = row.interview_at
    met = Interview(at, row.interview_way, row.interview_place, row.interview_answer)
    return Application(
        id=row.id,
        posting_id=row.posting_id,
        title=row.title,
        posting_state=row.posting_state,
        employer_id=row.employer_id,
        firm=row.firm,
        seeker_id=row.seeker_id,
        fair_id=row.fair_id,
        state=row.state,
        reason=row.reason,
        applied_at=row.applied_at,
        seen_at=row.seen_at,
        settled_at=row.settled_at,
        interview=met if at else None,
    )
