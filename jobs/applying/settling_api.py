"""The end of a posting by API: everybody who waits is told, and the firm puts it away."""

from typing import Any

from apiflask import APIBlueprint
from flask import g

from core.clock import Clock
from core.db import Database
from jobs.applying.applicants_api import OF_POSTING, enter
from jobs.applying.applicants_shapes import SettledOut, UnsuitableIn
from jobs.applying.applications import settle_all
from jobs.applying.archiving import archive
from jobs.applying.said import Letters, note_said
from jobs.posting.steps import by_member
from jobs.posting.stored import get_own


def settling_api(database: Database, clock: Clock, letters: Letters) -> APIBlueprint:
    """The blueprint of settling a posting."""
    blueprint = APIBlueprint("settling", __name__, url_prefix="/api/v1/employers", tag="单位招人")

    @blueprint.post(f"{OF_POSTING}/settle")
    @blueprint.input(UnsuitableIn)
    @blueprint.output(SettledOut, description="已告知")
    @blueprint.doc(
        summary="告知全部没有结果的应聘者：没有录用",
        description="停止招聘以后用；每个人都会得到这个原因和留言。",
    )
    def settle(employer_id: int, posting_id: int, json_data: UnsuitableIn) -> dict[str, Any]:
        why, note = json_data.reason, json_data.note
        with database.reading() as connection:
            enter(connection, employer_id)
            get_own(connection, employer_id, posting_id)
        said = letters.let_through(g.identity_id, employer_id, note=note)
        with database.transaction() as connection:
            enter(connection, employer_id)
            get_own(connection, employer_id, posting_id)
            note_said(connection, said, posting_id, clock())
            return {"told": settle_all(connection, posting_id, why, clock(), note)}

    @blueprint.post(f"{OF_POSTING}/archive")
    @blueprint.output({}, status_code=204, description="已归档")
    @blueprint.doc(
        summary="把停止了的岗位归档",
        description="归档的不再列出。还有应聘者没有结果的，答 409，先逐个答复或一次告知全部。",
    )
    def put_away(employer_id: int, posting_id: int) -> str:
        with database.transaction() as connection:
            enter(connection, employer_id)
            get_own(connection, employer_id, posting_id)
            archive(connection, posting_id, by_member(g.identity_id), clock())
        return ""

    return blueprint
