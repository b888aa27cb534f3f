"""What is cited stands in the text of the document, in the clause that is named."""

from pathlib import Path
from typing import Any

import pytest

from policy.cards import Card, Document
from policy.editing.proof import clause_doubts, quote_faults, read_texts, window_faults
from policy.files import Finding
from tests.policy import small

TEXT = (
    "方案\n二、内容\n（五）吸纳就业\n"
    "1、对小微企业招人满半年以上的，按\n每人1500元补助；裁员率不超过5.5%。"
)


def card(quote: str = "每人1500元", clause: str = "二（五）1", **changed: Any) -> Card:
    """The small card with this quote, and other parts changed."""
    cites = {"who": {"clause": clause, "quote": quote}}
    return Card.model_validate({**small.CARD, "cites": cites, **changed})


def faults(one: Card) -> list[Finding]:
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
    (fault,) = faults(card(quote))
    assert (fault.file, fault.key) == ("cards/office-2020/hiring-grant.yaml", "cites.who.quote")
    assert quote in fault.told
    assert "请照原文抄写" in fault.told


def test_without_the_text_there_is_nothing_to_compare() -> None:
    assert quote_faults([card("胡说")], {}) == []


@pytest.mark.parametrize("clause", ["二（五）1", "二（五）", "二(五)1", "附件2、二（五）"])
def test_the_clause_of_a_quote_may_be_the_one_above(clause: str) -> None:
    assert clause_doubts([card(clause=clause)], {"office-2020": TEXT}) == []


def test_a_quote_of_another_clause_is_asked_about() -> None:
    (doubt,) = clause_doubts([card(clause="三")], {"office-2020": TEXT})
    assert doubt.told == "写的是三，这句原文在二（五）1"


def test_a_quote_that_begins_with_its_clause_proves_it() -> None:
    text = {"office-2020": "方案\n一、内容\n招人补助。\n附\n件\n2\n花名册"}
    assert clause_doubts([card("附件2花名册", clause="附件2")], text) == []
    assert clause_doubts([card("花名册", clause="附件2")], text) != []


def window(**changed: Any) -> list[Finding]:
    """What is wrong with a window of the document whose text says: 自2020年2月至12月底."""
    own = {"windows": [{"kind": "policy", "from": "2020-02", "to": "2020-12-31", **changed}]}
    document = Document.model_validate({**small.DOCUMENT, **own})
    return window_faults([document], {"office-2020": "本方案自2020年2月至12月底执行。"})


def test_the_days_of_a_document_stand_in_its_text() -> None:
    assert window() == []
    assert window(to="2020-12") == []
    (fault,) = window(to="2020-11-30")
    assert (fault.file, fault.key) == ("documents/office-2020.yaml", "windows.0.to")
    assert "certainty: inferred" in fault.told
    assert [fault.key for fault in window(**{"from": "2020-03"})] == ["windows.0.from"]
    assert window(to="2020-11-30", certainty="inferred", note="按惯例推断") == []


def test_texts_are_read_from_a_folder_by_the_ids_of_documents(tmp_path: Path) -> None:
    (tmp_path / "office-2020.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "readme").write_text("no document", encoding="utf-8")
    assert read_texts(tmp_path) == {"office-2020": TEXT}
