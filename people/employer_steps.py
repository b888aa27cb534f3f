"""The steps of a firm, as they were taken: by whom, when and why. Never edited."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select

from people.tables import employer_events

What = Literal["registered", "edited", "approved", "rejected", "suspended", "tagged"]
WHAT: Mapping[What, str] = {
    "registered": "登记",
    "edited": "修改资料",
    "approved": "通过审核",
    "rejected": "没有通过审核",
    "suspended": "停用",
    "tagged": "改标记",
}


def note_step(
    connection: Connection,
    employer_id: int,
    what: What,
    by: str,
    moment: datetime,
    reason: str = "",
) -> None:
    """Note a step of a firm; `by` is a member of staff by name, "" for the firm itself."""
    row = {"employer_id": employer_id, "what": what, "by": by, "reason": reason, "at": moment}
    connection.execute(insert(employer_events).values(row))


def list_steps(connection: Connection, employer_id: int) -> Sequence[Row[Any]]:
    """All steps of a firm, the first one first."""
    theirs = select(employer_events).where(employer_events.c.employer_id == employer_id)
    return connection.execute(theirs.order_by(employer_events.c.id)).all()
