"""Conversations that were found, with what is shown of them in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from bot.tables import conversations, lines
from hotline.look_up.cursors import By
from hotline.look_up.entries import MISSES
from hotline.tables import handovers
from people.staff.tables import staff


@dataclass(frozen=True, slots=True)
class Found:
    """A conversation with the line it was found by, and how it stands with staff.

    `text` is what the line says, `direction` and `kind` as they are stored; `handover` is the state
    of the last time it went to staff ("" if it never did), `holder_id` and `holder` who of them has
    it now (None and "" if nobody does); `misses` is how many questions were not answered.
    """

    conversation_id: int
    by: By
    account: str
    openid: str
    region: str
    heard_at: datetime
    line_id: int
    direction: str
    kind: str
    text: str
    said_at: datetime
    handover: str
    holder_id: int | None
    holder: str
    misses: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A conversation, by what it was found, and the number of the line."""

    chat: int
    by: By
    line: int


def shown(connection: Connection, hits: Sequence[Hit]) -> list[Found]:
    """What is shown of what was found, in its order; without those who have left meanwhile."""
    chats = [hit.chat for hit in hits]
    rows = {row.chat: row for row in connection.execute(_rows([hit.line for hit in hits]))}
    held, missed = _held(connection, chats), _missed(connection, chats)
    return [
        _found(hit, rows[hit.chat], held.get(hit.chat), missed.get(hit.chat, 0))
        for hit in hits
        if hit.chat in rows
    ]


def _rows(numbers: Sequence[int]) -> Any:
    chat = conversations.c
    return (
        select(chat.id.label("chat"), chat.account, chat.openid, chat.region, chat.heard_at, lines)
        .join(lines, lines.c.conversation_id == chat.id)
        .where(lines.c.id.in_(numbers))
    )


def _held(connection: Connection, chats: Sequence[int]) -> Mapping[int, Any]:
    """The last time that each went to staff."""
    columns = (handovers.c.conversation_id, handovers.c.state, handovers.c.staff_id)
    found = select(*columns, staff.c.full_name).outerjoin(staff, staff.c.id == handovers.c.staff_id)
    found = found.where(handovers.c.conversation_id.in_(chats)).order_by(handovers.c.id)
    return {row.conversation_id: row for row in connection.execute(found)}


def _missed(connection: Connection, chats: Sequence[int]) -> Mapping[int, int]:
    counted = select(lines.c.conversation_id, func.count())
    counted = counted.where(lines.c.conversation_id.in_(chats), lines.c.direction == "out")
    counted = counted.where(lines.c.kind.in_(MISSES)).group_by(lines.c.conversation_id)
    return {row[0]: row[1] for row in connection.execute(counted)}


def _found(hit: Hit, row: Row[Any], held: Any, misses: int) -> Found:
    has_it = held is not None and held.state == "held"
    return Found(
        conversation_id=hit.chat,
        by=hit.by,
        account=row.account,
        openid=row.openid,
        region=row.region,
        heard_at=row.heard_at,
        line_id=hit.line,
        direction=row.direction,
        kind=row.kind,
        text=row.text,
        said_at=row.said_at,
        handover=held.state if held else "",
        holder_id=held.staff_id if held and has_it else None,
        holder=held.full_name or "" if held and has_it else "",
        misses=misses,
    )
