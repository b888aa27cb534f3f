"""A firm's place in fairs, by API: `/api/v1/employers/{id}/fairs/{fid}/booth`."""

from typing import Any

from apiflask import APIBlueprint
from flask import g
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.errors import NotFound
from jobs.fairs.booth_lists import find_held, list_of_employer
from jobs.fairs.booths import ask_booth, change_postings, withdraw_booth
from jobs.fairs.fairs_api.bodies import booth_body
from jobs.fairs.fairs_api.schemas import BoothIn, BoothsOut, BoothStateOut
from nlp.places.regions import RegionTree
from people.employers import get_role

BOOTH = "/employers/<int:employer_id>/fairs/<int:fair_id>/booth"


def booths_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of booths, for the members of a firm."""
    blueprint = APIBlueprint("booths", __name__, url_prefix="/api/v1", tag="招聘会：单位")

    @blueprint.get("/employers/<int:employer_id>/booths")
    @blueprint.output(BoothsOut)
    @blueprint.doc(summary="本单位报过名的招聘会")
    def list_own(employer_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            get_role(connection, g.identity_id, employer_id)
            found = list_of_employer(connection, employer_id)
        return {"items": [booth_body(booth, regions) for booth in found]}

    _add_acts(blueprint, database, clock, regions)
    return blueprint


def _add_acts(
    blueprint: APIBlueprint, database: Database, clock: Clock, regions: RegionTree
) -> None:
    @blueprint.post(BOOTH)
    @blueprint.input(BoothIn)
    @blueprint.output(BoothStateOut, status_code=201)
    @blueprint.doc(
        summary="报名参加一场招聘会，带上岗位",
        description="单位要先审核通过。重复报名、展位报满、过了报名时间都会说明。",
    )
    def ask(employer_id: int, fair_id: int, json_data: BoothIn) -> dict[str, Any]:
        with database.transaction() as connection:
            get_role(connection, g.identity_id, employer_id)
            ask_booth(connection, fair_id, employer_id, json_data.postings, clock())
            return _held(connection, employer_id, fair_id, regions)

    @blueprint.put(BOOTH)
    @blueprint.input(BoothIn)
    @blueprint.output(BoothStateOut)
    @blueprint.doc(summary="改带去的岗位", description="举办期间也可以改。")
    def change(employer_id: int, fair_id: int, json_data: BoothIn) -> dict[str, Any]:
        with database.transaction() as connection:
            get_role(connection, g.identity_id, employer_id)
            change_postings(connection, fair_id, employer_id, json_data.postings, clock())
            return _held(connection, employer_id, fair_id, regions)

    @blueprint.delete(BOOTH)
    @blueprint.output({}, status_code=204)
    @blueprint.doc(summary="退出，展位让给别的单位")
    def withdraw(employer_id: int, fair_id: int) -> str:
        with database.transaction() as connection:
            get_role(connection, g.identity_id, employer_id)
            withdraw_booth(connection, fair_id, employer_id, clock())
        return ""


def _held(
    connection: Connection, employer_id: int, fair_id: int, regions: RegionTree
) -> dict[str, Any]:
    booth = find_held(connection, fair_id, employer_id)
    if booth is None:
        raise NotFound("单位没有报名这场招聘会。")
    return booth_body(booth, regions)
