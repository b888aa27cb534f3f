"""Which conversations may be found at all: by place, person, and what else hangs on them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    select,
    true,
    tuple_,
    union_all,
)

from bot.tables import conversations
from hotline.look_up.wanted import Wanted
from hotline.tables import handovers
from jobs.tables import applications
from people.identities import PHONE
from people.staff.scope import Scope, is_below
from people.tables import identities, merges, seekers

FEW = 500
"""So many conversations are looked through one by one; of more the newest lines are."""

NAMESAKES = 200
"""People of one name, or tail of a number, that are looked for at most."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """What must be true of a conversation, its lines aside: the `conditions` of which the scope
    always is one, and to be `among` some conversations where all would be too many to ask for."""

    conditions: Sequence[ColumnElement[bool]]
    among: Callable[[Collection[int]], Collection[int]]


def theirs(connection: Connection, wanted: Wanted, scope: Scope) -> Theirs:
    """What must be true of a conversation."""
    conditions = _conditions(connection, wanted, scope)
    if not wanted.with_applications:
        return Theirs(conditions, lambda chats: chats)
    applied = applicants(connection)
    if applied is None:
        return Theirs(conditions, partial(who_applied, connection))
    return Theirs([*conditions, conversations.c.id.in_(applied)], lambda chats: chats)


def _conditions(
    connection: Connection, wanted: Wanted, scope: Scope
) -> Sequence[ColumnElement[bool]]:
    found = [scope.holds(conversations.c.region)]
    if wanted.region:
        found.append(is_below(conversations.c.region, wanted.region))
    if wanted.openid:
        found.append(conversations.c.id.in_(with_openid(connection, wanted.openid)))
    if wanted.name and not wanted.guessed:
        found.append(conversations.c.id.in_(named(connection, wanted.name)))
    if wanted.phone_tail and not wanted.guessed:
        found.append(conversations.c.id.in_(with_phone(connection, wanted.phone_tail)))
    if wanted.handed_over:
        found.append(conversations.c.id.in_(select(handovers.c.conversation_id)))
    return found


def applicants(connection: Connection) -> Sequence[int] | None:
    """The conversations of who ever applied for work, if they are few."""
    numbers = connection.execute(_of_people(_applicants()).limit(FEW + 1)).scalars().all()
    return numbers if len(numbers) <= FEW else None


def who_applied(connection: Connection, chats: Collection[int]) -> set[int]:
    """Those of some conversations whose people applied for work, by any of their names."""
    named = select(conversations.c.id, identities.c.id).join(identities, _name())
    start = named.where(conversations.c.id.in_(chats)).subquery("start")
    people = _joined(select(start.c[0].label("chat"), start.c[1].label("id")))
    found = select(people.c.chat).where(people.c.id.in_(_applicants()))
    return set(connection.execute(found).scalars())


def guesses(connection: Connection, wanted: Wanted) -> Sequence[int]:
    """The conversations of who may have been meant by name or number."""
    found = named(connection, wanted.name) if wanted.name else []
    return [*found, *(with_phone(connection, wanted.phone_tail) if wanted.phone_tail else [])]


def few(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> Sequence[int] | None:
    """The conversations of which all this is true, if they are few."""
    found = select(conversations.c.id).where(*conditions).limit(FEW + 1)
    numbers = connection.execute(found).scalars().all()
    return numbers if len(numbers) <= FEW else None


def with_openid(connection: Connection, openid: str) -> Sequence[int]:
    """The conversations of the person who has an openid, by all their names."""
    chat, known = conversations.c, identities.c
    chats = [(account, openid) for account in _all_of(connection, chat.account)]
    names = [(app, openid) for app in _all_of(connection, known.app)]
    own = select(chat.id).where(tuple_(chat.account, chat.openid).in_(chats))
    numbers = select(known.id).where(tuple_(known.app, known.openid).in_(names))
    return [*connection.execute(own).scalars(), *_chats(connection, numbers)]


def named(connection: Connection, name: str) -> Sequence[int]:
    """The conversations of people in whose name this stands."""
    said = seekers.c.name.contains(" ".join(name.split()), autoescape=True)
    return _chats(connection, select(seekers.c.identity_id).where(said))


def with_phone(connection: Connection, tail: str) -> Sequence[int]:
    """The conversations of people who gave or proved a number that ends so."""
    given = select(seekers.c.identity_id).where(
        func.replace(seekers.c.phone, "-", "").endswith(tail)
    )
    proved = select(identities.c.id).where(
        identities.c.app == PHONE, func.replace(identities.c.openid, "-", "").endswith(tail)
    )
    return _chats(connection, union_all(given, proved).subquery("numbers").select())


def _chats(connection: Connection, numbers: Select[int]) -> Sequence[int]:
    return list(connection.execute(_of_people(numbers.limit(NAMESAKES))).scalars())


def _of_people(numbers: Select[int]) -> Select[int]:
    """The conversations of the people with these identities, by any of their names."""
    start = numbers.subquery("start")
    people = _joined(select(start.c[0].label("id")))
    found = select(conversations.c.id).join(identities, _name())
    return found.where(identities.c.id.in_(select(people.c.id)))


def _joined(start: Select[Any]) -> CTE:
    """Rows that end with the number of an identity, and the same with all it is one person with."""
    ends = (merges.c.one_id, merges.c.other_id)
    either = union_all(
        *(
            select(one.label("from_id"), other.label("to_id")).where(merges.c.undone_at.is_(None))
            for one, other in (ends, ends[::-1])
        )
    ).subquery("joined")
    people = start.cte("people", recursive=True)
    kept = [column for column in people.c if column.name != "id"]
    step = select(*kept, either.c.to_id).join(people, either.c.from_id == people.c.id)
    return people.union(step)


def _name() -> ColumnElement[bool]:
    """Whether an identity is the name that a conversation goes by."""
    return and_(
        conversations.c.account == identities.c.app, conversations.c.openid == identities.c.openid
    )


def _applicants() -> Select[int]:
    own = applications.c.seeker_id == seekers.c.id
    return select(seekers.c.identity_id).where(select(applications.c.id).where(own).exists())


def _all_of(connection: Connection, accounts: ColumnElement[str]) -> list[str]:
    """Our accounts that anybody is known by; there are few, so that each is one look."""
    found: list[str] = []
    while True:
        rest = accounts > found[-1] if found else true()
        following = connection.execute(select(func.min(accounts)).where(rest)).scalar()
        if following is None:
            return found
        found.append(following)
