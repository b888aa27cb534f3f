"""The cases a card is tried with when it is read, and the values that rules compare with."""

from collections.abc import Mapping
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.rules import BadRule, Rule, judge, read_share
from policy.cards import Card
from policy.files import KnowledgeError


def check_cases(card: Card, rule: Rule, facts: Facts) -> None:
    """Raises KnowledgeError naming the first case of a card that its rule judges otherwise."""
    for number, case in enumerate(card.tests, 1):
        verdict = judge(rule, known(case.given, facts))
        if verdict is not case.holds:
            raise KnowledgeError(f"第 {number} 个用例应得 {case.holds}，实得 {verdict}")


def known(given: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """Facts as written, in the values rules compare with; raises UnknownFact or BadRule."""
    return {name: _value(facts.get(name), value) for name, value in given.items()}


def _value(fact: Fact, value: Any) -> Any:
    if fact.type == "ratio" and isinstance(value, str):
        return read_share(value)
    if fact.type == "enum" and value is not None and value not in fact.choices:
        raise BadRule(f"“{fact.name}”没有“{value}”这个取值，可取 {'、'.join(fact.choices)}")
    return value
