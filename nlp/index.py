"""BM25 over character grams: which entries a question is nearest to.

Measured on real Chinese questions, character pairs with single characters beat words.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nlp.text import grams

K1, B = 0.6, 0.75


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found, and how near: as many grams that only one entry has would weigh as much."""

    name: str
    score: float


class Index:
    """Entries by name, searchable. Built once, never changed."""

    def __init__(self, entries: Mapping[str, Sequence[str]]) -> None:
        """Index each entry's texts together."""
        counts = {
            name: Counter(gram for text in texts for gram in grams(text))
            for name, texts in entries.items()
        }
        lengths = {name: sum(count.values()) for name, count in counts.items()}
        mean = sum(lengths.values()) / max(1, len(lengths))
        rarity = _rarity(counts.values(), len(counts))
        # Scores in units of the rarest gram mean the same in a small index as in a large one.
        unit = max(rarity.values(), default=1.0)
        self._postings: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for name, count in counts.items():
            room = K1 * (1 - B + B * lengths[name] / mean)
            for gram, times in count.items():
                weight = rarity[gram] / unit * times * (K1 + 1) / (times + room)
                self._postings[gram].append((name, weight))

    def search(
        self, weights: Mapping[str, float], allowed: Container[str] | None = None
    ) -> list[Hit]:
        """Entries sharing grams with the weighted ones, nearest first, of those allowed."""
        scores: dict[str, float] = defaultdict(float)
        for gram, weight in weights.items():
            for name, worth in self._postings.get(gram, ()):
                scores[name] += weight * worth
        hits = [Hit(name, score) for name, score in scores.items() if _in(name, allowed)]
        return sorted(hits, key=lambda hit: (-hit.score, hit.name))


def _in(name: str, allowed: Container[str] | None) -> bool:
    return allowed is None or name in allowed


def _rarity(counts: Iterable[Counter[str]], total: int) -> dict[str, float]:
    appearing = Counter(gram for count in counts for gram in count)
    return {
        gram: math.log(1 + (total - times + 0.5) / (times + 0.5))
        for gram, times in appearing.items()
    }
