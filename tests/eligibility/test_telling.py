"""What is told from outside: exact values, or a sentence on what would be right."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.facts import UnknownFact
from eligibility.telling import BadValue, read_known
from eligibility.values import DECLINED, Interval
from tests.eligibility.random_rules import FACTS


def told(name: str, value: Any) -> Any:
    """What becomes of one value."""
    return read_known({name: value}, FACTS)[name]


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("small", True, True),
        ("size", "medium", "medium"),
        ("headcount", 30, 30),
        ("headcount", 30.0, 30),
        ("months", 1.5, Fraction(3, 2)),
        ("premium", 123456.78, Fraction(12345678, 100)),
        ("premium", Decimal("0.1"), Fraction(1, 10)),
        ("rate", "5.5%", Fraction(11, 200)),
        ("rate", 0.055, Fraction(11, 200)),
        ("since", "2020-02", "2020-02"),
        ("since", date(2020, 2, 10), date(2020, 2, 10)),
        ("graduated", 2022, 2022),
        ("headcount", None, None),
        ("headcount", "declined", DECLINED),
        ("size", "declined", DECLINED),
        ("headcount", {"min": 20, "max": 39}, Interval(20, 39)),
        ("rate", {"min": "5%", "max": "6%"}, Interval(Fraction(1, 20), Fraction(3, 50))),
        ("since", {"min": "2020-01", "max": "2020-02-10"}, Interval("2020-01", "2020-02-10")),
    ],
)
def test_values_are_taken_exactly_as_they_are_written(name: str, given: Any, value: Any) -> None:
    found = told(name, given)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("name", "given", "remedy"),
    [
        ("small", "yes", "“small”应为 true 或 false，现在是 'yes'"),
        ("small", 1, "应为 true 或 false"),
        ("small", {"min": 0, "max": 1}, "只有数和日期可以写成 {min, max} 两项"),
        ("size", "huge", "应为 small、tiny、medium、large 之一"),
        ("size", ["small"], "应为 small、tiny、medium、large 之一"),
        ("headcount", "30", "应为整数（人）"),
        ("headcount", 2.5, "应为整数（人）"),
        ("headcount", -1, "应为整数（人）"),
        ("headcount", True, "应为整数（人）"),
        ("headcount", float("nan"), "应为整数（人）"),
        ("headcount", float("inf"), "应为整数（人）"),
        ("headcount", {"min": 20}, "两项"),
        ("headcount", {"min": 39, "max": 20}, "min 不能比 max 大，现在是 39 和 20"),
        ("since", {"min": "2020-03", "max": "2020-02"}, "min 不能比 max 大"),
        ("headcount", {"min": 20, "max": None}, "应为整数（人）"),
        ("months", "半年", "应为数（个月）"),
        ("premium", -0.01, "应为数（元）"),
        ("rate", 5.5, "应为比例，例如 5.5% 或 0.055"),
        ("rate", "5.5", "应为比例"),
        ("rate", True, "应为比例"),
        ("since", "2020-13", "应为日期，例如 2022-06-30、2022-06"),
        ("since", 2020, "应为日期"),
        ("graduated", "2022届", "应为整数（年）"),
    ],
)
def test_what_cannot_be_a_value_is_refused_with_what_can(
    name: str, given: Any, remedy: str
) -> None:
    with pytest.raises(BadValue) as refused:
        told(name, given)
    assert f"“{name}”" in str(refused.value)
    assert remedy in str(refused.value)


def test_a_fact_nobody_knows_of_is_named() -> None:
    with pytest.raises(UnknownFact, match="“headcunt”"):
        read_known({"headcunt": 3}, FACTS)


ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["min", "max", "x"]), inner, max_size=2),
    ),
    max_leaves=4,
)


@given(st.sampled_from([fact.name for fact in FACTS]), ANYTHING)
def test_anything_else_is_refused_and_never_becomes_a_float(name: str, value: Any) -> None:
    try:
        found = told(name, value)
    except BadValue:
        return
    ends = (found.low, found.high) if isinstance(found, Interval) else (found,)
    assert not any(isinstance(end, float) for end in ends)
