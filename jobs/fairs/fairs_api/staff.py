"""Fairs for staff: planned, changed, announced and cancelled, and their firms reviewed."""

from dataclasses import asdict, replace
from typing import Any

import structlog
from apiflask import APIBlueprint
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from jobs.fairs.booth_lists import list_booths
from jobs.fairs.booths import accept_booth, reject_booth
from jobs.fairs.fair_counts import count_fairs
from jobs.fairs.fair_regions import named
from jobs.fairs.fair_values import Plan
from jobs.fairs.fairs import (
    add_fair,
    announce_fair,
    cancel_fair,
    edit_fair,
    get_fair,
    list_fairs,
)
from jobs.fairs.fairs_api.bodies import booth_body, fair_body
from jobs.fairs.fairs_api.public import wanted_of
from jobs.fairs.fairs_api.schemas import (
    AcceptIn,
    BoothsOut,
    ByIn,
    CancelledOut,
    FairIn,
    FairOut,
    FairsOut,
    RefusalIn,
    Which,
)
from nlp.places.regions import RegionTree

log = structlog.get_logger("fairs")


def staff_fairs_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of fairs for staff."""
    blueprint = APIBlueprint("staff_fairs", __name__, url_prefix="/api/v1/staff", tag="工作人员")
    _add_plans(blueprint, database, clock, regions)
    _add_steps(blueprint, database, clock, regions)
    _add_reviews(blueprint, database, clock, regions)
    return blueprint


def _add_plans(
    blueprint: APIBlueprint, database: Database, clock: Clock, regions: RegionTree
) -> None:
    @blueprint.get("/fairs")
    @blueprint.input(Which, location="query")
    @blueprint.output(FairsOut)
    @blueprint.doc(summary="招聘会，含计划中和已取消的")
    def list_all(query_data: Which) -> dict[str, Any]:
        public = wanted_of(query_data, regions, clock())
        wanted = replace(public, states=("planned", "announced", "cancelled"))
        with database.reading() as connection:
            found, cursor = list_fairs(connection, wanted, query_data.limit, query_data.cursor)
            counts = count_fairs(connection, [fair.id for fair in found])
        items = [fair_body(fair, counts[fair.id], regions, clock()) for fair in found]
        return {"items": items, "next_cursor": cursor}

    @blueprint.post("/fairs")
    @blueprint.input(FairIn)
    @blueprint.output(FairOut, status_code=201)
    @blueprint.doc(summary="计划一场招聘会", description="发布以后才公开。")
    def add(json_data: FairIn) -> dict[str, Any]:
        plan = planned(json_data, regions)
        with database.transaction() as connection:
            fair_id = add_fair(connection, plan, regions, clock())
            return _told(connection, fair_id, "planned", json_data.by, clock, regions)

    @blueprint.put("/fairs/<int:fair_id>")
    @blueprint.input(FairIn)
    @blueprint.output(FairOut)
    @blueprint.doc(
        summary="修改一场招聘会",
        description="已发布的改了时间或地点，会告知所有报名的人。",
    )
    def edit(fair_id: int, json_data: FairIn) -> dict[str, Any]:
        plan = planned(json_data, regions)
        with database.transaction() as connection:
            edit_fair(connection, fair_id, plan, regions, clock())
            return _told(connection, fair_id, "edited", json_data.by, clock, regions)


def planned(given: FairIn, regions: RegionTree) -> Plan:
    """The plan that staff wrote, its regions found by adcode or name; raises Invalid."""
    paired = given.paired_region
    other = named(regions, paired, "paired_region").adcode if paired else ""
    return given.plan(named(regions, given.region).adcode, other)


def _add_steps(
    blueprint: APIBlueprint, database: Database, clock: Clock, regions: RegionTree
) -> None:
    @blueprint.post("/fairs/<int:fair_id>/announce")
    @blueprint.input(ByIn)
    @blueprint.output(FairOut)
    @blueprint.doc(summary="发布，单位和求职者可以报名")
    def announce(fair_id: int, json_data: ByIn) -> dict[str, Any]:
        with database.transaction() as connection:
            announce_fair(connection, fair_id, clock())
            return _told(connection, fair_id, "announced", json_data.by, clock, regions)

    @blueprint.post("/fairs/<int:fair_id>/cancel")
    @blueprint.input(RefusalIn)
    @blueprint.output(CancelledOut)
    @blueprint.doc(summary="取消，并告知所有报名的单位和人")
    def cancel(fair_id: int, json_data: RefusalIn) -> dict[str, Any]:
        with database.transaction() as connection:
            told = cancel_fair(connection, fair_id, json_data.reason, clock())
        log.info("fair_step", fair=fair_id, step="cancelled", by=json_data.by)
        return asdict(told)


def _add_reviews(
    blueprint: APIBlueprint, database: Database, clock: Clock, regions: RegionTree
) -> None:
    def listed(connection: Connection, fair_id: int) -> dict[str, Any]:
        found = list_booths(connection, fair_id)
        return {"items": [booth_body(booth, regions) for booth in found]}

    @blueprint.get("/fairs/<int:fair_id>/booths")
    @blueprint.output(BoothsOut)
    @blueprint.doc(summary="一场招聘会的单位报名")
    def booths(fair_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            get_fair(connection, fair_id)
            return listed(connection, fair_id)

    @blueprint.post("/fairs/<int:fair_id>/booths/<int:booth_id>/accept")
    @blueprint.input(AcceptIn)
    @blueprint.output(BoothsOut)
    @blueprint.doc(summary="通过单位报名，给展位号")
    def accept(fair_id: int, booth_id: int, json_data: AcceptIn) -> dict[str, Any]:
        by, number = json_data.by, json_data.number
        with database.transaction() as connection:
            accept_booth(connection, fair_id, booth_id, by, number, clock())
            return listed(connection, fair_id)

    @blueprint.post("/fairs/<int:fair_id>/booths/<int:booth_id>/reject")
    @blueprint.input(RefusalIn)
    @blueprint.output(BoothsOut)
    @blueprint.doc(summary="不通过单位报名，写明原因")
    def reject(fair_id: int, booth_id: int, json_data: RefusalIn) -> dict[str, Any]:
        by, reason = json_data.by, json_data.reason
        with database.transaction() as connection:
            reject_booth(connection, fair_id, booth_id, by, reason, clock())
            return listed(connection, fair_id)


def _told(
    connection: Connection,
    fair_id: int,
    step: str,
    by: str,
    clock: Clock,
    regions: RegionTree,
) -> dict[str, Any]:
    """The fair after a step of staff's, which is logged."""
    log.info("fair_step", fair=fair_id, step=step, by=by)
    counts = count_fairs(connection, [fair_id])[fair_id]
    return fair_body(get_fair(connection, fair_id), counts, regions, clock())
