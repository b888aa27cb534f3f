"""Firms by API, for staff: `/api/v1/staff/employers`."""

from collections.abc import Sequence
from typing import Any

import structlog
from apiflask import APIBlueprint
from flask import Response

from core.clock import Clock
from core.db import Database
from core.shapes import read_cursor
from nlp.places.regions import RegionTree
from people import review, uploads
from people.employers import get_employer
from people.review import Decision, Follower, Reviewed
from people.shapes import (
    DecisionIn,
    FirmReviewPage,
    ReviewedOut,
    ReviewList,
    TagsIn,
    employer_data,
)
from people.uploads_api import PICTURES, shown

log = structlog.get_logger("employers")

BY = "接口"

ACTS: Sequence[tuple[str, Reviewed, str]] = (
    ("approve", "approved", "通过一家单位"),
    ("reject", "rejected", "不通过一家单位"),
    ("suspend", "suspended", "停用一家单位"),
)


def review_api(
    database: Database, clock: Clock, regions: RegionTree, followers: Sequence[Follower]
) -> APIBlueprint:
    """The blueprint of review; the followers learn of each decision."""
    blueprint = APIBlueprint(
        "review", __name__, url_prefix="/api/v1/staff/employers", tag="工作人员"
    )
    _add_reading(blueprint, database, regions)
    for verb, state, summary in ACTS:
        _add_act(blueprint, verb, state, summary, database, clock, regions, followers)

    @blueprint.put("/<int:employer_id>/tags")
    @blueprint.input(TagsIn)
    @blueprint.output(ReviewedOut, description="单位")
    @blueprint.doc(summary="给单位加标记", description="写全部要有的标记，其余的去掉。")
    def tag(employer_id: int, json_data: TagsIn) -> dict[str, Any]:
        with database.transaction() as connection:
            firm = review.tag(connection, employer_id, json_data.tags, BY, clock())
        return employer_data(firm, regions)

    return blueprint


def _add_reading(blueprint: APIBlueprint, database: Database, regions: RegionTree) -> None:
    @blueprint.get("")
    @blueprint.input(ReviewList, location="query")
    @blueprint.output(FirmReviewPage, description="一页单位")
    @blueprint.doc(summary="列出单位")
    def list_employers(query_data: ReviewList) -> dict[str, Any]:
        after, limit = read_cursor(query_data.cursor), query_data.limit
        with database.reading() as connection:
            found = review.list_employers(
                connection, query_data.state, query_data.text, after, limit + 1
            )
        page = found[:limit]
        log.info("employers_listed", state=query_data.state, count=len(page))
        return {
            "items": [employer_data(firm, regions) for firm in page],
            "next_cursor": str(page[-1].id) if len(found) > limit else None,
        }

    @blueprint.get("/<int:employer_id>")
    @blueprint.output(ReviewedOut, description="单位")
    @blueprint.doc(summary="一家单位的资料")
    def show(employer_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            firm = get_employer(connection, employer_id)
        log.info("employer_read", employer=employer_id)
        return employer_data(firm, regions)

    @blueprint.get("/<int:employer_id>/licence")
    @blueprint.doc(summary="一家单位的营业执照", responses=PICTURES)
    def licence(employer_id: int) -> Response:
        with database.reading() as connection:
            picture = uploads.get_licence(connection, employer_id)
        log.info("licence_read", employer=employer_id)
        return shown(picture)


def _add_act(
    blueprint: APIBlueprint,
    verb: str,
    state: Reviewed,
    summary: str,
    database: Database,
    clock: Clock,
    regions: RegionTree,
    followers: Sequence[Follower],
) -> None:
    @blueprint.post(f"/<int:employer_id>/{verb}", endpoint=verb)
    @blueprint.input(DecisionIn)
    @blueprint.output(ReviewedOut, description="单位")
    @blueprint.doc(summary=summary, description="单位会收到通知；不通过和停用必须写原因。")
    def act(employer_id: int, json_data: DecisionIn) -> dict[str, Any]:
        decision = Decision(state, json_data.by, json_data.reason)
        with database.transaction() as connection:
            firm = review.decide(connection, employer_id, decision, followers, clock())
        return employer_data(firm, regions)
