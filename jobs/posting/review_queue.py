"""The postings as staff go through them: what the rules flagged first, each page after the last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, case, cast, func, or_, select

from core.errors import Invalid
from jobs.posting.stored import posting_of, with_firm
from jobs.tables import postings, reports
from jobs.values import Posting, State
from people.staff.scope import Scope
from people.tables import employers

_CURSOR = re.compile("([01])-([0-9]{1,18})")
_NO_FLAGS = "[]"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which postings are asked for: in a state, of the scope of who asks, whose title or firm has
    the text in it, or whose number it is."""

    scope: Scope
    state: State = "review"
    text: str = ""


def list_queue(
    connection: Connection, wanted: Wanted, cursor: str, limit: int
) -> tuple[Sequence[Posting], str]:
    """A page of them and where the next begins, "" for nowhere.

    What waits for review comes flagged first, then the oldest; all else the newest first.
    """
    waiting = wanted.state == "review"
    query = _matching(wanted).add_columns(_plain().label("plain"))
    order = (_plain(), postings.c.id) if waiting else (postings.c.id.desc(),)
    if cursor:
        query = query.where(_after(cursor, waiting))
    rows = connection.execute(query.order_by(*order).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return [posting_of(row) for row in rows[:limit]], f"{last.plain}-{last.id}" if last else ""


def count_waiting(connection: Connection, scope: Scope) -> int:
    """How many postings wait for review."""
    waiting = (postings.c.state == "review") & scope.holds(postings.c.region)
    return int(connection.execute(select(func.count()).where(waiting)).scalar_one())


def count_open_reports(connection: Connection, scope: Scope) -> int:
    """How many reports wait for staff."""
    joined = reports.join(postings, postings.c.id == reports.c.posting_id)
    waiting = (reports.c.state == "open") & scope.holds(postings.c.region)
    counted = select(func.count()).select_from(joined).where(waiting)
    return int(connection.execute(counted).scalar_one())


def _matching(wanted: Wanted) -> Select[Any]:
    query = with_firm().where(
        postings.c.state == wanted.state, wanted.scope.holds(postings.c.region)
    )
    if not wanted.text:
        return query
    columns = (postings.c.title, employers.c.name)
    said = [one.contains(wanted.text, autoescape=True) for one in columns]
    if wanted.text.isdecimal() and len(wanted.text) < 19:
        said.append(postings.c.id == int(wanted.text))
    return query.where(or_(*said))


def _plain() -> ColumnElement[int]:
    """0 for what is flagged, 1 for what is not; the list is JSON, and as text the same on both
    databases."""
    return case((cast(postings.c.flags, Text) == _NO_FLAGS, 1), else_=0)


def _after(cursor: str, waiting: bool) -> ColumnElement[bool]:
    found = _CURSOR.fullmatch(cursor)
    if not found:
        raise Invalid("翻页的地址不对，请从第一页翻起。")
    plain, number = int(found[1]), int(found[2])
    if not waiting:
        return postings.c.id < number
    same = and_(_plain() == plain, postings.c.id > number)
    return or_(_plain() > plain, same)
