"""`/api/v1/me/data`: who is logged in sees all that is held of them, and has it deleted."""

from typing import Any, Literal

from apiflask import APIBlueprint
from flask import g
from pydantic import BaseModel, Field

from core.clock import Clock
from core.db import Database
from core.shapes import Time
from handlers.own.own_data import WORD
from handlers.own.own_data_words import listed, staying, to_delete
from hotline.erasing import erase
from hotline.own_data import OwnData, find_own_data
from people.identities import list_names
from policy.shelf import Shelf
from policy.verdicts import value_text


class FactOut(BaseModel):
    """One thing somebody told of themselves and agreed to have stored."""

    label: str = Field(description="是什么")
    text: str = Field(description="存着的")


class OwnDataOut(BaseModel):
    """All that is held of who asks; what stays after a deletion is said beforehand."""

    since: Time | None = Field(description="聊天从什么时候起，没有聊过则为 null")
    messages: int = Field(description="聊天共多少条消息")
    handovers: int = Field(description="转给工作人员多少次")
    looks: int = Field(description="工作人员看过多少次")
    notes: int = Field(description="工作人员的内部备注多少条；要看内容请找工作人员")
    checks: int = Field(description="核对过多少次")
    looked_at: Time | None = Field(description="最近一次什么时候看的，没有看过则为 null")
    applications: int = Field(description="投递多少份")
    notices: int = Field(description="发过多少条通知")
    facts: list[FactOut] = Field(description="同意存下的情况")
    lines: list[str] = Field(description="全部内容，一行一项，给本人看")
    to_delete: list[str] = Field(description="删除时会删掉的，一行一项")
    staying: list[str] = Field(description="删除以后仍会留下的，一行一项")


class DeletedOut(BaseModel):
    """What was deleted, and what is left."""

    deleted: list[str] = Field(description="已经删除的，一行一项")
    staying: list[str] = Field(description="留下的，一行一项")


class ConfirmationIn(BaseModel):
    """The word with which somebody confirms that all is to be deleted."""

    confirm: Literal["确认删除"] = Field(description=f"本人看过会删掉什么，并写下“{WORD}”")


def own_data_api(database: Database, clock: Clock, shelf: Shelf) -> APIBlueprint:
    """The blueprint, for who is logged in."""
    blueprint = APIBlueprint("own_data", __name__, url_prefix="/api/v1/me", tag="我的信息")

    @blueprint.get("/data")
    @blueprint.output(OwnDataOut, description="存着的全部")
    @blueprint.doc(
        summary="看存了我什么", description="本人在公众号和小程序两边的都在内，和聊天里说的一样。"
    )
    def show_data() -> dict[str, Any]:
        with database.reading() as connection:
            data = find_own_data(connection, list_names(connection, g.identity_id)[0])
        return _told(data, shelf)

    @blueprint.delete("/data")
    @blueprint.input(ConfirmationIn)
    @blueprint.output(DeletedOut, description="已删除")
    @blueprint.doc(
        summary="删除我的全部信息",
        description="先看 to_delete 和 staying，本人写下确认的话再发；删除以后令牌失效。",
    )
    def delete_data(json_data: ConfirmationIn) -> dict[str, Any]:
        with database.transaction() as connection:
            who = list_names(connection, g.identity_id)[0]
            data = find_own_data(connection, who)
            erase(connection, who, clock())
        return {"deleted": to_delete(data), "staying": staying(data)}

    return blueprint


def _told(data: OwnData, shelf: Shelf) -> dict[str, Any]:
    facts = _facts(data, shelf)
    told = [f"  · {one['label']}：{one['text']}" for one in facts]
    return {
        "since": data.talk.since,
        "messages": data.talk.messages,
        "handovers": data.talk.handovers,
        "looks": data.watched.times,
        "notes": data.notes.times,
        "checks": data.checks.times,
        "looked_at": data.watched.last,
        "applications": len(data.applications),
        "notices": data.notices,
        "facts": facts,
        "lines": listed(data, told),
        "to_delete": to_delete(data),
        "staying": staying(data),
    }


def _facts(data: OwnData, shelf: Shelf) -> list[dict[str, str]]:
    facts = shelf.current().facts
    return [
        {"label": facts.get(name).label, "text": value_text(facts.get(name), value)}
        for person in data.told
        for name, value in person.known(facts).items()
    ]
