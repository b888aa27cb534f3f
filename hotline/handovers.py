"""Conversations that go to staff: they wait, are held by one of them, and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    Select,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.exc import IntegrityError

from bot.tables import conversations, lines
from core.db import Moment
from core.errors import Conflict, NotFound
from hotline.handover_steps import note_step
from hotline.holding import hold, let_go
from hotline.tables import handovers
from people.staff.scope import Scope, is_below
from people.staff.tables import staff

Because = Literal["urgent", "asked", "missed", "complaint", "taken"]
BECAUSE: Mapping[Because, str] = {
    "urgent": "急事",
    "asked": "要找人工",
    "missed": "没有答上",
    "complaint": "不满意",
    "taken": "主动接手",
}

Outcome = Literal["answered", "passed_on", "no_answer", "nothing_needed"]
OUTCOMES: Mapping[Outcome, str] = {
    "answered": "已答复",
    "passed_on": "已转到其他部门",
    "no_answer": "对方没有再回",
    "nothing_needed": "不用处理",
}

OPEN = ("waiting", "held")
ABANDONED_AFTER = timedelta(hours=2)
"""A conversation in which its holder did nothing for so long goes back to those who wait."""

GONE = "这段对话已经删除，对方取消了关注或删除了自己的信息。"


@dataclass(frozen=True, slots=True)
class Handover:
    """One conversation with staff: why, since when, and who holds it."""

    id: int
    conversation_id: int
    because: Because
    state: str
    asked_at: datetime
    staff_id: int | None
    holder: str
    taken_at: datetime | None
    replied_at: datetime | None
    region: str
    openid: str
    heard_at: datetime
    said: str
    """What the person wrote last."""
    alarmed: str
    """What they wrote that made it urgent, "" if nothing did."""
    first_replied_at: datetime | None

    @property
    def reason(self) -> str:
        """Why it is with staff, in words."""
        return BECAUSE[self.because]

    @property
    def unread(self) -> bool:
        """Whether the person wrote since the last reply."""
        last = self.replied_at or self.taken_at
        return last is None or self.heard_at > last


def ask(because: Because, moment: datetime, connection: Connection, conversation: int) -> None:
    """Put a conversation among those that wait; who waits or is held already stays so."""
    row = {
        "conversation_id": conversation,
        "because": because,
        "state": "waiting",
        "asked_at": moment,
    }
    try:
        with connection.begin_nested():
            connection.execute(insert(handovers).values(row))
    except IntegrityError:
        if because == "urgent":
            theirs = _open(conversation)
            connection.execute(update(handovers).where(theirs).values(because=because))


def find_open(connection: Connection, conversation: int) -> Handover | None:
    """The handover of a conversation that waits or is held; None if it is with nobody."""
    row = connection.execute(_rows().where(_open(conversation))).first()
    return handover_of(row) if row else None


def count_before(connection: Connection, conversation: int | None, region: str) -> int:
    """How many are served before a conversation (before who waits not yet: all) by the staff who
    may serve it: those of its city, of the province, and those who named no place."""
    theirs = _of_the_same_staff(region) if region else true()
    waiting = (
        select(func.count())
        .select_from(handovers.join(conversations))
        .where(handovers.c.state == "waiting", theirs)
    )
    mine = find_open(connection, conversation) if conversation else None
    if mine:
        urgent = handovers.c.because == "urgent"
        same_moment = (handovers.c.asked_at == mine.asked_at) & (handovers.c.id < mine.id)
        earlier = (handovers.c.asked_at < mine.asked_at) | same_moment
        ahead = urgent & earlier if mine.because == "urgent" else urgent | earlier
        waiting = waiting.where(handovers.c.id != mine.id, ahead)
    return int(connection.execute(waiting).scalar_one())


def _of_the_same_staff(region: str) -> ColumnElement[bool]:
    place = conversations.c.region
    return or_(is_below(place, f"{region[:4]}00"), place == f"{region[:2]}0000", place == "")


def list_open(
    connection: Connection, scope: Scope, state: str, limit: int, because: str = ""
) -> Sequence[Handover]:
    """Who waits or is held in a scope, for one reason or ("") any: urgent ones first, then who
    asked first."""
    urgent = case((handovers.c.because == "urgent", 0), else_=1)
    found = _rows().where(handovers.c.state == state, scope.holds(conversations.c.region))
    if because:
        found = found.where(handovers.c.because == because)
    rows = connection.execute(
        found.order_by(urgent, handovers.c.asked_at, handovers.c.id).limit(limit)
    )
    return [handover_of(row) for row in rows]


def take(connection: Connection, conversation: int, staff_id: int, moment: datetime) -> None:
    """Have one member of staff hold a conversation; the desk falls silent in it.

    Raises Conflict with the name of who holds it, NotFound if the person has left.
    """
    ask("taken", moment, connection, conversation)
    free = _open(conversation) & (handovers.c.state == "waiting")
    held = {"state": "held", "staff_id": staff_id, "taken_at": moment, "replied_at": None}
    if connection.execute(update(handovers).where(free).values(held)).rowcount != 1:
        holder = find_open(connection, conversation)
        if holder and holder.staff_id == staff_id:
            return
        raise Conflict(f"{holder.holder if holder else '别的同事'}已经接手了这段对话。")
    if not hold(connection, conversation, moment + ABANDONED_AFTER):
        raise NotFound(GONE)
    note_step(connection, _open(conversation), "taken", moment)


def hand_to(connection: Connection, conversation: int, giver: int, to: int, now: datetime) -> None:
    """Pass a conversation on to a colleague; raises Conflict if it is not the giver's."""
    # The colleague's time begins now: what the giver last wrote is not theirs.
    handed = {"staff_id": to, "taken_at": now, "replied_at": None}
    note_step(connection, _open(conversation), "handed_on", now, to)
    _require_held(connection, conversation, giver, handed)
    hold(connection, conversation, now + ABANDONED_AFTER)


