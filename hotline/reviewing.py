"""What becomes of a proposal: reviewed by another than wrote it, published, returned, put away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, update

from core.errors import Forbidden, Invalid
from hotline.proposal_steps import note_step, writers
from hotline.proposals import (
    OPEN,
    WRITABLE,
    Held,
    Proposal,
    State,
    change,
    get_proposal,
    summed_up,
)
from hotline.tables import proposals

IN_REVIEW: tuple[State, ...] = ("in_review",)

LONGEST_REASON = 300
OWN_WORK = "写过这一条的人不能自己审核，请另一位同事审核。"
UNTRIED = "请先试问：看哪些问题的答复会变，再发布。"
REPLACED = "被第 {number} 号代替"


def submit(connection: Connection, held: Held) -> None:
    """Give it to a colleague for review."""
    change(connection, held, WRITABLE, "submitted", {"state": "in_review", "reason": ""})


def take_back(connection: Connection, held: Held) -> None:
    """Go on writing at what waits for review or for its time."""
    values = {"state": "draft", "publish_at": None, "reviewer_id": None}
    change(connection, held, ("in_review", "scheduled"), "taken_back", values)


def return_(connection: Connection, held: Held, reason: str) -> None:
    """Give it back to who wrote it, saying why."""
    values = _returned(checked_reason(reason)) | {"reviewer_id": held.by.id}
    change(connection, held, ("in_review", "scheduled"), "returned", values)


def schedule(connection: Connection, held: Held, at: datetime) -> None:
    """Let it through, to be published at a moment to come."""
    must_be_another(connection, held)
    if at <= held.moment:
        raise Invalid(
            "发布的时间已经过了，请写以后的时间，或立即发布。", {"at": ["应是以后的时间"]}
        )
    _tried(connection, held)
    values = {"state": "scheduled", "publish_at": at, "reviewer_id": held.by.id}
    change(connection, held, IN_REVIEW, "scheduled", values)


def note_published(connection: Connection, held: Held, name: str) -> None:
    """Note that somebody published it now, under a name; what it replaces is archived."""
    must_be_another(connection, held)
    effect = _tried(connection, held)
    values = {"state": "published", "name": name, "reviewer_id": held.by.id, "reason": ""}
    change(connection, held, IN_REVIEW, "published", values | {"effect": effect})
    _archive_replaced(connection, held.number, held.moment)


def archive(connection: Connection, held: Held, reason: str) -> None:
    """Put away what is not to be published."""
    effect = summed_up(get_proposal(connection, held.number).effect)
    values = {"state": "archived", "reason": checked_reason(reason), "effect": effect}
    change(connection, held, OPEN, "archived", values)


def find_due(connection: Connection, moment: datetime) -> Proposal | None:
    """A proposal whose time to be published has come, for this transaction alone."""
    due = (proposals.c.state == "scheduled") & (proposals.c.publish_at <= moment)
    first = select(proposals.c.id).where(due).order_by(proposals.c.publish_at, proposals.c.id)
    number = connection.execute(first.limit(1).with_for_update(skip_locked=True)).scalar()
    return get_proposal(connection, number) if number else None


def note_due_published(
    connection: Connection, proposal: Proposal, name: str, moment: datetime
) -> None:
    """Note that its time had come and it is in force."""
    values = {"state": "published", "name": name, "changed_at": moment}
    _store(connection, proposal.id, values | {"effect": summed_up(proposal.effect)})
    note_step(connection, proposal.id, "published", None, moment)
    _archive_replaced(connection, proposal.id, moment)


def return_due(connection: Connection, proposal: Proposal, reason: str, moment: datetime) -> None:
    """Give back what could not be put in force when its time had come."""
    values = _returned(reason) | {"changed_at": moment, "version": proposal.version + 1}
    _store(connection, proposal.id, values)
    note_step(connection, proposal.id, "failed", None, moment, reason)


def archive_published(
    connection: Connection, kind: str, name: str, by: int, why: str, moment: datetime
) -> None:
    """Note that the entry of these proposals was withdrawn."""
    theirs = (proposals.c.kind == kind) & (proposals.c.name == name)
    published = theirs & (proposals.c.state == "published")
    _archive_all(connection, published, by, why, moment)


def must_be_another(connection: Connection, held: Held) -> None:
    """Refuse to let those who wrote something decide on it; raises Forbidden."""
    if held.by.id in writers(connection, held.number):
        raise Forbidden(OWN_WORK)


def checked_reason(reason: str) -> str:
    """A reason without what surrounds it; raises Invalid if it is empty or too long."""
    said = reason.strip()
    if not 0 < len(said) <= LONGEST_REASON:
        why = f"请写明原因，最多 {LONGEST_REASON} 字"
        raise Invalid(f"{why}。", {"reason": [why]})
    return said


def _returned(reason: str) -> dict[str, Any]:
    return {"state": "returned", "reason": reason, "publish_at": None}


def _tried(connection: Connection, held: Held) -> Mapping[str, Any] | None:
    """The numbers of the trial of what is to be let through; raises Invalid if it was not tried."""
    found = get_proposal(connection, held.number)
    if not found.is_tried:
        raise Invalid(UNTRIED)
    return summed_up(found.effect)


def _archive_replaced(connection: Connection, number: int, moment: datetime) -> None:
    """What was published before under the name of a proposal is in force no longer."""
    new = get_proposal(connection, number)
    same = (proposals.c.kind == new.draft.kind) & (proposals.c.name == new.draft.name)
    before = same & (proposals.c.state == "published") & (proposals.c.id != number)
    _archive_all(connection, before, None, REPLACED.format(number=number), moment)


def _archive_all(
    connection: Connection, which: ColumnElement[bool], by: int | None, why: str, moment: datetime
) -> None:
    for number in connection.execute(select(proposals.c.id).where(which)).scalars().all():
        found = get_proposal(connection, number)
        values = {"state": "archived", "reason": why, "version": found.version + 1}
        _store(connection, number, values | {"changed_at": moment})
        note_step(connection, number, "archived", by, moment, why)


def _store(connection: Connection, number: int, values: Mapping[str, Any]) -> None:
    connection.execute(update(proposals).where(proposals.c.id == number).values(values))
