"""What is still open of a rule, and what to ask to close it."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from eligibility.facts import Facts
from eligibility.reduce import assume_certified, open_facts, opposite_of, reduce
from eligibility.rules import ALWAYS, NEVER, Not, Rule, judge, leaves, read_rule
from eligibility.values import DECLINED, Interval
from tests.eligibility.random_rules import (
    FACTS,
    OFFICIAL_LEAVES,
    PEOPLE_AND_WHAT_THEY_TELL,
    rules,
)

ASKED = Facts.from_data(
    {
        "headcount": {"type": "count", "label": "职工总数"},
        "average": {"type": "count", "label": "平均参保人数", "instead": ["headcount"]},
        "claimants": {"type": "count", "label": "领失业金人数", "instead": ["layoffs"]},
        "layoffs": {"type": "count", "label": "裁员人数"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["claimants", "average"]},
        "practice": {"type": "ratio", "label": "实操占比"},
        "listed": {"type": "bool", "label": "黑名单"},
    }
)
LOW_RATE = {"rate": {"<=": "5.5%"}}


def read(condition: dict[str, Any]) -> Rule:
    """A condition as a card writes it."""
    return read_rule(condition, FACTS)


def asked(condition: dict[str, Any], **known: Any) -> list[str]:
    """The names of what would be asked."""
    rule = read_rule(condition, ASKED)
    return [fact.name for fact in open_facts(rule, known, ASKED)]


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


def test_a_share_is_asked_as_its_two_numbers() -> None:
    assert asked(LOW_RATE) == ["claimants", "average"]
    assert asked(LOW_RATE, claimants=3) == ["average"]
    assert asked({"practice": {">=": "70%"}}) == ["practice"]


def test_what_stands_in_is_asked_only_of_those_who_do_not_know_the_thing_itself() -> None:
    assert asked(LOW_RATE, claimants=3, average=DECLINED) == ["headcount"]
    assert asked(LOW_RATE, claimants=DECLINED) == ["layoffs", "average"]
    assert asked(LOW_RATE, headcount=40) == ["claimants"]


def test_half_a_share_is_not_asked_for() -> None:
    assert asked(LOW_RATE, claimants=DECLINED, layoffs=DECLINED) == []


def test_a_vague_number_that_leaves_the_rule_open_is_asked_again() -> None:
    small = {"headcount": {"<=": 30}}
    assert asked(small, headcount=Interval(20, 39)) == ["headcount"]
    assert asked(small, headcount=Interval(20, 29)) == []


def test_nobody_is_asked_what_they_declined_or_what_an_office_must_say() -> None:
    both = {"all": [{"listed": False, "official": True}, {"headcount": {">=": 3}}]}
    assert asked(both) == ["headcount"]
    assert asked(both, headcount=DECLINED) == []


@pytest.mark.parametrize("rule", [ALWAYS, NEVER])
def test_the_opposite_of_what_is_decided_is_decided(rule: Rule) -> None:
    assert opposite_of(opposite_of(rule)) == rule
    assert opposite_of(rule) != rule


@settings(deadline=None)
@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_what_is_left_judges_as_the_whole_does(rule: Rule, told: tuple[Any, Any]) -> None:
    person, known = told
    left = reduce(rule, known)
    assert judge(left, known) is judge(rule, known)
    assert judge(left, person) is judge(rule, person)
    assert all(judge(leaf, known) is None for leaf in leaves(left))


@settings(deadline=None)
@given(rules(OFFICIAL_LEAVES), PEOPLE_AND_WHAT_THEY_TELL)
def test_what_is_left_without_certificates_judges_as_the_whole_once_they_are_there(
    rule: Rule, told: tuple[Any, Any]
) -> None:
    person, known = told
    left = reduce(rule, known, certified=())
    assert left in (ALWAYS, NEVER) or judge(left, person) is judge(rule, person)


@settings(deadline=None)
@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_twice_turned_round_is_as_it_was(rule: Rule, told: tuple[Any, Any]) -> None:
    known = told[1]
    assert judge(Not(Not(rule)), known) is judge(rule, known)
    assert judge(opposite_of(opposite_of(rule)), known) is judge(rule, known)
