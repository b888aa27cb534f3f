"""A card says what its document says, and what it does not prove is asked about."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from policy.cards import Card
from policy.figures import bounds, shares, values
from policy.proof import clause_doubts, number_doubts, quote_faults, read_texts
from tests.policy import small

TEXT = (
    "方案\n二、内容\n（五）吸纳就业\n"
    "1、对小微企业招人满半年以上的，按\n每人1500元补助；裁员率不超过5.5%。"
)


def card(quote: str = "每人1500元", clause: str = "二（五）1", **changed: Any) -> Card:
    """The small card with this quote, and other parts changed."""
    cites = {"who": {"clause": clause, "quote": quote}}
    return Card.model_validate({**small.CARD, "cites": cites, **changed})


def faults(one: Card) -> list[str]:
    """What is wrong with the card's quotes."""
    return quote_faults([one], {"office-2020": TEXT})


@pytest.mark.parametrize(
    "quote",
    ["每人1500元", "满半年以上的，按每人1500元", "对小微企业……每人1500元", "每人１５００元，补助"],
    ids=["plain", "over a line", "with a gap", "full width"],
)
def test_a_quote_may_differ_in_breaks_and_signs_only(quote: str) -> None:
    assert faults(card(quote)) == []


@pytest.mark.parametrize("quote", ["每人1600元", "每人1500元……对小微企业", "每名1500元"])
def test_a_quote_that_is_not_there_is_a_fault_with_its_place(quote: str) -> None:
    (told,) = faults(card(quote))
    assert told.startswith("cards/office-2020/hiring-grant.yaml cites.who：")
    assert quote in told
    assert "请照原文" in told


def test_without_the_text_there_is_nothing_to_compare() -> None:
    assert quote_faults([card("胡说")], {}) == []


@pytest.mark.parametrize("clause", ["二（五）1", "二（五）", "二(五)1", "附件2、二（五）"])
def test_the_clause_of_a_quote_may_be_the_one_above(clause: str) -> None:
    assert clause_doubts([card(clause=clause)], {"office-2020": TEXT}) == []


def test_a_quote_of_another_clause_is_asked_about() -> None:
    (doubt,) = clause_doubts([card(clause="三")], {"office-2020": TEXT})
    assert "写的是三，这句原文在二（五）1" in doubt


def test_numbers_are_read_in_every_unit() -> None:
    assert values("最高3万元") == {Decimal(30000)}
    assert values("半年") == {Decimal(6)}
    assert Decimal(36) in values("最长三年")
    assert Decimal(1500) in values("1500 元")
    assert shares("减半征收") == {Decimal(5000)}
    assert Decimal(550) in shares("5.5%")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("裁员率不超过5.5%", "<="),
        ("不高于5.5%", "<="),
        ("超过5.5%的", ">"),
        ("5.5%（含）以上", ">="),
        ("不足5.5%", "<"),
        ("低于5.5%", "<"),
        ("不低于5.5%", ">="),
    ],
)
def test_bounds_are_read_from_the_words_beside_a_number(text: str, bound: str) -> None:
    assert bounds(text, Decimal("5.5")) == {bound}


def test_a_bound_belongs_to_its_own_number() -> None:
    assert bounds("超过30人的，裁员率为5%", Decimal(5)) == set()


def condition(operator: str) -> dict[str, Any]:
    """A condition on the layoff rate."""
    return {"layoff_rate": {operator: "5.5%"}, "cite": "who"}


@pytest.mark.parametrize(("operator", "doubted"), [("<=", 0), (">", 0), ("<", 1), (">=", 1)])
def test_operators_fit_the_words(operator: str, doubted: int) -> None:
    one = card("每人1500元补助；裁员率不超过5.5%", when=condition(operator), tests=[])
    assert len(number_doubts([one])) == doubted


def test_a_number_that_no_quote_has_is_asked_about() -> None:
    one = card("满半年以上", amounts=[{"fen": 160000, "per": "new_hires", "cite": "who"}])
    (doubt,) = number_doubts([one])
    assert "amounts.0.fen：1600 元" in doubt


def test_texts_are_read_from_a_folder_by_the_ids_of_documents(tmp_path: Path) -> None:
    (tmp_path / "office-2020.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "readme").write_text("no document", encoding="utf-8")
    assert read_texts(tmp_path) == {"office-2020": TEXT}
