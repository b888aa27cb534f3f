"""Saved searches by API: `/api/v1/me/searches`."""

from collections.abc import Callable
from typing import Any

from apiflask import APIBlueprint
from flask import g
from pydantic import BaseModel, Field

from core.clock import Clock
from core.db import Database
from core.shapes import IdText, Line, Time
from jobs.applying import saved_searches
from jobs.applying.saved_searches import LONGEST, MOST, Saved
from jobs.spoken.understood import Understood

Understand = Callable[[str], Understood]
"""What a sentence looks for."""


class SearchIn(BaseModel):
    """What somebody wants to be told of."""

    text: Line = Field(max_length=LONGEST, description="一句话，如 太原 保安 4000以上 包吃住")


class SearchOut(BaseModel):
    """A saved search."""

    id: IdText = Field(description="编号")
    text: str = Field(description="本人的话")
    understood: dict[str, Any] = Field(description="怎么理解的，与 GET /postings 的相同")
    created_at: Time = Field(description="什么时候订阅的")
    told_at: Time | None = Field(description="最近一次告知的时间")


class SearchesOut(BaseModel):
    """All searches of a person."""

    items: list[SearchOut] = Field(description="各个订阅，先订的在前")
    next_cursor: None = Field(description="总是一页")


def searches_api(database: Database, clock: Clock, understand: Understand) -> APIBlueprint:
    """The blueprint of a person's saved searches."""
    blueprint = APIBlueprint("searches", __name__, url_prefix="/api/v1/me/searches", tag="求职者")

    @blueprint.get("")
    @blueprint.output(SearchesOut, description="各个订阅")
    @blueprint.doc(summary="我的岗位订阅")
    def list_mine() -> dict[str, Any]:
        with database.reading() as connection:
            found = saved_searches.list_searches(connection, g.identity_id)
        return {"items": [_data(one) for one in found], "next_cursor": None}

    @blueprint.post("")
    @blueprint.input(SearchIn)
    @blueprint.output(SearchOut, status_code=201, description="已订阅")
    @blueprint.doc(
        summary="订阅一类岗位",
        description=f"有新岗位就告诉本人，一天最多一次；最多订阅 {MOST} 个，说的一样算一个。",
    )
    def keep(json_data: SearchIn) -> dict[str, Any]:
        text, who = json_data.text, g.identity_id
        with database.transaction() as connection:
            understood = understand(text)
            number = saved_searches.keep_search(connection, who, text, understood, clock())
            kept = saved_searches.list_searches(connection, who)
        return next(_data(one) for one in kept if one.id == number)

    @blueprint.delete("/<int:search_id>")
    @blueprint.output({}, status_code=204, description="已停掉")
    @blueprint.doc(summary="停掉一个岗位订阅")
    def end(search_id: int) -> str:
        with database.transaction() as connection:
            saved_searches.end_search(connection, g.identity_id, search_id)
        return ""

    return blueprint


def _data(saved: Saved) -> dict[str, Any]:
    return {
        **{name: getattr(saved, name) for name in ("id", "text", "created_at", "told_at")},
        "understood": saved.understood.to_json(),
    }
