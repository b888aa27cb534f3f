"""The steps of applications as they are stored: one after the other, each with its event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from core.errors import Invalid, NotFound
from jobs.applying.applicants import NOT_FOUND, Application, get_application
from jobs.applying.application_steps import DECIDED, OPEN, STEPS, Act, Side, check_step
from jobs.applying.telling import take_back_invitations
from jobs.tables import application_events, applications

LONGEST = 200
"""Characters of what one side tells the other with a step."""


def take(
    connection: Connection,
    application_id: int,
    act: Act,
    moment: datetime,
    reason: str = "",
    **values: Any,
) -> tuple[Application, int]:
    """Take a step; the application as it then stands, and the number of the event.

    Raises NotFound, and Conflict for a step that is not possible.
    """
    its = applications.c.id == application_id
    row = connection.execute(select(applications).where(its).with_for_update()).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    to = check_step(act, row.state)
    stamps = {"settled_at": None if to in OPEN else moment}
    if act in DECIDED and row.answered_at is None:
        stamps["answered_at"] = moment
    changed = {"state": to, "reason": reason, **stamps, **values}
    connection.execute(update(applications).where(its).values(changed))
    if row.state == "interview" and act not in ("accept", "other_time"):
        take_back_invitations(connection, application_id, row.seeker_id, moment)
    step = note(connection, application_id, act, STEPS[act].by, reason, moment)
    return get_application(connection, application_id), step


def note(
    connection: Connection, application_id: int, what: str, by: Side, reason: str, moment: datetime
) -> int:
    """Note a step that was taken; the number of the event."""
    row = {"application_id": application_id, "what": what, "by": by, "reason": reason, "at": moment}
    made = insert(application_events).values(row).returning(application_events.c.id)
    return int(connection.execute(made).scalar_one())


def note_all(
    connection: Connection, numbers: Sequence[int], what: str, by: Side, moment: datetime
) -> None:
    """Note the same step of many applications."""
    same = {"what": what, "by": by, "reason": "", "at": moment}
    rows = [{"application_id": number} | same for number in numbers]
    if rows:
        connection.execute(insert(application_events), rows)


def checked(words: str, field: str) -> str:
    """What one side tells the other, in one line; raises Invalid for what cannot be told.

    A notice has lines of its own, which nobody is to imitate.
    """
    said = " ".join(words.split())
    if len(said) > LONGEST or not said.isprintable():
        sentence = f"最多 {LONGEST} 个字，不要用看不见的字符"
        raise Invalid(f"{sentence}。", {field: [sentence]})
    return said
