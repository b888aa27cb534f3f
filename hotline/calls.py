"""Calls: what a caller asked, and was answered, kept as a conversation of the same person."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.conversations import find_chats
from bot.messages import Memory, Reply
from bot.tables import conversations, lines
from core.errors import Conflict, Invalid, NotFound
from people.identities import PHONE, Identity, meet, merge, same_person
from people.phones import read_phone
from people.staff.scope import Scope

CALL = "call"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question of a caller, and the answer that staff read out."""

    question: str
    reply: Reply


def find_caller(connection: Connection, written: str, region: str, moment: datetime) -> int:
    """The conversation of who calls from a number, begun if there is none; raises Invalid."""
    row = {
        "account": PHONE,
        "openid": _number(written),
        "region": region,
        "memory": Memory(region=region).to_json(),
        "version": 1,
        "created_at": moment,
        "heard_at": moment,
    }
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    connection.execute(native(conversations).values(row).on_conflict_do_nothing())
    theirs = (conversations.c.account == PHONE) & (conversations.c.openid == row["openid"])
    meet(connection, Identity(PHONE, str(row["openid"])), moment)
    return int(connection.execute(select(conversations.c.id).where(theirs)).scalar_one())


def note_call(
    connection: Connection,
    conversation: int,
    exchanges: Sequence[Exchange],
    by: str,
    moment: datetime,
) -> None:
    """Keep what was asked and answered on the telephone; raises Invalid if that is nothing."""
    if not exchanges:
        raise Invalid("还没有问过，没有可以记的。")
    rows = [row for one in exchanges for row in _rows(one, by)]
    theirs = conversations.c.id == conversation
    connection.execute(update(conversations).where(theirs).values(heard_at=moment))
    about = {"conversation_id": conversation, "said_at": moment}
    connection.execute(insert(lines), [row | about for row in rows])


def _rows(one: Exchange, by: str) -> tuple[dict[str, Any], dict[str, Any]]:
    key, details = f"call {secrets.token_hex(12)}", {CALL: by}
    asked = {"kind": CALL, "text": one.question, "cards": [], "cites": []}
    answered = {"kind": one.reply.kind, "text": one.reply.text, "understood": {}}
    rests: Mapping[str, Any] = {
        "cards": list(one.reply.cards),
        "cites": [dict(cite) for cite in one.reply.cites],
    }
    both = {"turn_key": key, "details": details}
    return (
        {"direction": "in", "understood": dict(one.reply.understood)} | asked | both,
        {"direction": "out"} | answered | dict(rests) | both,
    )


def join_caller(
    connection: Connection, who: Identity, written: str, scope: Scope, moment: datetime
) -> bool:
    """Take who calls from a number for the person of a conversation, as staff say; whether that is
    new. It can be undone by its number.

    What staff believe never joins two whom WeChat knows, nor what another region keeps: raises
    Conflict and NotFound, and Invalid for what is no number.
    """
    caller = Identity(PHONE, _number(written))
    names = same_person(connection, caller)
    if who not in names and any(one.app != PHONE for one in names):
        raise Conflict("这个号码已经登记给另一个人，请先核对。")
    _require_in_scope(connection, names, scope)
    phone = meet(connection, caller, moment)
    return bool(merge(connection, phone, meet(connection, who, moment), "staff", moment))


def _require_in_scope(connection: Connection, names: Sequence[Identity], scope: Scope) -> None:
    numbers = find_chats(connection, [(one.app, one.openid) for one in names])
    elsewhere = select(conversations.c.id).where(
        conversations.c.id.in_(numbers), ~scope.holds(conversations.c.region)
    )
    if connection.execute(elsewhere.limit(1)).first() is not None:
        raise NotFound("这个号码的来电不归您所在的地区管。")


def _number(written: str) -> str:
    try:
        return read_phone(written)
    except ValueError as error:
        raise Invalid(f"来电号码{error}。", {"phone": [str(error)]}) from error
