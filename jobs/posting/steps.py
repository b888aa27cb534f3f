"""The steps of a posting, as they were taken: by whom, when and why. Never edited."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from core.clock import beijing_date
from jobs.tables import posting_events

DESK = "desk"
"""Who takes the steps that come by themselves."""

_STAFF = "staff:"


def by_member(identity_id: int) -> str:
    """Who takes a step for a firm, by a number that says nothing outside."""
    return f"member:{identity_id}"


def by_staff(name: str) -> str:
    """Who takes a step for the office."""
    return f"{_STAFF}{name}"


def find_staff_name(by: str) -> str:
    """Who of the office took a step, "" if it was somebody else."""
    return by.removeprefix(_STAFF) if by.startswith(_STAFF) else ""


def note_step(
    connection: Connection, posting_id: int, what: str, by: str, moment: datetime, reason: str = ""
) -> None:
    """Note a step of a posting."""
    row = {"posting_id": posting_id, "what": what, "by": by, "reason": reason, "at": moment}
    connection.execute(insert(posting_events).values(row))


def list_steps(connection: Connection, posting_id: int) -> Sequence[Row[Any]]:
    """All steps of a posting, the first one first."""
    theirs = select(posting_events).where(posting_events.c.posting_id == posting_id)
    return connection.execute(theirs.order_by(posting_events.c.id)).all()


def last_step(connection: Connection, posting_id: int) -> int:
    """The number of the last step: another one means that something has changed since."""
    return last_steps(connection, [posting_id])[posting_id]


def last_steps(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """The number of the last step of each of these postings, 0 for one without any."""
    last = (
        select(posting_events.c.posting_id, func.max(posting_events.c.id).label("last"))
        .where(posting_events.c.posting_id.in_(numbers))
        .group_by(posting_events.c.posting_id)
    )
    found = {row.posting_id: int(row.last) for row in connection.execute(last)}
    return {number: found.get(number, 0) for number in numbers}


def last_time(connection: Connection, posting_id: int, what: Collection[str]) -> datetime | None:
    """When one of these steps was last taken, None if never."""
    steps = select(posting_events.c.at).where(
        posting_events.c.posting_id == posting_id, posting_events.c.what.in_(what)
    )
    found: datetime | None = connection.execute(
        steps.order_by(posting_events.c.id.desc()).limit(1)
    ).scalar()
    return found


def last_day(connection: Connection, posting_id: int, what: Collection[str]) -> date | None:
    """The day in China on which one of these steps was last taken, None if never."""
    at = last_time(connection, posting_id, what)
    return beijing_date(at) if at else None
