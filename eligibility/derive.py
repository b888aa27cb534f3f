"""Facts that follow from others: shares, and stand-ins that make an estimate."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.rules import Known
from eligibility.values import DECLINED, Interval, ends, told

NO_LIMIT = 1_000_000
"""Stands for no upper bound of a count: so many of anything people do not have."""


def needed(facts: Iterable[Fact], dictionary: Facts) -> list[Fact]:
    """The facts themselves, what they are worked out from and what may stand in, each once."""
    found: dict[str, Fact] = {}
    waiting = list(facts)
    while waiting:
        fact = waiting.pop(0)
        if fact.name not in found:
            found[fact.name] = fact
            waiting += [dictionary.get(name) for name in (*fact.ratio, *fact.instead)]
    return list(found.values())


def value_of(fact: Fact, known: Known, dictionary: Facts) -> Any:
    """What is known of a fact: told, worked out, or from what stands in for it; else None."""
    if told(known.get(fact.name)):
        return known[fact.name]
    for name in fact.instead:
        value = value_of(dictionary.get(name), known, dictionary)
        if value is not None:
            return value
    if fact.ratio:
        part, whole = (value_of(dictionary.get(name), known, dictionary) for name in fact.ratio)
        return _share(part, whole)
    return None


def follows(fact: Fact, known: Known, dictionary: Facts) -> Any:
    """What is known of a fact, or else that it is no less than another count that was told.

    A bound decides conditions; no other fact is worked out from it. Who was asked and could not
    tell is not asked again for want of more than a bound.
    """
    value = value_of(fact, known, dictionary)
    counts = [known[name] for name in fact.at_least if told(known.get(name))]
    if told(value) or not counts or known.get(fact.name) is DECLINED:
        return value
    return Interval(max(ends(one)[0] for one in counts), NO_LIMIT)


def complete(facts: Iterable[Fact], known: Known, dictionary: Facts) -> Known:
    """What is known, with what follows from it for those of the facts that nobody told."""
    followed = {
        fact.name: follows(fact, known, dictionary)
        for fact in facts
        if (fact.ratio or fact.instead or fact.at_least) and not told(known.get(fact.name))
    }
    found = {name: value for name, value in followed.items() if told(value)}
    return {**known, **found} if found else known


def estimates(facts: Iterable[Fact], known: Known, dictionary: Facts) -> list[Fact]:
    """Those of the facts whose value rests on one that stands in for another."""
    return [fact for fact in facts if _is_estimate(fact, known, dictionary)]


def _is_estimate(fact: Fact, known: Known, dictionary: Facts) -> bool:
    if told(known.get(fact.name)):
        return False
    if any(told(value_of(dictionary.get(name), known, dictionary)) for name in fact.instead):
        return True
    parts = [dictionary.get(name) for name in fact.ratio]
    estimated = any(_is_estimate(part, known, dictionary) for part in parts)
    return estimated and told(value_of(fact, known, dictionary))


def _share(part: Any, whole: Any) -> Any:
    """A share of what is known of both, as an interval if either is one; None if it has none."""
    if part is None or whole is None:
        return None
    (part_low, part_high), (whole_low, whole_high) = ends(part), ends(whole)
    if whole_low <= 0:
        return None
    low, high = Fraction(part_low, whole_high), Fraction(part_high, whole_low)
    return low if low == high else Interval(low, high)
