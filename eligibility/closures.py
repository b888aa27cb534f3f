"""Rules as plain functions: the same verdicts as `judge`, without walking the tree each time."""

from collections.abc import Callable

from eligibility.rules import All, AnyOf, Cases, Compare, Known, Not, Rule
from eligibility.values import Verdict

Judge = Callable[[Known], Verdict]


def compile_rule(rule: Rule) -> Judge:
    """A function from what is known to the verdict that `judge` would give on the rule."""
    match rule:
        case Compare():
            return _leaf(rule)
        case All(parts):
            return _until(False, [compile_rule(part) for part in parts])
        case AnyOf(parts):
            return _until(True, [compile_rule(part) for part in parts])
        case Not(part):
            return _not(compile_rule(part))
        case Cases(cases):
            pairs = [_until(False, [compile_rule(one) for one in pair]) for pair in cases]
            return _until(True, pairs)


def _leaf(rule: Compare) -> Judge:
    name, meets = rule.fact.name, rule.meets
    return lambda known: meets(known.get(name))


def _until(settled: bool, parts: list[Judge]) -> Judge:
    """The parts in turn until one settles it: False for all of them, True for any of them."""

    def in_turn(known: Known) -> Verdict:
        verdict: Verdict = not settled
        for part in parts:
            found = part(known)
            if found is settled:
                return settled
            if found is None:
                verdict = None
        return verdict

    return in_turn


def _not(part: Judge) -> Judge:
    def not_part(known: Known) -> Verdict:
        found = part(known)
        return None if found is None else not found

    return not_part
