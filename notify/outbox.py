"""The outbox in the database: notices are put in with what causes them, and claimed to be sent."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, and_, exists, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.errors import Invalid
from notify.kinds import Way, get_kind
from notify.tables import muted, notices

State = Literal["queued", "sending", "waiting", "sent", "given_up", "cancelled"]
PENDING: Collection[State] = ("queued", "waiting")

LEASE = timedelta(minutes=2)
"""How long a sender has a notice for itself, each time it begins to send it."""

AT_ONCE = 16
"""How many notices a sender takes: few enough that the lease outlasts them if WeChat is slow."""

UNWANTED = "本人退订了这类通知"


class Lost(Exception):
    """The notice is somebody else's by now, or gone."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person as one of our apps knows them."""

    account: str
    openid: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be told: of two with the same kind and key a person gets one.

    `fields` are what templates are filled with. It is not told before `due` nor after `until`,
    nor once the finding it tells of is no longer so.
    """

    kind: str
    key: str
    text: str
    due: datetime | None = None
    until: datetime | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    finding: int | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A notice that one sender has for itself."""

    id: int
    to: Addressee
    kind: str
    text: str
    fields: Mapping[str, str]
    tries: int
    doubts: int
    expires_at: datetime
    finding: int | None
    claim: str


def tell(connection: Connection, to: Addressee, notice: Notice, moment: datetime) -> int | None:
    """Put a notice into the outbox; its number, None if the person was told already.

    Who wants none of the kind gets none; that it was so is noted. Raises Invalid.
    """
    values = _values(to, notice, moment)
    if _is_muted(connection, to, notice.kind):
        values |= {"state": "cancelled", "why": UNWANTED, "settled_at": moment}
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(notices).values(values).on_conflict_do_nothing().returning(notices.c.id)
    row = connection.execute(put).first()
    return row.id if row else None


def tell_many(
    connection: Connection, to_each: Sequence[tuple[Addressee, Notice]], moment: datetime
) -> None:
    """Put in notices of one kind to many people at once: as `tell`, in a few statements, so that
    nobody else waits long to write. Raises Invalid."""
    if not to_each:
        return
    kind = to_each[0][1].kind
    silent = select(muted.c.account, muted.c.openid).where(muted.c.kind == kind)
    off = {Addressee(row.account, row.openid) for row in connection.execute(silent)}
    unwanted = {"state": "cancelled", "why": UNWANTED, "settled_at": moment}
    wanted = {"why": "", "settled_at": None}
    rows = [
        _values(to, notice, moment) | (unwanted if to in off else wanted) for to, notice in to_each
    ]
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    connection.execute(native(notices).on_conflict_do_nothing(), rows)


def _values(to: Addressee, notice: Notice, moment: datetime) -> dict[str, Any]:
    kind = get_kind(notice.kind)
    if not notice.text.strip():
        raise Invalid("通知没有内容，请写明要告诉什么。")
    if strange := notice.fields.keys() - set(kind.fields):
        raise Invalid(f"“{kind.label}”没有字段“{'、'.join(sorted(strange))}”。")
    due = notice.due or moment
    expires = min(due + kind.life, notice.until or due + kind.life)
    if expires <= moment:
        raise Invalid("通知已经过期，没有放进发件箱。")
    return {
        "account": to.account,
        "openid": to.openid,
        "kind": kind.name,
        "key": notice.key,
        "text": notice.text,
        "fields": dict(notice.fields),
        "finding_id": notice.finding,
        "rank": 0 if kind.urgent else 1,
        "state": "queued",
        "created_at": moment,
        "due_at": due,
        "expires_at": expires,
    }


def _is_muted(connection: Connection, to: Addressee, kind: str) -> bool:
    theirs = (muted.c.account == to.account) & (muted.c.openid == to.openid)
    return (
        connection.execute(select(muted.c.kind).where(theirs, muted.c.kind == kind)).first()
        is not None
    )


