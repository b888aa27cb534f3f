"""One person by several names: official account, mini-program, telephone.

What is stored always hangs on one identity. That two of them are one person is a row of its own,
which can be undone by its number, and then everybody has again what was theirs.
"""

from collections.abc import Collection, Sequence
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
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.errors import Conflict, NotFound
from people.tables import identities, merges

PHONE = "phone"
"""The app of identities that are telephone numbers."""

ANOTHERS = "号码后来由别人证明了"

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
    if unionid:
        _wait_for_others(connection, unionid)
    number = _noted(connection, who, moment)
    if unionid:
        theirs = identities.c.id == number
        connection.execute(update(identities).where(theirs).values(unionid=unionid))
        same = select(identities.c.id).where(identities.c.unionid == unionid, ~theirs)
        for other in connection.execute(same.order_by(identities.c.id)).scalars().all():
            merge(connection, other, number, "unionid", moment)
    return number


def _noted(connection: Connection, who: Identity, moment: datetime) -> int:
    row = {"app": who.app, "openid": who.openid, "met_at": moment}
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(identities).values(row).on_conflict_do_nothing().returning(identities.c.id)
    number: int | None = _number(connection, who) or connection.execute(put).scalar()
    # Somebody else may have noted it between the look and the try.
    return number or int(connection.execute(_numbered(who)).scalar_one())


def _wait_for_others(connection: Connection, unionid: str) -> None:
    """Who meets names of one person at once does so one after the other, as on SQLite anyway: else
    neither sees the other's."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(unionid))))


def prove_phone(connection: Connection, who: Identity, phone: str, moment: datetime) -> int:
    """Note that somebody proved to have a telephone number; the number of the merge, 0 if none.

    Numbers are given to other people after a while: two accounts of one app are two people, and
    the number is whose proof is the newest.
    """
    mine, telephone = meet(connection, who, moment), Identity(PHONE, phone)
    number = meet(connection, telephone, moment)
    ours = {one.app: one.openid for one in same_person(connection, who)} | {PHONE: phone}
    others = same_person(connection, telephone)
    settled = _were_told_apart(connection, _ids(connection, mine), _ids(connection, number))
    if not settled and any(ours.get(one.app, one.openid) != one.openid for one in others):
        proofs = (merges.c.one_id == number) & (merges.c.because == "phone")
        held = select(merges.c.id).where(proofs, merges.c.undone_at.is_(None))
        for earlier in connection.execute(held).scalars().all():
            undo(connection, earlier, ANOTHERS, moment)
    return merge(connection, number, mine, "phone", moment)


def merge(connection: Connection, one: int, other: int, because: Because, moment: datetime) -> int:
    """Take two identities for one person; the number of the merge.

    It is 0 if they are one already, or if staff told apart two who would become one by it: what
    staff have undone comes back by staff alone.
    """
    mine = _ids(connection, one)
    if other in mine:
        return 0
    theirs = _ids(connection, other)
    if because != "staff" and _were_told_apart(connection, mine, theirs):
        return 0
    row = {"one_id": one, "other_id": other, "because": because, "merged_at": moment}
    made = insert(merges).values(row).returning(merges.c.id)
    return int(connection.execute(made).scalar_one())


def _ids(connection: Connection, one: int) -> set[int]:
    return {row.id for row in _joined(connection, one)}


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


def list_ids(connection: Connection, number: int) -> Sequence[int]:
    """The numbers of all identities of the person who has this one."""
    return [row.id for row in _joined(connection, number)]


def list_names(connection: Connection, number: int) -> Sequence[Identity]:
    """All names of the person who has the identity of this number, the oldest first."""
    return [Identity(row.app, row.openid) for row in _joined(connection, number)]


def get_name(connection: Connection, number: int) -> Identity:
    """The identity of this number; raises NotFound."""
    row = connection.execute(select(identities).where(identities.c.id == number)).first()
    if row is None:
        raise NotFound(f"没有编号为 {number} 的名字。")
    return Identity(row.app, row.openid)


def find_number(connection: Connection, who: Identity) -> int | None:
    """The number of an identity; None if it was never met."""
    return _number(connection, who)


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

    Telephone numbers that nobody else ever proved go along. Gives all that was deleted. Whom staff
    told apart from it are marked, as nothing shall tell who it was that they were told apart from.
    """
    gone = [number for number in [_number(connection, who)] if number is not None]
    phones = [one for number in gone for one in _phones_beside(connection, number)]
    for number in gone:
        _mark_apart(connection, number)
    connection.execute(delete(identities).where(identities.c.id.in_(gone)))
    left = exists().where(_touches(identities.c.id))
    nobodys = delete(identities).where(identities.c.id.in_(phones), ~left)
    rows = connection.execute(nobodys.returning(identities.c.app, identities.c.openid))
    return [who, *(Identity(row.app, row.openid) for row in rows)]


def _mark_apart(connection: Connection, number: int) -> None:
    """Note of the others that somebody was told apart from them, and no longer from whom."""
    undone = merges.c.undone_at.is_not(None)
    ends = (
        select(end).where(_touches(number), undone) for end in (merges.c.one_id, merges.c.other_id)
    )
    beside = or_(*(identities.c.id.in_(end) for end in ends))
    connection.execute(update(identities).where(beside).values(apart=True))


def _phones_beside(connection: Connection, number: int) -> Sequence[int]:
    """The telephone numbers that were ever joined to an identity, also if that was undone."""
    beside = select(identities.c.id).join(merges, _touches(identities.c.id))
    phones = beside.where(_touches(number), identities.c.app == PHONE).distinct()
    return connection.execute(phones).scalars().all()


def _touches(number: ColumnElement[int] | int) -> ColumnElement[bool]:
    """Whether a merge is of this identity and another."""
    return or_(merges.c.one_id == number, merges.c.other_id == number)


def _number(connection: Connection, who: Identity) -> int | None:
    number: int | None = connection.execute(_numbered(who)).scalar()
    return number


def _numbered(who: Identity) -> Select[int]:
    theirs = and_(identities.c.app == who.app, identities.c.openid == who.openid)
    return select(identities.c.id).where(theirs)


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


def _were_told_apart(
    connection: Connection, mine: Collection[int], theirs: Collection[int]
) -> bool:
    """Whether some of these identities and some of those were: by an undone merge, or as far as is
    known when one of two has left."""
    across = or_(
        and_(merges.c.one_id.in_(mine), merges.c.other_id.in_(theirs)),
        and_(merges.c.one_id.in_(theirs), merges.c.other_id.in_(mine)),
    )
    undone = select(merges.c.id).where(across, merges.c.undone_at.is_not(None))
    apart = select(identities.c.id).where(identities.c.id.in_({*mine, *theirs}), identities.c.apart)
    looks = (undone, apart)
    return any(connection.execute(look.limit(1)).first() is not None for look in looks)
