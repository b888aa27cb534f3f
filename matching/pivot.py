"""The stored facts of people as columns, one for each fact that a benefit rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, literal, select

from eligibility.benefits import Benefit
from eligibility.facts import Fact, Facts
from eligibility.selecting import TEXT, Stored, deciding_facts
from people.tables import people, person_facts
from people.values import Held, value_of

ALONE, WHO, INDIVIDUAL = "people", "org_type", "individual"
"""A person who asks for themselves is one person."""


@dataclass(frozen=True, slots=True)
class Pivot:
    """People beside the facts that count: where they come from, and the columns of each fact."""

    source: FromClause
    stored: Mapping[str, Stored]
    columns: Sequence[ColumnElement[Any]]
    """As they were told, to be read by `known_of`."""
    facts: Sequence[Fact]

    def known_of(self, values: Sequence[Any]) -> dict[str, Any]:
        """What is known of somebody, from the values of the columns."""
        left = iter(values)
        found = {
            fact.name: value_of(fact, Held(**{kind: next(left) for kind in _kinds(fact)}))
            for fact in self.facts
        }
        return {name: value for name, value in found.items() if value is not None}


def pivot(benefits: Iterable[Benefit], with_sums: bool = False) -> Pivot:
    """All people with what they told of the facts that decide these benefits, or their sums too."""
    facts = _facts(benefits, with_sums)
    told = (
        select(person_facts.c.person_id, *_columns(facts))
        .where(person_facts.c.fact.in_([fact.name for fact in facts]))
        .group_by(person_facts.c.person_id)
        .subquery("told")
    )
    stored = {
        fact.name: Stored(**{kind: told.c[f"{kind}_{number}"] for kind in _kinds(fact)})
        for number, fact in enumerate(facts)
    }
    if ALONE in stored and WHO in stored:
        stored[ALONE] = _alone(stored[ALONE], stored[WHO])
    source = people.outerjoin(told, told.c.person_id == people.c.id)
    return Pivot(source, stored, list(told.c)[1:], facts)


def _kinds(fact: Fact) -> tuple[str, ...]:
    """Which columns of a row hold the values of a fact."""
    return ("text",) if fact.type in TEXT else ("part", "whole")


def _facts(benefits: Iterable[Benefit], with_sums: bool) -> list[Fact]:
    found: dict[str, Fact] = {}
    for benefit in benefits:
        counting = benefit.facts if with_sums else deciding_facts(benefit)
        found |= {fact.name: fact for fact in counting}
        if ALONE in found:
            found |= _who(benefit.dictionary)
    return list(found.values())


def _who(dictionary: Facts) -> dict[str, Fact]:
    return {WHO: dictionary.get(WHO)} if WHO in dictionary else {}


def _columns(facts: Sequence[Fact]) -> Iterable[ColumnElement[Any]]:
    """Of each fact the one value there is, which is the largest of all there are."""
    for number, fact in enumerate(facts):
        for kind in _kinds(fact):
            own = case((person_facts.c.fact == fact.name, person_facts.c[kind]))
            yield func.max(own).label(f"{kind}_{number}")


def _alone(count: Stored, who: Stored) -> Stored:
    one = case((who.text == INDIVIDUAL, literal(1)))
    return Stored(func.coalesce(count.part, one), func.coalesce(count.whole, one), count.text)
