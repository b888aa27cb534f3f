"""Rules as plain functions: the same verdicts as `judge`, without walking the tree each time."""

from collections.abc import Callable
from typing import Any

from eligibility.rules import All, AnyOf, Cases, Compare, Known, Not, Rule, judge_value
from eligibility.values import DECLINED, HOLDS, Interval, Verdict

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
    if rule.fact.type == "date":
        return lambda known: judge_value(rule, known.get(rule.fact.name))
    name, wanted, holds = rule.fact.name, rule.value, HOLDS[rule.operator]

    def leaf(known: Known) -> Verdict:
        value: Any = known.get(name)
        if value is None or value is DECLINED:
            return None
        if type(value) is Interval:
            return judge_value(rule, value)
        return holds(value, wanted)

    return leaf


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
