"""BM25 over character grams: which entries a question is nearest to.

Measured on real Chinese questions, character pairs with single characters beat words.
"""

import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from nlp.text import grams

K1, B = 0.6, 0.75

MEANT_WEIGHT = 0.8
"""What is meant counts for less than what is said."""

MEANT = 4096
"""Of how many words it is remembered what they are worth when they are meant."""


class Hit(NamedTuple):
    """An entry found, and how near: as many grams that only one entry has would weigh as much."""

    name: str
    score: float


class Index:
    """Entries by name, searchable. Built once, never changed."""

    def __init__(self, names: Sequence[str], worths: Mapping[str, Sequence[float]]) -> None:
        """`worths` has a row for each gram: how near it brings a question to each entry."""
        self._names = names
        self._worths = worths
        self._none = (0.0,) * len(names)
        # The words a question can mean are few, and are meant again and again.
        self._meant = lru_cache(MEANT)(self._by_meaning)

    @classmethod
    def of(cls, entries: Mapping[str, Sequence[str]]) -> "Index":
        """Index each entry's texts together."""
        counts = {
            name: Counter(gram for text in texts for gram in grams(text))
            for name, texts in entries.items()
        }
        lengths = {name: count.total() for name, count in counts.items()}
        mean = sum(lengths.values()) / max(1, len(lengths))
        rooms = [K1 * (1 - B + B * length / mean) for length in lengths.values()]
        rarity = _rarity(counts.values(), len(counts))
        # Scores in units of the rarest gram mean the same in a small index as in a large one.
        unit = max(rarity.values(), default=1.0)
        worths = {gram: [0.0] * len(counts) for gram in rarity}
        for at, (count, room) in enumerate(zip(counts.values(), rooms, strict=True)):
            for gram, often in count.items():
                worths[gram][at] = rarity[gram] / unit * often * (K1 + 1) / (often + room)
        return cls(list(counts), worths)

    def among(self, names: Container[str]) -> "Index":
        """The same index with some of its entries only, each as near as among all."""
        kept = [at for at, name in enumerate(self._names) if name in names]
        rows = {gram: [row[at] for at in kept] for gram, row in self._worths.items()}
        held = {gram: row for gram, row in rows.items() if any(row)}
        return Index([self._names[at] for at in kept], held)

    def search(self, text: str, meant: Iterable[str] = ()) -> list[Hit]:
        """Entries sharing grams with a text or the words meant by it, nearest first."""
        parts = [self._nearness(dict.fromkeys(grams(text))), *map(self._meant, meant)]
        scores = map(sum, zip(*parts, strict=True))
        hits = [Hit(*pair) for pair in zip(self._names, scores, strict=True) if pair[1]]
        return sorted(hits, key=lambda hit: (-hit.score, hit.name))

    def _by_meaning(self, word: str) -> list[float]:
        return [MEANT_WEIGHT * score for score in self._nearness(grams(word))]

    def _nearness(self, found: Iterable[str]) -> list[float]:
        """What grams are worth to each entry, added up column by column."""
        rows = [row for gram in found if (row := self._worths.get(gram))]
        return list(map(sum, zip(self._none, *rows, strict=True)))


def _rarity(counts: Iterable[Counter[str]], total: int) -> dict[str, float]:
    appearing = Counter(gram for count in counts for gram in count)
    return {
        gram: math.log(1 + (total - times + 0.5) / (times + 0.5))
        for gram, times in appearing.items()
    }
