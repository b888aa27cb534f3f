"""What operators see of the outbox, and what they can do about it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from core.errors import Conflict, Invalid, NotFound
from notify.kinds import Way, get_kind
from notify.outbox import PENDING
from notify.resting import end_rests
from notify.tables import notices

STATES = {
    "queued": "待发",
    "sending": "正在发",
    "waiting": "等来信",
    "sent": "已送到",
    "given_up": "已放弃",
    "cancelled": "已取消",
}
"""The states of a notice, as operators read them."""

BY_STAFF = "工作人员取消"


def count_notices(connection: Connection) -> dict[str, int]:
    """How many notices there are in each state that has some."""
    counted = select(notices.c.state, func.count()).group_by(notices.c.state)
    return {row[0]: row[1] for row in connection.execute(counted)}


def list_notices(
    connection: Connection, states: Collection[str], kind: str, openid: str, limit: int
) -> Sequence[Row[Any]]:
    """Notices in these states, of a kind or to a person where one is named; the newest first."""
    query = select(notices).where(notices.c.state.in_(states))
    if kind:
        query = query.where(notices.c.kind == get_kind(kind).name)
    if openid:
        query = query.where(notices.c.openid == openid)
    return connection.execute(query.order_by(notices.c.id.desc()).limit(limit)).all()


def get_notice(connection: Connection, number: int) -> Row[Any]:
    """A notice; raises NotFound."""
    row = connection.execute(select(notices).where(notices.c.id == number)).first()
    if row is None:
        raise NotFound(f"没有编号为 {number} 的通知。")
    return row


@dataclass(frozen=True, slots=True)
class Retried:
    """The ways that are tried again at once, and how many more notices that waited for them."""

    ways: Sequence[Way] = ()
    others: int = 0


def retry(connection: Connection, number: int, moment: datetime) -> Retried:
    """Have a notice tried at once, by ways that are left alone, too, and with it what waits for
    those; raises NotFound, Conflict, and Invalid if it is too late."""
    row = get_notice(connection, number)
    if row.state not in ("queued", "waiting", "given_up"):
        raise Conflict(f"这条通知{STATES[row.state]}，不能重发。")
    if row.expires_at <= moment:
        raise Invalid("这条通知已经过期，重发没有意义。")
    again = {"state": "queued", "due_at": moment, "tries": 0, "why": "", "settled_at": None}
    _change(connection, row, again)
    rests = end_rests(connection, get_kind(row.kind).ways, moment)
    # Nothing else is due at the microsecond at which a rest was to end.
    waits = (notices.c.state == "queued") & notices.c.due_at.in_([rest.until for rest in rests])
    others = connection.execute(update(notices).where(waits).values(due_at=moment)).rowcount
    return Retried([rest.way for rest in rests], others)


def cancel(connection: Connection, number: int, moment: datetime) -> None:
    """Have a notice not sent any more; raises NotFound, Conflict."""
    row = get_notice(connection, number)
    if row.state not in PENDING:
        raise Conflict(f"这条通知{STATES[row.state]}，不能取消。")
    _change(connection, row, {"state": "cancelled", "why": BY_STAFF, "settled_at": moment})


def _change(connection: Connection, row: Row[Any], values: dict[str, Any]) -> None:
    as_seen = (notices.c.id == row.id) & (notices.c.state == row.state)
    if connection.execute(update(notices).where(as_seen).values(values)).rowcount != 1:
        raise Conflict("这条通知刚刚有了变化，请再看一次。")