def take_back(
    connection: Connection,
    kind: str,
    key: str,
    why: str,
    moment: datetime,
    to: Sequence[Addressee] | None = None,
) -> None:
    """Have notices not told any more whose key begins so: to some names, or to everybody."""
    theirs = notices.c.key.startswith(key, autoescape=True) & (notices.c.kind == kind)
    if to is not None:
        names = [(one.account, one.openid) for one in to]
        theirs &= tuple_(notices.c.account, notices.c.openid).in_(names)
    off = {"state": "cancelled", "why": why, "settled_at": moment}
    pending = theirs & notices.c.state.in_(PENDING)
    connection.execute(update(notices).where(pending).values(off))


def claim(connection: Connection, moment: datetime) -> Sequence[Claimed]:
    """Take some notices that are due, for LEASE; of one person's only the first.

    So nobody's notices overtake each other, and no two senders have the same person before them.
    """
    mine, other = secrets.token_hex(8), notices.alias("other")
    before = tuple_(other.c.rank, other.c.due_at, other.c.id) < tuple_(
        notices.c.rank, notices.c.due_at, notices.c.id
    )
    ahead = exists().where(
        other.c.account == notices.c.account,
        other.c.openid == notices.c.openid,
        or_(
            other.c.state == "sending",
            and_(other.c.state == "queued", other.c.due_at <= moment, before),
        ),
    )
    chosen = (
        select(notices.c.id)
        .where(notices.c.state == "queued", notices.c.due_at <= moment, ~ahead)
        .order_by(notices.c.rank, notices.c.due_at, notices.c.id)
        .limit(AT_ONCE)
        # SQLite has no such lock and needs none: there is one writer at a time.
        .with_for_update(skip_locked=True)
        .cte("chosen")
    )
    taken = {"state": "sending", "claim": mine, "leased_until": moment + LEASE, "begun_at": None}
    rows = connection.execute(
        update(notices)
        .where(notices.c.id.in_(select(chosen.c.id)), notices.c.state == "queued")
        .values(taken)
        .returning(notices)
    )
    return [claimed(row) for row in sorted(rows, key=lambda row: (row.rank, row.due_at, row.id))]


def claimed(row: Any) -> Claimed:
    """A notice as its row holds it."""
    return Claimed(
        row.id,
        Addressee(row.account, row.openid),
        row.kind,
        row.text,
        row.fields,
        row.tries,
        row.doubts,
        row.expires_at,
        row.finding_id,
        row.claim,
    )


def begin(connection: Connection, one: Claimed, way: Way, moment: datetime) -> None:
    """Note that a claimed notice may leave us from now on; raises Lost."""
    values = {"begun_at": moment, "leased_until": moment + LEASE, "way": way}
    _change(connection, one, values | {"tries": notices.c.tries + 1})


def settle(
    connection: Connection, one: Claimed, state: State, moment: datetime, **values: Any
) -> State:
    """Note what became of a claimed notice, and give it back; raises Lost."""
    done = {"state": state, "claim": None, "leased_until": None, "begun_at": None, "why": ""}
    settled = {} if state in PENDING else {"settled_at": moment}
    _change(connection, one, done | settled | values)
    return state


def _change(connection: Connection, one: Claimed, values: Mapping[str, Any]) -> None:
    still_mine = (notices.c.id == one.id) & (notices.c.claim == one.claim)
    if connection.execute(update(notices).where(still_mine).values(values)).rowcount != 1:
        raise Lost


def release(connection: Connection, rest: Sequence[Claimed]) -> None:
    """Give back claimed notices that were not begun."""
    numbers = [one.id for one in rest]
    free = {"state": "queued", "claim": None, "leased_until": None}
    theirs = notices.c.id.in_(numbers) & notices.c.begun_at.is_(None)
    if rest:
        connection.execute(
            update(notices).where(theirs, notices.c.claim == rest[0].claim).values(free)
        )


def anything_due(connection: Connection, moment: datetime) -> bool:
    """Whether there is something to send, to recover or to strike off: a look that disturbs
    no writer."""
    due = or_(
        and_(notices.c.state == "queued", notices.c.due_at <= moment),
        and_(notices.c.state == "sending", notices.c.leased_until <= moment),
        and_(notices.c.state == "waiting", notices.c.expires_at <= moment),
    )
    return connection.execute(select(notices.c.id).where(due).limit(1)).first() is not None
