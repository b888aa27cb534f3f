"""A conversation as staff read it: what was said, on what it rests, what staff wrote and did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, func, or_, select

from bot.conversations import find_chats
from bot.tables import conversations, lines
from core.errors import NotFound
from hotline.handover_steps import WORDS, last_step, list_steps
from hotline.handovers import GONE, OUTCOMES
from hotline.masking import masked, masked_but_offices
from hotline.replying import KIND
from hotline.tables import notes
from notify.tables import notices
from people.identities import Identity, same_person
from people.staff.scope import Scope
from people.staff.tables import staff

NEWEST, MOST = 60, 2000
"""Lines shown at first, and at most when older ones are asked for."""

Voice = Literal["person", "desk", "staff", "note", "call", "step"]
VOICES: Mapping[Voice, str] = {
    "person": "对方",
    "desk": "自动答复",
    "staff": "工作人员",
    "note": "备注",
    "call": "来电",
    "step": "经过",
}


@dataclass(frozen=True, slots=True)
class Who:
    """Whose conversation it is: openid and account, where (adcode), and all its conversations."""

    conversation_id: int
    account: str
    openid: str
    region: str
    heard_at: datetime
    names: Sequence[Identity]
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a transcript; `state` says what became of a reply of staff."""

    at: datetime
    voice: Voice
    kind: str
    text: str
    by: str = ""
    state: str = ""
    why: str = ""
    cards: Sequence[str] = ()
    cites: Sequence[Mapping[str, Any]] = ()
    understood: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The text without the numbers of people, or its kind where there is none."""
        out_of_documents = self.voice == "desk" and (self.cards or self.cites)
        cover = masked_but_offices if out_of_documents else masked
        return cover(self.text) if self.text else f"（{self.kind}）"


def get_who(connection: Connection, conversation: int, scope: Scope) -> Who:
    """Whose conversation a number is, with those of their conversations that are in a scope;
    raises NotFound."""
    theirs = conversations.c.id == conversation
    row = connection.execute(select(conversations).where(theirs)).first()
    if row is None:
        raise NotFound(GONE)
    names = same_person(connection, Identity(row.account, row.openid))
    chats = find_chats(connection, [(one.app, one.openid) for one in names])
    here = (conversations.c.id == row.id) | scope.holds(conversations.c.region)
    mine = select(conversations.c.id).where(conversations.c.id.in_(chats), here)
    numbers = connection.execute(mine.order_by(conversations.c.id)).scalars().all()
    return Who(row.id, row.account, row.openid, row.region, row.heard_at, names, numbers)


def list_entries(connection: Connection, who: Who, limit: int = NEWEST) -> Sequence[Entry]:
    """The newest entries of all conversations of a person, the oldest of them first."""
    said = _said(connection, who, limit)
    since = min((one.at for one in said), default=None)
    beside = [*_replies(connection, who, since), *_notes(connection, who, since)]
    steps = _steps(connection, who, since)
    return sorted([*said, *beside, *steps], key=lambda one: one.at)


def mark(connection: Connection, who: Who) -> str:
    """What changes whenever the transcript does: so a page tells whether it is up to date."""
    last = select(func.max(lines.c.id)).where(lines.c.conversation_id.in_(who.numbers))
    noted = select(func.max(notes.c.id)).where(notes.c.conversation_id.in_(who.numbers))
    states = select(notices.c.id, notices.c.state).where(_to(who)).order_by(notices.c.id)
    replies = ",".join(f"{row.id}{row.state[:2]}" for row in connection.execute(states))
    ends = (connection.execute(one).scalar() or 0 for one in (last, noted))
    return "-".join([*map(str, ends), str(last_step(connection, who.numbers)), replies])


def _said(connection: Connection, who: Who, limit: int) -> Sequence[Entry]:
    """The newest lines, less those that brought a reply of staff, which is listed as such."""
    newest = (
        select(lines)
        .where(lines.c.conversation_id.in_(who.numbers))
        .order_by(lines.c.id.desc())
        .limit(limit)
    )
    rows = connection.execute(newest).all()
    brought = {row.details["notice"] for row in rows if "notice" in row.details}
    of_staff = select(notices.c.id).where(notices.c.id.in_(brought), notices.c.kind == KIND)
    replies = set(connection.execute(of_staff).scalars()) if brought else set()
    return [_line(row) for row in reversed(rows) if row.details.get("notice") not in replies]


def _to(who: Who) -> Any:
    names = or_(
        *(and_(notices.c.account == one.app, notices.c.openid == one.openid) for one in who.names)
    )
    return and_(names, notices.c.kind == KIND)


def _line(row: Row[Any]) -> Entry:
    voice: Voice = "person" if row.direction == "in" else "desk"
    if row.kind == "call":
        voice = "call"
    return Entry(
        row.said_at,
        voice,
        row.kind,
        row.text,
        cards=row.cards,
        cites=row.cites,
        understood=row.understood,
    )


def _replies(connection: Connection, who: Who, since: datetime | None) -> Sequence[Entry]:
    found = select(notices).where(_to(who))
    if since:
        found = found.where(notices.c.created_at >= since)
    rows = connection.execute(found.order_by(notices.c.id.desc()).limit(NEWEST))
    return [
        Entry(
            row.created_at,
            "staff",
            "reply",
            row.text,
            row.fields.get("staff", ""),
            row.state,
            row.why,
        )
        for row in rows
    ]


def _notes(connection: Connection, who: Who, since: datetime | None) -> Sequence[Entry]:
    joined = notes.join(staff, staff.c.id == notes.c.staff_id)
    found = (
        select(notes, staff.c.full_name)
        .select_from(joined)
        .where(notes.c.conversation_id.in_(who.numbers))
    )
    if since:
        found = found.where(notes.c.written_at >= since)
    rows = connection.execute(found.order_by(notes.c.id.desc()).limit(NEWEST))
    return [Entry(row.written_at, "note", "note", row.text, row.full_name) for row in rows]


def _steps(connection: Connection, who: Who, since: datetime | None) -> Sequence[Entry]:
    """What was done with the conversation, each thing in words."""
    return [
        Entry(row.at, "step", "step", _words(row), row.by)
        for row in list_steps(connection, who.numbers, since, NEWEST)
    ]


def _words(row: Row[Any]) -> str:
    outcome = OUTCOMES.get(row.outcome, "")
    return WORDS[row.what].format(to=row.handed_to, outcome=outcome)
