"""A value goes into columns exactly and comes back the same, or it is not kept."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from eligibility.facts import Fact
from eligibility.values import DECLINED, Interval
from people.values import FINEST, LARGEST, Held, held, value_of

OF: dict[str, Fact] = {
    "bool": Fact("insured", "bool", "参保"),
    "enum": Fact("size", "enum", "规模", choices={"small": "小"}),
    "count": Fact("heads", "count", "人数"),
    "year": Fact("graduated", "year", "毕业年份"),
    "months": Fact("months", "months", "月数"),
    "yuan": Fact("premium", "yuan", "保费"),
    "ratio": Fact("rate", "ratio", "比例"),
    "date": Fact("since", "date", "日期"),
}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("bool", True),
        ("bool", False),
        ("enum", "small"),
        ("count", 0),
        ("count", LARGEST),
        ("year", 2022),
        ("months", 12),
        ("months", Fraction(25, 2)),
        ("yuan", Fraction(12345678, 100)),
        ("ratio", Fraction(11, 200)),
        ("ratio", Fraction(1)),
        ("date", "2020-02"),
        ("date", "2020-02-10"),
    ],
)
def test_what_was_told_exactly_comes_back_the_same(kind: str, value: Any) -> None:
    columns = held(value)
    assert columns
    back = value_of(OF[kind], columns)
    assert back == value
    assert isinstance(back, bool) is isinstance(value, bool)


@pytest.mark.parametrize(
    "value",
    [None, DECLINED, Interval(20, 39), LARGEST + 1, Fraction(1, FINEST + 1)],
)
def test_what_is_vague_or_unknown_is_not_kept(value: Any) -> None:
    assert held(value) is None


def test_a_day_is_kept_as_it_is_written() -> None:
    assert held(date(2020, 2, 10)) == Held(text="2020-02-10")


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        ("enum", Held(text="gone")),
        ("date", Held(text="昨天")),
        ("count", Held(text="small")),
        ("count", Held(5, 2)),
        ("bool", Held()),
    ],
)
def test_what_a_fact_can_no_longer_be_is_not_read(kind: str, columns: Held) -> None:
    assert value_of(OF[kind], columns) is None
