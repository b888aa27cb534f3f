"""One person by several names: official account, mini-program, telephone.

What is stored always hangs on one identity. That two of them are one person is a row of its own,
which can be undone by its number, and then everybody has again what was theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from core.errors import Conflict, NotFound
from people.tables import identities, merges

PHONE = "phone"
"""The app of identities that are telephone numbers."""

Because = Literal["unionid", "phone", "staff"]
"""Why two identities are one person: WeChat says so, the person proved a number, or staff know."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A name that a person has with one app of ours."""

    app: str
    openid: str


def meet(connection: Connection, who: Identity, moment: datetime, unionid: str = "") -> int:
    """The number of an identity, noted if it is new; who has its unionid is the same person.

    A unionid may come later than the identity, and join then what was apart.
    """
    number = _number(connection, who)
    if number is None:
        row = {"app": who.app, "openid": who.openid, "met_at": moment}
        number = int(
            connection.execute(
                insert(identities).values(row).returning(identities.c.id)
            ).scalar_one()
        )
    if unionid:
        theirs = identities.c.id == number
        connection.execute(update(identities).where(theirs).values(unionid=unionid))
        same = select(identities.c.id).where(identities.c.unionid == unionid, ~theirs)
        for other in connection.execute(same.order_by(identities.c.id)).scalars().all():
            merge(connection, other, number, "unionid", moment)
    return number


def prove_phone(connection: Connection, who: Identity, phone: str, moment: datetime) -> int:
    """Note that somebody proved to have a telephone number; the number of the merge, 0 if none."""
    mine = meet(connection, who, moment)
    return merge(
        connection, meet(connection, Identity(PHONE, phone), moment), mine, "phone", moment
    )


def merge(connection: Connection, one: int, other: int, because: Because, moment: datetime) -> int:
    """Take two identities for one person; the number of the merge.

    It is 0 if they are one already, or if the same was undone before: what staff have undone comes
    back by staff alone.
    """
    if one == other or other in {row.id for row in _joined(connection, one)}:
        return 0
    if because != "staff" and _was_undone(connection, one, other):
        return 0
    row = {"one_id": one, "other_id": other, "because": because, "merged_at": moment}
    made = insert(merges).values(row).returning(merges.c.id)
    return int(connection.execute(made).scalar_one())


def undo(connection: Connection, number: int, because: str, moment: datetime) -> None:
    """Take two identities for two people again; raises NotFound, Conflict."""
    row = connection.execute(select(merges).where(merges.c.id == number)).first()
    if row is None:
        raise NotFound(f"没有编号为 {number} 的合并。")
    if row.undone_at:
        raise Conflict(f"编号为 {number} 的合并已经撤销过了。")
    undone = {"undone_at": moment, "undone_because": because}
    connection.execute(update(merges).where(merges.c.id == number).values(undone))


def same_person(connection: Connection, who: Identity) -> Sequence[Identity]:
    """All names of the person who has this one, this one first."""
    number = _number(connection, who)
    if number is None:
        return [who]
    found = [Identity(row.app, row.openid) for row in _joined(connection, number)]
    return [who, *(one for one in found if one != who)]


def anybody_joined(connection: Connection) -> bool:
    """Whether there is a merge that nobody has followed up."""
    return (
        connection.execute(select(merges.c.id).where(~merges.c.followed).limit(1)).first()
        is not None
    )


def follow_up(connection: Connection) -> Sequence[Identity]:
    """One name of each person who was joined since the last time, for what waits for them."""
    followed = update(merges).where(~merges.c.followed).values(followed=True)
    numbers = connection.execute(followed.returning(merges.c.one_id)).scalars().all()
    rows = connection.execute(select(identities).where(identities.c.id.in_(numbers)))
    return [Identity(row.app, row.openid) for row in rows]


def list_merges(connection: Connection, who: Identity) -> Sequence[Row[tuple[int, str]]]:
    """Every merge that an identity was ever part of itself, the newest first."""
    number = _number(connection, who)
    if number is None:
        return []
    return connection.execute(
        select(merges).where(_touches(number)).order_by(merges.c.id.desc())
    ).all()


def forget(connection: Connection, who: Identity) -> Sequence[Identity]:
    """Delete an identity and what joined it to others; the others keep what is theirs.

    Telephone numbers that nobody else ever proved go along. Gives all that was deleted.
    """
    gone = [number for number in [_number(connection, who)] if number is not None]
    phones = [one for number in gone for one in _phones_beside(connection, number)]
    connection.execute(delete(identities).where(identities.c.id.in_(gone)))
    left = exists().where(_touches(identities.c.id))
    nobodys = delete(identities).where(identities.c.id.in_(phones), ~left)
    rows = connection.execute(nobodys.returning(identities.c.app, identities.c.openid))
    return [who, *(Identity(row.app, row.openid) for row in rows)]


def _phones_beside(connection: Connection, number: int) -> Sequence[int]:
    """The telephone numbers that were ever joined to an identity, also if that was undone."""
    beside = select(identities.c.id).join(merges, _touches(identities.c.id))
    phones = beside.where(_touches(number), identities.c.app == PHONE).distinct()
    return connection.execute(phones).scalars().all()


def _touches(number: ColumnElement[int] | int) -> ColumnElement[bool]:
    """Whether a merge is of this identity and another."""
    return or_(merges.c.one_id == number, merges.c.other_id == number)


def _number(connection: Connection, who: Identity) -> int | None:
    theirs = and_(identities.c.app == who.app, identities.c.openid == who.openid)
    number: int | None = connection.execute(select(identities.c.id).where(theirs)).scalar()
    return number


def _joined(connection: Connection, number: int) -> Sequence[Row[tuple[int, str, str]]]:
    """The identities that merges in force lead to from one, itself included."""
    return connection.execute(_reachable(number)).all()


def _reachable(number: int) -> Select[tuple[int, str, str]]:
    start = select(identities.c.id).where(identities.c.id == number)
    person = start.cte("person", recursive=True)
    beyond = case((merges.c.one_id == person.c.id, merges.c.other_id), else_=merges.c.one_id)
    step = select(beyond).select_from(merges.join(person, _touches(person.c.id)))
    person = person.union(step.where(merges.c.undone_at.is_(None)))
    names = (identities.c.id, identities.c.app, identities.c.openid)
    return select(*names).join(person, person.c.id == identities.c.id).order_by(identities.c.id)


def _was_undone(connection: Connection, one: int, other: int) -> bool:
    pair = or_(
        and_(merges.c.one_id == one, merges.c.other_id == other),
        and_(merges.c.one_id == other, merges.c.other_id == one),
    )
    undone = select(merges.c.id).where(pair, merges.c.undone_at.is_not(None))
    return connection.execute(undone.limit(1)).first() is not None