def release(
    connection: Connection, conversation: int, staff_id: int, outcome: Outcome, moment: datetime
) -> None:
    """Give a conversation back to the desk; raises Conflict if it is not held by them."""
    values = {"state": "ended", "ended_at": moment, "outcome": outcome}
    note_step(connection, _open(conversation), "ended", moment, outcome=outcome)
    _require_held(connection, conversation, staff_id, values)
    let_go(connection, conversation)


def withdraw(moment: datetime, connection: Connection, conversation: int) -> None:
    """Take somebody who changed their mind from among those that wait; who is held stays so."""
    waiting = _open(conversation) & (handovers.c.state == "waiting")
    ended = {"state": "ended", "ended_at": moment, "outcome": "nothing_needed"}
    connection.execute(update(handovers).where(waiting).values(ended))


def note_reply(connection: Connection, conversation: int, staff_id: int, moment: datetime) -> None:
    """Note that its holder wrote to the person; raises Conflict if it is not theirs."""
    first = func.coalesce(handovers.c.first_replied_at, literal(moment, Moment))
    values = {"replied_at": moment, "first_replied_at": first}
    _require_held(connection, conversation, staff_id, values)
    hold(connection, conversation, moment + ABANDONED_AFTER)


def return_abandoned(connection: Connection, moment: datetime) -> Sequence[Handover]:
    """Put back among those that wait whom their holder left alone for long; them, as they were.

    The desk answers them again by itself: as long is the conversation held, and no longer.
    """
    stale = _rows().where(_abandoned(moment)).order_by(handovers.c.id)
    # Whoever writes to one of them at this moment is waited for, and keeps it.
    locked = connection.execute(stale.with_for_update(of=handovers))
    left_alone = [handover_of(row) for row in locked]
    theirs = handovers.c.id.in_([one.id for one in left_alone])
    note_step(connection, theirs, "returned", moment)
    connection.execute(update(handovers).where(theirs).values(state="waiting"))
    return left_alone


def _abandoned(moment: datetime) -> ColumnElement[bool]:
    last = func.coalesce(handovers.c.replied_at, handovers.c.taken_at)
    return (handovers.c.state == "held") & (last <= moment - ABANDONED_AFTER)


def _require_held(
    connection: Connection, conversation: int, staff_id: int, values: dict[str, Any]
) -> None:
    theirs = (handovers.c.state == "held") & (handovers.c.staff_id == staff_id)
    changed = update(handovers).where(_open(conversation), theirs).values(values)
    if connection.execute(changed).rowcount == 1:
        return
    holder = find_open(connection, conversation)
    if holder and holder.state == "held":
        raise Conflict(f"这段对话现在由{holder.holder}接手，不是您。")
    raise Conflict("这段对话没有由您接手，请先接手。")


def _open(conversation: int | None) -> Any:
    return (handovers.c.conversation_id == conversation) & handovers.c.state.in_(OPEN)


def _rows() -> Select[Any]:
    joined = handovers.join(conversations).outerjoin(staff, staff.c.id == handovers.c.staff_id)
    theirs = (conversations.c.region, conversations.c.openid, conversations.c.heard_at)
    said = (_last_said().label("said"), _last_said(_answered_as("emergency")).label("alarmed"))
    return select(handovers, staff.c.full_name, *theirs, *said).select_from(joined)


def _last_said(which: ColumnElement[bool] | None = None) -> ScalarSelect[Any]:
    theirs = (lines.c.conversation_id == conversations.c.id) & (lines.c.direction == "in")
    newest = select(lines.c.text).where(theirs, lines.c.text != "")
    if which is not None:
        newest = newest.where(which)
    return newest.order_by(lines.c.id.desc()).limit(1).scalar_subquery()


def _answered_as(kind: str) -> ColumnElement[bool]:
    """Of a line that came in: whether its reply was of a kind."""
    reply = lines.alias()
    theirs = (reply.c.turn_key == lines.c.turn_key) & (reply.c.direction == "out")
    return exists().where(theirs, reply.c.kind == kind).correlate(lines)


def handover_of(row: Row[Any]) -> Handover:
    """The handover a row holds."""
    return Handover(
        row.id,
        row.conversation_id,
        row.because,
        row.state,
        row.asked_at,
        row.staff_id,
        row.full_name or "",
        row.taken_at,
        row.replied_at,
        row.region,
        row.openid,
        row.heard_at,
        row.said or "",
        (row.alarmed or "") if row.because == "urgent" else "",
        row.first_replied_at,
    )
