"""A conversation goes to staff: it is put among those that wait, and the person told how many."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.messages import Reply
from core.clock import BEIJING
from handlers.asked import Asked
from handlers.ledger import Ledger
from hotline.handovers import Because, ask, count_before, find_open, withdraw

NEXT = "您是下一位。"
BEFORE = "您前面还有 {count} 位。"
HELD = "工作人员{name}正在看您的对话。"
OPEN = "现在在服务时间（{hours}）。"
CLOSED = "现在不在服务时间（{hours}）{opening}。"
OPENS = "，{when}开始按先后答复"


def with_staff(asked: Asked, because: Because, reply: Reply) -> Reply:
    """The reply, with the conversation put among those that wait for staff."""
    if asked.ledger is None:
        return reply
    waiting = partial(ask, because, asked.ledger.clock())
    return replace(reply, effects=(*reply.effects, waiting))


def without_staff(asked: Asked, reply: Reply) -> Reply:
    """The reply, with the conversation no longer among those that wait."""
    if asked.ledger is None:
        return reply
    return replace(reply, effects=(*reply.effects, partial(withdraw, asked.ledger.clock())))


def when_answered(asked: Asked) -> str:
    """How many wait before the person, and since when somebody is there; "" where nobody waits."""
    ledger = asked.ledger
    if ledger is None:
        return ""
    moment = ledger.clock()
    return _position(asked, ledger) + _opening(ledger, moment)


def whether_open(ledger: Ledger) -> str:
    """Whether it is within the hours of staff, which these are, and when they begin again."""
    return _opening(ledger, ledger.clock()) or OPEN.format(hours=ledger.hours)


def waits(asked: Asked) -> bool:
    """Whether the conversation waits for staff."""
    ledger, number = asked.ledger, asked.turn.conversation
    if ledger is None or number is None:
        return False
    with ledger.database.reading() as connection:
        handover = find_open(connection, number)
    return handover is not None and handover.state == "waiting"


def _position(asked: Asked, ledger: Ledger) -> str:
    number = asked.turn.conversation
    with ledger.database.reading() as connection:
        handover = find_open(connection, number) if number else None
        if handover and handover.state == "held":
            return HELD.format(name=handover.holder)
        count = count_before(connection, number, asked.turn.memory.region)
    return BEFORE.format(count=count) if count else NEXT


def _opening(ledger: Ledger, moment: datetime) -> str:
    if ledger.hours.is_open(moment):
        return ""
    opening = ledger.hours.next_opening(moment)
    when = _said(opening, moment) if opening else ""
    opens = OPENS.format(when=when) if when else ""
    return CLOSED.format(hours=ledger.hours, opening=opens)


def _said(opening: datetime, moment: datetime) -> str:
    local, today = opening.astimezone(BEIJING), moment.astimezone(BEIJING).date()
    ahead = (local.date() - today).days
    day = {0: "今天", 1: "明天"}.get(ahead) or f"{local.month}月{local.day}日"
    return f"{day}{local:%-H:%M}"
