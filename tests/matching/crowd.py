"""People to be matched: made up, near the bounds that the rules set, and stored."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, insert, select

from eligibility.segments import samples
from nlp.places.regions import RegionTree
from people.tables import people, person_facts
from people.values import held
from policy.files import read_folder
from policy.knowledge import Knowledge, Shelved
from tests.conftest import DATA, NOON

Known = Mapping[str, Any]


@cache
def shipped() -> Knowledge:
    """The knowledge we ship."""
    return Knowledge(read_folder(DATA), RegionTree())


@cache
def benefits() -> tuple[Shelved, ...]:
    """The benefits we ship."""
    return tuple(one for one in shipped().cards.values() if one.card.kind == "benefit")


@cache
def values() -> Mapping[str, Sequence[Any]]:
    """Of each fact values near the bounds of our rules, and months beside whole days."""
    rules = [one.benefit.whole for one in benefits()]
    found = {fact.name: samples(fact, rules) for fact in shipped().facts}
    days = {fact.name for fact in shipped().facts if fact.type == "date"}
    return {
        name: [*some, *(str(day)[:7] for day in some)] if name in days else some
        for name, some in found.items()
    }


def someone(chance: random.Random, share: float, names: Iterable[str]) -> dict[str, Any]:
    """Somebody who told about such a share of the facts named."""
    return {name: chance.choice(values()[name]) for name in names if chance.random() < share}


def store(
    connection: Connection, crowd: Sequence[tuple[str, Known]], moment: datetime = NOON
) -> list[int]:
    """Remember people by where they are and what they told; their numbers."""
    last = connection.execute(select(func.max(people.c.id))).scalar() or 0
    numbers = list(range(last + 1, last + 1 + len(crowd)))
    agreed = {"agreed_to": "…", "consented_at": moment}
    told = {"source": "chat", "told_at": moment}
    connection.execute(
        insert(people),
        [{"id": n, "region": one[0]} | agreed for n, one in zip(numbers, crowd, strict=True)],
    )
    rows = [
        {"person_id": number, "fact": name} | told | asdict(columns)
        for number, (_, known) in zip(numbers, crowd, strict=True)
        for name, value in known.items()
        if (columns := held(value))
    ]
    if rows:
        connection.execute(insert(person_facts), rows)
    return numbers
