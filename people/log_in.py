"""Logging in with the mini-program: a code of WeChat's for a token of ours."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.access import bearer
from core.clock import Clock
from core.db import Database
from core.errors import Unavailable
from core.shapes import Time
from people.idempotency import forget_old
from people.identities import Identity, meet
from people.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who opened the mini-program, as WeChat names them."""

    openid: str = field(repr=False)
    unionid: str = field(default="", repr=False)


Exchange = Callable[[str], Visitor]
"""Asks WeChat whose a code is; raises Unauthorised, Forbidden, Unavailable with what to do."""


class LogIn(BaseModel):
    """What wx.login gave the mini-program."""

    code: str = Field(min_length=1, max_length=200, description="wx.login 给的 code，五分钟内有效")


class SessionOut(BaseModel):
    """What the mini-program brings with every request from now on."""

    token: str = Field(description="令牌，放在请求头 Authorization: Bearer 之后")
    expires_at: Time = Field(description="到什么时候失效，之后请重新登录")


def log_in_api(
    sessions: Sessions, database: Database, clock: Clock, app_id: str, exchange: Exchange
) -> APIBlueprint:
    """The blueprint of logging in, for everybody; `app_id` is the mini-program's."""
    blueprint = APIBlueprint("log_in", __name__, url_prefix="/api/v1", tag="登录")

    @blueprint.post("/session")
    @blueprint.input(LogIn)
    @blueprint.output(SessionOut, status_code=201, description="已登录")
    @blueprint.doc(
        summary="登录",
        description="可以同时在几台手机上登录；code 不能再用时答 401，请重新 wx.login。",
        responses={401: "code 不能再用", 403: "微信不让登录"},
    )
    def log_in(json_data: LogIn) -> dict[str, Any]:
        if not app_id:
            raise Unavailable("这里还没有开通小程序。")
        # Not inside the transaction: nobody is to wait for WeChat with the database held.
        token, expires_at = _opened(sessions, database, clock(), app_id, exchange(json_data.code))
        return {"token": token, "expires_at": expires_at}

    return blueprint


def _opened(
    sessions: Sessions, database: Database, moment: datetime, app_id: str, visitor: Visitor
) -> tuple[str, datetime]:
    with database.transaction() as connection:
        forget_old(connection, moment)
        who = meet(connection, Identity(app_id, visitor.openid), moment, visitor.unionid)
        return sessions.open(connection, who, moment)


def log_out_api(sessions: Sessions, database: Database) -> APIBlueprint:
    """The blueprint of logging out, for who is logged in."""
    blueprint = APIBlueprint("log_out", __name__, url_prefix="/api/v1", tag="登录")

    @blueprint.delete("/session")
    @blueprint.output({}, status_code=204, description="已退出")
    @blueprint.doc(summary="退出登录", description="只退出这一台；令牌立刻失效。")
    def log_out() -> str:
        with database.transaction() as connection:
            sessions.close(connection, bearer())
        return ""

    return blueprint
