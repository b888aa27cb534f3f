"""A text as the rules read it, and the way back to the words as they were written.

Who wants to say what may not be said writes ｆｕｌｌ width, 繁體, with d-o-t-s or g a p s between.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.text import simplified

_DECORATION = frozenset("*·•^`_~'\"“”‘’〝〞★☆●○◆◇■□▲△▼▽♥♡♦❤✨⭐")
_RANGE = frozenset("~")
_STOPS = re.compile(r"[。；;！!？?\n]+")
_SENTENCE = "。；;！!？?\\n，,"
_CLAUSES = re.compile(rf"[^{_SENTENCE}、（）()\[\]【】《》<>{{}}|]+")
_LISTS = re.compile(rf"[^{_SENTENCE}]+")
_GAP = "，"
LINE, BESIDE = 24, 8
"""How many characters of a clause are shown as it is, and beside what was found if it is longer."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a reading between punctuation marks, from `start` on."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in one width, case and script; `places` says where each character was written."""

    original: str
    plain: str
    places: tuple[int, ...]

    def passage(self, start: int, end: int) -> str:
        """The words as they were written, for a stretch of `plain`."""
        if start >= end:
            return ""
        return self.original[self.places[start] : self.places[end - 1] + 1].strip()

    def around(self, clause: Clause, start: int, end: int) -> str:
        """The words as they were written around clause.text[start:end], no more than a line."""
        first, last = 0, len(clause.text)
        if last > LINE:
            first, last = max(0, start - BESIDE), min(last, end + BESIDE)
        return self.passage(clause.start + first, clause.start + last)


def clauses(plain: str, lists: bool = False) -> Iterator[Clause]:
    """The stretches of a reading's text between punctuation marks; `lists` are kept whole then:
    what is said of the first of several things (不收押金、服装费) is said of all."""
    for match in (_LISTS if lists else _CLAUSES).finditer(plain):
        yield Clause(match[0], match.start())


def context(plain: str, start: int) -> str:
    """The sentence of a reading in which `start` is, and the one before it."""
    ends = [stop.start() for stop in _STOPS.finditer(plain)]
    before = [end for end in ends if end < start]
    after = next((end for end in ends if end >= start), len(plain))
    return plain[before[-2] if len(before) > 1 else 0 : after]


def readings(text: str) -> tuple[Reading, ...]:
    """The ways to read a text: gaps as nothing (限 男 性), and as an end of what was said
    (电焊工 男 30岁); one if there are no gaps."""
    closed = _read(text, gaps="")
    return (closed, _read(text, gaps=_GAP)) if re.search(r"\S[ \t\u3000]+\S", text) else (closed,)


def _read(text: str, gaps: str) -> Reading:
    written: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        between = " " if gaps and _in_latin(text, place) else gaps
        for one in between if _is_gap(char) else _folded(char):
            written.append(one)
            places.append(place)
    return Reading(text, "".join(written), tuple(places))


def _in_latin(text: str, place: int) -> bool:
    """Whether a gap parts two Latin words, which say something together: male only."""
    beside = text[place - 1 : place] + text[place + 1 : place + 2]
    return len(beside) == 2 and beside.isascii() and beside.isalpha()


def _is_gap(char: str) -> bool:
    return char.isspace() and char != "\n"


@lru_cache(8192)
def _folded(char: str) -> str:
    """A character as it is read: "" for what only decorates."""
    if char == "\n":
        return char
    if char in _DECORATION and char not in _RANGE:
        return ""
    # Marks that join a character before them, and those nobody sees: 1️⃣ is 1.
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return ""
    wide = unicodedata.normalize("NFKC", char).lower()
    return simplified(wide) if "\u3400" <= char <= "\u9fff" else wide
