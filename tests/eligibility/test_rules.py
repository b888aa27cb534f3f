"""Conditions judged against what is known: true, false, or not to be said yet."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.facts import Facts, UnknownFact
from eligibility.rules import (
    ALWAYS,
    BadRule,
    Compare,
    decisive,
    judge,
    leaves,
    read_rule,
    read_share,
)
from eligibility.values import Interval, Verdict
from tests.eligibility.random_rules import conditions

T, F, U = True, False, None
FACTS = Facts.from_data(
    {
        "a": {"type": "bool", "label": "甲"},
        "b": {"type": "bool", "label": "乙"},
        "headcount": {"type": "count", "label": "职工总数"},
        "months": {"type": "months", "label": "缴费时间"},
        "rate": {"type": "ratio", "label": "裁员率"},
        "since": {"type": "date", "label": "招用日期"},
        "size": {
            "type": "enum",
            "label": "企业规模",
            "choices": {"small": "小微企业", "medium": "中型企业", "large": "大型企业"},
        },
        "trade": {
            "type": "enum",
            "label": "行业",
            "choices": {"retail": "零售", "bakery": "面包房", "farming": "种植"},
            "are": {"retail": ["bakery"]},
        },
    }
)
LAYOFFS = {
    "cases": [
        {"if": {"headcount": {"<=": 30}}, "then": {"rate": {"<=": "20%"}}},
        {"if": {"headcount": {">": 30}}, "then": {"rate": {"<=": "5.5%"}}},
    ]
}


def verdict(condition: Mapping[str, Any] | None, **known: Any) -> Verdict:
    """What a condition, as a card writes it, says of what is known."""
    return judge(read_rule(condition, FACTS), known)


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_what_is_unknown_decides_nothing_that_is_open(
    a: Verdict, b: Verdict, both: Verdict, either: Verdict
) -> None:
    parts = [{"a": True}, {"b": True}]
    assert verdict({"all": parts}, a=a, b=b) is both
    assert verdict({"any": parts}, a=a, b=b) is either


@pytest.mark.parametrize(("a", "outcome"), [(T, F), (F, T), (U, U)])
def test_not_turns_a_verdict_round_but_not_an_open_question(a: Verdict, outcome: Verdict) -> None:
    assert verdict({"not": {"a": True}}, a=a) is outcome


def test_a_fact_that_is_absent_is_as_unknown_as_one_that_is_null() -> None:
    assert verdict({"a": False}) is verdict({"a": False}, a=None) is None


def test_no_condition_always_holds() -> None:
    assert read_rule(None, FACTS) == ALWAYS
    assert verdict(None) is True


@pytest.mark.parametrize(
    ("operator", "below", "at", "above"),
    [(">=", F, T, T), (">", F, F, T), ("<=", T, T, F), ("<", T, F, F)],
)
def test_a_bound_is_judged_exactly(operator: str, below: bool, at: bool, above: bool) -> None:
    for value, outcome in ((29, below), (30, at), (31, above)):
        assert verdict({"headcount": {operator: 30}}, headcount=value) is outcome
    for rate, outcome in (("5.4%", below), ("5.5%", at), ("5.6%", above)):
        assert verdict({"rate": {operator: "5.5%"}}, rate=read_share(rate)) is outcome


def test_a_value_may_be_demanded_or_one_of_several() -> None:
    assert [verdict({"headcount": 30}, headcount=n) for n in (29, 30, 31)] == [F, T, F]
    several = {"size": ["small", "medium"]}
    assert [verdict(several, size=size) for size in ("small", "medium", "large")] == [T, T, F]
    assert verdict(several) is None


def test_two_bounds_on_one_fact_are_both_demanded() -> None:
    between = {"headcount": {">=": 20, "<": 30}}
    assert [verdict(between, headcount=n) for n in (19, 20, 29, 30)] == [F, T, T, F]


@pytest.mark.parametrize(
    ("low", "high", "outcome"), [(20, 30, T), (20, 31, U), (31, 39, F), (30, 30, T)]
)
def test_an_interval_is_judged_if_all_of_it_agrees(low: int, high: int, outcome: Verdict) -> None:
    assert verdict({"headcount": {"<=": 30}}, headcount=Interval(low, high)) is outcome


@pytest.mark.parametrize("demand", [30, [30, 35]])
def test_an_interval_around_what_is_demanded_leaves_it_open(demand: Any) -> None:
    assert verdict({"headcount": demand}, headcount=Interval(20, 39)) is None
    assert verdict({"headcount": demand}, headcount=Interval(40, 49)) is False
    assert verdict({"headcount": demand}, headcount=Interval(30, 30)) is True


@pytest.mark.parametrize(
    ("known", "outcome"),
    [
        ({"headcount": 30, "rate": "20%"}, T),
        ({"headcount": 30, "rate": "20.1%"}, F),
        ({"headcount": 31, "rate": "5.5%"}, T),
        ({"headcount": 31, "rate": "20%"}, F),
        ({"headcount": 31}, U),
        ({"rate": "20%"}, U),
        ({"rate": "21%"}, F),
    ],
)
def test_each_case_has_its_own_demand(known: dict[str, Any], outcome: Verdict) -> None:
    if "rate" in known:
        known = known | {"rate": read_share(known["rate"])}
    assert verdict(LAYOFFS, **known) is outcome


def test_whoever_fits_no_case_fails() -> None:
    small_only = {"cases": [{"if": {"size": "small"}, "then": {"a": True}}]}
    assert verdict(small_only, size="large", a=True) is False
    assert verdict(small_only, a=True) is None


@pytest.mark.parametrize(
    ("written", "exactly"),
    [("5.5%", Fraction(11, 200)), ("20%", Fraction(1, 5)), ("0.05%", Fraction(1, 2000))],
)
def test_a_share_is_exact(written: str, exactly: Fraction) -> None:
    assert read_share(written) == exactly


@given(st.decimals(min_value=0, max_value=1000, places=3))
def test_any_written_share_is_taken_at_its_word(percent: Decimal) -> None:
    share = read_share(f"{percent}%")
    assert isinstance(share, Fraction)
    assert share * 100 == Fraction(percent)


def test_a_share_of_people_is_compared_without_rounding() -> None:
    assert verdict({"rate": {"<=": "5.5%"}}, rate=Fraction(77, 1400)) is True
    assert verdict({"rate": {"<=": "5.5%"}}, rate=Fraction(77, 1399)) is False


@pytest.mark.parametrize(
    ("condition", "remedy"),
    [
        ({"headcount": {"=>": 30}}, "不认识的比较“=>”，应为 >=、<=、> 或 <"),
        ({"headcount": {"≥": 30}}, "不认识的比较“≥”"),
        ({"headcount": {">=": "30"}}, "“headcount”应为整数"),
        ({"headcount": {">=": 29.5}}, "“headcount”应为整数"),
        ({"headcount": True}, "“headcount”应为整数"),
        ({"headcount": {}}, "“headcount”后面没有写要求"),
        ({"headcount": None}, "“headcount”后面没有写要求"),
        ({"headcount": []}, "“headcount”后面没有写要求"),
        ({"rate": {"<=": 0.055}}, "例如 5.5%，现在是“0.055”"),
        ({"rate": {"<=": "百分之五"}}, "例如 5.5%"),
        ({"rate": {"<=": "1/0%"}}, "例如 5.5%"),
        ({"size": "tiny"}, "没有“tiny”这个取值，可取 small、medium、large"),
        ({"size": [["small"]]}, "可取 small、medium、large"),
        ({"size": {">=": "small"}}, "“size”不能比较大小"),
        ({"a": "yes"}, "“a”应为 true 或 false"),
        ({"a": {">=": True}}, "“a”不能比较大小"),
        ({"since": 2022}, "“since”应为日期，例如 2022-06-30"),
        ({"all": []}, "all 后面应是条件的列表，至少一项"),
        ({"any": None}, "any 后面应是条件的列表，至少一项"),
        ({"all": {"a": True}}, "all 后面应是条件的列表"),
        ({"cases": None}, "cases 后面应是条件的列表"),
        ({"cases": [{"if": {"a": True}}]}, "每一项应有 if 和 then"),
        ({"cases": ["a"]}, "每一项应有 if 和 then"),
        ({"not": None}, "一个条件只能有一个事实或 all/any/not/cases"),
        ({"a": True, "b": True}, "一个条件只能有一个事实或 all/any/not/cases"),
        ({"all": ["a"]}, "条件应写成“事实: 要求”"),
    ],
)
def test_a_condition_that_cannot_be_read_says_what_would_be_right(
    condition: Any, remedy: str
) -> None:
    with pytest.raises(BadRule) as refused:
        read_rule(condition, FACTS)
    assert remedy in str(refused.value)


def test_a_condition_on_a_fact_nobody_knows_of_names_it() -> None:
    with pytest.raises(UnknownFact, match="“headcunt”不在"):
        read_rule({"all": [{"headcunt": 30}]}, FACTS)


def test_what_only_an_office_can_certify_is_marked() -> None:
    rule = read_rule({"a": True, "official": True, "cite": "who"}, FACTS)
    assert isinstance(rule, Compare)
    assert rule.official
    assert not leaves(read_rule({"b": True}, FACTS))[0].official


@pytest.mark.parametrize(
    "group",
    [
        {"all": [{"a": True}, {"headcount": 3}]},
        {"any": [{"a": True}, {"headcount": 3}]},
        {"not": {"all": [{"a": True}, {"headcount": 3}]}},
        {"cases": [{"if": {"a": True}, "then": {"headcount": 3}}]},
    ],
)
def test_only_a_single_fact_can_be_certified(group: dict[str, Any]) -> None:
    (key,) = group
    for condition in ({**group, "official": True}, {"all": [{**group, "official": True}]}):
        with pytest.raises(BadRule, match=rf"official 不能写在 {key} 上.*（a、headcount）"):
            read_rule(condition, FACTS)
    assert read_rule({**group, "official": False}, FACTS) == read_rule(group, FACTS)


@pytest.mark.parametrize("written", ["false", "yes", 1, None])
def test_certified_or_not_is_true_or_false(written: Any) -> None:
    with pytest.raises(BadRule, match="“a”旁的 official 应为 true 或 false"):
        read_rule({"a": True, "official": written}, FACTS)


def test_a_verdict_rests_on_what_is_known_in_the_case_that_applies() -> None:
    rule = read_rule(LAYOFFS, FACTS)
    known = {"headcount": 31, "rate": read_share("6%")}
    assert [leaf.value for leaf in decisive(rule, known)] == [read_share("5.5%")]
    assert decisive(rule, {"headcount": 31}) == []
    assert len(leaves(rule)) == 4


def test_a_verdict_rests_on_no_condition_that_must_not_hold() -> None:
    rule = read_rule({"all": [{"headcount": 3}, {"not": {"a": True}}]}, FACTS)
    assert [leaf.fact.name for leaf in decisive(rule, {"headcount": 3, "a": False})] == [
        "headcount"
    ]


CONDITIONS = conditions(
    st.one_of(
        st.builds(lambda value: {"a": value}, st.booleans()),
        st.builds(lambda value: {"b": value}, st.booleans()),
        st.builds(
            lambda operator, value: {"headcount": {operator: value}},
            st.sampled_from([">=", "<=", ">", "<"]),
            st.integers(0, 3),
        ),
        st.builds(lambda value: {"headcount": value}, st.lists(st.integers(0, 3), min_size=1)),
        st.builds(
            lambda operator, value: {"rate": {operator: f"{value}%"}},
            st.sampled_from([">=", "<=", ">", "<"]),
            st.integers(0, 3),
        ),
        st.builds(lambda value: {"size": value}, st.sampled_from(["small", "medium"])),
    )
)
PEOPLE = st.fixed_dictionaries(
    {
        "a": st.booleans(),
        "b": st.booleans(),
        "headcount": st.integers(0, 4),
        "rate": st.builds(Fraction, st.integers(0, 8), st.just(200)),
        "size": st.sampled_from(["small", "medium", "large"]),
    }
)


@settings(max_examples=150)
@given(CONDITIONS, PEOPLE, st.sets(st.sampled_from(["a", "b", "headcount", "rate", "size"])))
def test_learning_more_never_turns_a_yes_into_a_no(
    condition: dict[str, Any], person: dict[str, Any], hidden: set[str]
) -> None:
    rule = read_rule(condition, FACTS)
    told = {name: value for name, value in person.items() if name not in hidden}
    whole = judge(rule, person)
    assert whole is not None
    assert judge(rule, told) in (None, whole)


@settings(max_examples=150)
@given(CONDITIONS, PEOPLE, st.integers(0, 2), st.integers(0, 2))
def test_a_vague_number_never_decides_against_the_exact_one(
    condition: dict[str, Any], person: dict[str, Any], less: int, more: int
) -> None:
    rule = read_rule(condition, FACTS)
    heads = Interval(person["headcount"] - less, person["headcount"] + more)
    assert judge(rule, person | {"headcount": heads}) in (None, judge(rule, person))


@pytest.mark.parametrize(
    ("trade", "any_retail", "bakeries", "no_retail"),
    [("retail", T, F, F), ("bakery", T, T, F), ("farming", F, F, T), (None, U, U, U)],
)
def test_a_kind_of_it_is_it_but_it_need_not_be_that_kind(
    trade: str | None, any_retail: Verdict, bakeries: Verdict, no_retail: Verdict
) -> None:
    assert verdict({"trade": "retail"}, trade=trade) is any_retail
    assert verdict({"trade": ["retail", "farming"]}, trade=trade) is (U if trade is None else T)
    assert verdict({"trade": "bakery"}, trade=trade) is bakeries
    assert verdict({"not": {"trade": "retail"}}, trade=trade) is no_retail
