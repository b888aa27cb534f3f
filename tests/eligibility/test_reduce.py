"""What is still open of a rule."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from eligibility.reduce import assume_certified, opposite_of, reduce
from eligibility.rules import ALWAYS, NEVER, Not, Rule, judge, leaves, read_rule
from tests.eligibility.random_rules import (
    FACTS,
    OFFICIAL_LEAVES,
    PEOPLE_AND_WHAT_THEY_TELL,
    rules,
)


def read(condition: dict[str, Any]) -> Rule:
    """A condition as a card writes it."""
    return read_rule(condition, FACTS)


def test_what_is_decided_falls_away_and_the_rest_keeps_its_shape() -> None:
    either = {"any": [{"headcount": {"<=": 3}}, {"months": {">=": 3}}]}
    rule = read({"all": [{"small": True}, either, {"insured": True}]})
    assert reduce(rule, {"small": True}) == read({"all": [either, {"insured": True}]})
    assert reduce(rule, {"small": True, "insured": True}) == read(either)
    assert reduce(rule, {"small": True, "months": 3}) == read({"insured": True})


def test_a_rule_that_is_decided_leaves_nothing_open() -> None:
    assert reduce(read({"small": True}), {"small": True}) == ALWAYS
    assert reduce(read({"small": True}), {"small": False}) == NEVER


def test_of_cases_the_one_that_fits_is_left() -> None:
    cases = read(
        {
            "cases": [
                {"if": {"headcount": {"<=": 3}}, "then": {"rate": {"<=": "20%"}}},
                {"if": {"headcount": {">": 3}}, "then": {"rate": {"<=": "5.5%"}}},
            ]
        }
    )
    assert reduce(cases, {"headcount": 4}) == read({"rate": {"<=": "5.5%"}})
    assert reduce(cases, {"rate": Fraction(1, 10)}) == read({"headcount": {"<=": 3}})


def test_an_office_is_assumed_to_decide_in_favour() -> None:
    certified = {"insured": True, "official": True}
    assert assume_certified(read(certified)) == ALWAYS
    assert assume_certified(read({"not": certified})) == ALWAYS
    assert assume_certified(read({"all": [certified, {"small": True}]})) == read({"small": True})


@pytest.mark.parametrize("rule", [ALWAYS, NEVER])
def test_the_opposite_of_what_is_decided_is_decided(rule: Rule) -> None:
    assert opposite_of(opposite_of(rule)) == rule
    assert opposite_of(rule) != rule


@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_what_is_left_judges_as_the_whole_does(rule: Rule, told: tuple[Any, Any]) -> None:
    person, known = told
    left = reduce(rule, known)
    assert judge(left, known) is judge(rule, known)
    assert judge(left, person) is judge(rule, person)
    assert all(judge(leaf, known) is None for leaf in leaves(left))


@given(rules(OFFICIAL_LEAVES), PEOPLE_AND_WHAT_THEY_TELL)
def test_what_is_left_without_certificates_judges_as_the_whole_once_they_are_there(
    rule: Rule, told: tuple[Any, Any]
) -> None:
    person, known = told
    left = reduce(rule, known, certified=())
    assert left in (ALWAYS, NEVER) or judge(left, person) is judge(rule, person)


@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_twice_turned_round_is_as_it_was(rule: Rule, told: tuple[Any, Any]) -> None:
    known = told[1]
    assert judge(Not(Not(rule)), known) is judge(rule, known)
    assert judge(opposite_of(opposite_of(rule)), known) is judge(rule, known)
