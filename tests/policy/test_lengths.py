"""An answer is short: what was asked, what is nearest to it, and the rest only if there is room."""

from datetime import date

import pytest

from policy.answers import LENGTH, compose
from policy.knowledge import Knowledge, Shelved

TODAY = date(2026, 11, 21)
LONG = "taiyuan-2020/job-retention-refund"


@pytest.fixture
def refund(shipped: Knowledge) -> Shelved:
    """A card with more to say than an answer has room for."""
    return shipped.cards[LONG]


def ask(knowledge: Knowledge, shelved: Shelved, text: str) -> str:
    """The answer to a question about the card."""
    reading = knowledge.read(text)
    return compose(shelved, reading.aspects, TODAY, reading=reading).text


def test_what_nobody_asked_stays_within_the_length(shipped: Knowledge) -> None:
    for shelved in shipped.cards.values():
        text = compose(shelved, [], TODAY).text
        amount = shelved.sections.get("amount")
        assert len(text) <= LENGTH + (len(amount.text) if amount else 0), text


def test_what_was_asked_is_told_whole_however_long(refund: Shelved) -> None:
    conditions = refund.sections["conditions"]
    assert conditions.text in compose(refund, ["conditions", "where", "materials"], TODAY).text


def test_how_much_it_is_is_told_unasked(refund: Shelved) -> None:
    assert refund.sections["amount"].text in compose(refund, ["conditions"], TODAY).text


def test_the_line_asked_about_is_told_and_that_there_are_more(
    shipped: Knowledge, refund: Shelved
) -> None:
    text = ask(shipped, refund, "上了环保黑名单的厂子返还给不给")
    told = next(line for line in text.splitlines() if "黑名单" in line)
    assert told.startswith("条件：")
    assert told.endswith("……")


def test_what_the_text_leaves_open_is_told_or_can_be_asked_for(shipped: Knowledge) -> None:
    for shelved in shipped.cards.values():
        composed = compose(shelved, [], TODAY)
        for one in shelved.card.ambiguities:
            assert one in composed.text or "unclear" in composed.further
        asked = compose(shelved, ["unclear"], TODAY).text
        assert all(one in asked for one in shelved.card.ambiguities)
