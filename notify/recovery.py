"""What senders that died left behind, and what came too late to be told."""

from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, update

from notify import timing
from notify.kinds import KINDS
from notify.outbox import PENDING, Claimed, Lost, State, claimed, settle
from notify.tables import notices
from notify.timing import TRIES
from notify.waiting import wait

DOUBTS = 2
"""How often a notice that may come twice is sent again when nobody knows whether it came."""

EXPIRED = "过期了还没有送到，不再发送"
UNCLEAR = "发送时断了，不知道微信收下没有"
UNKNOWN = "没有这种通知（可能是别的版本放进来的），不再发送"
BROKEN = "每次要发时都出错（请看日志），等本人下次来信一起告诉"

log = structlog.get_logger("deliver")


def recover(connection: Connection, moment: datetime) -> None:
    """Give out again what senders had that died; strike off what is too late, or of a kind that
    there is no longer."""
    dead = and_(notices.c.state == "sending", notices.c.leased_until <= moment)
    pending = notices.c.state.in_(PENDING)
    _give_up(connection, or_(dead, pending) & notices.c.kind.not_in(KINDS), UNKNOWN, moment)
    for row in connection.execute(select(notices).where(dead)).all():
        _take_over(connection, row, moment)
    _give_up(connection, pending & (notices.c.expires_at <= moment), EXPIRED, moment)


def _give_up(
    connection: Connection, which: ColumnElement[bool], why: str, moment: datetime
) -> None:
    gone = {"state": "given_up", "why": why, "settled_at": moment}
    free = {"claim": None, "leased_until": None, "begun_at": None}
    connection.execute(update(notices).where(which).values(gone | free))


def _take_over(connection: Connection, row: Row[Any], moment: datetime) -> None:
    """Give out again what a dead sender had; what is wrong with it keeps no other from it."""
    try:
        with connection.begin_nested():
            _give_out(connection, claimed(row), row.begun_at, row.way, moment)
    except Lost:
        pass  # another sender was quicker
    except Exception:
        log.exception("notice_not_recovered", notice=row.id)


def _give_out(
    connection: Connection, one: Claimed, begun_at: datetime | None, way: str, moment: datetime
) -> State:
    if begun_at is not None:
        return doubt(connection, one, way, moment)
    if one.tries >= TRIES:
        return wait(connection, one, BROKEN, moment)
    return settle(connection, one, "queued", moment, tries=one.tries + 1)


def doubt(connection: Connection, one: Claimed, way: str, moment: datetime) -> State:
    """Treat a notice of which nobody knows whether WeChat took it.

    A template carries a number by which WeChat knows a second one, and may be repeated.
    Of other ways, kinds that had better come twice than late are; the rest waits for the person's
    next message, and says there that it may have come before.
    """
    known = way == "template" and one.tries < TRIES
    doubts = one.doubts if known else one.doubts + 1
    if known or (KINDS[one.kind].again and doubts <= DOUBTS):
        again = {"due_at": moment + timing.FIRST_PAUSE, "doubts": doubts, "why": UNCLEAR}
        return settle(connection, one, "queued", moment, **again)
    return wait(connection, one, UNCLEAR, moment, doubts=doubts)
