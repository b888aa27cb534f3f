"""People made up for rules: the same for the same seed."""

import random
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.rules import Rule, leaves

_DAYS = [date(2019, 7, 1) + timedelta(days=number) for number in range(1281)]

Person = dict[str, Any]
"""Facts by their names, as JSON has them."""


def told_for(wanted: Iterable[Rule], facts: Facts) -> list[Fact]:
    """The facts that rules speak of, a share as its two numbers, each once."""
    found: dict[str, Fact] = {}
    for leaf in (leaf for rule in wanted for leaf in leaves(rule)):
        names = leaf.fact.ratio or (leaf.fact.name,)
        found |= {name: facts.get(name) for name in names}
    return list(found.values())


def people(seed: int, told: Sequence[Fact], facts: Facts, count: int) -> Iterator[Person]:
    """So many people of whom all these facts are known.

    Each fact is drawn by itself; but what is a part of something else is not larger than that, and
    what may stand in for a fact says the same as the fact.
    """
    chance = random.Random(seed)
    columns = {fact.name: _drawn(chance, fact, count) for fact in told}
    speaks_for = {fact.name: _stand_in(fact, columns, facts) for fact in told}
    for fact in facts:
        if fact.ratio and all(name in columns for name in fact.ratio):
            _fit(chance, columns, *(speaks_for[name] for name in fact.ratio))
    columns = {name: columns[speaks_for[name]] for name in columns}
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _stand_in(fact: Fact, columns: Container[str], facts: Facts) -> str:
    """The fact itself, or the last of those drawn that may stand in for it."""
    others = [name for name in fact.instead if name in columns]
    return _stand_in(facts.get(others[-1]), columns, facts) if others else fact.name


def _fit(chance: random.Random, columns: dict[str, list[Any]], part: str, whole: str) -> None:
    columns[whole] = [max(one, 1) for one in columns[whole]]
    columns[part] = [int(one * chance.random() ** 2) for one in columns[whole]]


def _drawn(chance: random.Random, fact: Fact, count: int) -> list[Any]:
    match fact.type:
        case "bool":
            return chance.choices((True, False), (1, 2), k=count)
        case "enum":
            weights = [1 / rank for rank, _ in enumerate(fact.choices, 1)]
            return chance.choices(list(fact.choices), weights, k=count)
        case "year":
            return chance.choices(range(2020, 2024), k=count)
        case "months" | "days":
            return chance.choices(range(37), k=count)
        case "ratio":
            return [f"{share}%" for share in chance.choices(range(101), k=count)]
        case "date":
            return [day.isoformat() for day in chance.choices(_DAYS, k=count)]
        case _:
            return [int(chance.lognormvariate(4, 1.5)) for _ in range(count)]


def forgetting(seed: int, everybody: Iterable[Person], share: float) -> list[Person]:
    """The same people with so large a share of their facts not told."""
    chance = random.Random(seed)
    return [
        {name: value for name, value in one.items() if chance.random() >= share}
        for one in everybody
    ]
