"""Recruitment notices by API: the template, a firm's own taken in, and a fair's given out."""

from collections.abc import Iterator
from typing import Any

from apiflask import APIBlueprint
from apiflask.fields import UploadFile
from apiflask.schemas import FileSchema
from flask import Blueprint, Response, g
from pydantic import BaseModel, Field

from core.access import PublicReads
from core.clock import Clock
from core.db import Database
from core.shapes import IdText, Line
from jobs.fairs.fairs_api.files import XLSX, bound_file, sent
from jobs.fairs.fairs_api.form_shapes import FILE
from jobs.posting.steps import by_member, by_staff
from jobs.recruitment_notices.given_out import fair_article, fair_sheet
from jobs.recruitment_notices.importing import Taken, import_of_firms, import_own
from jobs.recruitment_notices.template import write_template
from nlp.places.regions import RegionTree
from people.employers import get_role
from people.sessions import Sessions

TEXT = "text/plain"


class NoticeIn(BaseModel):
    """A form with a notice in it."""

    file: UploadFile = Field(description="填好的招聘简章，xlsx，最大 2 MB")


class StaffNoticeIn(NoticeIn):
    """A notice that staff take in for firms."""

    by: Line = Field(max_length=40, description="谁经办的")


class TakenOut(BaseModel):
    """What came of a notice."""

    drafts: list[IdText] = Field(description="新的草稿")
    already: int = Field(description="已经有了、没有再加的行数")


def notice_blueprints(
    database: Database, clock: Clock, regions: RegionTree, reads: PublicReads, sessions: Sessions
) -> Iterator[Blueprint]:
    """All blueprints of notices, each let in by its own rule."""
    yield reads.guard(template_api())
    yield sessions.guard(own_notices_api(database, clock, regions))
    yield reads.guard_staff(staff_notices_api(database, clock, regions))


def template_api() -> APIBlueprint:
    """The blueprint of the empty notice."""
    blueprint = APIBlueprint("notice_template", __name__, url_prefix="/api/v1", tag="招聘简章")

    @blueprint.get("/postings/template.xlsx")
    @blueprint.output(FILE, content_type=XLSX)
    @blueprint.doc(summary="企业招聘简章的空表")
    def template() -> Response:
        return sent(write_template(), "企业招聘简章.xlsx")

    return blueprint


def own_notices_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of a firm's own notices."""
    blueprint = APIBlueprint("own_notices", __name__, url_prefix="/api/v1", tag="招聘简章")
    blueprint.before_request(bound_file)

    @blueprint.post("/employers/<int:employer_id>/postings/import")
    @blueprint.input(NoticeIn, location="files")
    @blueprint.output(TakenOut, status_code=201)
    @blueprint.doc(
        summary="导入招聘简章，每行成为一个草稿",
        description="有一处不对就什么也不导入，fields 里按行和栏说明；已经有的岗位不重复加。",
    )
    def take(employer_id: int, files_data: NoticeIn) -> dict[str, Any]:
        content, by = files_data.file.read(), by_member(g.identity_id)
        with database.transaction() as connection:
            get_role(connection, g.identity_id, employer_id)
            return _taken(import_own(connection, content, employer_id, regions, by, clock()))

    return blueprint


def staff_notices_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of notices for staff."""
    blueprint = APIBlueprint("staff_notices", __name__, url_prefix="/api/v1/staff", tag="工作人员")
    blueprint.before_request(bound_file)

    @blueprint.post("/postings/import")
    @blueprint.input(StaffNoticeIn, location="form_and_files")
    @blueprint.output(TakenOut, status_code=201)
    @blueprint.doc(summary="替几家单位导入招聘简章", description="凭统一社会信用代码找单位。")
    def take(form_and_files_data: StaffNoticeIn) -> dict[str, Any]:
        content, by = form_and_files_data.file.read(), by_staff(form_and_files_data.by)
        with database.transaction() as connection:
            return _taken(import_of_firms(connection, content, regions, None, by, clock()))

    @blueprint.get("/fairs/<int:fair_id>/notice.xlsx")
    @blueprint.output(FILE, content_type=XLSX)
    @blueprint.doc(summary="一场招聘会的招聘简章，可以再导入")
    def sheet(fair_id: int) -> Response:
        with database.reading() as connection:
            content = fair_sheet(connection, fair_id, regions)
        return sent(content, f"招聘简章-{fair_id}.xlsx")

    @blueprint.get("/fairs/<int:fair_id>/notice.txt")
    @blueprint.output(FileSchema(type="string"), content_type=TEXT)
    @blueprint.doc(summary="一场招聘会的公众号文章")
    def article(fair_id: int) -> Response:
        with database.reading() as connection:
            return Response(fair_article(connection, fair_id, regions), mimetype=TEXT)

    return blueprint


def _taken(taken: Taken) -> dict[str, Any]:
    return {"drafts": taken.drafts, "already": taken.already}
