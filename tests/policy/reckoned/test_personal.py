"""What somebody's own words come to for a card."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from nlp.places.regions import RegionTree
from policy.hearing import Heard
from policy.knowledge import Knowledge
from policy.reckoned.own_case import OwnCase
from policy.reckoned.personal import personal
from tests.policy import small

DAY = date(2020, 4, 1)


def told(**given: Any) -> dict[str, Heard]:
    return {name: Heard(value, f"{value}") for name, value in given.items()}


IF_MET = "条件都符合时（还没说到：稳定就业时间满6个月以上；企业规模限小微企业）"


def own_case(regions: RegionTree, given: dict[str, Heard], *more: Any, **terms: Any) -> OwnCase:
    """What who told this comes to by a grant of 1500 yuan per head on these terms, and by more."""
    grant = {"fen": 150000, "per": "new_hires", "cite": "who"} | terms
    knowledge = Knowledge(small.entries(card={"amounts": [grant, *more]}), regions)
    return personal(knowledge.cards["office-2020/hiring-grant"], knowledge, given, DAY)


def said(regions: RegionTree, given: dict[str, Heard], **terms: Any) -> Sequence[str]:
    return own_case(regions, given, **terms).said


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


@pytest.mark.parametrize(("terms", "fen"), [({}, 450000), ({"cap_fen": 300000}, 300000)])
def test_an_exact_sum_is_handed_on_with_those_it_is_paid_for(
    regions: RegionTree, terms: dict[str, Any], fen: int
) -> None:
    total = own_case(regions, told(new_hires=3), **terms).total
    assert total and total.fen == fen and total.heads == (3,)


def test_what_may_be_more_is_no_exact_sum(regions: RegionTree) -> None:
    vague = own_case(regions, told(new_hires={"min": 3, "max": 5})).total
    assert vague and vague.fen is None and vague.amount.bounds == (450000, 750000)
    for_a_year = {"if": {"employment_months": {">=": 12}}}
    more = {"fen": 50000, "per": "new_hires", "cite": "who"} | for_a_year
    still_open = own_case(regions, told(new_hires=3), more).total
    assert still_open and still_open.fen is None and still_open.amount.fen == 450000


def test_without_a_sum_there_is_none_to_hand_on(regions: RegionTree) -> None:
    for given in (told(employer_size="micro_small"), told(new_hires=3, employer_size="large")):
        assert own_case(regions, given).total is None
