"""The rows of an export, and whether they are more than one file takes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from bot.tables import conversations, lines
from core.clock import BEIJING
from core.errors import Invalid
from hotline.exports import What, Wish
from hotline.looking import Shown
from hotline.masking import masked_openid
from jobs.applying.application_steps import STATES
from jobs.tables import applications, postings
from people.staff.scope import Scope
from people.tables import employers, identities, seekers

MOST = 50_000
"""Rows of one export: a sheet of more is opened by no office computer in reasonable time."""


def rows(connection: Connection, wish: Wish, scope: Scope) -> Iterator[Sequence[str]]:
    """The rows of an export, MOST of them at most, by conversation or by application."""
    found = _QUERIES[wish.what](wish, scope).limit(MOST)
    return map(_TEXTS[wish.what], connection.execute(found))


def whose(connection: Connection, wish: Wish, scope: Scope) -> list[Shown]:
    """Whose conversations an export shows, or who of those in it has one."""
    found = _QUERIES[wish.what](wish, scope).limit(MOST).subquery()
    shown = select(conversations.c.id, conversations.c.openid, conversations.c.region).distinct()
    if wish.what == "conversations":
        joined = found.join(conversations, conversations.c.id == found.c.conversation_id)
    else:
        named = (conversations.c.account == identities.c.app) & (
            conversations.c.openid == identities.c.openid
        )
        joined = found.join(identities, identities.c.id == found.c.identity_id)
        joined = joined.join(conversations, named)
    return [Shown(*row) for row in connection.execute(shown.select_from(joined))]


def is_too_long(connection: Connection, wish: Wish, scope: Scope) -> bool:
    """Whether there is more than one export takes."""
    some = _QUERIES[wish.what](wish, scope).order_by(None).limit(MOST + 1).subquery()
    count = select(func.count()).select_from(some)
    return int(connection.execute(count).scalar_one()) > MOST


def require_fits(connection: Connection, wish: Wish, scope: Scope) -> None:
    """Raise Invalid with shorter periods to ask for, if there is more than one export takes."""
    if is_too_long(connection, wish, scope):
        why = f"超过一次导出的上限 {MOST} 行，请分开申请：{shorter(wish)}"
        raise Invalid(f"{wish.label}{why}。", {"until": [why]})


def shorter(wish: Wish) -> str:
    """How to ask for less at a time, in words."""
    if wish.since is None or wish.until is None:
        return "写上从哪天到哪天，一段一段来"
    if wish.since == wish.until:
        return "这一天的太多，按下级地区一个一个来"
    middle = wish.since + (wish.until - wish.since) // 2
    return f"先 {wish.since} 至 {middle}，再 {middle + timedelta(days=1)} 至 {wish.until}"


def _conversations(wish: Wish, scope: Scope) -> Select[Any]:
    place = Scope(wish.region, scope.home).holds(conversations.c.region)
    since, until = _ends(wish)
    # Of the conversations, which are few, first those that can have said anything then.
    about = conversations.c.heard_at >= since, conversations.c.created_at < until
    return (
        select(lines, conversations.c.openid)
        .join(conversations, conversations.c.id == lines.c.conversation_id)
        .where(place, *about, *_during(wish, lines.c.said_at), lines.c.text != "")
        .order_by(lines.c.conversation_id, lines.c.id)
    )


def _applications(wish: Wish, _scope: Scope) -> Select[Any]:
    joined = (
        applications.join(postings, postings.c.id == applications.c.posting_id)
        .join(employers, employers.c.id == postings.c.employer_id)
        .outerjoin(seekers, seekers.c.id == applications.c.seeker_id)
    )
    shown: tuple[Any, ...] = (postings.c.title, employers.c.name.label("firm"))
    told = applications.c.applied_at, applications.c.state
    return (
        select(*told, *shown, seekers.c.name, seekers.c.phone, seekers.c.identity_id)
        .select_from(joined)
        .where(applications.c.fair_id == wish.fair, *_during(wish, applications.c.applied_at))
        .order_by(applications.c.id)
    )


def _during(wish: Wish, moment: ColumnElement[datetime]) -> list[ColumnElement[bool]]:
    since, until = _ends(wish)
    found = [(since, moment >= since), (until, moment < until)]
    return [holds for end, holds in found if end is not None]


def _ends(wish: Wish) -> tuple[datetime | None, datetime | None]:
    """From which moment until before which, None where the wish names no day."""
    return _begin(wish.since), _begin(wish.until and wish.until + timedelta(days=1))


def _begin(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), BEIJING) if day else None


def _line(row: Row[Any]) -> Sequence[str]:
    who = "对方" if row.direction == "in" else "服务台"
    return when(row.said_at), str(row.conversation_id), masked_openid(row.openid), who, row.text


def _application(row: Row[Any]) -> Sequence[str]:
    who = row.name or "（已删除）", row.phone or ""
    return when(row.applied_at), row.title, row.firm, *who, STATES[row.state]


_QUERIES: Mapping[What, Callable[[Wish, Scope], Select[Any]]] = {
    "conversations": _conversations,
    "applications": _applications,
}
_TEXTS: Mapping[What, Callable[[Row[Any]], Sequence[str]]] = {
    "conversations": _line,
    "applications": _application,
}


def when(moment: datetime) -> str:
    """A moment as a sheet has it."""
    return moment.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")
