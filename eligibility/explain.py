"""Why a rule holds, fails or is open: the rule's own tree with a verdict on each of its parts."""

from collections.abc import Container
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
    """The one condition that fails, and how far it is from holding.

    `distance` is a count, a Fraction or a timedelta, None where there is no nearer or further;
    `sure` whether all would hold if this one did.
    """

    reason: Reason
    distance: Distance
    sure: bool


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
    for node, negated in _deciding(explained):
        reason = _reason(node, negated)
        if reason not in found:
            found.append(reason)
            if len(found) == most:
                break
    return tuple(found)


def _reason(leaf: Explained, negated: bool) -> Reason:
    assert isinstance(leaf.rule, Compare)
    return Reason(leaf.rule, leaf.verdict, leaf.said, negated)


def _deciding(explained: Explained) -> list[tuple[Explained, bool]]:
    """The leaves that decide a rule, each with whether it stands under a Not."""
    found: list[tuple[Explained, bool]] = []
    _gather(explained, False, found)
    return found


def _gather(node: Explained, negated: bool, found: list[tuple[Explained, bool]]) -> None:
    kind = type(node.rule)
    if kind is Compare:
        found.append((node, negated))
    elif kind is Not:
        _gather(node.parts[0], not negated, found)
    else:
        for part in _deciding_cases(node) if kind is Cases else _agreeing(node):
            _gather(part, negated, found)


def _agreeing(node: Explained) -> list[Explained]:
    """Of All and AnyOf: the parts that come to the same; of those of which one is enough, one."""
    verdict = node.verdict
    agreeing = [part for part in node.parts if part.verdict is verdict]
    return agreeing[:1] if verdict and type(node.rule) is AnyOf else agreeing


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


def near_miss(explained: Explained) -> NearMiss | None:
    """The only condition that fails, with its distance; None if there are more or none."""
    if explained.verdict is not False:
        return None
    failing = _deciding(explained)
    if len(failing) != 1:
        return None
    node, negated = failing[0]
    reason = _reason(node, negated)
    return NearMiss(reason, distance(reason.leaf, reason.said), _if_turned(explained, node) is True)


def _if_turned(node: Explained, turned: Explained) -> Verdict:
    """The verdict if one leaf had the other one."""
    if node is turned:
        return opposite(node.verdict)
    if not node.parts:
        return node.verdict
    verdicts = [_if_turned(part, turned) for part in node.parts]
    match node.rule:
        case All():
            return every(verdicts)
        case AnyOf():
            return some(verdicts)
        case Not():
            return opposite(verdicts[0])
        case _:
            return _verdict_of_cases(verdicts)


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
