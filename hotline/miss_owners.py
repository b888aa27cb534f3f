"""Who sees to a question that was not answered, so that two colleagues do not write one answer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from core.errors import Conflict
from hotline.tables import miss_owners
from people.staff.scope import Scope
from people.staff.tables import staff


@dataclass(frozen=True, slots=True)
class Owner:
    """Who sees to it."""

    staff_id: int
    name: str


Owners = Mapping[tuple[str, str], Owner]
"""By the region and the plain words of the question."""


def list_owners(connection: Connection, scope: Scope) -> Owners:
    """Who sees to which questions of a scope."""
    found = (
        select(miss_owners, staff.c.full_name)
        .select_from(miss_owners.join(staff))
        .where(scope.holds(miss_owners.c.region))
    )
    return {
        (row.region, row.words): Owner(row.staff_id, row.full_name)
        for row in connection.execute(found)
    }


def owner_of(owners: Owners, region: str, ways: Collection[str]) -> Owner | None:
    """Who sees to a question in one of the ways in which it is put."""
    return next((owners[region, words] for words in ways if (region, words) in owners), None)


def take(connection: Connection, region: str, words: str, staff_id: int, now: datetime) -> None:
    """See to a question; raises Conflict with the name of who does already."""
    row = {"region": region, "words": words, "staff_id": staff_id, "taken_at": now}
    try:
        with connection.begin_nested():
            connection.execute(insert(miss_owners).values(row))
    except IntegrityError:
        holder = _holder(connection, region, words)
        if holder and holder.staff_id != staff_id:
            raise Conflict(f"{holder.name}已经在处理这个问题。") from None


def leave(connection: Connection, region: str, ways: Collection[str], staff_id: int) -> None:
    """See to a question no longer, in whatever way it was put."""
    theirs = (miss_owners.c.staff_id == staff_id) & (miss_owners.c.region == region)
    connection.execute(delete(miss_owners).where(theirs, miss_owners.c.words.in_(ways)))


def _holder(connection: Connection, region: str, words: str) -> Owner | None:
    found = (
        select(miss_owners.c.staff_id, staff.c.full_name)
        .select_from(miss_owners.join(staff))
        .where(miss_owners.c.region == region, miss_owners.c.words == words)
    )
    row = connection.execute(found).first()
    return Owner(row.staff_id, row.full_name) if row else None
