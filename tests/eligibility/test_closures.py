"""Rules as functions judge as the rules themselves do."""

from typing import Any

from hypothesis import given, settings

from eligibility.closures import compile_rule
from eligibility.rules import ALWAYS, NEVER, Rule, judge
from tests.eligibility.random_rules import PEOPLE_AND_WHAT_THEY_TELL, rules


@settings(max_examples=300)
@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_a_compiled_rule_judges_as_the_rule_does(rule: Rule, told: tuple[Any, Any]) -> None:
    compiled = compile_rule(rule)
    for known in (*told, {}):
        assert compiled(known) is judge(rule, known)


def test_what_always_holds_holds_without_looking() -> None:
    assert compile_rule(ALWAYS)({}) is True
    assert compile_rule(NEVER)({}) is False
