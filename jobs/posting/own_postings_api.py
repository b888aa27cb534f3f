"""Postings by API, for who acts for a firm: `/api/v1/employers/{id}/postings`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from flask import g
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.shapes import read_cursor
from jobs.posting import postings
from jobs.posting.posting_shapes import (
    CloseIn,
    FindingsOut,
    OwnList,
    OwnPage,
    OwnPostingOut,
    PostingIn,
    WholePostingOut,
    findings_data,
    own_data,
    wording_of,
)
from jobs.posting.posting_steps import steps_data
from jobs.posting.steps import by_member
from jobs.posting.stored import get_own, get_posting, list_of_employer
from jobs.posting.submissions import Submissions
from nlp.places.regions import RegionTree
from people.employers import get_role
from people.idempotency import Answer, RequestKey, once

ALL = "/<int:employer_id>/postings"
ONE = f"{ALL}/<int:posting_id>"

Act = Callable[[Connection, int, str, datetime], None]
ACTS: Mapping[str, tuple[Act, str, str]] = {
    "resume": (postings.resume, "恢复招聘", "暂停的岗位重新上架。"),
    "refresh": (postings.refresh, "刷新", "排到最前面，一天一次。"),
    "still-hiring": (postings.confirm, "确认还在招", "从今天起再挂 30 天。"),
}


@dataclass(frozen=True, slots=True)
class Means:
    """What the postings of firms are kept with."""

    database: Database
    clock: Clock
    regions: RegionTree
    submissions: Submissions


def own_postings_api(means: Means) -> APIBlueprint:
    """The blueprint of a firm's postings."""
    blueprint = APIBlueprint(
        "own_postings", __name__, url_prefix="/api/v1/employers", tag="单位发岗位"
    )
    _add_reading(blueprint, means)
    _add_writing(blueprint, means)
    _add_cloning(blueprint, means)
    _add_submitting(blueprint, means)
    for verb, (act, summary, about) in ACTS.items():
        _add_act(blueprint, means, verb, act, summary, about)
    _add_ending(blueprint, means)
    return blueprint


def _add_reading(blueprint: APIBlueprint, means: Means) -> None:
    @blueprint.get(ALL)
    @blueprint.input(OwnList, location="query")
    @blueprint.output(OwnPage, description="一页岗位")
    @blueprint.doc(summary="单位的岗位", description="各种状态都在，只有成员看得到。")
    def list_own(employer_id: int, query_data: OwnList) -> dict[str, Any]:
        before, limit = read_cursor(query_data.cursor), query_data.limit
        states = [query_data.state] if query_data.state else []
        with means.database.reading() as connection:
            get_role(connection, g.identity_id, employer_id)
            found = list_of_employer(connection, employer_id, states, before, limit + 1)
        page = found[:limit]
        return {
            "items": [own_data(one, means.regions) for one in page],
            "next_cursor": str(page[-1].id) if len(found) > limit else None,
        }

    @blueprint.get(ONE)
    @blueprint.output(WholePostingOut, description="岗位和它的经过")
    @blueprint.doc(summary="单位的一个岗位")
    def show_own(employer_id: int, posting_id: int) -> dict[str, Any]:
        with means.database.reading() as connection:
            get_role(connection, g.identity_id, employer_id)
            posting = get_own(connection, employer_id, posting_id)
            steps = steps_data(connection, posting_id)
        return own_data(posting, means.regions) | {"steps": steps}


def _add_writing(blueprint: APIBlueprint, means: Means) -> None:
    @blueprint.post(ALL)
    @blueprint.input(PostingIn)
    @blueprint.input(RequestKey, location="headers")
    @blueprint.output(OwnPostingOut, status_code=201, description="草稿已保存")
    @blueprint.doc(
        summary="起草岗位",
        description="存为草稿，提交审核通过后才发布。单位审核通过后才能发岗位。",
    )
    def draft(
        employer_id: int, json_data: PostingIn, headers_data: RequestKey
    ) -> tuple[dict[str, Any], int]:
        wording, who = wording_of(json_data, means.regions), g.identity_id

        def act(connection: Connection, moment: datetime) -> Answer:
            get_role(connection, who, employer_id)
            made = postings.draft(connection, employer_id, wording, by_member(who), moment)
            return Answer(_as_json(get_posting(connection, made), means.regions))

        asked = {"draft": employer_id, "posting": json_data.model_dump(mode="json")}
        key = headers_data.idempotency_key
        answer = once(means.database, means.clock, key, who, asked, act)
        return answer.body, answer.status

    @blueprint.put(ONE)
    @blueprint.input(PostingIn)
    @blueprint.output(OwnPostingOut, description="已保存")
    @blueprint.doc(
        summary="修改岗位",
        description="写全部内容。已发布的改人数、时间、上岗日期立刻生效，改别的要重新审核。",
    )
    def change(employer_id: int, posting_id: int, json_data: PostingIn) -> dict[str, Any]:
        wording = wording_of(json_data, means.regions)
        posting = means.submissions.edit(g.identity_id, employer_id, posting_id, wording)
        return own_data(posting, means.regions)


