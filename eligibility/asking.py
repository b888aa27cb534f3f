"""Which facts would settle what is open, brought down to those a person can be asked."""

from collections.abc import Iterable
from typing import Any

from eligibility.derive import value_of
from eligibility.facts import Fact, Facts
from eligibility.rules import Known, Rule, leaves
from eligibility.values import DECLINED, Interval, told


def facts_to_ask(rule: Rule, known: Known, dictionary: Facts) -> list[Fact]:
    """The facts to ask a person of all that a rule speaks of, but what only an office can say."""
    facts = [leaf.fact for leaf in leaves(rule) if not leaf.official]
    return to_ask(facts, known, dictionary)


def to_ask(facts: Iterable[Fact], known: Known, dictionary: Facts) -> list[Fact]:
    """Facts brought down to those a person can be asked, each once: a share to its two numbers.

    Nothing is asked of what was declined but what may stand in for it.
    """
    found: dict[str, Fact] = {}
    for fact in facts:
        found |= {one.name: one for one in _askable(fact, known, dictionary)}
    return list(found.values())


def _askable(fact: Fact, known: Known, dictionary: Facts) -> list[Fact]:
    if fact.ratio:
        parts = [dictionary.get(name) for name in fact.ratio]
        lacking = [part for part in parts if _is_vague(value_of(part, known, dictionary))]
        ways = [_askable(part, known, dictionary) for part in lacking]
        # Half a share is no use: if one number cannot be had, the other need not be asked for.
        return [one for way in ways for one in way] if all(ways) else []
    if known.get(fact.name) is not DECLINED:
        return [fact]
    stand_ins = [dictionary.get(name) for name in fact.instead]
    ways = [_askable(one, known, dictionary) for one in stand_ins if known.get(one.name) is None]
    return next((way for way in ways if way), [])


def _is_vague(value: Any) -> bool:
    return not told(value) or isinstance(value, Interval)
