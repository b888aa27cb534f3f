"""What several grants come to together, also while it is open which of them are for someone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.amounts import Amounts, added, amount_facts, amounts, spanned
from eligibility.facts import Facts
from eligibility.grants import NOTHING, Amount, Grant, money
from eligibility.rules import ALWAYS, Rule, judge, read_rule
from eligibility.values import DECLINED
from tests.eligibility.random_rules import FACTS, PEOPLE_AND_WHAT_THEY_TELL, rules

TIERS = [
    ({"headcount": {">=": 30, "<": 50}}, {"fen": 5_000_000}),
    ({"headcount": {">=": 50, "<": 100}}, {"fen": 10_000_000}),
    ({"headcount": {">=": 100}}, {"fen": 25_000_000}),
]
BY_SIZE = [
    ({"size": ["small", "medium"]}, {"bp": 9_000, "of": "premium"}),
    ({"size": "large"}, {"bp": 5_000, "of": "premium"}),
]


def rule(condition: dict[str, Any] | None) -> Rule:
    """A condition as a card writes it."""
    return read_rule(condition, FACTS)


def come_to(
    grants: list[tuple[Any, Any]], given: dict[str, Any] | None = None, **known: Any
) -> Amounts:
    """What grants with their conditions come to, given that the rule holds."""
    made = [Grant(rule=rule(condition), **grant) for condition, grant in grants]
    return amounts(made, known, rule(given))


def test_several_exact_sums_are_one() -> None:
    both = come_to([(None, {"fen": 100}), (None, {"fen": 50, "per": "headcount"})], headcount=3)
    assert both.total == money(250, 250)
    assert [part.amount.fen for part in both.parts] == [100, 150]


def test_a_sum_and_a_rate_are_no_sum() -> None:
    both = come_to([(None, {"fen": 100}), (None, {"fen": 50, "per": "headcount"})])
    assert (both.total.kind, both.total.fen) == ("rate", None)
    assert len(both.parts) == 2


def test_what_has_no_figure_comes_on_top() -> None:
    both = come_to([(None, {"fen": 100}), (None, {"unspecified": "另给社保补贴"})])
    assert (both.total.kind, both.total.fen, both.total.more) == ("exact", 100, True)


def test_words_alone_are_kept_as_words() -> None:
    both = come_to([(None, {"in_kind": "派车"}), (None, {"unspecified": "没写金额"})])
    assert (both.total.kind, both.total.text) == ("in_kind", "派车；没写金额")


@pytest.mark.parametrize(
    ("known", "total"),
    [
        ({"headcount": 49}, money(5_000_000, 5_000_000)),
        ({"headcount": 100}, money(25_000_000, 25_000_000)),
        ({}, money(5_000_000, 25_000_000)),
        ({"headcount": DECLINED}, money(5_000_000, 25_000_000)),
    ],
)
def test_of_tiers_one_is_paid_and_the_rule_keeps_out_what_is_below_them(
    known: dict[str, Any], total: Amount
) -> None:
    assert come_to(TIERS, {"headcount": {">=": 30}}, **known).total == total


def test_without_the_rule_there_may_be_nothing() -> None:
    assert come_to(TIERS).total == Amount(kind="ceiling", fen=25_000_000)


def test_a_share_that_depends_on_the_size_spans_both() -> None:
    rate = come_to(BY_SIZE).total
    assert (rate.kind, rate.bp, rate.to_bp, rate.of) == ("rate", 5_000, 9_000, "premium")
    assert come_to(BY_SIZE, premium=1_000).total == money(50_000, 90_000)
    assert come_to(BY_SIZE, premium=1_000, size="large").total == money(50_000, 50_000)


def test_what_is_certainly_not_for_someone_is_left_out_and_what_may_be_is_kept() -> None:
    assert [part.applies for part in come_to(BY_SIZE, size="large").parts] == [True]
    assert [part.applies for part in come_to(BY_SIZE).parts] == [None, None]
    only_small = {"size": ["small", "medium"]}
    assert [part.applies for part in come_to(BY_SIZE, only_small).parts] == [True]


def test_a_rate_that_may_not_be_for_someone_is_a_rate_at_most() -> None:
    rate = come_to([({"small": True}, {"fen": 50, "per": "headcount"})]).total
    assert (rate.kind, rate.fen, rate.most) == ("rate", 50, True)


def test_too_many_situations_are_bounded_one_by_one() -> None:
    some = [({"headcount": number}, {"fen": 100}) for number in range(0, 800, 4)]
    assert come_to(some).total == Amount(kind="ceiling", fen=20_000)


def test_a_sum_for_nobody_or_no_sum_is_nothing_either_way() -> None:
    assert come_to([({"small": True}, {"fen": 50, "per": "headcount"})], headcount=0).total == (
        money(0, 0)
    )


def test_words_that_may_not_be_for_someone_stay_words() -> None:
    total = come_to([({"small": True}, {"unspecified": "没写金额"})]).total
    assert (total.kind, total.text) == ("unspecified", "没写金额")


def test_no_grants_come_to_nothing() -> None:
    assert come_to([]) == Amounts((), NOTHING)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (money(1, 1), money(0, 5), money(1, 6)),
        (money(0, 5), money(0, 5), money(0, 10)),
        (money(1, 2), NOTHING, money(1, 2)),
    ],
)
def test_sums_are_added_end_to_end(one: Amount, other: Amount, together: Amount) -> None:
    assert added([one, other]) == together


def test_rates_for_different_things_leave_the_figures_to_the_parts() -> None:
    rates = [Amount(kind="rate", fen=5, per=(name,)) for name in ("hires", "trained")]
    assert spanned(rates) == added(rates) == Amount(kind="rate")


def test_what_the_sum_depends_on_is_asked_and_nothing_else() -> None:
    facts = Facts.from_data(
        {
            name: {"type": "count", "label": name, "instead": instead}
            for name, instead in (("hires", ["staff"]), ("staff", []), ("days", []))
        }
    )
    many, few = ({"staff": {operator: 9}} for operator in (">", "<="))
    grants = [
        Grant(rule=read_rule(many, facts), fen=5, per="hires"),
        Grant(rule=read_rule(few, facts), fen=5, per="days"),
    ]
    asked = [fact.name for fact in amount_facts(grants, {}, facts)]
    assert asked == ["staff", "hires", "days"]
    assert [fact.name for fact in amount_facts(grants, {"staff": 10}, facts)] == ["hires"]
    known = {"staff": 10, "hires": 3}
    assert amount_facts(grants, known, facts) == []


GRANTS = st.lists(
    st.builds(
        lambda rule, fen, per, most: Grant(rule=rule, fen=fen, per=per, most=most),
        rules(),
        st.integers(1, 9),
        st.sampled_from(["", "headcount"]),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)


@given(GRANTS, PEOPLE_AND_WHAT_THEY_TELL, rules())
def test_what_was_said_early_spans_what_it_comes_to_in_the_end(
    grants: list[Grant], told: tuple[Any, Any], given_rule: Rule
) -> None:
    person, known = told
    condition = given_rule if judge(given_rule, person) else ALWAYS
    early, late = amounts(grants, known, condition).total, amounts(grants, person).total
    assert late.bounds
    if early.bounds:
        assert early.bounds[0] <= late.bounds[0] <= late.bounds[1] <= early.bounds[1]
    else:
        assert early.kind == "rate"
