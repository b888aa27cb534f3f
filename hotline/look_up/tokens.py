"""What a line is found by: pairs of characters, their sounds, digits, its cards, and being a miss.

Pairs find words of any length without a dictionary; their sounds (beginning with ~) find them
however they are misspelt or typed as pinyin. What no text has begins with _.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hotline.look_up.expressions import PREFIX
from jobs.index.query import AllOf, AnyOf, Expression, tidied
from jobs.index.tokens import written
from nlp.sounds import readings, stretches
from nlp.text import plain, runs

LONGEST = 2000
"""Characters of a line that it is found by."""

DIGITS = 4
"""Longer numbers are found by any so many of their digits in a row."""

BESIDE, WHOLE = 4, 40
"""Letters and digits that make a pair with a character at most; those that are kept of a word."""

MISSED = "_m"
"""Marks a question that was not answered."""

_NUMBER = re.compile("[0-9]+")


def tokens_of(text: str, cards: Sequence[str] = (), missed: bool = False) -> list[str]:
    """All tokens of a line, each once."""
    said = written(text[:LONGEST])
    found = [*_as_written(said), *_by_sound(said), *map(card, cards)]
    if missed:
        found.append(MISSED)
    return list(dict.fromkeys(found))


def card(name: str) -> str:
    """The token of the questions that were answered from a card."""
    # Without signs: SQLite would take what they part for two tokens.
    return f"_c{plain(name)}"


def exactly(words: str) -> Expression | None:
    """Lines with all of some words as they are written; None if there is nothing to be found by.

    A single character is one of the words as well as the beginning of them.
    """
    parts: list[Expression] = []
    for pieces in runs(written(words)):
        one = pieces[0]
        alone = len(pieces) == 1 and not one.isascii()
        parts += [one + PREFIX] if alone else _of_run(pieces)
    return tidied(AllOf(tuple(dict.fromkeys(parts))))


def alike(words: str) -> Expression | None:
    """Lines with words that sound like these; None if they can be found only as written."""
    said, heard = written(words), False
    parts: list[Expression] = list(filter(None, map(exactly, _NUMBER.findall(said))))
    for stretch in stretches(said):
        sounds = [_said_as(reading) for reading in readings(stretch)]
        known = [one for one in sounds if one is not None]
        heard = heard or bool(known)
        as_written = exactly(stretch) if stretch.isascii() or not known else None
        one = tidied(AnyOf((*([as_written] if as_written else ()), *known)))
        parts += [one] if one else []
    return tidied(AllOf(tuple(dict.fromkeys(parts)))) if heard else None


def _said_as(reading: Sequence[Sequence[str]]) -> Expression | None:
    """All pairs of a reading, each with any of its sounds."""
    pairs = (AnyOf(tuple(f"~{one}" for one in sounds)) for sounds in reading)
    return tidied(AllOf(tuple(pairs)))


def _as_written(said: str) -> Iterator[str]:
    for pieces in runs(said):
        yield from _of_run(pieces)
        # What no pair begins with is found as a single character by this.
        if not pieces[-1].isascii():
            yield pieces[-1]


def _of_run(pieces: Sequence[str]) -> Iterator[str]:
    """The tokens of a run of characters, numbers and foreign words."""
    for one, other in pairwise(pieces):
        if max(len(one), len(other)) <= BESIDE:
            yield one + other
        elif not one.isascii():
            yield one
    for piece in pieces:
        if piece.isascii():
            yield from _of_word(piece)


def _of_word(word: str) -> Iterator[str]:
    if not (word.isdigit() and len(word) > DIGITS):
        yield word[:WHOLE]
    for number in _NUMBER.findall(word):
        yield from (number[at : at + DIGITS] for at in range(len(number) - DIGITS + 1))


def _by_sound(said: str) -> Iterator[str]:
    for stretch in stretches(said):
        for reading in readings(stretch):
            yield from (f"~{one}" for sounds in reading for one in sounds)
