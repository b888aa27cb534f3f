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
            return _all([compile_rule(part) for part in parts])
        case AnyOf(parts):
            return _any([compile_rule(part) for part in parts])
        case Not(part):
            return _not(compile_rule(part))
        case Cases(cases):
            return _any([_all([compile_rule(one) for one in pair]) for pair in cases])


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


def _all(parts: list[Judge]) -> Judge:
    def all_parts(known: Known) -> Verdict:
        verdict: Verdict = True
        for part in parts:
            found = part(known)
            if found is False:
                return False
            if found is None:
                verdict = None
        return verdict

    return all_parts


def _any(parts: list[Judge]) -> Judge:
    def any_part(known: Known) -> Verdict:
        verdict: Verdict = False
        for part in parts:
            found = part(known)
            if found is True:
                return True
            if found is None:
                verdict = None
        return verdict

    return any_part


def _not(part: Judge) -> Judge:
    def not_part(known: Known) -> Verdict:
        found = part(known)
        return None if found is None else not found

    return not_part
