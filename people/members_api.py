"""Members of a firm by API: invitations, joining, leaving, handing over."""

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import g

from core.clock import Clock
from core.db import Database
from nlp.places.regions import RegionTree
from people import members
from people.employers import get_employer, get_role
from people.shapes import InvitationOut, JoinIn, MembersOut, MyEmployerOut, employer_data


def members_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of members."""
    blueprint = APIBlueprint("members", __name__, url_prefix="/api/v1", tag="单位成员")
    _add_joining(blueprint, database, clock, regions)
    _add_leaving(blueprint, database)

    @blueprint.get("/employers/<int:employer_id>/members")
    @blueprint.output(MembersOut, description="各成员")
    @blueprint.doc(summary="单位有哪些成员")
    def list_members(employer_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            get_role(connection, g.identity_id, employer_id)
            found = members.list_members(connection, employer_id)
        return {"items": [asdict(one) for one in found], "next_cursor": None}

    return blueprint


def _add_joining(
    blueprint: APIBlueprint, database: Database, clock: Clock, regions: RegionTree
) -> None:
    @blueprint.post("/employers/<int:employer_id>/invitations")
    @blueprint.output(InvitationOut, status_code=201, description="邀请码")
    @blueprint.doc(summary="邀请一位成员", description="负责人发；一个码只能用一次，七天有效。")
    def invite(employer_id: int) -> dict[str, Any]:
        with database.transaction() as connection:
            code, expires_at = members.invite(connection, g.identity_id, employer_id, clock())
        return {"code": code, "expires_at": expires_at}

    @blueprint.post("/invitations/accept")
    @blueprint.input(JoinIn)
    @blueprint.output(MyEmployerOut, description="已加入")
    @blueprint.doc(summary="凭邀请码加入单位")
    def accept(json_data: JoinIn) -> dict[str, Any]:
        with database.transaction() as connection:
            joined = members.accept(
                connection, g.identity_id, json_data.code, json_data.name, clock()
            )
            firm = get_employer(connection, joined)
        return employer_data(firm, regions) | {"role": "member"}


def _add_leaving(blueprint: APIBlueprint, database: Database) -> None:
    @blueprint.post("/employers/<int:employer_id>/leave")
    @blueprint.output({}, status_code=204, description="已退出")
    @blueprint.doc(summary="退出单位", description="负责人要先移交。")
    def leave(employer_id: int) -> str:
        with database.transaction() as connection:
            members.leave(connection, g.identity_id, employer_id)
        return ""

    @blueprint.delete("/employers/<int:employer_id>/members/<int:member>")
    @blueprint.output({}, status_code=204, description="已移除")
    @blueprint.doc(summary="移除一位成员", description="只有负责人能移除。")
    def remove(employer_id: int, member: int) -> str:
        with database.transaction() as connection:
            members.remove(connection, g.identity_id, employer_id, member)
        return ""

    @blueprint.post("/employers/<int:employer_id>/members/<int:member>/hand-over")
    @blueprint.output({}, status_code=204, description="已移交")
    @blueprint.doc(summary="把单位移交给一位成员", description="移交以后对方是负责人，您是成员。")
    def hand_over(employer_id: int, member: int) -> str:
        with database.transaction() as connection:
            members.hand_over(connection, g.identity_id, employer_id, member)
        return ""
