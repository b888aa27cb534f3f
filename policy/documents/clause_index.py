"""Which clause of which document a question is nearest to.

Clauses are cut into passages of a few sentences. A passage is found by its own words, the
headings above it and the document's title, and by how near the whole document is: measured
on real questions this puts the right document first more often than either level alone. What
is typed by its sound is found by its sound, if its characters find nothing near.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from nlp.phrases import by_sound
from nlp.postings import Postings
from nlp.text import pairs, plain
from policy.documents.clauses import Clause

PASSAGE = 200
"""Characters of a passage; between 200 and 500 hardly anything changes."""

TITLES = 2
"""How often the title counts in each passage."""

DOCUMENT_WEIGHT = 1.0
"""What the document's own score counts beside the passage's; from 0.5 to 2 it is the same."""

CANDIDATES = 30
"""Of so many documents that are nearest as a whole the passages are looked at."""

DOUBT = 2
"""Pairs that no passage has are added to every question: two that fit are no proof."""

THIN = 0.25
"""Nearness below which a question may have been typed by its sound."""

SOUNDS_NEARER = 1.25
"""So many times nearer must a passage sound than any is written to be taken for what is meant."""

_SENTENCE = re.compile(r"(?<=[。；！？\n])")
# Words of asking, which stand in no document.
_ASKING = re.compile(
    "请问|想问|问一下|咨询|怎么样|怎么办|怎么|怎样|如何|什么时候|什么|哪些|哪里|哪个|哪|多少|几|是否|能不能|可不可以"
    "|有没有|可以|能够|呢|吗|吧|啊|呀|我们|你们|我|你|的|了|是|有"
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as it is searched: its id, its title, and its clauses."""

    id: str
    title: str
    clauses: tuple[Clause, ...]


class Passage(NamedTuple):
    """Sentences of one clause of one document, by their places in the row."""

    document: int
    clause: int
    text: str


class Near(NamedTuple):
    """A passage found: its score, and its own share of it for each pair of the question."""

    passage: Passage
    score: float
    nearness: float


class ClauseIndex:
    """The passages of all documents, searchable. Built once, never changed."""

    def __init__(self, holdings: Sequence[Holding]) -> None:
        self.holdings = holdings
        self._passages: list[Passage] = []
        self._spans: list[tuple[int, int]] = []
        for place, holding in enumerate(holdings):
            start = len(self._passages)
            self._passages += passages(place, holding)
            self._spans.append((start, len(self._passages)))
        self._written = _Levels(self._texts(), self._spans)

    @cached_property
    def _spoken(self) -> "_Levels":
        """The same by sound; most offices will never have a question that needs it."""
        return _Levels((by_sound(text) for text in self._texts()), self._spans)

    def _texts(self) -> Iterator[str]:
        for passage in self._passages:
            holding = self.holdings[passage.document]
            heading = holding.clauses[passage.clause].heading
            yield " ".join([*[holding.title] * TITLES, heading, passage.text])

    def search(self, text: str, allowed: Container[str] | None = None) -> list[Near]:
        """For each document allowed (by id; None for all) its nearest passage, nearest first."""
        text = asked(text)
        near = self._nearest(self._written, text, allowed)
        if near and near[0].nearness >= THIN:
            return near
        sounding = self._nearest(self._spoken, by_sound(text), allowed)
        least = SOUNDS_NEARER * near[0].nearness if near else THIN
        return sounding if sounding and sounding[0].nearness > least else near

    def _nearest(self, levels: "_Levels", text: str, allowed: Container[str] | None) -> list[Near]:
        grams = list(dict.fromkeys(pairs(text)))
        kept = [
            place
            for place, holding in enumerate(self.holdings)
            if allowed is None or holding.id in allowed
        ]
        found = [
            Near(self._passages[place], score, own / (len(grams) + DOUBT))
            for place, score, own in levels.search(grams, kept)
        ]
        return sorted(found, key=lambda near: -near.score)


class _Levels:
    """Passages and the documents they are of, scored together."""

    def __init__(self, texts: Iterator[str], spans: list[tuple[int, int]]) -> None:
        grams = [pairs(text) for text in texts]
        self._spans = spans
        self._passages = Postings(grams)
        self._documents = Postings(
            [gram for one in grams[start:end] for gram in one] for start, end in spans
        )

    def search(
        self, grams: Sequence[str], documents: Iterable[int]
    ) -> Iterator[tuple[int, float, float]]:
        """Of each of the nearest documents the best passage, both scores together, and its own."""
        whole = self._documents.scores(grams)
        for document in nlargest(CANDIDATES, documents, key=whole.__getitem__):
            start, end = self._spans[document]
            if whole[document]:
                own = self._passages.scores_within(grams, start, end)
                best = max(own)
                yield start + own.index(best), best + DOCUMENT_WEIGHT * whole[document], best


def asked(text: str) -> str:
    """The question without its words of asking; as it is, if nothing else is left."""
    kept = _ASKING.sub(" ", text)
    return kept if plain(kept) else text


def passages(document: int, holding: Holding) -> Iterator[Passage]:
    """The passages of a document: whole sentences of one clause, about PASSAGE characters."""
    for place, clause in enumerate(holding.clauses):
        text = ""
        for sentence in _SENTENCE.split(clause.text):
            if text and len(text) + len(sentence) > PASSAGE:
                yield Passage(document, place, text)
                text = ""
            text += sentence
        if text:
            yield Passage(document, place, text)
