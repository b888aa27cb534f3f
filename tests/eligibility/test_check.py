"""A benefit checked: who gets it, who may, who does not, why, and what it comes to."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.benefits import Benefit
from eligibility.check import NO_AMOUNTS, Result, check, examine
from eligibility.facts import Facts
from eligibility.grants import Grant, money
from eligibility.rules import Rule, judge, leaves, read_rule
from eligibility.values import DECLINED, Interval
from eligibility.windows import Window
from tests.eligibility.random_rules import (
    OFFICIAL_LEAVES,
    PEOPLE_AND_WHAT_THEY_TELL,
    rules,
)

DICTIONARY = Facts.from_data(
    {
        "size": {
            "type": "enum",
            "label": "企业规模",
            "choices": {"small": "小微企业", "medium": "中型企业", "large": "大型企业"},
        },
        "headcount": {"type": "count", "label": "职工总数"},
        "average": {"type": "count", "label": "平均参保人数", "instead": ["headcount"]},
        "claimants": {"type": "count", "label": "领失业金人数"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["claimants", "average"]},
        "premium": {"type": "yuan", "label": "失业保险费"},
        "hired": {"type": "date", "label": "招用日期"},
        "listed": {"type": "bool", "label": "黑名单"},
    }
)
REFUND = {
    "all": [
        {"size": ["small", "medium"]},
        {
            "cases": [
                {"if": {"headcount": {"<=": 30}}, "then": {"rate": {"<=": "20%"}}},
                {"if": {"headcount": {">": 30}}, "then": {"rate": {"<=": "5.5%"}}},
            ]
        },
        {"listed": False, "official": True},
    ]
}
FIRM = {"size": "small", "headcount": 1000, "average": 1000, "claimants": 55, "premium": 80_000}
HALF = Grant(bp=5_000, of="premium")
POLICY = Window("policy", "2020-02", "2020-06", "inferred")
DAY = date(2020, 3, 5)


def benefit(rule: dict[str, Any] | None = None, *windows: Window, **more: Any) -> Benefit:
    """A benefit with a rule as a card writes it."""
    more.setdefault("grants", (HALF,))
    return Benefit(
        "office/refund",
        "refund",
        read_rule(REFUND if rule is None else rule, DICTIONARY),
        DICTIONARY,
        windows=windows or (POLICY,),
        **more,
    )


def checked(told: dict[str, Any], day: date = DAY, **more: Any) -> Result:
    """The refund checked for what a firm told."""
    return check(benefit(), told, day, **more)


def names(facts: Any) -> list[str]:
    """The names of facts, in their order."""
    return [fact.name for fact in facts]


def test_who_meets_all_but_what_an_office_must_certify_is_eligible_on_that_condition() -> None:
    result = checked(FIRM)
    assert result.status == "conditional"
    assert names(leaf.fact for leaf in result.certify) == ["listed"]
    assert result.amounts.total == money(4_000_000, 4_000_000)
    assert result.missing == result.amount_missing == ()


def test_a_certificate_makes_it_certain() -> None:
    assert checked(FIRM | {"listed": False}).status == "conditional"
    result = checked(FIRM | {"listed": False}, certified={"listed"})
    assert (result.status, result.certify) == ("eligible", ())


def test_who_owns_up_to_being_on_the_list_is_not_eligible() -> None:
    assert checked(FIRM | {"listed": True}).status == "ineligible"


def test_a_refusal_says_why_how_near_it_was_and_promises_no_money() -> None:
    result = checked(FIRM | {"claimants": 62})
    assert result.status == "ineligible"
    assert [reason.said for reason in result.reasons] == [Fraction(62, 1000)]
    assert result.near_miss
    assert result.near_miss.distance == Fraction(7, 1000)
    assert result.amounts == NO_AMOUNTS
    assert result.missing == ()


def test_what_is_missing_is_asked_down_to_what_a_person_can_tell() -> None:
    result = checked({"size": "small"})
    assert result.status == "unknown"
    assert names(result.missing) == ["headcount", "claimants", "average"]
    assert names(result.amount_missing) == ["premium"]
    assert result.amounts.total.bp == 5_000


def test_what_was_declined_is_not_asked_again() -> None:
    result = checked({"size": "small", "headcount": 1000, "claimants": DECLINED})
    assert (result.status, result.missing) == ("unknown", ())


def test_what_rests_on_a_number_in_anothers_place_is_marked() -> None:
    guessed = {name: value for name, value in FIRM.items() if name != "average"}
    result = checked(guessed)
    assert result.status == "conditional"
    assert sorted(names(result.estimated)) == ["average", "rate"]
    assert checked(FIRM).estimated == ()


def test_a_vague_count_decides_where_all_of_it_agrees() -> None:
    vague = FIRM | {"claimants": Interval(30, 50)}
    assert checked(vague).status == "conditional"
    assert checked(vague | {"claimants": Interval(50, 60)}).status == "unknown"
    assert checked(vague | {"claimants": Interval(56, 60)}).status == "ineligible"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2020, 1, 31), "not_started"),
        (date(2020, 2, 1), "conditional"),
        (date(2020, 6, 30), "conditional"),
        (date(2020, 7, 1), "expired"),
    ],
)
def test_a_benefit_is_had_in_its_time_only(day: date, status: str) -> None:
    result = checked(FIRM, day)
    assert result.status == status
    assert result.validity.certainty == "inferred"


def test_too_late_is_too_late_for_everyone_and_too_early_not_for_the_ineligible() -> None:
    failing = FIRM | {"size": "large"}
    assert checked(failing, date(2020, 7, 1)).status == "expired"
    assert checked(failing, date(2020, 1, 1)).status == "ineligible"
    assert checked(FIRM, date(2020, 7, 1)).amounts == NO_AMOUNTS
    assert checked(FIRM, date(2020, 1, 1)).amounts.total == money(4_000_000, 4_000_000)


def test_elsewhere_nothing_else_is_looked_at() -> None:
    result = checked(FIRM, here=False)
    assert (result.status, result.explained) == ("other_region", None)
    assert result.amounts == NO_AMOUNTS


@pytest.mark.parametrize(
    ("hired", "status", "missing"),
    [
        ("2020-02-10", "eligible", []),
        ("2020-03-10", "ineligible", []),
        (None, "unknown", ["hired"]),
        ("2020-02", "unknown", ["hired"]),
        (DECLINED, "unknown", []),
    ],
)
def test_an_event_must_lie_in_its_window_whenever_it_is_applied_for(
    hired: Any, status: str, missing: list[str]
) -> None:
    event = Window("event", "2020-02-10", "2020-03-09", fact="hired")
    apply_by = Window("application", "", "2020-12")
    grant = benefit({"size": "small"}, event, apply_by)
    result = check(grant, {"size": "small", "hired": hired}, date(2020, 11, 1))
    assert (result.status, names(result.missing)) == (status, missing)
    assert check(grant, {"hired": hired}, date(2021, 1, 1)).status == "expired"


def test_another_way_than_a_certificate_is_asked_for() -> None:
    either = {"any": [{"listed": False, "official": True}, {"headcount": {"<=": 30}}]}
    result = check(benefit(either), {}, DAY)
    assert (result.status, names(result.missing)) == ("conditional", ["headcount"])
    assert check(benefit(either), {"headcount": 30}, DAY).status == "eligible"


def test_what_holds_for_all_sizes_is_not_asked() -> None:
    every_size = {"size": ["small", "medium", "large"]}
    by_size = (
        Grant(rule=read_rule({"size": "large"}, DICTIONARY), fen=100),
        Grant(rule=read_rule({"size": ["small", "medium"]}, DICTIONARY), fen=300),
    )
    result = check(benefit(every_size, grants=by_size), {}, DAY)
    assert (result.status, result.missing) == ("eligible", ())
    assert result.amounts.total == money(100, 300)
    assert names(result.amount_missing) == ["size"]


@given(rules(OFFICIAL_LEAVES), PEOPLE_AND_WHAT_THEY_TELL)
def test_telling_more_never_turns_a_status_that_was_decided(
    rule: Rule, told: tuple[Any, Any]
) -> None:
    person, known = told
    early, late = examine(rule, known), examine(rule, person)
    assert late.status != "unknown"
    follows = {"eligible": {"eligible"}, "ineligible": {"ineligible"}}
    assert late.status in follows.get(early.status, {"eligible", "conditional", "ineligible"})


@given(rules(OFFICIAL_LEAVES), PEOPLE_AND_WHAT_THEY_TELL, st.booleans())
def test_with_all_certificates_what_is_told_is_all_that_counts(
    rule: Rule, told: tuple[Any, Any], wholly: bool
) -> None:
    known = told[0] if wholly else told[1]
    status = examine(rule, known, {leaf.fact.name for leaf in leaves(rule)}).status
    verdict = judge(rule, known)
    if verdict is not None:
        assert status == ("eligible" if verdict else "ineligible")


def test_no_one_is_asked_what_an_office_must_say_not_even_for_the_sum() -> None:
    either = {"any": [{"listed": True, "official": True}, {"size": "small"}]}
    for_the_listed = Grant(rule=read_rule({"listed": True}, DICTIONARY), fen=100)
    result = check(benefit(either, grants=(for_the_listed,)), {"size": "small"}, DAY)
    assert (result.status, result.amount_missing) == ("eligible", ())
    assert result.amounts.total.fen == 100


def test_what_is_paid_for_each_of_nobody_is_paid_to_nobody() -> None:
    each = (Grant(fen=150_000, per="headcount"),)
    small = benefit({"size": "small"}, grants=each)
    none = check(small, {"size": "small", "headcount": 0}, DAY)
    assert (none.status, none.reasons[0].leaf.fact.name) == ("ineligible", "headcount")
    assert check(small, {"size": "small", "headcount": 1}, DAY).status == "eligible"
    assert check(small, {"size": "small"}, DAY).status == "eligible"
    besides = benefit({"size": "small"}, grants=(*each, HALF))
    assert check(besides, {"size": "small", "headcount": 0}, DAY).status == "eligible"
