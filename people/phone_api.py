"""Proving a telephone number in the mini-program: by WeChat's word, not by typing it."""

from collections.abc import Callable
from typing import Any

from apiflask import APIBlueprint
from flask import g
from pydantic import BaseModel, Field

from core.clock import Clock
from core.db import Database
from core.errors import Invalid
from people.identities import get_name, prove_phone
from people.phones import MOBILE

AskNumber = Callable[[str], str]
"""Asks WeChat for which number a code stands, "" for one outside of the mainland; raises Invalid,
Unavailable with what to do."""

FOREIGN = "只能用中国大陆的手机号。"


class PhoneCode(BaseModel):
    """What the mini-program's button for telephone numbers gave."""

    code: str = Field(
        min_length=1,
        max_length=200,
        description="手机号按钮（getPhoneNumber）给的 code，五分钟内有效，不是登录的 code",
    )


class PhoneOut(BaseModel):
    """The number, to be filled into forms."""

    phone: str = Field(description="本人的手机号")


def phone_api(database: Database, clock: Clock, ask: AskNumber) -> APIBlueprint:
    """The blueprint, for who is logged in."""
    blueprint = APIBlueprint("phone", __name__, url_prefix="/api/v1", tag="登录")

    @blueprint.post("/phone")
    @blueprint.input(PhoneCode)
    @blueprint.output(PhoneOut, description="证明了")
    @blueprint.doc(
        summary="证明手机号",
        description="公众号和小程序的账号各自证明了同一个号码，就算同一个人，投递、通知在一起。"
        "同一个小程序里的两个账号不会合成一个人：号码归最近一次证明的账号，先前因这个号码合在一起的分开。"
        "工作人员可以撤销合并；撤销了的，再证明也不会合上。code 不能再用时答 422，请再点一次按钮。",
    )
    def prove(json_data: PhoneCode) -> dict[str, Any]:
        # Not inside the transaction: nobody is to wait for WeChat with the database held.
        number = ask(json_data.code)
        if not MOBILE.fullmatch(number):
            raise Invalid(FOREIGN, {"code": [FOREIGN]})
        with database.transaction() as connection:
            prove_phone(connection, get_name(connection, g.identity_id), number, clock())
        return {"phone": number}

    return blueprint
