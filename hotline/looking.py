"""The record of looks: which member of staff saw what is held of whom, when, and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, insert, or_, select

from hotline.masking import masked, masked_openid
from hotline.tables import looks
from people.staff.scope import Scope
from people.staff.tables import staff

TAIL = 4
"""Characters of an openid that staff see at its end."""

READS_ON = timedelta(hours=1)
"""How long what somebody reads on of a conversation belongs to the same look."""

AT_ONCE = 1000
"""Of how many it is noted by one statement: databases take so many values and not many more."""

LONGEST_NUMBER = 18
"""Digits of a number that databases hold."""

What = Literal[
    "searched",
    "found",
    "read_conversation",
    "took_over",
    "joined_caller",
    "unmasked",
    "asked_for_caller",
    "read_employer",
    "read_report",
    "read_mark",
    "exported",
    "in_export",
    "read_looks",
]

LABELS: Mapping[What, str] = {
    "searched": "查找",
    "found": "查找时列出",
    "read_conversation": "看对话",
    "took_over": "接手",
    "joined_caller": "登记来电号码",
    "unmasked": "看完整号码",
    "asked_for_caller": "替来电人提问",
    "read_employer": "看单位资料",
    "read_report": "看举报",
    "read_mark": "看内容检查",
    "exported": "导出",
    "in_export": "在导出里",
    "read_looks": "查看访问记录",
}


OF_EACH: Sequence[What] = ("found", "in_export")
"""What is noted of each person beside the act itself, so that theirs is complete; a list of acts
leaves it out unless somebody's are asked for."""


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody did, of whom (masked), where (adcode), and the reason where one is asked."""

    staff_id: int
    what: What
    subject: str = ""
    region: str = ""
    conversation_id: int | None = None
    why: str = ""


def note_look(connection: Connection, look: Look, moment: datetime) -> None:
    """Keep that somebody looked."""
    connection.execute(
        insert(looks).values(
            at=moment,
            staff_id=look.staff_id,
            what=look.what,
            conversation_id=look.conversation_id,
            subject=look.subject,
            region=look.region,
            why=look.why,
        )
    )


@dataclass(frozen=True, slots=True)
class Noted:
    """A look as it was noted, with the number under which it is kept."""

    id: int
    at: datetime
    by: str
    what: str
    subject: str
    region: str
    conversation_id: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which looks are searched for; what is empty or None does not matter."""

    by: str = ""
    whose: str = ""
    what: str = ""
    region: str = ""
    since: datetime | None = None
    until: datetime | None = None


def search_looks(
    connection: Connection, scope: Scope, wanted: Wanted, before: int | None, limit: int
) -> Sequence[Noted]:
    """The looks of a scope that are wanted, below a number if one is given, the newest first."""
    found = _rows().where(scope.holds(looks.c.region), *_conditions(wanted))
    if before is not None:
        found = found.where(looks.c.id < before)
    rows = connection.execute(found.order_by(looks.c.id.desc()).limit(limit))
    return [_noted(row) for row in rows]


def list_looks(connection: Connection, conversations: Sequence[int], limit: int) -> Sequence[Noted]:
    """Who looked at somebody, by their conversations, the newest first."""
    theirs = _rows().where(looks.c.conversation_id.in_(conversations))
    rows = connection.execute(theirs.order_by(looks.c.id.desc()).limit(limit))
    return [_noted(row) for row in rows]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    by, region = wanted.by, Scope(wanted.region)
    conditions: Mapping[str, Callable[[], ColumnElement[bool]]] = {
        "by": lambda: or_(staff.c.name == by, staff.c.full_name.contains(by, autoescape=True)),
        "whose": lambda: _of(wanted.whose),
        "what": lambda: looks.c.what == wanted.what,
        "region": lambda: region.holds(looks.c.region),
        "since": lambda: looks.c.at >= wanted.since,
        "until": lambda: looks.c.at < wanted.until,
    }
    found = [condition() for name, condition in conditions.items() if getattr(wanted, name)]
    if not wanted.whose and wanted.what not in OF_EACH:
        found.append(looks.c.what.not_in(OF_EACH))
    return found


def _of(whose: str) -> ColumnElement[bool]:
    """Of whom: the number of a conversation, or the end of an openid."""
    by_tail = looks.c.subject.endswith(whose[-TAIL:], autoescape=True)
    if whose.isdecimal() and len(whose) < LONGEST_NUMBER:
        return or_(by_tail, looks.c.conversation_id == int(whose))
    return by_tail


def _rows() -> Select[Any]:
    joined = looks.join(staff, staff.c.id == looks.c.staff_id)
    return select(looks, staff.c.full_name).select_from(joined)


def _noted(row: Row[Any]) -> Noted:
    return Noted(
        row.id,
        row.at,
        row.full_name,
        LABELS.get(row.what, row.what),
        row.subject,
        row.region,
        row.conversation_id,
        row.why,
    )


def note_reading(connection: Connection, look: Look, moment: datetime) -> None:
    """Keep that somebody reads on: once in a while, as it was noted when they began."""
    again = select(looks.c.id).where(
        looks.c.conversation_id == look.conversation_id,
        looks.c.staff_id == look.staff_id,
        looks.c.what == look.what,
        looks.c.at > moment - READS_ON,
    )
    if connection.execute(again.limit(1)).first() is None:
        note_look(connection, look, moment)


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody who was among many that were shown: their conversation, name and region."""

    conversation_id: int
    openid: str
    region: str


def note_shown(
    connection: Connection, what: What, by: int, shown: Sequence[Shown], moment: datetime
) -> None:
    """Keep of each of many that they were shown, once in a while."""
    for first in range(0, len(shown), AT_ONCE):
        _note_some(connection, what, by, shown[first : first + AT_ONCE], moment)


def _note_some(
    connection: Connection, what: What, by: int, shown: Sequence[Shown], moment: datetime
) -> None:
    numbers = [one.conversation_id for one in shown]
    same = (looks.c.what == what) & (looks.c.staff_id == by) & (looks.c.at > moment - READS_ON)
    noted = select(looks.c.conversation_id).where(same, looks.c.conversation_id.in_(numbers))
    known = set(connection.execute(noted).scalars())
    act = {"at": moment, "staff_id": by, "what": what}
    rows = [
        {
            **act,
            "conversation_id": one.conversation_id,
            "subject": masked_openid(masked(one.openid)),
            "region": one.region,
        }
        for one in shown
        if one.conversation_id not in known
    ]
    if rows:
        connection.execute(insert(looks), rows)
