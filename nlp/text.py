"""One written form for what people type, and the character grams everything is found by."""

import re
import unicodedata
from itertools import pairwise

_SPACES = re.compile(r"\s+")
# A point between digits belongs to the number: 5.5% and 55% are not the same.
_NOT_WORD = re.compile(r"(?:(?!(?<=[0-9])\.(?=[0-9]))[^0-9a-z%\u3400-\u9fff])+")


def normalise(text: str) -> str:
    """The text in one width and case, with single spaces: ＡＢ１２％ becomes ab12%."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip().lower()


def plain(text: str) -> str:
    """The normalised text without spaces and punctuation, for comparing and finding."""
    return _NOT_WORD.sub("", normalise(text))


def grams(text: str) -> list[str]:
    """Single characters and pairs within each run of word characters.

    Pairs never reach across punctuation; runs of digits and letters stay whole.
    """
    found: list[str] = []
    for run in _NOT_WORD.split(normalise(text)):
        pieces = re.findall(r"[0-9a-z%.]+|.", run)
        found += pieces
        found += [first + second for first, second in pairwise(pieces)]
    return found
