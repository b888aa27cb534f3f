"""Shortens a clause to the sentences nearest to a question, cut only where a sentence ends."""

import re
from collections.abc import Collection

from nlp.text import pairs
from policy.documents.clauses import bare

GAP = "……"

_SENTENCE = re.compile(r"[^。；！？ ]*(?:[。；！？ ]|$)")
_PART = re.compile(r"[^，、]*(?:[，、]|$)")


def quote(text: str, question: str, room: int) -> str:
    """The words of a clause that are nearest to a question, at most `room` characters."""
    words = bare(text).replace("\t", "｜").replace("\n", " ")
    if len(words) <= room:
        return words
    asked = set(pairs(question))
    sentences = _pieces(_SENTENCE, words)
    kept = _kept(sentences, asked, room - 2 * len(GAP))
    if not kept:
        longest = max(sentences, key=lambda one: _shared(one, asked))
        return _cut(longest, asked, room)
    return _put_together(sentences, kept)


def _pieces(pattern: re.Pattern[str], text: str) -> list[str]:
    return [one for one in pattern.findall(text) if one.strip()]


def _kept(sentences: list[str], asked: Collection[str], room: int) -> list[int]:
    """The nearest sentence, and those after and before it that there is room for."""
    best = max(range(len(sentences)), key=lambda at: (_shared(sentences[at], asked), -at))
    first = last = best
    used = len(sentences[best])
    if used > room:
        return []
    while True:
        after = last + 1 < len(sentences) and used + len(sentences[last + 1]) <= room
        before = first > 0 and used + len(sentences[first - 1]) <= room
        if after:
            last += 1
            used += len(sentences[last])
        elif before:
            first -= 1
            used += len(sentences[first])
        else:
            return list(range(first, last + 1))


def _shared(sentence: str, asked: Collection[str]) -> int:
    return len(set(pairs(sentence)).intersection(asked))


def _put_together(sentences: list[str], kept: list[int]) -> str:
    said = "".join(sentences[at].strip() for at in kept)
    before = GAP if kept[0] else ""
    after = GAP if kept[-1] + 1 < len(sentences) else ""
    return f"{before}{said}{after}"


def _cut(sentence: str, asked: Collection[str], room: int) -> str:
    """A sentence too long for the room: the parts of it around the nearest one."""
    parts = _pieces(_PART, sentence.strip())
    kept = _kept(parts, asked, room - 2 * len(GAP))
    return _put_together(parts, kept) if kept else f"{sentence.strip()[: room - len(GAP)]}{GAP}"
