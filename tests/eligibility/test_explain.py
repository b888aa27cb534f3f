"""Why a rule holds or fails: the tree, the conditions that decide, and how near a miss is."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.explain import Explained, NearMiss, distance, explain, near_miss, reasons
from eligibility.rules import All, Compare, Rule, judge, leaves, read_rule
from eligibility.values import DECLINED, Interval
from tests.eligibility.random_rules import (
    FACTS,
    OFFICIAL_LEAVES,
    PEOPLE_AND_WHAT_THEY_TELL,
    rules,
)

REFUND = {
    "all": [
        {"size": ["small", "medium"]},
        {"months": {">=": 12}},
        {
            "cases": [
                {"if": {"headcount": {"<=": 30}}, "then": {"rate": {"<=": "20%"}}},
                {"if": {"headcount": {">": 30}}, "then": {"rate": {"<=": "5.5%"}}},
            ]
        },
        {"insured": True, "official": True},
    ]
}
FIRM = {
    "size": "small",
    "months": 12,
    "headcount": 500,
    "rate": Fraction(62, 1000),
    "insured": True,
}


def rule(condition: dict[str, Any]) -> Rule:
    """A condition as a card writes it."""
    return read_rule(condition, FACTS)


def explained(condition: dict[str, Any], **known: Any) -> Explained:
    """What a condition says of what is known."""
    return explain(rule(condition), known)


def shape(node: Explained) -> Any:
    """The verdicts of a tree, leaf by leaf."""
    return (node.verdict, [shape(part) for part in node.parts]) if node.parts else node.verdict


def test_the_tree_stays_the_rules_own_with_a_verdict_on_each_part() -> None:
    nested = {"any": [{"small": True}, {"all": [{"insured": True}, {"not": {"months": 3}}]}]}
    tree = explained(nested, small=False, insured=True, months=3)
    assert shape(tree) == (False, [False, (False, [True, (False, [True])])])
    assert tree.parts[1].parts[1].parts[0].said == 3
    assert isinstance(tree.parts[1].rule, All)


def test_of_ways_that_are_closed_none_for_others_is_named() -> None:
    ways = {"any": [{"insured": True}, {"all": [{"size": "large"}, {"small": True}]}]}
    theirs, both = explained(ways, insured=False, size="small"), explained(ways, insured=False)
    assert [one.leaf.fact.name for one in reasons(theirs)] == ["insured"]
    assert both.verdict is None
    large = explained(ways, insured=False, size="large", small=False)
    assert [one.leaf.fact.name for one in reasons(large)] == ["insured", "small"]


def test_where_every_way_is_for_others_each_is_named() -> None:
    ways = {"any": [{"all": [{"size": "large"}]}, {"all": [{"size": "medium"}, {"small": True}]}]}
    found = reasons(explained(ways, size="small"))
    assert {one.leaf.fact.name for one in found} == {"size"}


def test_cases_show_each_guard_with_its_demand() -> None:
    tree = explain(rule(REFUND), FIRM).parts[2]
    assert [(guard.verdict, then.verdict) for guard, then in tree.pairs] == [
        (False, True),
        (True, False),
    ]


def test_of_a_refusal_the_failing_condition_is_told_with_what_was_said() -> None:
    (reason,) = reasons(explain(rule(REFUND), FIRM))
    assert (reason.leaf.fact.name, reason.leaf.operator) == ("rate", "<=")
    assert (reason.leaf.value, reason.said) == (Fraction(55, 1000), Fraction(62, 1000))


def test_of_a_yes_three_conditions_are_enough() -> None:
    told = reasons(explain(rule(REFUND), FIRM | {"headcount": 20}))
    assert [one.leaf.fact.name for one in told] == ["size", "months", "rate"]
    assert all(one.verdict for one in told)


def test_of_what_is_open_the_open_conditions_are_told() -> None:
    told = reasons(explained(REFUND, size="small", months=12, insured=True, rate=Fraction(1, 10)))
    assert [(one.leaf.fact.name, one.leaf.value) for one in told] == [("headcount", 30)]


def test_one_way_that_is_met_is_reason_enough() -> None:
    either = {"any": [{"small": True}, {"headcount": {"<=": 30}}]}
    assert [one.leaf.fact.name for one in reasons(explained(either, small=True, headcount=9))] == [
        "small"
    ]
    assert len(reasons(explained(either, small=False, headcount=31))) == 2


def test_what_must_not_be_is_told_as_such() -> None:
    (reason,) = reasons(explained({"not": {"headcount": {">": 30}}}, headcount=31))
    assert reason.negated
    assert reason.verdict


def test_whoever_fits_no_case_learns_which_cases_there_are() -> None:
    only_small = {"cases": [{"if": {"size": "small"}, "then": {"insured": True}}]}
    told = reasons(explained(only_small, size="large"))
    assert [one.leaf.fact.name for one in told] == ["size"]


def missed(tree: Explained) -> NearMiss | None:
    """The only condition that fails."""
    return near_miss(tree, reasons(tree))


def test_a_near_miss_says_how_far_it_is() -> None:
    miss = missed(explain(rule(REFUND), FIRM))
    assert miss
    assert miss.distance == Fraction(7, 1000)
    open_still = missed(explain(rule(REFUND), {"months": 10}))
    assert open_still
    assert open_still.distance == 2


def test_who_fails_in_two_ways_or_in_none_did_not_nearly_make_it() -> None:
    assert missed(explain(rule(REFUND), FIRM | {"months": 3})) is None
    assert missed(explain(rule(REFUND), FIRM | {"headcount": 30})) is None
    assert missed(explain(rule(REFUND), {})) is None


@pytest.mark.parametrize(
    ("condition", "said", "far"),
    [
        ({"months": {">=": 12}}, 10, 2),
        ({"headcount": {"<=": 30}}, Interval(33, 39), 3),
        ({"graduated": [2020, 2022]}, 2017, 3),
        ({"since": {">=": "2020-02-10"}}, "2020-02-01", timedelta(days=9)),
        ({"since": {"<=": "2020-02"}}, "2020-03-02", timedelta(days=2)),
        ({"since": {"<=": "2020-02"}}, "2020-04", timedelta(days=32)),
        ({"size": "small"}, "large", None),
        ({"insured": True}, False, None),
        ({"months": {">=": 12}}, DECLINED, None),
    ],
)
def test_the_distance_is_counted_in_the_facts_own_unit(
    condition: dict[str, Any], said: Any, far: Any
) -> None:
    leaf = rule(condition)
    assert isinstance(leaf, Compare)
    assert distance(leaf, said) == far


def test_what_only_an_office_can_certify_is_taken_from_nobody_else() -> None:
    claims = FIRM | {"headcount": 20}
    assert explain(rule(REFUND), claims).verdict is True
    assert explain(rule(REFUND), claims, certified=()).verdict is None
    assert explain(rule(REFUND), claims, certified={"insured"}).verdict is True


def test_who_speaks_against_themselves_is_believed() -> None:
    assert explain(rule(REFUND), {"insured": False}, certified=()).verdict is False
    clean = {"not": {"insured": True, "official": True}}
    assert explain(rule(clean), {"insured": True}, certified=()).verdict is False
    assert explain(rule(clean), {"insured": False}, certified=()).verdict is None


@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_the_explained_verdict_is_the_judged_one(rule: Rule, told: tuple[Any, Any]) -> None:
    for known in told:
        assert explain(rule, known).verdict is judge(rule, known)


@given(rules(), PEOPLE_AND_WHAT_THEY_TELL)
def test_every_verdict_has_reasons_among_the_rules_own_conditions(
    rule: Rule, told: tuple[Any, Any]
) -> None:
    tree = explain(rule, told[1])
    found = reasons(tree)
    assert 1 <= len(found) <= 3
    assert all(reason.leaf in leaves(rule) for reason in found)
    assert {reason.verdict is None for reason in found} == {tree.verdict is None}


@given(rules(OFFICIAL_LEAVES), PEOPLE_AND_WHAT_THEY_TELL, st.booleans())
def test_a_certificate_never_turns_what_was_decided(
    rule: Rule, told: tuple[Any, Any], all_told: bool
) -> None:
    known = told[0] if all_told else told[1]
    without = explain(rule, known, certified=()).verdict
    assert without in (None, judge(rule, known))
