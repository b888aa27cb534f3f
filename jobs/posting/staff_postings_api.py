"""Postings and reports by API, for staff: `/api/v1/staff/postings`, `/api/v1/staff/reports`."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import structlog
from apiflask import APIBlueprint
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.shapes import read_cursor
from jobs.posting import postings
from jobs.posting.reports import Handling, get_report, handle, list_reports
from jobs.posting.staff_shapes import (
    HandlingIn,
    PostingReportList,
    PostingReportOut,
    PostingReportPage,
    ReviewedWholeOut,
    ReviewQueue,
    ReviewQueuePage,
    VerdictIn,
    report_data,
    reviewed_data,
    reviewed_whole,
)
from jobs.posting.steps import by_staff
from jobs.posting.stored import get_posting, list_in_state
from nlp.places.regions import RegionTree

log = structlog.get_logger("postings")

Act = Callable[[Connection, int, VerdictIn, datetime], None]


def _approve(connection: Connection, posting_id: int, said: VerdictIn, moment: datetime) -> None:
    seen = int(said.version or 0)
    postings.approve(connection, posting_id, by_staff(said.by), moment, seen)


def _reject(connection: Connection, posting_id: int, said: VerdictIn, moment: datetime) -> None:
    seen = int(said.version or 0)
    postings.reject(connection, posting_id, by_staff(said.by), said.reason, moment, seen)


def _hold(connection: Connection, posting_id: int, said: VerdictIn, moment: datetime) -> None:
    reason = postings.given(said.reason)
    postings.hold(connection, posting_id, by_staff(said.by), reason, moment)


def _close(connection: Connection, posting_id: int, said: VerdictIn, moment: datetime) -> None:
    reason = postings.given(said.reason)
    postings.close(connection, posting_id, by_staff(said.by), moment, reason)


ACTS: Mapping[str, tuple[Act, str, str]] = {
    "approve": (_approve, "通过一个岗位", "立刻发布，单位会收到通知。"),
    "reject": (_reject, "不通过一个岗位", "必须写原因，单位会收到通知。"),
    "hold": (_hold, "撤下一个岗位，重新审核", "必须写原因，单位会收到通知。"),
    "close": (_close, "停止一个岗位", "必须写原因；停止以后不能再开。"),
}


def staff_postings_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of review and reports."""
    blueprint = APIBlueprint("staff_postings", __name__, url_prefix="/api/v1/staff", tag="工作人员")
    _add_reading(blueprint, database, regions)
    for verb, (act, summary, about) in ACTS.items():
        _add_act(blueprint, verb, act, summary, about, database, clock, regions)
    _add_reports(blueprint, database)
    _add_handling(blueprint, database, clock)
    return blueprint


def _add_reading(blueprint: APIBlueprint, database: Database, regions: RegionTree) -> None:
    @blueprint.get("/postings")
    @blueprint.input(ReviewQueue, location="query")
    @blueprint.output(ReviewQueuePage, description="一页岗位")
    @blueprint.doc(summary="列出等待审核的岗位", description="带规则标出的地方和举报条数。")
    def list_postings(query_data: ReviewQueue) -> dict[str, Any]:
        after, limit = read_cursor(query_data.cursor) or 0, query_data.limit
        with database.reading() as connection:
            found = list_in_state(connection, query_data.state, after, limit + 1)
            items = reviewed_data(connection, found[:limit], regions)
        more = len(found) > limit
        return {"items": items, "next_cursor": str(items[-1]["id"]) if more else None}

    @blueprint.get("/postings/<int:posting_id>")
    @blueprint.output(ReviewedWholeOut, description="岗位")
    @blueprint.doc(summary="一个岗位和它的经过")
    def show_posting(posting_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            return reviewed_whole(connection, get_posting(connection, posting_id), regions)


def _add_act(
    blueprint: APIBlueprint,
    verb: str,
    act: Act,
    summary: str,
    about: str,
    database: Database,
    clock: Clock,
    regions: RegionTree,
) -> None:
    @blueprint.post(f"/postings/<int:posting_id>/{verb}", endpoint=f"{verb}_posting")
    @blueprint.input(VerdictIn)
    @blueprint.output(ReviewedWholeOut, description="岗位")
    @blueprint.doc(summary=summary, description=about)
    def decide(posting_id: int, json_data: VerdictIn) -> dict[str, Any]:
        with database.transaction() as connection:
            act(connection, posting_id, json_data, clock())
            data = reviewed_whole(connection, get_posting(connection, posting_id), regions)
        log.info("posting_decided", posting=posting_id, act=verb, by=json_data.by)
        return data


def _add_reports(blueprint: APIBlueprint, database: Database) -> None:
    @blueprint.get("/reports")
    @blueprint.input(PostingReportList, location="query")
    @blueprint.output(PostingReportPage, description="一页举报")
    @blueprint.doc(summary="列出举报", description="不说是谁举报的。")
    def list_them(query_data: PostingReportList) -> dict[str, Any]:
        after, limit = read_cursor(query_data.cursor) or 0, query_data.limit
        with database.reading() as connection:
            found = list_reports(connection, query_data.state, None, after, limit + 1)
        page = found[:limit]
        return {
            "items": [report_data(row) for row in page],
            "next_cursor": str(page[-1].id) if len(found) > limit else None,
        }


def _add_handling(blueprint: APIBlueprint, database: Database, clock: Clock) -> None:
    @blueprint.post("/reports/<int:report_id>/handle")
    @blueprint.input(HandlingIn)
    @blueprint.output(PostingReportOut, description="举报")
    @blueprint.doc(
        summary="处理一条举报",
        description="举报人会收到结果。岗位怎么办另外决定：通过、不通过或停止。",
    )
    def handle_report(report_id: int, json_data: HandlingIn) -> Mapping[str, Any]:
        handling = Handling(json_data.by, json_data.outcome, json_data.text)
        with database.transaction() as connection:
            handle(connection, report_id, handling, clock())
            data = report_data(get_report(connection, report_id))
        log.info("report_handled", report=report_id, outcome=json_data.outcome, by=json_data.by)
        return data
