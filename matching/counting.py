"""For how many people a benefit is: one statement for each card, and a second look at the open.

The database decides what it can (`eligibility.selecting`). Who is left open there is looked at
once more by `check`, which decides a little more; people who told the same are looked at once.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, case, func, select, true

from eligibility.check import Status, check
from eligibility.selecting import status_sql
from eligibility.windows import Standing, validity
from matching.pivot import Pivot, pivot
from matching.places import lives_in
from nlp.places.regions import Region
from people.tables import people
from policy.checking import of_themselves
from policy.knowledge import Knowledge, Shelved

OPEN = ("conditional", "unknown")
"""What the database may leave open although it can be decided."""

How = Literal["certainly", "possibly"]
HOW: Mapping[str, How] = {
    "eligible": "certainly",
    "conditional": "possibly",
    "unknown": "possibly",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a benefit is for, and whether that is certain."""

    person: int
    how: How


@dataclass(frozen=True, slots=True)
class Matched:
    """For how many people a benefit is on a day, for how many it may be, and some of them."""

    shelved: Shelved
    day: date
    standing: Standing
    certainly: int = 0
    possibly: int = 0
    sample: tuple[Found, ...] = ()


def match(
    connection: Connection,
    knowledge: Knowledge,
    shelved: Shelved,
    day: date,
    within: Region | None = None,
    sample: int = 0,
) -> Matched:
    """Whom a benefit is for of the people stored, all or those within a region.

    Nobody can have what is over or yet to begin.
    """
    standing = validity(shelved.benefit.windows, day).standing
    if standing != "in_force":
        return Matched(shelved, day, standing)
    wide = pivot([shelved.benefit])
    rows = connection.execute(_statement(wide, knowledge, shelved, within, sample)).all()
    counts: Counter[How] = Counter()
    found: list[Found] = []
    for group in _groups(rows):
        how = HOW.get(_looked_at(wide, shelved, day, group[0]))
        if how:
            counts[how] += group[0].alike
            found += [Found(row.id, how) for row in group]
    found.sort(key=lambda one: (one.how, one.person))
    return Matched(
        shelved,
        day,
        standing,
        counts["certainly"],
        counts["possibly"],
        tuple(found[:sample]),
    )


def _statement(
    wide: Pivot, knowledge: Knowledge, shelved: Shelved, within: Region | None, sample: int
) -> Any:
    """The people by status, those left open also by what they told; the first few of each."""
    status = status_sql(shelved.benefit, wide.stored).label("status")
    elsewhere = lives_in(within, knowledge) if within else true()
    judged = (
        select(people.c.id, status, *wide.columns)
        .select_from(wide.source)
        .where(and_(lives_in(shelved.region, knowledge), elsewhere))
        .cte("judged")
        .prefix_with("materialized")  # else PostgreSQL judges anew wherever the status is named
    )
    told = list(judged.c)[2:]
    alike = [judged.c.status, *(case((judged.c.status.in_(OPEN), one)) for one in told)]
    counted = select(
        judged,
        func.count().over(partition_by=alike).label("alike"),
        func.row_number().over(partition_by=alike, order_by=judged.c.id).label("place"),
    ).subquery("counted")
    few = counted.c.place <= max(sample, 1)
    return select(counted).where(few, counted.c.status != "ineligible").order_by(counted.c.id)


def _groups(rows: Sequence[Row[Any]]) -> list[list[Row[Any]]]:
    """The rows of those who stand alike together: decided, or having told the same."""
    found: dict[tuple[Any, ...], list[Row[Any]]] = {}
    for row in rows:
        key = (row.status, *(row[2:-2] if row.status in OPEN else ()))
        found.setdefault(key, []).append(row)
    return list(found.values())


def _looked_at(wide: Pivot, shelved: Shelved, day: date, row: Row[Any]) -> Status:
    if row.status not in OPEN:
        decided: Status = row.status
        return decided
    known = of_themselves(wide.known_of(row[2:-2]))
    return check(shelved.benefit, known, day).status
