"""What content checks minded of texts that no review of their own awaits, for staff to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, case, delete, exists, func, insert, select, update

from core.errors import Conflict, NotFound
from people.content import Remark
from people.staff.scope import Scope
from people.tables import content_marks

SubjectKind = Literal["employer", "application", "posting", "profile"]
SUBJECTS: Mapping[SubjectKind, str] = {
    "employer": "单位资料",
    "application": "投递里的话",
    "posting": "给全部应聘者的话",
    "profile": "求职资料",
}

WISH = "wish"
"""The field of an application in which the seeker writes; the firm writes in all others."""

Which = Literal["minded", "unchecked", "seen"]
"""What waits for staff because a check minded it, or could not look; or waits no more."""

NOT_FOUND = "没有找到这条标记。"


@dataclass(frozen=True, slots=True)
class Subject:
    """What was written of: its kind and number, its name, and where it is ("" for nowhere)."""

    kind: SubjectKind
    id: int
    name: str
    region: str = ""


def note_marks(
    connection: Connection,
    subject: Subject,
    identity_id: int,
    texts: Mapping[str, str],
    remarks: Sequence[Remark],
    moment: datetime,
) -> None:
    """Keep what was minded of texts that are stored now, with the words as they are now; what waits
    for staff already is kept once."""
    about = {
        "subject": subject.kind,
        "subject_id": subject.id,
        "name": subject.name,
        "region": subject.region,
        "identity_id": identity_id,
        "noted_at": moment,
    }
    rows = [
        about
        | {"field": one.field, "text": texts[one.field], "advice": one.advice}
        | {"passage": one.passage, "reason": one.reason}
        for one in remarks
    ]
    for row in rows:
        if not _waits(connection, row):
            connection.execute(insert(content_marks).values(row))


def forget_seekers_marks(connection: Connection, identity_ids: Sequence[int]) -> None:
    """Delete the copies of what people wrote to find work; what a member wrote for a firm stays."""
    mark = content_marks.c
    wish = (mark.subject == "application") & (mark.field == WISH)
    theirs = mark.identity_id.in_(identity_ids), (mark.subject == "profile") | wish
    connection.execute(delete(content_marks).where(*theirs))


def list_marks(
    connection: Connection, scope: Scope, which: Which, after: int, limit: int
) -> Sequence[Row[Any]]:
    """A page of marks: those staff have not seen the oldest first, the others the newest."""
    query, number = _of(scope, which), content_marks.c.id
    if which == "seen":
        page = query.where(number < after) if after else query
        return connection.execute(page.order_by(number.desc()).limit(limit)).all()
    return connection.execute(query.where(number > after).order_by(number).limit(limit)).all()


def list_of_subject(
    connection: Connection, kind: SubjectKind, subject_id: int
) -> Sequence[Row[Any]]:
    """All marks of one thing, what was minded before what could not be checked."""
    its = content_marks.c.subject == kind, content_marks.c.subject_id == subject_id
    last = case((content_marks.c.advice == "unchecked", 1), else_=0)
    found = select(content_marks).where(*its).order_by(last, content_marks.c.id.desc())
    return connection.execute(found).all()


def count_marks(connection: Connection, scope: Scope, which: Which) -> int:
    """How many marks there are of these."""
    counted = select(func.count()).select_from(_of(scope, which).subquery())
    return int(connection.execute(counted).scalar_one())


def get_mark(connection: Connection, mark_id: int) -> Row[Any]:
    """A mark; raises NotFound."""
    row = connection.execute(select(content_marks).where(content_marks.c.id == mark_id)).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def see(connection: Connection, mark_id: int, by: str, moment: datetime) -> None:
    """Note that somebody of staff has seen to a mark; raises NotFound, Conflict."""
    unseen = content_marks.c.id == mark_id, content_marks.c.seen_at.is_(None)
    noted = update(content_marks).where(*unseen).values(seen_by=by, seen_at=moment)
    if not connection.execute(noted).rowcount:
        held = get_mark(connection, mark_id)
        raise Conflict(f"{held.seen_by}已经看过了。")


def _waits(connection: Connection, row: Mapping[str, Any]) -> bool:
    """Whether the same mark is there, and nobody has seen it."""
    same = ["subject", "subject_id", "identity_id", "field", "text", "advice", "passage"]
    if row["advice"] != "unchecked":
        # Why a check was away is another thing each time, and the text the same.
        same.append("reason")
    alike = (content_marks.c[name] == row[name] for name in same)
    found = exists().where(content_marks.c.seen_at.is_(None), *alike)
    return bool(connection.execute(select(found)).scalar())


def _of(scope: Scope, which: Which) -> Select[Any]:
    theirs = select(content_marks).where(scope.holds(content_marks.c.region))
    if which == "seen":
        return theirs.where(content_marks.c.seen_at.is_not(None))
    unchecked = content_marks.c.advice == "unchecked"
    advice = unchecked if which == "unchecked" else ~unchecked
    return theirs.where(content_marks.c.seen_at.is_(None), advice)
