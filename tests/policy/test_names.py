"""The names people call our benefits by, as they are read."""

import pytest

from nlp.clause_ends import with_clause_ends
from nlp.text import normalise
from policy.knowledge import Knowledge


@pytest.mark.parametrize("question", ["", "给多少钱", "可以申请吗", "去哪办"])
def test_no_benefit_is_cut_in_two(shipped: Knowledge, question: str) -> None:
    cards = [one.card for one in shipped.cards.values()]
    names = {normalise(name) for card in cards for name in (card.name, *card.aliases)}
    assert [name for name in names if name not in with_clause_ends(name + question)] == []
