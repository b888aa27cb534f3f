"""Who comes to a fair, by API: `POST` and `DELETE /api/v1/fairs/{id}/visit`, `GET /me/fairs`."""

from typing import Any

from apiflask import APIBlueprint
from flask import g

from core.clock import Clock
from core.db import Database
from jobs.fairs.fair_counts import count_fairs
from jobs.fairs.fairs_api.bodies import fair_body
from jobs.fairs.fairs_api.schemas import FairsOut, VisitOut
from jobs.fairs.visitors import give_up, list_of_visitor, sign_up
from nlp.places.regions import RegionTree


def visits_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of visits, for who is logged in."""
    blueprint = APIBlueprint("visits", __name__, url_prefix="/api/v1", tag="招聘会")

    @blueprint.post("/fairs/<int:fair_id>/visit")
    @blueprint.output(VisitOut)
    @blueprint.doc(
        summary="登记要去一场招聘会",
        description="前一天傍晚提醒时间、地点和带什么。线上招聘会正在举办时，就算来过。",
    )
    def visit(fair_id: int) -> dict[str, Any]:
        with database.transaction() as connection:
            sign_up(connection, fair_id, g.identity_id, clock())
        return {"fair": fair_id, "signed_up": True}

    @blueprint.delete("/fairs/<int:fair_id>/visit")
    @blueprint.output(VisitOut)
    @blueprint.doc(summary="取消登记，不再提醒")
    def cancel_visit(fair_id: int) -> dict[str, Any]:
        with database.transaction() as connection:
            give_up(connection, fair_id, g.identity_id, clock())
        return {"fair": fair_id, "signed_up": False}

    @blueprint.get("/me/fairs")
    @blueprint.output(FairsOut)
    @blueprint.doc(summary="我登记了的招聘会")
    def my_fairs() -> dict[str, Any]:
        with database.reading() as connection:
            found = list_of_visitor(connection, g.identity_id)
            counts = count_fairs(connection, [fair.id for fair in found])
        items = [fair_body(fair, counts[fair.id], regions, clock()) for fair in found]
        return {"items": items, "next_cursor": None}

    return blueprint
