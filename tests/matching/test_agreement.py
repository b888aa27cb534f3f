"""What the database says of stored people is what the check says, for every benefit we ship."""

import random
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from eligibility.check import Status, check, examine
from eligibility.derive import complete
from eligibility.rules import judge
from eligibility.selecting import status_sql
from eligibility.windows import validity
from matching.counting import match
from matching.pivot import pivot
from people.tables import people
from policy.checking import of_themselves
from policy.knowledge import Shelved
from tests.conftest import Site
from tests.matching.crowd import Known, benefits, shipped, someone, store

PEOPLE = 12
EXAMPLES = 5
DAYS = (date(2020, 3, 26), date(2022, 7, 1), date(2023, 2, 1))
SEEDS = st.integers(0, 2**32)
HOW = {"eligible": "certainly", "conditional": "possibly", "unknown": "possibly"}


def crowd_of(chance: random.Random, shelved: Shelved, region: str) -> list[tuple[str, Known]]:
    """People of a region who told more or less of what a benefit rests on."""
    names = [*(fact.name for fact in shelved.benefit.facts), "org_type", "people"]
    return [(region, someone(chance, chance.random(), names)) for _ in range(PEOPLE)]


def raw(connection: Connection, shelved: Shelved) -> dict[int, str]:
    """What the statement alone says of everybody."""
    wide = pivot([shelved.benefit])
    status = status_sql(shelved.benefit, wide.stored)
    return {
        row[0]: row[1]
        for row in connection.execute(select(people.c.id, status).select_from(wide.source))
    }


def rule_status(shelved: Shelved, known: Known) -> Status:
    """What the check says of somebody, the day aside."""
    benefit = shelved.benefit
    whole = complete(benefit.derived, of_themselves(known), benefit.dictionary)
    if judge(benefit.unless, whole) or judge(benefit.nobody, whole):
        return "ineligible"
    return examine(benefit.whole, whole).status


@settings(max_examples=EXAMPLES)
@given(SEEDS)
def test_the_database_decides_nothing_that_the_check_decides_otherwise(
    site: Site, seed: int
) -> None:
    chance = random.Random(seed)
    seen: Counter[tuple[str, str]] = Counter()
    for shelved in benefits():
        with site.database.undone(), site.database.transaction() as connection:
            crowd = crowd_of(chance, shelved, "140100")
            numbers = store(connection, crowd)
            said = raw(connection, shelved)
        for number, (_, known) in zip(numbers, crowd, strict=True):
            expected = rule_status(shelved, known)
            seen[said[number], expected] += 1
            if said[number] in ("eligible", "ineligible"):
                assert said[number] == expected, (shelved.card.id, known)
            if said[number] == "conditional":
                assert expected in ("conditional", "eligible"), (shelved.card.id, known)
    # What the database leaves open more often than the check does is the exception.
    agreed = sum(count for (one, other), count in seen.items() if one == other)
    assert agreed > 0.9 * seen.total()
    assert {"eligible", "conditional", "unknown", "ineligible"} <= {one for one, _ in seen}


@settings(max_examples=EXAMPLES)
@given(SEEDS, st.sampled_from(DAYS))
def test_matching_counts_just_those_whom_the_check_finds(site: Site, seed: int, day: date) -> None:
    chance = random.Random(seed)
    knowledge = shipped()
    for shelved in benefits():
        with site.database.undone(), site.database.transaction() as connection:
            crowd = crowd_of(chance, shelved, shelved.region.adcode)
            numbers = store(connection, crowd)
            found = match(connection, knowledge, shelved, day, sample=PEOPLE)
        expected: dict[str, set[int]] = {"certainly": set(), "possibly": set()}
        for number, (_, known) in zip(numbers, crowd, strict=True):
            status = check(shelved.benefit, of_themselves(known), day).status
            if status in HOW:
                expected[HOW[status]].add(number)
        assert found.certainly == len(expected["certainly"]), shelved.card.id
        assert found.possibly == len(expected["possibly"]), shelved.card.id
        sampled = {how: {one.person for one in found.sample if one.how == how} for how in expected}
        assert sampled == expected, shelved.card.id


@pytest.mark.parametrize("day", DAYS)
def test_some_are_in_force_and_some_are_not(day: date) -> None:
    standings: Any = {validity(one.benefit.windows, day).standing for one in benefits()}
    assert "in_force" in standings
    assert len(standings) > 1
