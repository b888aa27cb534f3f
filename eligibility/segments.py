"""What holds whichever value an unknown fact has: decided by trying one value of each kind.

The bounds a rule sets cut a fact's values into segments in which its conditions do not change,
so that one value of each segment stands for all.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain, pairwise
from typing import Any

from eligibility.facts import Fact
from eligibility.reduce import all_of, any_of, cases_of, opposite_of, reduce
from eligibility.rules import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    Cases,
    Compare,
    Known,
    Not,
    Rule,
    judge,
    leaves,
)
from eligibility.values import Verdict, days, ends, told

_WHOLE = ("count", "days", "year")
_FROM_NOTHING = ("count", "days", "months", "yuan", "ratio")


def decide(rule: Rule, known: Known) -> Verdict:
    """The verdict of a rule, also where it is the same for all values of what is unknown.

    `judge` leaves "at most 30, or more than 30" open as long as the number is; this does not,
    for every part that rests on one unknown fact alone.
    """
    rest = settle(reduce(rule, known), known)
    return rest == ALWAYS if rest in (ALWAYS, NEVER) else None


def settle(rule: Rule, known: Known) -> Rule:
    """An open rule without the parts that hold, or fail, whichever value one fact has."""
    match rule:
        case Compare():
            return _settle_one(rule, known)
        case Not(part):
            return opposite_of(settle(part, known))
        case All(parts):
            return _settle_whole(all_of(settle(part, known) for part in parts), known)
        case AnyOf(parts):
            return _settle_whole(any_of(settle(part, known) for part in parts), known)
        case Cases(cases):
            settled = [(settle(guard, known), settle(then, known)) for guard, then in cases]
            return _settle_whole(cases_of(settled), known)


def _settle_whole(rule: Rule, known: Known) -> Rule:
    """A group whose parts are settled each by itself."""
    if isinstance(rule, Cases):
        return _settle_one(rule, known)
    return _settle_together(rule, known) if isinstance(rule, All | AnyOf) else rule


def _settle_together(rule: All | AnyOf, known: Known) -> Rule:
    """Of the parts those decided that speak of the same fact only."""
    by_fact: dict[str, list[Rule]] = {}
    for part in rule.parts:
        if fact := only_fact(part):
            by_fact.setdefault(fact.name, []).append(part)
    left = list(rule.parts)
    for parts in by_fact.values():
        together = _settle_one(type(rule)(tuple(parts)), known) if len(parts) > 1 else None
        if together in (ALWAYS, NEVER):
            left = [part for part in left if part not in parts] + [together or NEVER]
    return all_of(left) if isinstance(rule, All) else any_of(left)


def _settle_one(rule: Rule, known: Known) -> Rule:
    """ALWAYS or NEVER for a rule on one fact on which all its values agree, else the rule."""
    fact = only_fact(rule)
    if fact is None or (isinstance(rule, Compare) and _divides(rule, known)):
        return rule
    values = samples(fact, [rule], known.get(fact.name))
    verdicts = {judge(rule, {fact.name: value}) for value in values}
    if len(verdicts) != 1:
        return rule
    return ALWAYS if verdicts.pop() else NEVER


def _divides(leaf: Compare, known: Known) -> bool:
    """Whether it is plain that some values meet a condition and others do not."""
    if leaf.fact.type not in _FROM_NOTHING:
        return leaf.fact.type != "enum" and not told(known.get(leaf.fact.name))
    return not told(known.get(leaf.fact.name)) and all(one > 0 for one in _bounds(leaf, leaf.fact))


def only_fact(rule: Rule) -> Fact | None:
    """The one fact a rule speaks of, None if there are several or what is official is open."""
    found = leaves(rule)
    if not found or any(leaf.official or leaf.fact.name != found[0].fact.name for leaf in found):
        return None
    return found[0].fact


def samples(fact: Fact, rules: Iterable[Rule], said: Any = None) -> list[Any]:
    """One value of each kind that the rules tell apart; of a vague number those within it."""
    bounds = [bound for rule in rules for bound in _bounds(rule, fact)]
    match fact.type:
        case "bool":
            return [True, False]
        case "enum":
            alike = {*chain(*fact.are.values())}.difference(bounds)
            return [choice for choice in fact.choices if choice not in alike]
    if fact.type == "date":
        return _sample_days(bounds, said)
    low, high = ends(said) if told(said) else (0 if fact.type in _FROM_NOTHING else None, None)
    limits = [one for one in (low, high) if one is not None]
    marks = sorted({*bounds, *limits} or {0})
    if fact.type in _WHOLE:
        found = {number + step for number in marks for step in (-1, 0, 1)}
    else:
        middles = [(Fraction(one) + two) / 2 for one, two in pairwise(marks)]
        found = {*marks, *middles, marks[0] - 1, marks[-1] + 1}
    return [one for one in sorted(found) if _lies(one, low, high)]


def _lies(number: Any, low: Any, high: Any) -> bool:
    return (low is None or low <= number) and (high is None or number <= high)


def _sample_days(bounds: list[Any], said: Any) -> list[date]:
    marks = [end for bound in bounds for end in days(bound)]
    low, high = (days(ends(said)[0])[0], days(ends(said)[1])[1]) if told(said) else (None, None)
    marks += [one for one in (low, high) if one is not None] or [date(2000, 1, 1)]
    step = timedelta(days=1)
    found = {day for mark in marks for day in (mark - step, mark, mark + step)}
    return [day for day in sorted(found) if _lies(day, low, high)]


def _bounds(rule: Rule, fact: Fact) -> Iterator[Any]:
    for leaf in leaves(rule):
        if leaf.fact.name == fact.name:
            yield from leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
