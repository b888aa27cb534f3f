"""What holds whichever value is missing: decided without asking."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.rules import Rule, Verdict, judge, read_rule
from eligibility.segments import decide, only_fact, samples
from eligibility.values import Interval
from tests.eligibility.random_rules import FACTS, LEAVES_OF, PEOPLE_AND_WHAT_THEY_TELL, rules


def decided(condition: dict[str, Any], **known: Any) -> Verdict:
    """The verdict on a condition as a card writes it."""
    return decide(read_rule(condition, FACTS), known)


AT_MOST_3, ABOVE_3 = {"headcount": {"<=": 3}}, {"headcount": {">": 3}}
AFTER_FEBRUARY, BEFORE_MARCH = {"since": {">": "2020-02"}}, {"since": {"<": "2020-03"}}


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ({"any": [AT_MOST_3, ABOVE_3]}, True),
        ({"all": [AT_MOST_3, ABOVE_3]}, False),
        ({"any": [AT_MOST_3, {"headcount": {">=": 4}}]}, True),
        ({"any": [{"months": {"<=": 3}}, {"months": {">=": 4}}]}, None),
        ({"any": [AFTER_FEBRUARY, BEFORE_MARCH]}, True),
        ({"any": [{"small": True}, {"small": False}]}, True),
        ({"size": ["small", "medium", "large"]}, True),
        ({"size": ["small", "medium"]}, None),
        ({"any": [{"size": "small"}, {"not": {"size": "small"}}]}, True),
        ({"headcount": {">=": 0}}, True),
        ({"graduated": {">=": 0}}, None),
        ({"all": [{"small": True}, AT_MOST_3, {"insured": True}, ABOVE_3]}, False),
        ({"all": [{"any": [AT_MOST_3, ABOVE_3]}, {"size": ["small", "medium", "large"]}]}, True),
        ({"cases": [{"if": AT_MOST_3, "then": AT_MOST_3}, {"if": ABOVE_3, "then": ABOVE_3}]}, True),
    ],
)
def test_what_is_the_same_for_all_values_needs_no_asking(
    condition: dict[str, Any], verdict: Verdict
) -> None:
    assert decided(condition) is verdict


def test_what_only_an_office_can_say_is_not_decided_by_trying() -> None:
    both = [{"insured": True, "official": True}, {"insured": False}]
    assert decided({"any": both}) is None


def test_a_vague_number_is_tried_within_its_bounds() -> None:
    gap = {"any": [{"headcount": {"<=": 3}}, {"headcount": {">=": 7}}]}
    assert decided(gap, headcount=Interval(4, 6)) is False
    assert decided(gap, headcount=Interval(0, 6)) is None
    assert decided({"any": [AT_MOST_3, {"headcount": 4}]}, headcount=Interval(2, 4)) is True


def test_between_two_bounds_lies_a_value_of_its_own() -> None:
    rate = FACTS.get("rate")
    between = read_rule({"rate": {">": "25%", "<": "50%"}}, FACTS)
    verdicts = [judge(between, {"rate": value}) for value in samples(rate, [between])]
    assert True in verdicts
    assert False in verdicts


ALL_VALUES = {
    "headcount": range(8),
    "graduated": range(2015, 2026),
    "small": (True, False),
    "size": ("small", "medium", "large"),
}
ON_ONE_FACT = st.sampled_from(sorted(ALL_VALUES)).flatmap(lambda name: rules(LEAVES_OF[name]))


@given(ON_ONE_FACT)
def test_one_unknown_is_decided_as_trying_all_its_values_would(rule: Rule) -> None:
    fact = only_fact(rule)
    assert fact
    verdicts = {judge(rule, {fact.name: value}) for value in ALL_VALUES[fact.name]}
    assert decide(rule, {}) is (verdicts.pop() if len(verdicts) == 1 else None)


@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_what_is_decided_early_stays_so_when_more_is_told(
    rule: Rule, told: tuple[Any, Any]
) -> None:
    person, known = told
    early = decide(rule, known)
    assert early in (None, judge(rule, person))
    assert judge(rule, known) in (None, early)


def test_two_unknowns_are_each_decided_by_themselves() -> None:
    parts = [{"any": [AT_MOST_3, ABOVE_3]}, {"any": [{"small": True}, {"small": False}]}]
    assert decided({"all": parts}) is True
    assert decided({"all": [{"not": part} for part in parts]}) is False
