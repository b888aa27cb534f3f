"""Whether a reply says what it must, and nothing it must not."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SPACES = re.compile(r"\s+")
_NUMBER = "0123456789."


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reply lacks (groups of which one alternative must occur) and what betrays it."""

    missing: tuple[tuple[str, ...], ...]
    forbidden: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether nothing is missing and nothing forbidden is said."""
        return not self.missing and not self.forbidden


def mark(reply: str, must: Sequence[Sequence[str]], must_not: Sequence[str]) -> Mark:
    """Judge a reply."""
    text = one_form(reply)
    return Mark(
        missing=tuple(tuple(group) for group in must if not any(says(text, one) for one in group)),
        forbidden=tuple(one for one in must_not if says(text, one)),
    )


def one_form(text: str) -> str:
    """One written form: full width, ligatures and thousands commas are undone.

    A circled number stands apart from what follows (①500 is not 1500), and a Chinese comma
    is no thousands comma (满100，500人以上 is not 100500).
    """
    apart = "".join(_apart(character) for character in text)
    return _THOUSANDS.sub("", unicodedata.normalize("NFKC", apart)).casefold()


def _apart(character: str) -> str:
    if character == "，":
        return ", "
    return f" {character} " if unicodedata.category(character) == "No" else character


def says(text: str, alternative: str) -> bool:
    """Whether a text in one form contains the alternative, numbers only as whole numbers."""
    return bool(_pattern(alternative).search(text))


@cache
def _pattern(alternative: str) -> re.Pattern[str]:
    """Spaces may stand anywhere or nowhere, but never inside a number."""
    words = _SPACES.sub("", one_form(alternative))
    pieces = [re.escape(words[:1])]
    for before, character in pairwise(words):
        together = before in _NUMBER and character in _NUMBER
        pieces.append(("" if together else r"\s*") + re.escape(character))
    start = r"(?<!\d)(?<!\d[.,])" if words[:1].isdecimal() else ""
    end = r"(?!\d)(?![.,]\d)" if words[-1:].isdecimal() else ""
    return re.compile(start + "".join(pieces) + end)
