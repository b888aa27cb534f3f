"""How a benefit stands for people in a database, worked out there as `check` does it here.

A number is held as part of a whole, so that no decimal is rounded; a choice or a day is a text.
The database decides what the known facts decide; `check` may decide more, where a rule comes out
the same whichever value an unknown fact has. What both decide is the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Text, and_, case, cast, func, literal, not_, null

from eligibility.benefits import Benefit
from eligibility.derive import needed
from eligibility.facts import Fact, Facts
from eligibility.rules import leaves
from eligibility.sql import Columns, Share, to_sql

TEXT = ("enum", "date")
"""The types of facts that are held as a text."""

_WHOLE = ("count", "days", "year")
_NO_NUMBER = cast(null(), BigInteger)
_NO_TEXT = cast(null(), Text)


@dataclass(frozen=True, slots=True)
class Stored:
    """The columns of one fact: `part` of `whole`, or `text`; NULL where nothing is known."""

    part: ColumnElement[Any] = _NO_NUMBER
    whole: ColumnElement[Any] = _NO_NUMBER
    text: ColumnElement[Any] = _NO_TEXT


def deciding_facts(benefit: Benefit) -> list[Fact]:
    """The facts on which it rests whether somebody may have it, and those they follow from."""
    rules = (benefit.whole, benefit.unless, benefit.nobody)
    told = [leaf.fact for rule in rules for leaf in leaves(rule)]
    return needed(told, benefit.dictionary)


def status_sql(benefit: Benefit, stored: Mapping[str, Stored]) -> ColumnElement[str]:
    """The status by what is stored: eligible, conditional, unknown or ineligible.

    `stored` has the columns of all its deciding facts. Neither days nor places are looked at.
    """
    facts, dictionary = deciding_facts(benefit), benefit.dictionary
    columns: Columns = {
        fact.name: _column(fact, _worked_out(fact, dictionary, stored)) for fact in facts
    }
    by_themselves = to_sql(benefit.whole, columns, "never")
    with_certificates = to_sql(benefit.whole, columns, "always")
    return case(
        (to_sql(benefit.unless, columns), literal("ineligible")),
        (to_sql(benefit.nobody, columns), literal("ineligible")),
        (by_themselves, literal("eligible")),
        (not_(by_themselves), literal("ineligible")),
        (with_certificates, literal("conditional")),
        else_=literal("unknown"),
    )


def _column(fact: Fact, one: Stored) -> ColumnElement[Any] | Share:
    """What the rules compare; of what can no longer be a value of the fact nothing is known."""
    if fact.type == "enum":
        return case((one.text.in_(list(fact.choices)), one.text))
    if fact.type == "date":
        return one.text
    if fact.type == "bool":
        return one.part == 1
    return case((one.whole == 1, one.part)) if fact.type in _WHOLE else Share(one.part, one.whole)


def _worked_out(fact: Fact, dictionary: Facts, stored: Mapping[str, Stored]) -> Stored:
    """What was told of a fact, else what stands in for it, else what follows for it."""
    stand_ins = [_worked_out(dictionary.get(name), dictionary, stored) for name in fact.instead]
    ways = [stored[fact.name], *stand_ins]
    if fact.ratio:
        ways.append(_share(fact, dictionary, stored))
    if len(ways) == 1:
        return ways[0]
    if fact.type in TEXT:
        return Stored(text=func.coalesce(*(way.text for way in ways)))
    return Stored(
        func.coalesce(*(way.part for way in ways)), func.coalesce(*(way.whole for way in ways))
    )


def _share(fact: Fact, dictionary: Facts, stored: Mapping[str, Stored]) -> Stored:
    """The share of two counts; both columns or neither, of nothing there is none."""
    counts = [dictionary.get(name) for name in fact.ratio]
    if any(one.type not in _WHOLE for one in counts):
        return Stored()
    some, all_ = (_worked_out(one, dictionary, stored) for one in counts)
    known = and_(some.part.is_not(None), all_.part > 0)
    return Stored(case((known, some.part)), case((known, all_.part)))
