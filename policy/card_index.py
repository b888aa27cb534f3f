"""Which cards a question is nearest to: by all that a card says and how people ask for it, or by
one of its lines alone, so that a long card is found by each of its matters."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache

from nlp.index import EVEN, Hit, Index
from nlp.statements import sounds_asking
from policy.cards import Card

OF_A_LINE = 0.9
"""What it counts to be near to one line of a card, beside being near to all of it."""

AT_MOST = 1.5
"""How many times as near one line can make a card."""

Texts = tuple[tuple[str, tuple[str, ...]], ...]


class CardIndex:
    """Cards by name, to be searched as a whole and line by line."""

    def __init__(self, whole: Index, lines: Index) -> None:
        """Each of the `lines` is called by its card."""
        self._whole = whole
        self._lines = lines

    def among(self, names: Container[str]) -> "CardIndex":
        """The same with some of the cards only, each as near as among all."""
        return CardIndex(self._whole.among(names), self._lines.among(names))

    def search(
        self, text: str, meant: Sequence[str] = (), weights: Mapping[str, float] = EVEN
    ) -> list[Hit]:
        """The cards near to a text or the words meant by it, nearest first, by their weights.

        A line is near by its own words alone: words meant are often said of the way, as 网上.
        """
        hits = self._whole.search(text, meant)
        # What is only told may be near to a line by chance, and asks for none.
        by_line = self._lines.nearest(text) if sounds_asking(text) else {}
        hits = [
            Hit(name, weights.get(name, 1) * _nearness(score, by_line.get(name, 0.0)))
            for name, score in hits
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.name))


def _nearness(whole: float, line: float) -> float:
    return max(whole, min(OF_A_LINE * line, AT_MOST * whole))


def index_of(cards: Iterable[tuple[Card, Sequence[str]]]) -> CardIndex:
    """The index of cards, each with the words of its sections."""
    held = [(card, tuple(said)) for card, said in cards]
    whole = tuple(
        (card.id, (card.name, *card.aliases, *card.asks, card.summary, *said))
        for card, said in held
    )
    lines = tuple(
        (card.id, (point.text, *point.asks))
        for card, _ in held
        for point in card.points
        if point.asks
    )
    return _index(whole, lines)


@lru_cache(2)  # most of the work, and an edit of what is no card leaves it as it is
def _index(whole: Texts, lines: Texts) -> CardIndex:
    return CardIndex(Index.of(whole), Index.of(lines))
