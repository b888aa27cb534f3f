"""What follows from what was told: shares, and one number standing in for another."""

from fractions import Fraction
from typing import Any

import pytest

from eligibility.derive import NO_LIMIT, complete, estimates, follows, needed, value_of
from eligibility.facts import Facts
from eligibility.values import DECLINED, Interval

FACTS = Facts.from_data(
    {
        "headcount": {"type": "count", "label": "职工总数"},
        "insured": {"type": "count", "label": "平均参保人数", "instead": ["headcount"]},
        "layoffs": {"type": "count", "label": "裁员人数"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["layoffs", "insured"]},
    }
)


def rate(**known: Any) -> Any:
    """What is known of the layoff rate."""
    return value_of(FACTS.get("rate"), known, FACTS)


def test_a_share_needs_its_parts_and_what_may_stand_in_for_them() -> None:
    names = [fact.name for fact in needed([FACTS.get("rate"), FACTS.get("layoffs")], FACTS)]
    assert names == ["rate", "layoffs", "insured", "headcount"]


def test_what_was_told_goes_before_what_follows() -> None:
    assert rate(rate=Fraction(1, 10), layoffs=5, insured=28) == Fraction(1, 10)


def test_a_share_follows_exactly_from_its_parts() -> None:
    assert rate(layoffs=5, insured=28) == Fraction(5, 28)
    assert rate(layoffs=0, insured=28) == 0


def test_one_number_stands_in_for_another() -> None:
    assert rate(layoffs=5, headcount=28) == Fraction(5, 28)
    assert rate(layoffs=5, insured=20, headcount=28) == Fraction(5, 20)


@pytest.mark.parametrize("known", [{}, {"layoffs": 5}, {"insured": 28}, {"insured": 0}])
def test_from_half_of_it_nothing_follows(known: dict[str, int]) -> None:
    assert rate(**known) is None


def test_there_is_no_share_of_nobody() -> None:
    assert rate(layoffs=5, insured=0) is None


def test_a_share_of_a_vague_number_is_as_vague() -> None:
    vague = rate(layoffs=Interval(1, 2), insured=Interval(20, 40))
    assert vague == Interval(Fraction(1, 40), Fraction(2, 20))


def test_what_follows_is_added_to_what_was_told() -> None:
    known = complete(FACTS, {"layoffs": 5, "headcount": 28}, FACTS)
    assert known["rate"] == Fraction(5, 28)
    assert known["insured"] == 28
    assert complete(FACTS, {"layoffs": 5}, FACTS) == {"layoffs": 5}


def test_who_cannot_tell_a_number_may_tell_another() -> None:
    assert rate(layoffs=5, insured=DECLINED, headcount=28) == Fraction(5, 28)
    assert rate(layoffs=5, insured=DECLINED) is None
    assert complete(FACTS, {"rate": DECLINED}, FACTS) == {"rate": DECLINED}


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ({"layoffs": 5, "headcount": 28}, ["insured", "rate"]),
        ({"layoffs": 5, "insured": 28}, []),
        ({"headcount": 28}, ["insured"]),
        ({"rate": Fraction(1, 5), "headcount": 28, "insured": 28}, []),
        ({}, []),
    ],
)
def test_what_rests_on_a_number_in_anothers_place_is_an_estimate(
    known: dict[str, Any], names: list[str]
) -> None:
    assert [fact.name for fact in estimates(FACTS, known, FACTS)] == names


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"insured": 200}, Interval(200, NO_LIMIT)),
        ({"insured": Interval(20, 40)}, Interval(20, NO_LIMIT)),
        ({"insured": 200, "staff": 210}, 210),
        ({"insured": 200, "staff": DECLINED}, None),
        ({}, None),
    ],
)
def test_all_are_no_fewer_than_some_of_them(known: dict[str, Any], expected: Any) -> None:
    facts = Facts.from_data(
        {
            "insured": {"type": "count", "label": "参保人数", "instead": ["staff"]},
            "staff": {"type": "count", "label": "职工总数", "at_least": ["insured"]},
        }
    )
    assert follows(facts.get("staff"), known, facts) == expected
    assert value_of(facts.get("insured"), {}, facts) is None
