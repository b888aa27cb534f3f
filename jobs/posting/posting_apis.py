"""All that is offered by API on postings, each part with its guard."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import Blueprint, g
from sqlalchemy import Connection

from core.access import PublicReads
from core.clock import Clock
from core.db import Database
from core.errors import NotFound
from jobs.applying.answer_rate import with_rates
from jobs.posting.own_postings_api import Means, own_postings_api
from jobs.posting.posting_shapes import ShownOut, over_data, posting_data
from jobs.posting.reports import report
from jobs.posting.staff_postings_api import staff_postings_api
from jobs.posting.staff_shapes import PostingReportIn, PostingReportMadeOut
from jobs.posting.stored import NOT_FOUND, get_posting
from nlp.places.regions import RegionTree
from people.idempotency import Answer, RequestKey, once
from people.sessions import Sessions


def posting_apis(sessions: Sessions, reads: PublicReads, means: Means) -> Iterator[Blueprint]:
    """The blueprints of a firm's postings, of reading one, of reports, and of staff."""
    database, clock, regions = means.database, means.clock, means.regions
    yield sessions.guard(own_postings_api(means))
    yield sessions.guard(reports_api(database, clock))
    yield reads.guard(posting_api(database, clock, regions))
    yield reads.guard_staff(staff_postings_api(database, clock, regions))


def posting_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of reading one posting."""
    blueprint = APIBlueprint("posting", __name__, url_prefix="/api/v1/postings", tag="找工作")

    @blueprint.get("/<int:posting_id>")
    @blueprint.output(ShownOut, description="岗位；不在招的只有名称、单位和状态")
    @blueprint.doc(summary="一个岗位", description="停了、满了、过期了的会说明，不再给详情。")
    def show(posting_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            (posting,) = with_rates(connection, [get_posting(connection, posting_id)], clock())
        if not posting.shown:
            raise NotFound(NOT_FOUND)
        live = posting.state == "live"
        return posting_data(posting, regions) if live else over_data(posting)

    return blueprint


def reports_api(database: Database, clock: Clock) -> APIBlueprint:
    """The blueprint of reporting a posting."""
    blueprint = APIBlueprint("reports", __name__, url_prefix="/api/v1/postings", tag="找工作")

    @blueprint.post("/<int:posting_id>/reports")
    @blueprint.input(PostingReportIn)
    @blueprint.input(RequestKey, location="headers")
    @blueprint.output(PostingReportMadeOut, status_code=201, description="已收到")
    @blueprint.doc(
        summary="举报岗位", description="一人一次；单位不知道是谁举报的，处理结果会告诉您。"
    )
    def make(
        posting_id: int, json_data: PostingReportIn, headers_data: RequestKey
    ) -> tuple[dict[str, Any], int]:
        who, text = g.identity_id, json_data.text.strip()

        def act(connection: Connection, moment: datetime) -> Answer:
            number = report(connection, posting_id, who, json_data.reason, text, moment)
            return Answer({"id": str(number)})

        asked = {"report": posting_id, **json_data.model_dump(mode="json")}
        answer = once(database, clock, headers_data.idempotency_key, who, asked, act)
        return answer.body, answer.status

    return blueprint
