"""BM25 over character grams: which entries a question is nearest to.

Measured on real Chinese questions, character pairs with single characters beat words.
"""

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import NamedTuple

from nlp.text import grams

K1, B = 0.6, 0.75

MEANT_WEIGHT = 0.8
"""What is meant counts for less than what is said."""

MEANT = 4096
"""Of how many words it is remembered what they are worth when they are meant."""


EVEN: Mapping[str, float] = MappingProxyType({})
"""Weights of a search in which every entry counts alike."""


class Hit(NamedTuple):
    """An entry found, and how near: as many grams that only one entry has would weigh as much."""

    name: str
    score: float


class Index:
    """Entries by name, searchable; several may have one name. Built once, never changed.

    It keeps for each gram those entries that have it: few share one, and rows of all of them
    would take a hundred times the memory.
    """

    def __init__(
        self,
        names: Sequence[str],
        worths: Mapping[str, Sequence[tuple[int, float]]],
        meant_weight: float = MEANT_WEIGHT,
    ) -> None:
        """`names` are in their order; `worths` tells of each gram which entries have it, by their
        places, and how near it brings a question to them; what is meant counts `meant_weight` of
        what is said."""
        self._names = names
        self._worths = worths
        self._meant_weight = meant_weight
        # The words a question can mean are few, and are meant again and again.
        self._meant = lru_cache(MEANT)(self._by_meaning)

    @classmethod
    def of(
        cls,
        entries: Iterable[tuple[str, Sequence[str]]],
        meant_weight: float = MEANT_WEIGHT,
    ) -> "Index":
        """Index each entry's texts together."""
        held = sorted(entries, key=_NAME)
        worths: dict[str, list[tuple[int, float]]] = {}
        for gram, at, worth in _weighed([texts for _, texts in held]):
            worths.setdefault(gram, []).append((at, worth))
        return cls([name for name, _ in held], worths, meant_weight)

    def among(self, names: Container[str]) -> "Index":
        """The same index with some of its entries only, each as near as among all."""
        held = (at for at, name in enumerate(self._names) if name in names)
        kept = {at: place for place, at in enumerate(held)}
        worths = {
            gram: some
            for gram, having in self._worths.items()
            if (some := [(kept[at], worth) for at, worth in having if at in kept])
        }
        return Index([self._names[at] for at in kept], worths, self._meant_weight)

    def search(
        self, text: str, meant: Iterable[str] = (), weights: Mapping[str, float] = EVEN
    ) -> list[Hit]:
        """Entries sharing grams with a text or the words meant by it, nearest first.

        `weights` are by what the nearness of some entries is multiplied.
        """
        near = self._near(dict.fromkeys(grams(text)))
        for word in meant:
            for at, score in self._meant(word):
                near[at] += score
        found = zip(self._names, near, strict=True)
        hits = [Hit(name, score * weights.get(name, 1)) for name, score in found if score]
        # Those that are as near as each other stay in the order of their names.
        hits.sort(key=_SCORE, reverse=True)
        return hits

    def nearest(self, text: str) -> Mapping[str, float]:
        """How near the nearest entry of each name is to a text; 0 where none is near at all."""
        near = self._near(dict.fromkeys(grams(text)))
        nearest = dict.fromkeys(self._names, 0.0)
        for name, score in zip(self._names, near, strict=True):
            if score > nearest[name]:
                nearest[name] = score
        return nearest

    def _by_meaning(self, word: str) -> Sequence[tuple[int, float]]:
        near = self._near(grams(word))
        return [(at, self._meant_weight * score) for at, score in enumerate(near) if score]

    def _near(self, found: Iterable[str]) -> list[float]:
        """How near some grams bring a question to each entry."""
        near = [0.0] * len(self._names)
        for gram in found:
            for at, worth in self._worths.get(gram, ()):
                near[at] += worth
        return near


_NAME, _SCORE = itemgetter(0), attrgetter("score")


def _weighed(entries: Sequence[Sequence[str]]) -> Iterator[tuple[str, int, float]]:
    """Each gram of each entry, by its place, and how near it brings a question to that."""
    counts = [Counter(gram for text in texts for gram in grams(text)) for texts in entries]
    lengths = [count.total() for count in counts]
    mean = sum(lengths) / max(1, len(lengths))
    rarity = _rarity(counts, len(counts))
    # Scores in units of the rarest gram mean the same in a small index as in a large one.
    unit = max(rarity.values(), default=1.0)
    for at, (count, length) in enumerate(zip(counts, lengths, strict=True)):
        room = K1 * (1 - B + B * length / mean)
        for gram, often in count.items():
            yield gram, at, rarity[gram] / unit * often * (K1 + 1) / (often + room)


def _rarity(counts: Iterable[Counter[str]], total: int) -> dict[str, float]:
    appearing = Counter(gram for count in counts for gram in count)
    return {
        gram: math.log(1 + (total - times + 0.5) / (times + 0.5))
        for gram, times in appearing.items()
    }
