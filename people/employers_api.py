"""Firms by API, for who registers one and acts for it: `/api/v1/employers`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import g
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from nlp.places.regions import RegionTree
from people import employers, uploads
from people.content import Contents, Remark
from people.content_marks import Subject, note_marks
from people.employers import Employer, Role
from people.idempotency import Answer, RequestKey, once
from people.registration import Registration
from people.review import Follower
from people.shapes import (
    EmployerIn,
    MyEmployerOut,
    MyEmployersOut,
    employer_data,
    registration_of,
)


def employers_api(
    database: Database,
    clock: Clock,
    regions: RegionTree,
    followers: Sequence[Follower],
    contents: Contents,
) -> APIBlueprint:
    """The blueprint of firms; the followers learn which is to be reviewed again."""
    blueprint = APIBlueprint("employers", __name__, url_prefix="/api/v1/employers", tag="单位")
    _add_registering(blueprint, database, clock, regions, contents)
    _add_reading(blueprint, database, regions)

    @blueprint.put("/<int:employer_id>")
    @blueprint.input(EmployerIn)
    @blueprint.output(MyEmployerOut, description="已保存")
    @blueprint.doc(
        summary="修改单位资料",
        description="只有负责人能改。名称、信用代码或执照改了要重新审核；没有通过的改了就重新提交。",
    )
    def change(employer_id: int, json_data: EmployerIn) -> dict[str, Any]:
        said = registration_of(json_data, regions)
        with database.reading() as connection:
            employers.require_owner(connection, g.identity_id, employer_id)
        remarks = contents.look(g.identity_id, _written(said), "profile")
        with database.transaction() as connection:
            employers.require_owner(connection, g.identity_id, employer_id)
            uploads.require_usable(connection, g.identity_id, said.licence_id, employer_id)
            firm = employers.edit(connection, employer_id, said, clock())
            _mark(connection, firm, remarks, clock())
            if firm.state == "pending":
                for follow in followers:
                    follow(connection, firm, clock())
            return _mine(firm, "owner", regions)

    return blueprint


def _add_registering(
    blueprint: APIBlueprint,
    database: Database,
    clock: Clock,
    regions: RegionTree,
    contents: Contents,
) -> None:
    @blueprint.post("")
    @blueprint.input(EmployerIn)
    @blueprint.input(RequestKey, location="headers")
    @blueprint.output(MyEmployerOut, status_code=201, description="已登记，等待审核")
    @blueprint.doc(
        summary="登记单位",
        description="登记的人是负责人。一个信用代码只能登记一次；已登记的，请负责人发邀请码。",
    )
    def register(json_data: EmployerIn, headers_data: RequestKey) -> tuple[dict[str, Any], int]:
        said, who = registration_of(json_data, regions), g.identity_id
        remarks = contents.look(who, _written(said), "profile")

        def act(connection: Connection, moment: datetime) -> Answer:
            uploads.require_usable(connection, who, said.licence_id)
            firm = employers.register(connection, who, said, moment)
            _mark(connection, firm, remarks, moment)
            return Answer(_mine(firm, "owner", regions))

        asked = {"register": json_data.model_dump(mode="json")}
        answer = once(database, clock, headers_data.idempotency_key, who, asked, act)
        return answer.body, answer.status


def _add_reading(blueprint: APIBlueprint, database: Database, regions: RegionTree) -> None:
    @blueprint.get("")
    @blueprint.output(MyEmployersOut, description="各单位")
    @blueprint.doc(summary="我的单位", description="您登记的和加入的。")
    def list_mine() -> dict[str, Any]:
        with database.reading() as connection:
            found = employers.list_of_member(connection, g.identity_id)
        return {
            "items": [_mine(firm, role, regions) for firm, role in found],
            "next_cursor": None,
        }

    @blueprint.get("/<int:employer_id>")
    @blueprint.output(MyEmployerOut, description="单位")
    @blueprint.doc(summary="一家单位的资料和审核结果", description="只有成员看得到。")
    def show(employer_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            role = employers.get_role(connection, g.identity_id, employer_id)
            return _mine(employers.get_employer(connection, employer_id), role, regions)


def _written(said: Registration) -> dict[str, str]:
    """What a firm writes freely of itself: it is reviewed, and its postings show it."""
    return {"name": said.name, "contact": said.contact, "address": said.address}


def _mark(
    connection: Connection, firm: Employer, remarks: Sequence[Remark], moment: datetime
) -> None:
    subject = Subject("employer", firm.id, firm.said.name, firm.said.region)
    note_marks(connection, subject, g.identity_id, _written(firm.said), remarks, moment)


def _mine(firm: Employer, role: Role, regions: RegionTree) -> dict[str, Any]:
    """A firm as one of its members sees it, as JSON has it."""
    shape = MyEmployerOut.model_validate(employer_data(firm, regions) | {"role": role})
    return shape.model_dump(mode="json")