def _add_cloning(blueprint: APIBlueprint, means: Means) -> None:
    @blueprint.post(f"{ONE}/clone")
    @blueprint.input(RequestKey, location="headers")
    @blueprint.output(OwnPostingOut, status_code=201, description="新的草稿")
    @blueprint.doc(summary="复制岗位", description="内容照抄成新的草稿，原来的不动。")
    def clone(
        employer_id: int, posting_id: int, headers_data: RequestKey
    ) -> tuple[dict[str, Any], int]:
        who = g.identity_id

        def act(connection: Connection, moment: datetime) -> Answer:
            get_role(connection, who, employer_id)
            get_own(connection, employer_id, posting_id)
            made = postings.clone(connection, posting_id, by_member(who), moment)
            return Answer(_as_json(get_posting(connection, made), means.regions))

        key, asked = headers_data.idempotency_key, {"clone": posting_id}
        answer = once(means.database, means.clock, key, who, asked, act)
        return answer.body, answer.status


def _add_submitting(blueprint: APIBlueprint, means: Means) -> None:
    @blueprint.post(f"{ALL}/check")
    @blueprint.input(PostingIn)
    @blueprint.output(FindingsOut, description="发现的问题")
    @blueprint.doc(
        summary="提交前先查一遍", description="什么也不存；说清哪句话不行、为什么、怎样才对。"
    )
    def check(employer_id: int, json_data: PostingIn) -> dict[str, Any]:
        wording = wording_of(json_data, means.regions)
        return findings_data(means.submissions.check(g.identity_id, employer_id, wording))

    @blueprint.post(f"{ONE}/check")
    @blueprint.input(PostingIn)
    @blueprint.output(FindingsOut, description="发现的问题")
    @blueprint.doc(summary="修改前先查一遍", description="什么也不存；不和它自己比。")
    def check_change(employer_id: int, posting_id: int, json_data: PostingIn) -> dict[str, Any]:
        wording, who = wording_of(json_data, means.regions), g.identity_id
        return findings_data(means.submissions.check(who, employer_id, wording, posting_id))

    @blueprint.post(f"{ONE}/submit")
    @blueprint.output(OwnPostingOut, description="已提交，等待审核")
    @blueprint.doc(
        summary="提交审核",
        description="有违法或看不明白的内容退回，逐项说明。微信查出的、没有查成的，交工作人员看。",
    )
    def submit(employer_id: int, posting_id: int) -> dict[str, Any]:
        posting = means.submissions.submit(g.identity_id, employer_id, posting_id)
        return own_data(posting, means.regions)


def _add_act(
    blueprint: APIBlueprint, means: Means, verb: str, act: Act, summary: str, about: str
) -> None:
    @blueprint.post(f"{ONE}/{verb}", endpoint=verb.replace("-", "_"))
    @blueprint.output(OwnPostingOut, description="岗位")
    @blueprint.doc(summary=summary, description=about)
    def do(employer_id: int, posting_id: int) -> dict[str, Any]:
        with means.database.transaction() as connection:
            get_role(connection, g.identity_id, employer_id)
            get_own(connection, employer_id, posting_id)
            act(connection, posting_id, by_member(g.identity_id), means.clock())
            return own_data(get_posting(connection, posting_id), means.regions)


def _add_ending(blueprint: APIBlueprint, means: Means) -> None:
    for verb, act, summary in (
        ("pause", postings.pause, "暂停招聘"),
        ("close", postings.close, "停止招聘"),
    ):

        @blueprint.post(f"{ONE}/{verb}", endpoint=verb)
        @blueprint.input(CloseIn)
        @blueprint.output(OwnPostingOut, description="岗位")
        @blueprint.doc(summary=summary, description="停止以后不能再开，可以复制成新岗位。")
        def end(
            employer_id: int, posting_id: int, json_data: CloseIn, act: Any = act
        ) -> dict[str, Any]:
            reason, by = json_data.reason.strip(), by_member(g.identity_id)
            with means.database.transaction() as connection:
                get_role(connection, g.identity_id, employer_id)
                get_own(connection, employer_id, posting_id)
                act(connection, posting_id, by, means.clock(), reason)
                return own_data(get_posting(connection, posting_id), means.regions)


def _as_json(posting: Any, regions: RegionTree) -> dict[str, Any]:
    """A posting as JSON has it: what is answered is kept for who asks again."""
    return OwnPostingOut.model_validate(own_data(posting, regions)).model_dump(mode="json")
