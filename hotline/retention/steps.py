"""What becomes of each kind of what is held once it is old: some rows at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    Text,
    and_,
    bindparam,
    cast,
    delete,
    exists,
    or_,
    select,
    update,
)

from bot.messages import Memory
from bot.tables import conversations, lines
from hotline.erasing import erase_name
from hotline.look_up.tables import line_entries
from hotline.tables import day_reports, exports, looks, miss_owners, notes
from jobs.applying.application_steps import OPEN
from jobs.tables import application_events, applications, fairs, reports, visitors
from notify.outbox import PENDING
from notify.tables import notices
from people import consent
from people.identities import Identity
from people.tables import content_marks, employers, seekers, sessions, uploads
from policy.tables import check_records

FIGURES = ("act", "region", "candidates", "curated", "check", "outside")
"""What of how a message was understood is nobody's own, and is counted."""


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of what is held: which rows of `table` are old by `at` and still hold something,
    and what is done with some of them, by their keys.

    Where rows are written in the order of their time (`in_order`), how far one came is remembered,
    and nothing before it looked at again.
    """

    table: Table
    at: ColumnElement[Any]
    act: Callable[[Connection, Sequence[Any]], object]
    holds: ColumnElement[bool] | None = None
    in_order: bool = False

    @property
    def key(self) -> ColumnElement[Any]:
        """By what a row is known."""
        return _key(self.table)


def _key(table: Table) -> ColumnElement[Any]:
    """The key in one value, of a table with several columns of it: their texts, a line each."""
    parts = [cast(column, Text) for column in table.primary_key.columns]
    if len(parts) == 1:
        return next(iter(table.primary_key.columns))
    return reduce(lambda before, part: before + "\n" + part, parts)


def _drop(table: Table) -> Callable[[Connection, Sequence[Any]], object]:
    key = _key(table)
    return lambda connection, keys: connection.execute(delete(table).where(key.in_(keys)))


def _blank(table: Table, **values: Any) -> Callable[[Connection, Sequence[Any]], object]:
    def act(connection: Connection, keys: Sequence[Any]) -> object:
        return connection.execute(update(table).where(table.c.id.in_(keys)).values(values))

    return act


def _empty_lines(connection: Connection, keys: Sequence[Any]) -> None:
    """What was said is gone; that something was, of which kind and on which card, is counted."""
    old = select(lines.c.id, lines.c.understood).where(lines.c.id.in_(keys))
    rows = [
        {"key": row.id, "kept": {name: row.understood[name] for name in FIGURES if name in row[1]}}
        for row in connection.execute(old)
    ]
    emptied = update(lines).where(lines.c.id == bindparam("key"))
    connection.execute(emptied.values(text="", details={}, understood=bindparam("kept")), rows)
    connection.execute(delete(line_entries).where(line_entries.c.line_id.in_(keys)))
    _forget_remembered(connection, keys)


def _forget_remembered(connection: Connection, keys: Sequence[Any]) -> None:
    """Whose last line is one of these told nothing since that could still be gone on with."""
    said = lines.alias("said")
    whose = select(said.c.conversation_id).where(said.c.id.in_(keys))
    since = exists().where(lines.c.conversation_id == conversations.c.id, lines.c.id > keys[-1])
    silent = conversations.c.id.in_(whose), ~since
    connection.execute(update(conversations).where(*silent).values(memory=Memory().to_json()))


def _part_from(connection: Connection, keys: Sequence[Any]) -> None:
    """Who has not written for so long is no longer known: by no name, and not by what they told."""
    named = select(conversations).where(conversations.c.id.in_(keys))
    for row in connection.execute(named).all():
        consent.forget(connection, row.id)
        connection.execute(delete(notes).where(notes.c.conversation_id == row.id))
        erase_name(connection, Identity(row.account, row.openid))
        # The number keeps it apart from others; the person would be a newcomer.
        nobody = {"account": "", "openid": f"gone-{row.id}", "memory": Memory().to_json()}
        theirs = conversations.c.id == row.id
        connection.execute(update(conversations).where(theirs).values(nobody))


def _settle(connection: Connection, keys: Sequence[Any]) -> None:
    """An application that is a number in figures, and nobody's."""
    said = application_events.c.application_id.in_(keys)
    connection.execute(update(application_events).where(said).values(reason=""))
    nobodys = {"seeker_id": None, "interview_place": ""}
    its = applications.c.id.in_(keys)
    connection.execute(update(applications).where(its).values(nobodys))


_WAITING = exists().where(applications.c.seeker_id == seekers.c.id, applications.c.state.in_(OPEN))
_SAID = exists().where(
    application_events.c.application_id == applications.c.id, application_events.c.reason != ""
)
_USED = exists().where(employers.c.licence_id == uploads.c.id)
_FAIR_ENDED = select(fairs.c.ends_at).where(fairs.c.id == visitors.c.fair_id).scalar_subquery()

STEPS: Mapping[str, Step] = {
    "lines": Step(lines, lines.c.said_at, _empty_lines, in_order=True),
    "notes": Step(notes, notes.c.written_at, _drop(notes)),
    "conversations": Step(
        conversations, conversations.c.heard_at, _part_from, conversations.c.account != ""
    ),
    "check_records": Step(
        check_records,
        check_records.c.checked_at,
        _blank(check_records, conversation_id=None, facts_digest=""),
        in_order=True,
    ),
    "notices": Step(
        notices, notices.c.created_at, _drop(notices), notices.c.state.not_in([*PENDING, "sending"])
    ),
    "applications": Step(
        applications,
        applications.c.settled_at,
        _settle,
        or_(applications.c.seeker_id.is_not(None), applications.c.interview_place != "", _SAID),
    ),
    "profiles": Step(seekers, seekers.c.updated_at, _drop(seekers), ~_WAITING),
    "reports": Step(
        reports,
        reports.c.handled_at,
        _blank(reports, text="", identity_id=None),
        or_(reports.c.text != "", reports.c.identity_id.is_not(None)),
    ),
    "visitors": Step(
        visitors,
        _FAIR_ENDED,
        _blank(visitors, identity_id=None),
        visitors.c.identity_id.is_not(None),
    ),
    "uploads": Step(uploads, uploads.c.uploaded_at, _drop(uploads), ~_USED),
    "content_marks": Step(content_marks, content_marks.c.noted_at, _drop(content_marks)),
    "sessions": Step(sessions, sessions.c.expires_at, _drop(sessions)),
    "looks": Step(looks, looks.c.at, _drop(looks)),
    "miss_owners": Step(miss_owners, miss_owners.c.taken_at, _drop(miss_owners)),
    "day_reports": Step(day_reports, day_reports.c.made_at, _drop(day_reports)),
    "exports": Step(exports, exports.c.asked_at, _drop(exports)),
}


def is_old(step: Step, before: datetime, reached: int) -> ColumnElement[bool]:
    """Whether a row is older than a moment and not done yet."""
    conditions = [step.at < before]
    if step.holds is not None:
        conditions.append(step.holds)
    if step.in_order:
        conditions.append(step.key > reached)
    return and_(*conditions)
