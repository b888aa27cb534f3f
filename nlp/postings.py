"""BM25 over thousands of long texts: for each gram only the texts that have it are kept."""

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from nlp.index import K1, B

BACKGROUND = 300
"""Texts that have none of the words are thought of beside the real ones: what every text of a
small collection speaks of is no common word for that."""


class Postings:
    """Texts by their place in a row, scored against a question's grams. Never changed."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """`texts` are the grams of each text; one that is said twice in it counts for more."""
        counts = [Counter(grams) for grams in texts]
        self.size = len(counts)
        lengths = [count.total() for count in counts]
        mean = max(1.0, sum(lengths) / max(1, self.size))
        rooms = [K1 * (1 - B + B * length / mean) for length in lengths]
        places: dict[str, array[int]] = {}
        worths: dict[str, array[float]] = {}
        for place, (count, room) in enumerate(zip(counts, rooms, strict=True)):
            for gram, often in count.items():
                places.setdefault(gram, array("l")).append(place)
                worths.setdefault(gram, array("f")).append(often * (K1 + 1) / (often + room))
        # In units of a gram that only one text has, a score means the same in small and large.
        thought_of = self.size + BACKGROUND
        unit = _rarity(thought_of, 1)
        self._postings = {
            gram: (held, array("f", (worth * rare for worth in worths[gram])))
            for gram, held in places.items()
            for rare in [_rarity(thought_of, len(held)) / unit]
        }

    def scores(self, grams: Iterable[str]) -> list[float]:
        """How near the grams bring each text."""
        totals = [0.0] * self.size
        for gram in grams:
            if gram in self._postings:
                for place, worth in zip(*self._postings[gram], strict=True):
                    totals[place] += worth
        return totals

    def scores_within(self, grams: Sequence[str], start: int, end: int) -> list[float]:
        """How near the grams bring each text of a stretch, without looking at the others."""
        totals = [0.0] * (end - start)
        for gram in grams:
            if gram in self._postings:
                places, worths = self._postings[gram]
                first = bisect_left(places, start)
                for at in range(first, bisect_left(places, end, first)):
                    totals[places[at] - start] += worths[at]
        return totals


def _rarity(total: int, having: int) -> float:
    return math.log(1 + (total - having + 0.5) / (having + 0.5))
