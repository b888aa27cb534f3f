"""Finds phrases whose two parts stand apart in a text: 失业险…退 in 失业险单位那块还能退不."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from nlp.phrases import Found, PhraseBook

MARK = "…"
FARTHEST = 8
"""Characters that may stand between the parts."""


class ApartBook:
    """Phrases of two parts, each standing for one or more values."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        """A phrase is written with MARK between its parts."""
        self.values = {phrase: tuple(values) for phrase, values in phrases.items()}
        self._seconds: dict[str, list[str]] = defaultdict(list)
        for phrase in self.values:
            first, second = phrase.split(MARK)
            self._seconds[first].append(second)
        self._firsts = PhraseBook({first: [first] for first in self._seconds})

    def find(self, text: str) -> list[Found]:
        """Every phrase whose second part follows its first closely enough."""
        return [
            Found(f"{first.phrase}{MARK}{second}", first.start, at + len(second), first.phrase)
            for first in self._firsts.find(text)
            for second in self._seconds[first.phrase]
            if (at := text.find(second, first.end, first.end + FARTHEST + len(second))) >= 0
        ]


class SayingBook:
    """Phrases of one part or of two, each standing for one or more values."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        """A phrase of two parts is written with MARK between them."""
        self.values = {phrase: tuple(values) for phrase, values in phrases.items()}
        self._whole = PhraseBook(_those(self.values, parted=False))
        self._apart = ApartBook(_those(self.values, parted=True))

    def find(self, text: str) -> list[Found]:
        """Every phrase that is said, left to right; of those that start together the longest first:
        it says the most."""
        found = self._whole.find(text) + self._apart.find(text)
        return sorted(found, key=lambda one: (one.start, -one.end))


def _those(phrases: Mapping[str, tuple[str, ...]], *, parted: bool) -> dict[str, tuple[str, ...]]:
    return {phrase: values for phrase, values in phrases.items() if (MARK in phrase) == parted}
