"""Applicants by API, for the firm they applied to: `/api/v1/employers/{id}/…/applications`."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from apiflask import APIBlueprint
from flask import g
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.shapes import read_cursor
from jobs.applying import applications, at_work
from jobs.applying.applicants import Interview, get_applicant, list_events
from jobs.applying.applicants_shapes import (
    ApplicantsIn,
    ApplicantsPage,
    ApplicantWholeOut,
    InviteIn,
    OfferIn,
    UnsuitableIn,
    applicant_data,
    event_data,
)
from jobs.applying.applying_shapes import AtWorkIn, page_of
from jobs.applying.said import Letters, Said, note_said
from jobs.posting.stored import get_own
from people.employers import get_role, require_approved

Step = Callable[[Connection, datetime], None]


class Take(Protocol):
    """Takes a step of an application to the caller's firm, with what they write to the person."""

    def __call__(
        self, employer_id: int, application_id: int, step: Step, note: str = "", place: str = ""
    ) -> dict[str, Any]:
        """The application after the step."""


ONE = "/<int:employer_id>/applications/<int:application_id>"
OF_POSTING = "/<int:employer_id>/postings/<int:posting_id>"


def applicants_api(database: Database, clock: Clock, letters: Letters) -> APIBlueprint:
    """The blueprint of a firm's applicants."""
    blueprint = APIBlueprint("applicants", __name__, url_prefix="/api/v1/employers", tag="单位招人")
    take = _taking(database, clock, letters)
    _add_reading(blueprint, database, take)
    _add_inviting(blueprint, take)
    _add_outcomes(blueprint, take)
    _add_at_work(blueprint, take)
    return blueprint


def _taking(database: Database, clock: Clock, letters: Letters) -> Take:
    def take(
        employer_id: int, application_id: int, step: Step, note: str = "", place: str = ""
    ) -> dict[str, Any]:
        said = Said(g.identity_id, {})
        if note or place:
            with database.reading() as connection:
                enter(connection, employer_id)
                get_applicant(connection, employer_id, application_id)
            said = letters.let_through(g.identity_id, employer_id, note=note, place=place)
        with database.transaction() as connection:
            enter(connection, employer_id)
            found = get_applicant(connection, employer_id, application_id).application
            step(connection, clock())
            note_said(connection, said, found.posting_id, clock(), application_id)
            return _whole(connection, employer_id, application_id)

    return take


def enter(connection: Connection, employer_id: int) -> None:
    """Raise unless the caller acts for a firm that may recruit."""
    get_role(connection, g.identity_id, employer_id)
    require_approved(connection, employer_id)


def _whole(connection: Connection, employer_id: int, application_id: int) -> dict[str, Any]:
    found = get_applicant(connection, employer_id, application_id)
    events = [event_data(event) for event in list_events(connection, application_id)]
    asked = at_work.waiting(connection, [application_id], "employer")
    return applicant_data(found, bool(asked), whole=True) | {"events": events}


def _add_reading(blueprint: APIBlueprint, database: Database, take: Take) -> None:
    @blueprint.get(f"{OF_POSTING}/applications")
    @blueprint.input(ApplicantsIn, location="query")
    @blueprint.output(ApplicantsPage, description="一页应聘者")
    @blueprint.doc(summary="岗位的应聘者", description="电话隐去中间几位；看一份投递才看得到全部。")
    def list_applicants(
        employer_id: int, posting_id: int, query_data: ApplicantsIn
    ) -> dict[str, Any]:
        before, limit = read_cursor(query_data.cursor), query_data.limit
        states = [query_data.state] if query_data.state else []
        with database.reading() as connection:
            enter(connection, employer_id)
            get_own(connection, employer_id, posting_id)
            found = applications.list_of_posting(connection, posting_id, before, limit + 1, states)
            numbers = [one.application.id for one in found]
            asked = at_work.waiting(connection, numbers, "employer")
        return page_of([applicant_data(one, one.application.id in asked) for one in found], limit)

    @blueprint.get(ONE)
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(summary="看一份投递", description="第一次看就记下，应聘者会知道单位看过了。")
    def look(employer_id: int, application_id: int) -> dict[str, Any]:
        def step(connection: Connection, moment: datetime) -> None:
            applications.mark_seen(connection, application_id, moment)

        return take(employer_id, application_id, step)


def _add_inviting(blueprint: APIBlueprint, take: Take) -> None:
    @blueprint.post(f"{ONE}/invite")
    @blueprint.input(InviteIn)
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(
        summary="约面试，或改面试时间", description="前一天傍晚和两小时前，应聘者会得到提醒。"
    )
    def invite(employer_id: int, application_id: int, json_data: InviteIn) -> dict[str, Any]:
        met = Interview(json_data.at, json_data.way, json_data.place)

        def step(connection: Connection, moment: datetime) -> None:
            applications.invite(connection, application_id, met, moment)

        return take(employer_id, application_id, step, place=met.place)


def _add_outcomes(blueprint: APIBlueprint, take: Take) -> None:
    @blueprint.post(f"{ONE}/offer")
    @blueprint.input(OfferIn)
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(summary="告知准备录用")
    def offer(employer_id: int, application_id: int, json_data: OfferIn) -> dict[str, Any]:
        def step(connection: Connection, moment: datetime) -> None:
            applications.offer(connection, application_id, moment, json_data.note)

        return take(employer_id, application_id, step, json_data.note)

    @blueprint.post(f"{ONE}/hire")
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(summary="确认录用", description="7 天和 30 天以后，会问双方是不是在岗。")
    def hire(employer_id: int, application_id: int) -> dict[str, Any]:
        def step(connection: Connection, moment: datetime) -> None:
            applications.hire(connection, application_id, moment)

        return take(employer_id, application_id, step)

    @blueprint.post(f"{ONE}/unsuitable")
    @blueprint.input(UnsuitableIn)
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(summary="告知没有录用", description="选一个原因，应聘者会看到。")
    def mark_unsuitable(
        employer_id: int, application_id: int, json_data: UnsuitableIn
    ) -> dict[str, Any]:
        def step(connection: Connection, moment: datetime) -> None:
            why, said = json_data.reason, json_data.note
            applications.mark_unsuitable(connection, application_id, why, moment, said)

        return take(employer_id, application_id, step, json_data.note)


def _add_at_work(blueprint: APIBlueprint, take: Take) -> None:
    @blueprint.post(f"{ONE}/at-work")
    @blueprint.input(AtWorkIn)
    @blueprint.output(ApplicantWholeOut, description="这份投递和它的经过")
    @blueprint.doc(summary="录用以后：人在不在岗", description="录用 7 天和 30 天以后各问一次。")
    def at_work_or_not(
        employer_id: int, application_id: int, json_data: AtWorkIn
    ) -> dict[str, Any]:
        def step(connection: Connection, moment: datetime) -> None:
            at_work.answer(connection, application_id, "employer", json_data.answer, moment)

        return take(employer_id, application_id, step)
