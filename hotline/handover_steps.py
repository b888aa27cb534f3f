"""What staff did with a conversation: took it over, passed it on, gave it back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Text, func, insert, literal, select

from core.db import Id, Moment
from hotline.tables import handover_steps, handovers
from people.staff.tables import staff

What = Literal["taken", "handed_on", "ended", "returned"]
WORDS: Mapping[What, str] = {
    "taken": "接手",
    "handed_on": "转给{to}",
    "ended": "结束，交还自动答复（{outcome}）",
    "returned": "两小时没有动作，退回待接手，自动答复恢复",
}


def note_step(
    connection: Connection,
    which: ColumnElement[bool],
    what: What,
    moment: datetime,
    to: int | None = None,
    outcome: str = "",
) -> None:
    """Note what is done with the handovers of a condition by whoever holds them; with those that
    nobody holds nothing can be."""
    row = {
        "handover_id": handovers.c.id,
        "at": literal(moment, Moment),
        "what": literal(what, Text),
        "staff_id": handovers.c.staff_id,
        "to_id": literal(to, Id),
        "outcome": literal(outcome, Text),
    }
    held = select(*row.values()).where(which, handovers.c.staff_id.is_not(None))
    connection.execute(insert(handover_steps).from_select(list(row), held))


def list_steps(
    connection: Connection, conversations: Sequence[int], since: datetime | None, limit: int
) -> Sequence[Row[Any]]:
    """The newest steps with some conversations, each with the names `by` and `handed_to`."""
    to = staff.alias()
    joined = (
        handover_steps.join(handovers)
        .join(staff, staff.c.id == handover_steps.c.staff_id)
        .outerjoin(to, to.c.id == handover_steps.c.to_id)
    )
    names = (staff.c.full_name.label("by"), to.c.full_name.label("handed_to"))
    found = select(handover_steps, *names).select_from(joined)
    found = found.where(handovers.c.conversation_id.in_(conversations))
    if since:
        found = found.where(handover_steps.c.at >= since)
    return connection.execute(found.order_by(handover_steps.c.id.desc()).limit(limit)).all()


def last_step(connection: Connection, conversations: Sequence[int]) -> int:
    """The number of the newest step with some conversations, 0 for none."""
    steps = select(func.max(handover_steps.c.id)).select_from(handover_steps.join(handovers))
    theirs = steps.where(handovers.c.conversation_id.in_(conversations))
    return int(connection.execute(theirs).scalar() or 0)
