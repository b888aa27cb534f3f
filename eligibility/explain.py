"""Why a rule holds, fails or is open: the rule's own tree with a verdict on each of its parts."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from itertools import chain
from typing import Any, NamedTuple

from eligibility.rules import (
    All,
    AnyOf,
    Cases,
    Compare,
    Known,
    Not,
    Rule,
    every,
    opposite,
    some,
)
from eligibility.values import Interval, Verdict, days, ends, told

MOST_REASONS = 3

Distance = int | Fraction | timedelta | None


@dataclass(slots=True, eq=False)
class Explained:
    """A rule, or part of one, with its verdict; of a leaf also what was said of its fact.

    `parts` stand in the rule's own order; of Cases each guard is followed by its demand.
    """

    rule: Rule
    verdict: Verdict
    parts: tuple["Explained", ...] = ()
    said: Any = None

    @property
    def pairs(self) -> list[tuple["Explained", "Explained"]]:
        """The guards of Cases, each with its demand."""
        return list(zip(self.parts[::2], self.parts[1::2], strict=True))


class Reason(NamedTuple):
    """A condition that decides, the verdict on it, and what was said; `negated` under a Not."""

    leaf: Compare
    verdict: Verdict
    said: Any
    negated: bool = False


class NearMiss(NamedTuple):
    """The one condition that fails, and how far it is from holding: a count, a Fraction or a
    timedelta, None where there is no nearer or further."""

    reason: Reason
    distance: Distance


def explain(rule: Rule, known: Known, certified: Container[str] | None = None) -> Explained:
    """The rule's tree with the verdict on each part.

    With `certified`, the names of facts that an office vouches for, what only an office can
    certify is taken from no one else, except where they speak against themselves. Without it
    everyone's word counts, as in `judge`.
    """
    return _explain(rule, known, certified, True)


def _explain(rule: Rule, known: Known, certified: Container[str] | None, wanted: bool) -> Explained:
    if type(rule) is Compare:
        said = known.get(rule.fact.name)
        verdict = rule.meets(said)
        if rule.official and certified is not None and verdict is wanted:
            verdict = verdict if rule.fact.name in certified else None
        return Explained(rule, verdict, (), said)
    if type(rule) is All:
        parts = tuple([_explain(part, known, certified, wanted) for part in rule.parts])
        return Explained(rule, every([part.verdict for part in parts]), parts)
    if type(rule) is AnyOf:
        parts = tuple([_explain(part, known, certified, wanted) for part in rule.parts])
        return Explained(rule, some([part.verdict for part in parts]), parts)
    if type(rule) is Not:
        part = _explain(rule.part, known, certified, not wanted)
        return Explained(rule, opposite(part.verdict), (part,))
    assert type(rule) is Cases
    parts = tuple([_explain(part, known, certified, wanted) for part in chain(*rule.cases)])
    return Explained(rule, _verdict_of_cases([part.verdict for part in parts]), parts)


def _verdict_of_cases(verdicts: list[Verdict]) -> Verdict:
    pairs = zip(verdicts[::2], verdicts[1::2], strict=True)
    return some([every(pair) for pair in pairs])


def reasons(explained: Explained, most: int = MOST_REASONS) -> tuple[Reason, ...]:
    """The conditions the verdict rests on, at most so many; of an open one those still open."""
    found: list[Reason] = []
    _gather(explained, False, most, found)
    return tuple(found)


def _gather(node: Explained, negated: bool, most: int, found: list[Reason]) -> None:
    """Add what decides a part to what was found; `negated` says whether it stands under a Not."""
    if type(node.rule) is Compare:
        reason = Reason(node.rule, node.verdict, node.said, negated)
        if reason not in found:
            found.append(reason)
    elif type(node.rule) is Not:
        _gather(node.parts[0], not negated, most, found)
    else:
        for part in _deciding_cases(node) if type(node.rule) is Cases else _agreeing(node):
            if len(found) == most:
                break
            _gather(part, negated, most, found)


def _agreeing(node: Explained) -> list[Explained]:
    """Of All and AnyOf: the parts that come to the same; of those of which one is enough, one, and
    of ways that are closed not those for others than who asks, unless there is no other."""
    verdict = node.verdict
    agreeing = [part for part in node.parts if part.verdict is verdict]
    if type(node.rule) is not AnyOf or verdict is None:
        return agreeing
    if verdict:
        return agreeing[:1]
    return [part for part in agreeing if not _is_for_others(part)] or agreeing


def _is_for_others(way: Explained) -> bool:
    """Whether one of the conditions that a way demands together is to be somebody else."""
    is_one_of_several = type(way.rule) is All
    return is_one_of_several and any(
        type(one.rule) is Compare and one.rule.fact.type == "enum" and one.verdict is False
        for one in way.parts
    )


def _deciding_cases(node: Explained) -> list[Explained]:
    """Of cases: the demand of the one that fits; if none fits, the guards."""
    pairs = node.pairs
    if node.verdict:
        guard, then = next(pair for pair in pairs if pair[0].verdict and pair[1].verdict)
        return [then, guard]
    if node.verdict is None:
        possible = [pair for pair in pairs if False not in (pair[0].verdict, pair[1].verdict)]
        return [part for pair in possible for part in pair if part.verdict is None]
    fitting = [then for guard, then in pairs if guard.verdict]
    possible_demands = [then for guard, then in pairs if guard.verdict is not False]
    return fitting or possible_demands or [guard for guard, _ in pairs]


def near_miss(explained: Explained, found: Sequence[Reason]) -> NearMiss | None:
    """The only condition that fails, with its distance; None if there are more or none.

    `found` are the reasons of what is explained.
    """
    if explained.verdict is not False or len(found) != 1:
        return None
    (reason,) = found
    return NearMiss(reason, distance(reason.leaf, reason.said))


def distance(leaf: Compare, said: Any) -> Distance:
    """How far what was said lies from the bound: a count, a share or days; None for a choice."""
    if leaf.fact.type in ("bool", "enum") or not told(said):
        return None
    wanted = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    if leaf.fact.type == "date":
        wanted = tuple(Interval(*days(one)) for one in wanted)
        said = Interval(days(ends(said)[0])[0], days(ends(said)[1])[1])
    nearest: Distance = min(_gap(one, said) for one in wanted)
    return nearest


def _gap(wanted: Any, said: Any) -> Any:
    """From the end of one to the nearest of the other, nothing if they overlap."""
    (low, high), (first, last) = ends(said), ends(wanted)
    nothing = low - low
    return max(nothing, low - last, first - high)
