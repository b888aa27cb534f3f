"""A later notice of the place that asks the same of somebody, and more."""

from datetime import date
from typing import Any

import pytest

from policy.reckoned.siblings import asked_besides, later_notices, stricter
from tests.handlers.shipped import shipped

EARLIER, LATER = (
    "shanxi-2022-06/hiring-subsidy",
    "shanxi-2022-12/medium-firm-graduate-hiring-subsidy",
)
DECEMBER = date(2022, 12, 20)
GRADUATES = {"employer_size": "medium", "is_college_grad": True, "graduated_in_year": 2022}


def later(known: dict[str, Any], day: date = DECEMBER, card: str = EARLIER) -> str:
    """The card of the later notice, "" if none asks as much."""
    knowledge = shipped()
    notices = later_notices(knowledge.cards[card], knowledge, day)
    found = stricter(knowledge.cards[card], notices, known)
    return found.card.id if found else ""


def test_the_later_notice_asks_a_medium_firm_all_that_the_earlier_one_does() -> None:
    assert later({"employer_size": "medium"}) == later(GRADUATES) == LATER


@pytest.mark.parametrize(
    ("known", "day"),
    [
        ({}, DECEMBER),
        ({"employer_size": "micro_small"}, DECEMBER),
        ({**GRADUATES, "graduated_in_year": 2021}, DECEMBER),
        (GRADUATES, date(2022, 12, 1)),
        (GRADUATES, date(2023, 1, 5)),
    ],
    ids=["nothing told", "only the earlier is for them", "neither is", "not yet written", "over"],
)
def test_there_is_none_that_asks_as_much(known: dict[str, Any], day: date) -> None:
    assert later(known, day) == ""


def test_a_notice_that_asks_something_else_is_no_stricter_one() -> None:
    """留工培训补助: the later notice only says how it is paid to the insured."""
    insured = {"employer_ui_insured": True}
    assert later(insured, card="shanxi-2022-06/staff-retention-training-subsidy") == ""


def test_what_it_asks_besides_is_said_as_it_stands() -> None:
    besides = {
        months: asked_besides(shipped().cards[LATER], {**GRADUATES, "contract_months": months})
        for months in (6, 12)
    }
    assert "劳动合同期限6个月" in besides[6]
    assert besides[6].endswith("不符合")
    assert besides[12] == ""
    assert "还要求签订的劳动合同期限满1年" in asked_besides(shipped().cards[LATER], GRADUATES)
