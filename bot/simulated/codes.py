"""The simulator's mini-program: codes its phones log in with, as wx.login gives them."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from bot.simulated.tables import simulated_codes as codes

LIFE = timedelta(minutes=5)

INVALID, USED = 40029, 40163
WORDS = {INVALID: "invalid code", USED: "code been used"}
REFUSED = {"errcode": INVALID, "errmsg": WORDS[INVALID]}


def make(connection: Connection, openid: str, moment: datetime) -> str:
    """A code for the phone of this person, good once and for five minutes."""
    connection.execute(delete(codes).where(codes.c.made_at < moment - LIFE))
    code = secrets.token_urlsafe(16)
    connection.execute(insert(codes).values(code=code, openid=openid, made_at=moment))
    return code


def use(connection: Connection, code: str, moment: datetime) -> Mapping[str, object]:
    """What WeChat answers to a code: who it is, or why it does not tell."""
    valid = (codes.c.code == code) & (codes.c.made_at >= moment - LIFE)
    fresh = update(codes).where(valid, ~codes.c.used).values(used=True).returning(codes.c.openid)
    openid = connection.execute(fresh).scalar()
    if openid is None:
        known = connection.execute(select(codes.c.code).where(valid)).first()
        reason = USED if known else INVALID
        return {"errcode": reason, "errmsg": WORDS[reason]}
    # As with real accounts the mini-program knows its people by other names than the account.
    return {"openid": f"mini_{openid}", "session_key": "simulator", "unionid": unionid(openid)}


def unionid(openid: str) -> str:
    """By which both the account and the mini-program know somebody."""
    return f"union_{openid}"
