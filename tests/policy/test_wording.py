"""Numbers and conditions put into words say exactly what is checked."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.facts import Fact, Facts
from eligibility.rules import All, Compare, Interval, read_rule
from policy import wording
from policy.cards import Grant

FACTS = Facts.from_data(
    {
        "size": {
            "type": "enum",
            "label": "企业规模",
            "choices": {"small": "小微企业", "medium": "中型企业"},
        },
        "org": {
            "type": "enum",
            "label": "申请单位",
            "says": "{}",
            "choices": {"firm": "企业", "shop": "个体工商户", "school": "职业院校"},
            "groups": {"企业和个体户": ["firm", "shop"]},
        },
        "trade": {"type": "enum", "label": "所属行业", "says": "{}", "choices": {"food": "餐饮"}},
        "joined": {"type": "date", "label": "入职日期"},
        "junior": {"type": "count", "label": "初级工证书", "unit": "本"},
        "senior": {"type": "count", "label": "高级工证书", "unit": "本"},
        "headcount": {"type": "count", "label": "职工总数"},
        "months": {"type": "months", "label": "缴费时间", "says": "足额缴费"},
        "days": {"type": "days", "label": "稳定就业"},
        "rate": {"type": "ratio", "label": "裁员率"},
        "promise": {"type": "bool", "label": "承诺", "says": "已承诺不裁员"},
        "blacklisted": {"type": "bool", "label": "黑名单", "denies": "不在黑名单内"},
        "hires": {"type": "count", "label": "新招人数", "says": "新招的劳动者"},
        "premium": {"type": "yuan", "label": "上年度失业保险费"},
    }
)
# What each wording includes, as people read it; the longer ones first.
MEANING = {
    "不少于": ">=",
    "不超过": "<=",
    "（含）以上": ">=",
    "（含）以下": "<=",
    "超过": ">",
    "不足": "<",
    "满": ">=",
}


def said(condition: dict[str, Any]) -> list[str]:
    """A condition, as a card writes it, in sentences."""
    return wording.conditions(read_rule(condition, FACTS))


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (150000, "1500元"),
        (1, "0.01元"),
        (10, "0.1元"),
        (150050, "1500.5元"),
        (150005, "1500.05元"),
        (100, "1元"),
        (1_500_000, "15000元"),
        (1_000_000, "1万元"),
        (60_000_000, "60万元"),
    ],
)
def test_a_sum_is_said_in_yuan(fen: int, words: str) -> None:
    assert wording.yuan(fen) == words


@given(st.integers(1, 10**12))
def test_any_sum_is_said_to_the_fen(fen: int) -> None:
    words = wording.yuan(fen)
    assert re.fullmatch(r"\d+(\.\d?[1-9])?元|\d+万元", words)
    unit = 1_000_000 if "万" in words else 100
    assert Decimal(words.rstrip("万元")) * unit == fen


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(11, 200), "5.5%"),
        (Fraction(1, 5), "20%"),
        (Fraction(1), "100%"),
        (Fraction(1, 10000), "0.01%"),
        (Fraction(5, 28), "17.86%"),
    ],
)
def test_a_share_is_said_in_per_cent(value: Fraction, words: str) -> None:
    assert wording.share(value) == words


@given(st.integers(0, 1_000_000))
def test_basis_points_are_said_exactly(basis_points: int) -> None:
    percent = Fraction(wording.points(basis_points).removesuffix("%"))
    assert percent * 100 == basis_points


@pytest.mark.parametrize("fact", ["headcount", "months", "days", "rate"])
@pytest.mark.parametrize("operator", [">=", "<=", ">", "<"])
def test_the_words_of_a_bound_include_what_the_bound_includes(fact: str, operator: str) -> None:
    bound = "20%" if fact == "rate" else 20
    (sentence,) = said({fact: {operator: bound}})
    word = next(word for word in MEANING if word in sentence)
    assert MEANING[word] == operator
    assert "20" in sentence


@pytest.mark.parametrize(
    ("condition", "sentences"),
    [
        ({"size": "small"}, ["企业规模限小微企业"]),
        ({"size": ["small", "medium"]}, ["企业规模限小微企业、中型企业"]),
        ({"headcount": 30}, ["职工总数30人"]),
        ({"headcount": {"<=": 30}}, ["职工总数30人（含）以下"]),
        ({"months": {">=": 12}}, ["足额缴费满1年以上（12个月）"]),
        ({"months": {"<=": 9}}, ["足额缴费不超过9个月"]),
        ({"rate": {"<=": "5.5%"}}, ["裁员率不超过5.5%"]),
        ({"rate": "5.5%"}, ["裁员率为5.5%"]),
        ({"promise": True}, ["已承诺不裁员"]),
        ({"promise": False}, ["没有承诺"]),
        ({"blacklisted": False}, ["不在黑名单内"]),
        ({"blacklisted": True}, ["黑名单"]),
        ({"not": {"blacklisted": True}}, ["不属于：黑名单"]),
        ({"any": [{"promise": True}, {"size": "small"}]}, ["已承诺不裁员或企业规模为小微企业"]),
        ({"all": [{"promise": True}, {"size": "small"}]}, ["已承诺不裁员", "企业规模限小微企业"]),
    ],
)
def test_each_demand_is_a_sentence(condition: dict[str, Any], sentences: list[str]) -> None:
    assert said(condition) == sentences


@pytest.mark.parametrize(
    ("condition", "sentences"),
    [
        ({"org": "firm"}, ["限企业"]),
        ({"org": ["firm", "shop"]}, ["限企业和个体户"]),
        ({"any": [{"org": "school"}, {"trade": "food"}]}, ["限职业院校或餐饮"]),
        (
            {"any": [{"size": "small"}, {"all": [{"org": "shop"}, {"promise": True}]}]},
            ["企业规模为小微企业，或者个体工商户且已承诺不裁员"],
        ),
        (
            {"cases": [{"if": {"org": "shop"}, "then": {"size": "small"}}]},
            ["个体工商户的，企业规模限小微企业"],
        ),
        (
            {"any": [{"junior": {">=": 1}}, {"senior": {">=": 1}}]},
            ["初级工证书或高级工证书1本（含）以上"],
        ),
        (
            {"any": [{"junior": {">=": 1}}, {"senior": {">=": 2}}]},
            ["初级工证书1本（含）以上或高级工证书2本（含）以上"],
        ),
        (
            {"all": [{"joined": {">=": "2020-02-10"}}, {"joined": {"<=": "2020-03-09"}}]},
            ["入职日期在2020年2月10日至2020年3月9日"],
        ),
    ],
)
def test_what_says_itself_is_said_without_a_label(
    condition: dict[str, Any], sentences: list[str]
) -> None:
    assert said(condition) == sentences


def test_cases_say_for_whom_what_is_demanded() -> None:
    cases = [
        {"if": {"headcount": {"<=": 30}}, "then": {"rate": {"<=": "20%"}}},
        {"if": {"headcount": {">": 30}}, "then": {"rate": {"<=": "5.5%"}}},
    ]
    (sentence,) = said({"cases": cases})
    assert sentence == (
        "职工总数30人（含）以下的，裁员率不超过20%；职工总数超过30人的，裁员率不超过5.5%"
    )


def test_no_condition_is_no_sentence() -> None:
    assert wording.conditions(read_rule(None, FACTS)) == []


@pytest.mark.parametrize(
    ("fact", "value", "words"),
    [
        ("headcount", Fraction(28), "28人"),
        ("headcount", Interval(Fraction(31), Fraction(39)), "31至39人"),
        ("rate", Fraction(5, 28), "17.9%"),
        ("rate", Interval(Fraction(1, 40), Fraction(1, 10)), "2.5%至10%"),
    ],
)
def test_what_is_known_is_said_with_its_unit(fact: str, value: Any, words: str) -> None:
    assert wording.figure(FACTS.get(fact), value) == words


def grant(per: str = "", of: str = "", whom: str = "", **fields: Any) -> str:
    """An amount in words."""
    facts = (FACTS.get(name) if name else None for name in (per, of))
    one = Grant.model_validate({"cite": "c", "per": per, "of": of, **fields})
    return wording.grant(one, whom, *facts)


def test_amounts_say_how_much_for_whom_of_what() -> None:
    assert grant(fen=500000) == "5000元"
    assert grant(fen=150000, per="hires") == "新招的劳动者，每人1500元"
    assert grant(fen=150000, was_fen=100000) == "1500元（原1000元）"
    assert grant(fen=150000, whom="小微企业") == "小微企业：1500元"
    assert grant(bp=5000, of="premium") == "按上年度失业保险费的50%返还"
    assert grant(in_kind="县里派车") == "县里派车"
    assert grant(unspecified="原文没有写金额") == "原文没有写金额"


@pytest.mark.parametrize(
    ("waived", "words"), [(10000, "免征养老、失业"), (5000, "减半征收养老"), (3000, "减征30%")]
)
def test_a_relief_says_how_much_is_not_to_be_paid_and_when(waived: int, words: str) -> None:
    months = ["2020-02", "2020-06"]
    text = grant(waive_bp=waived, of_premiums=["养老", "失业"], months=months)
    assert text.startswith("2020年2月至6月")
    assert words in text


def test_a_condition_singles_out_people_by_their_names() -> None:
    several = read_rule({"size": ["small", "medium"]}, FACTS)
    assert wording.whom(several) == "小微企业、中型企业"
    assert wording.whom(read_rule({"size": "small"}, FACTS)) == "小微企业"
    assert wording.whom(read_rule({"promise": True}, FACTS)) == "已承诺不裁员"


@pytest.mark.parametrize(
    ("written", "words"),
    [("2020", "2020年"), ("2020-06", "2020年6月"), ("2020-03-05", "2020年3月5日")],
)
def test_a_day_or_a_month_is_said_as_people_say_it(written: str, words: str) -> None:
    assert wording.month(written) == words


def test_from_one_month_to_another_the_year_is_said_once() -> None:
    assert wording.span("2020-02", "2020-06") == "2020年2月至6月"
    assert wording.span("2020-11", "2021-02") == "2020年11月至2021年2月"


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("2020-02", date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 28)),
        ("2020-06", date(2020, 6, 30)),
        ("2020-12", date(2020, 12, 31)),
        ("2020", date(2020, 12, 31)),
        ("2020-06-15", date(2020, 6, 15)),
    ],
)
def test_what_ends_in_a_month_ends_on_its_last_day(written: str, last: date) -> None:
    assert wording.last_day(written) == last


def test_several_items_are_numbered_and_one_is_not() -> None:
    assert wording.numbered(["甲"]) == "甲"
    assert wording.numbered(["甲", "乙"]) == "1. 甲\n2. 乙"


def test_what_is_counted_from_one_number_to_another_is_named_once() -> None:
    people = Fact("workers", "count", "吸纳人数", unit="人")
    span = All((Compare(people, ">=", 30), Compare(people, "<", 50)))
    assert wording.whom(span) == "吸纳人数30人（含）以上、不足50人"
