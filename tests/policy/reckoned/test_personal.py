"""What somebody's own words come to for a card."""

from datetime import date
from typing import Any

import pytest

from nlp.places.regions import RegionTree
from policy.hearing import Heard
from policy.knowledge import Knowledge
from policy.reckoned.personal import personal
from tests.policy import small

DAY = date(2020, 4, 1)


def told(**given: Any) -> dict[str, Heard]:
    return {name: Heard(value, f"{value}") for name, value in given.items()}


IF_MET = "条件都符合时（还没说到：稳定就业时间满6个月以上；企业规模限小微企业）"


def said(regions: RegionTree, given: dict[str, Heard], **terms: Any) -> list[str]:
    """What who told this hears of a grant of 1500 yuan per head on these terms."""
    grant = {"fen": 150000, "per": "new_hires", "cite": "who"} | terms
    knowledge = Knowledge(small.entries(card={"amounts": [grant]}), regions)
    return personal(knowledge.cards["office-2020/hiring-grant"], knowledge, given, DAY)


@pytest.mark.parametrize("terms", [{}, {"was_fen": 100000}], ids=["plain", "raised"])
def test_a_grant_per_head_is_worked_out_for_the_heads_told(
    regions: RegionTree, terms: dict[str, Any]
) -> None:
    heard = said(regions, told(new_hires=3), **terms)
    assert heard == [f"按您说的算：4500元（1500元×3人），{IF_MET}。"]


def test_a_sum_names_no_condition_that_was_spoken_of(regions: RegionTree) -> None:
    given = told(new_hires=3, employer_size="micro_small", employment_months=8)
    assert said(regions, given)[0] == "按您说的算：4500元（1500元×3人），条件都符合时。"


def test_a_limit_holds_for_what_is_worked_out(regions: RegionTree) -> None:
    heard = said(regions, told(new_hires=3), cap_fen=300000)
    assert heard == [f"按您说的算：3000元，{IF_MET}。"]


def test_a_vague_number_of_heads_makes_a_range(regions: RegionTree) -> None:
    heard = said(regions, told(new_hires={"min": 3, "max": 5}))
    assert heard == [f"按您说的算：4500元至7500元，{IF_MET}。"]


def test_what_is_granted_to_some_only_is_said_to_be_theirs(regions: RegionTree) -> None:
    small_only = {"if": {"employer_size": "micro_small"}}
    assert said(regions, told(new_hires=3, employer_size="micro_small"), **small_only) == [
        "按您说的算：4500元（1500元×3人），条件都符合时（还没说到：稳定就业时间满6个月以上）。"
    ]


def test_who_fails_a_condition_hears_that_and_no_sum(regions: RegionTree) -> None:
    heard = said(regions, told(new_hires=3, employer_size="large"))
    assert heard == ["按您说的“large”：企业规模是大型企业，要求限小微企业，不符合。"]
    heard = said(regions, told(new_hires=3, employment_months=5))
    assert heard == [
        "按您说的“5”：稳定就业时间5个月，要求稳定就业时间满6个月以上，这一条不符合，还差1个月。"
    ]


def test_nothing_is_said_of_a_sum_that_stands_in_the_text_anyway(regions: RegionTree) -> None:
    assert said(regions, told(employer_size="micro_small")) == []


def test_no_limit_is_no_sum(regions: RegionTree) -> None:
    heard = said(regions, told(new_hires={"min": 10, "max": 1_000_000}))
    assert heard == [f"按您说的算：15000元以上，{IF_MET}。"]
