"""Which conversations may be found at all: by place, person, and what else hangs on them."""

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    false,
    func,
    or_,
    select,
    true,
    tuple_,
    union_all,
)

from bot.tables import conversations
from hotline.look_up.wanted import Scope, Wanted, below
from hotline.tables import handovers
from jobs.tables import applications
from people.identities import PHONE
from people.tables import identities, merges, seekers

FEW = 500
"""So many conversations are looked through one by one; of more the newest lines are."""

NAMESAKES = 200
"""People of one name, or tail of a number, that are looked for at most."""


def theirs(connection: Connection, wanted: Wanted, scope: Scope) -> list[ColumnElement[bool]]:
    """What must be true of a conversation, its lines aside; `scope` always is among it."""
    found = [_within(scope)]
    if wanted.region:
        found.append(_below(wanted.region))
    if wanted.openid:
        found.append(conversations.c.id.in_(with_openid(connection, wanted.openid)))
    if wanted.name and not wanted.guessed:
        found.append(conversations.c.id.in_(named(connection, wanted.name)))
    if wanted.phone_tail and not wanted.guessed:
        found.append(conversations.c.id.in_(with_phone(connection, wanted.phone_tail)))
    if wanted.handed_over:
        found.append(conversations.c.id.in_(select(handovers.c.conversation_id)))
    if wanted.with_applications:
        found.append(conversations.c.id.in_(_of_people(_applicants())))
    return found


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
    known = select(identities.c.id).where(identities.c.openid == openid)
    in_chat = tuple_(conversations.c.account, conversations.c.openid).in_(
        [(account, openid) for account in _accounts(connection)]
    )
    own = connection.execute(select(conversations.c.id).where(in_chat)).scalars().all()
    return [*own, *_chats(connection, known)]


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
    ends = (merges.c.one_id, merges.c.other_id)
    either = union_all(
        *(
            select(one.label("from_id"), other.label("to_id")).where(merges.c.undone_at.is_(None))
            for one, other in (ends, ends[::-1])
        )
    ).subquery("joined")
    start = numbers.subquery("start")
    person = select(start.c[0].label("id")).cte("person", recursive=True)
    step = select(either.c.to_id).join(person, either.c.from_id == person.c.id)
    person = person.union(step)
    name = and_(
        conversations.c.account == identities.c.app, conversations.c.openid == identities.c.openid
    )
    return (
        select(conversations.c.id)
        .join(identities, name)
        .where(identities.c.id.in_(select(person.c.id)))
    )


def _applicants() -> Select[int]:
    own = applications.c.seeker_id == seekers.c.id
    return select(seekers.c.identity_id).where(select(applications.c.id).where(own).exists())


def _accounts(connection: Connection) -> list[str]:
    """Our accounts that anybody ever wrote to; there are few, so that each is one look."""
    found: list[str] = []
    while True:
        rest = conversations.c.account > found[-1] if found else true()
        following = connection.execute(
            select(func.min(conversations.c.account)).where(rest)
        ).scalar()
        if following is None:
            return found
        found.append(following)


def _within(scope: Scope) -> ColumnElement[bool]:
    unplaced = [conversations.c.region == ""] if scope.sees_unplaced else []
    return or_(false(), *map(_below, scope.regions), *unplaced)


def _below(region: str) -> ColumnElement[bool]:
    start = below(region)
    if start == region:
        return conversations.c.region == region
    # Between, not like: by this the index on regions is used whatever the database sorts by.
    after = str(int(start) + 1)
    return and_(conversations.c.region >= start, conversations.c.region < after)
