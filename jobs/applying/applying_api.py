"""Applying by API, for those who seek work: `/api/v1/me/applications`."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from apiflask import APIBlueprint
from flask import g
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.errors import Invalid
from core.shapes import Paged, read_cursor
from jobs.applying import applications, at_work
from jobs.applying.applicants import get_application, get_mine
from jobs.applying.applying_shapes import (
    ApplicationOut,
    ApplicationsPage,
    ApplyIn,
    AtWorkIn,
    OtherTimeIn,
    application_data,
    page_of,
)
from jobs.applying.said import let_through, note_said
from people.content import Contents
from people.idempotency import Answer, RequestKey, once
from people.seekers import find_profile

Step = Callable[[Connection, int, datetime], None]


class Take(Protocol):
    """Takes a step of the caller's own application, with what they write to the firm."""

    def __call__(self, application_id: int, step: Step, wish: str = "") -> dict[str, Any]:
        """The application after the step."""


def applying_api(database: Database, clock: Clock, contents: Contents) -> APIBlueprint:
    """The blueprint of a person's own applications."""
    blueprint = APIBlueprint("applying", __name__, url_prefix="/api/v1", tag="求职者")

    def take(application_id: int, step: Step, wish: str = "") -> dict[str, Any]:
        """Take a step of the caller's own application, with what they write to the firm."""
        with database.reading() as connection:
            get_mine(connection, g.identity_id, application_id)
        said = let_through(contents, g.identity_id, wish=wish)
        with database.transaction() as connection:
            mine = get_mine(connection, g.identity_id, application_id)
            step(connection, application_id, clock())
            note_said(connection, said, mine.posting_id, clock(), application_id)
            asked = at_work.waiting(connection, [application_id], "seeker")
            return application_data(get_application(connection, application_id), bool(asked))

    _add_applying(blueprint, database, clock)
    _add_reading(blueprint, database)
    _add_steps(blueprint, take)
    _add_at_work(blueprint, take)
    return blueprint


def _add_applying(blueprint: APIBlueprint, database: Database, clock: Clock) -> None:
    @blueprint.post("/postings/<int:posting_id>/applications")
    @blueprint.input(ApplyIn)
    @blueprint.input(RequestKey, location="headers")
    @blueprint.output(ApplicationOut, status_code=201, description="已投递")
    @blueprint.doc(
        summary="投递岗位",
        description="先填 /me/profile。一个岗位只能投一次；再投答 409，说明现在怎样。",
    )
    def apply(
        posting_id: int, json_data: ApplyIn, headers_data: RequestKey
    ) -> tuple[dict[str, Any], int]:
        who = g.identity_id

        def act(connection: Connection, moment: datetime) -> Answer:
            seeker = _seeker(connection, who)
            number = applications.apply(connection, posting_id, seeker, moment, json_data.fair_id)
            data = application_data(get_application(connection, number))
            return Answer(ApplicationOut.model_validate(data).model_dump(mode="json"))

        asked = {"apply": posting_id} | json_data.model_dump(mode="json")
        answer = once(database, clock, headers_data.idempotency_key, who, asked, act)
        return answer.body, answer.status


def _seeker(connection: Connection, identity_id: int) -> int:
    """The number of who applies; raises Invalid for who keeps no profile."""
    kept = find_profile(connection, identity_id)
    if kept is None:
        sentence = "请先填写姓名和电话，单位才能联系您"
        raise Invalid(f"{sentence}。", {"profile": [sentence]})
    return kept.id


def _add_reading(blueprint: APIBlueprint, database: Database) -> None:
    @blueprint.get("/me/applications")
    @blueprint.input(Paged, location="query")
    @blueprint.output(ApplicationsPage, description="一页投递")
    @blueprint.doc(summary="我的投递", description="每份都写明现在怎样、可以做什么。")
    def list_mine(query_data: Paged) -> dict[str, Any]:
        before, limit = read_cursor(query_data.cursor), query_data.limit
        with database.reading() as connection:
            found = applications.list_of_seeker(connection, g.identity_id, before, limit + 1)
            asked = at_work.waiting(connection, [one.id for one in found], "seeker")
        return page_of([application_data(one, one.id in asked) for one in found], limit)


def _add_steps(blueprint: APIBlueprint, take: Take) -> None:
    @blueprint.post("/me/applications/<int:application_id>/withdraw")
    @blueprint.output(ApplicationOut, description="这份投递")
    @blueprint.doc(summary="撤回投递", description="有结果以前都可以；约了面试的，单位会知道。")
    def withdraw(application_id: int) -> dict[str, Any]:
        return take(application_id, applications.withdraw)

    @blueprint.post("/me/applications/<int:application_id>/accept")
    @blueprint.output(ApplicationOut, description="这份投递")
    @blueprint.doc(summary="确认参加面试")
    def accept(application_id: int) -> dict[str, Any]:
        def step(connection: Connection, number: int, moment: datetime) -> None:
            applications.answer_invitation(connection, number, "accepted", moment)

        return take(application_id, step)

    @blueprint.post("/me/applications/<int:application_id>/other-time")
    @blueprint.input(OtherTimeIn)
    @blueprint.output(ApplicationOut, description="这份投递")
    @blueprint.doc(summary="面试另约时间", description="告诉单位什么时间方便，由单位再约。")
    def other_time(application_id: int, json_data: OtherTimeIn) -> dict[str, Any]:
        def step(connection: Connection, number: int, moment: datetime) -> None:
            wish = json_data.wish
            applications.answer_invitation(connection, number, "other_time", moment, wish)

        return take(application_id, step, json_data.wish)


def _add_at_work(blueprint: APIBlueprint, take: Take) -> None:
    @blueprint.post("/me/applications/<int:application_id>/at-work")
    @blueprint.input(AtWorkIn)
    @blueprint.output(ApplicationOut, description="这份投递")
    @blueprint.doc(summary="录用以后：我在不在岗", description="录用 7 天和 30 天以后各问一次。")
    def at_work_or_not(application_id: int, json_data: AtWorkIn) -> dict[str, Any]:
        def step(connection: Connection, number: int, moment: datetime) -> None:
            at_work.answer(connection, number, "seeker", json_data.answer, moment)

        return take(application_id, step)
