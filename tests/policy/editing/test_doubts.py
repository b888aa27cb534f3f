"""A number that no quote of a card states is found, wherever on the card it stands."""

from typing import Any

import pytest

from policy.cards import Card
from policy.editing.doubts import number_doubts
from tests.policy import small


def doubted(quote: str, **changed: Any) -> dict[str, str]:
    """What is doubted of a card with this quote, by its place."""
    bare = {
        "when": None,
        "amounts": [],
        "tests": [],
        "cites": {"who": {"clause": "一", "quote": quote}},
    }
    card = Card.model_validate({**small.CARD, **bare, **changed})
    found = number_doubts(card, "2020-03-05", {"wage_month"})
    assert {one.file for one in found} <= {"cards/office-2020/hiring-grant.yaml"}
    return {one.key: one.told for one in found}


def amount(quote: str, **grant: Any) -> dict[str, str]:
    """What is doubted of a card with this amount."""
    return doubted(quote, amounts=[{"cite": "who", **grant}])


def condition(quote: str, when: dict[str, Any]) -> dict[str, str]:
    """What is doubted of a card with this condition."""
    return doubted(quote, when=when)


def window(quote: str, **edges: Any) -> dict[str, str]:
    """What is doubted of a card with this window."""
    return doubted(quote, windows=[{"kind": "policy", "cite": "who", **edges}])


RANGE = "2020年2月到4月"
AMOUNTS = [
    ({"fen": 150000}, "每人1500元", "每人1600元", "fen"),
    ({"fen": 3000000, "most": True}, "最高3万元", "最高5万元", "fen"),
    ({"fen": 50000, "to_fen": 80000}, "每月500至800元", "每月500元", "to_fen"),
    ({"fen": 10000, "cap_fen": 50000}, "100元/天，不高于500元", "100元/天", "cap_fen"),
    ({"fen": 150000, "was_fen": 100000}, "从1000元提高到1500元", "提高到1500元", "was_fen"),
    ({"bp": 5000, "of": "ui_premium"}, "缴费的50%", "缴费的60%", "bp"),
    ({"waive_bp": 5000}, "减半征收", "缓缴", "waive_bp"),
    ({"fen": 50000, "up_to_months": 36}, "每月500元，最长3年", "每月500元", "up_to_months"),
    (
        {"waive_bp": 10000, "months": ["2020-02", "2020-04"]},
        f"{RANGE}免征",
        "4月止免征",
        "months.0",
    ),
    (
        {"waive_bp": 10000, "months": ["2020-02", "2020-04"]},
        f"{RANGE}免征",
        "2月起免征",
        "months.1",
    ),
]


@pytest.mark.parametrize(("grant", "proven", "unproven", "place"), AMOUNTS)
def test_every_number_of_an_amount_stands_in_a_quote(
    grant: dict[str, Any], proven: str, unproven: str, place: str
) -> None:
    assert amount(proven, **grant) == {}
    assert list(amount(unproven, **grant)) == [f"amounts.0.{place}"]


def test_two_quotes_side_by_side_are_not_one_number() -> None:
    cites = {
        "a": {"clause": "一", "quote": "符合条件的1"},
        "b": {"clause": "一", "quote": "500元每人"},
    }
    grant = {"fen": 150000, "cite": "b"}
    assert list(doubted("", cites=cites, amounts=[grant])) == ["amounts.0.fen"]


CONDITIONS = [
    ({"employment_months": {">=": 6}}, "稳定就业半年以上", "稳定就业以上", "employment_months.>="),
    ({"layoff_rate": {"<=": "5.5%"}}, "裁员率不超5.5%", "裁员率不高", "layoff_rate.<="),
    ({"graduated_in_year": 2022}, "2022年毕业的", "毕业年度的", "graduated_in_year"),
    ({"wage_month": {">=": 200000}}, "工资不低于2000元", "工资不低于3000元", "wage_month.>="),
    ({"hire_date": {">=": "2020-02-10"}}, "自2月10日起", "自2月9日起", "hire_date.>="),
]


@pytest.mark.parametrize(("when", "proven", "unproven", "place"), CONDITIONS)
def test_every_number_of_a_condition_stands_in_a_quote(
    when: dict[str, Any], proven: str, unproven: str, place: str
) -> None:
    assert condition(proven, when) == {}
    assert list(condition(unproven, when)) == [f"when.{place}"]


def test_at_least_one_is_what_naming_it_means() -> None:
    assert condition("招用农民工的", {"new_hires": {">=": 1}}) == {}


def test_conditions_of_amounts_and_routes_are_looked_at_too() -> None:
    only = {"if": {"new_hires": {">=": 20}}, "cite": "who"}
    assert list(amount("招人的", in_kind="派车", **only)) == ["amounts.0.if.new_hires.>="]
    assert list(doubted("招人的", routes=[only | {"to": "县里"}])) == ["routes.0.if.new_hires.>="]


@pytest.mark.parametrize(
    ("words", "operator"),
    [
        ("30人以上", ">="),
        ("30人（含）以上", ">="),
        ("不少于30人", ">="),
        ("不超30人", "<="),
        ("30人（含）以下", "<="),
        ("超过30人", ">"),
        ("不足30人", "<"),
    ],
)
def test_operators_match_the_words(words: str, operator: str) -> None:
    for one in (">=", "<=", ">", "<"):
        when = {"new_hires": {one: 30}, "cite": "who"}
        assert (condition(f"招用{words}的", when) == {}) is (one == operator), one


def test_what_must_not_be_is_said_by_the_opposite_words() -> None:
    denied = {"not": {"layoff_rate": {">": "20%"}}}
    assert condition("裁员率不超过20%的", denied) == {}
    assert list(condition("裁员率超过20%的", {"not": {"layoff_rate": {"<=": "20%"}}})) == []
    (told,) = condition("裁员率超过20%的", denied).values()
    assert "> 20% 与原文不合，原文的说法是 >" in told


def test_words_about_one_case_imply_the_other() -> None:
    cases = [{"if": {"new_hires": {one: 30}}, "then": {"licensed": True}} for one in ("<=", ">")]
    assert condition("30人以下的企业", {"cases": cases}) == {}
    cases[1]["if"] = {"new_hires": {">=": 30}}
    assert list(condition("30人以下的企业", {"cases": cases})) == ["when.cases.1.if.new_hires.>="]


WINDOWS = [
    ({"to": "2020-06-30"}, "执行至2020年6月30日", "执行至2020年6月20日", "to"),
    ({"to": "2020-12-31"}, "执行至今年年底", "执行至6月底", "to"),
    ({"from": "2020-02"}, "自2月起", "自3月起", "from"),
    ({"kind": "application", "to": "2021-03"}, "2021年3月底前申请", "3月底前申请", "to"),
]


@pytest.mark.parametrize(("edges", "proven", "unproven", "place"), WINDOWS)
def test_every_day_of_a_window_stands_in_a_quote(
    edges: dict[str, str], proven: str, unproven: str, place: str
) -> None:
    assert window(proven, **edges) == {}
    assert list(window(unproven, **edges)) == [f"windows.0.{place}"]
