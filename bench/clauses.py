"""Clauses as documents and questions cite them, and whether two of them are one place."""

import re
import unicodedata
from enum import IntEnum

LEVELS = ("annex", "chapter", "section", "article", "item")
"""From the widest to the narrowest: 附件5 and 二（五）1(2)."""

Clause = tuple[tuple[int, str], ...]
"""The level and the number of each part, widest first; words without a number are one part."""

_CHAPTER = LEVELS.index("chapter")
_SPACES = re.compile(r"\s+")
# The rows of an annexed table of tasks are cited by either word.
_PART = re.compile(
    r"(?:附件|任务)(?P<annex>\d+)"
    r"|\((?P<section>[一二三四五六七八九十]+)\)|\((?P<item>\d+)\)"
    r"|(?P<chapter>[一二三四五六七八九十]+)|(?P<article>\d+)"
)


class Agreement(IntEnum):
    """How far two citations agree; PREFIX if one of them goes deeper than the other."""

    NONE = 0
    PREFIX = 1
    EXACT = 2


def clauses(cited: str) -> list[Clause]:
    """The clauses a citation names: a number no deeper than the one before begins another.

    一2(1) is one clause, 二（五）（七） and 二（五）、（七） are two of chapter 二. Words around
    the numbers (第…条, 条件4) are passed over; of 联系人、附件4 the words are a clause as well.
    """
    text = _SPACES.sub("", unicodedata.normalize("NFKC", cited))
    numbered: list[Clause] = []
    for match in _PART.finditer(text):
        name = str(match.lastgroup)
        level = LEVELS.index(name)
        before = numbered[-1] if numbered else ()
        above = tuple(part for part in before if part[0] < level)
        if numbered and above == before:
            numbered.pop()
        numbered.append((*above, (level, match[name])))
    worded = [((0, part),) for part in text.split("、") if part and not _PART.search(part)]
    return numbered + worded


def agreement(wanted: str, cited: str) -> Agreement:
    """How far the clauses nearest to each other agree.

    A chapter that only one of them names is left aside: 18 is 四18 where articles are numbered
    through all chapters.
    """
    pairs = [(one, other) for one in clauses(wanted) for other in clauses(cited)]
    return max((_agreement(*pair) for pair in pairs), default=Agreement.NONE)


def _agreement(one: Clause, other: Clause) -> Agreement:
    if _has_chapter(one) != _has_chapter(other):
        one, other = _without_chapter(one), _without_chapter(other)
    if one == other:
        return Agreement.EXACT
    shared = min(len(one), len(other))
    return Agreement.PREFIX if shared and one[:shared] == other[:shared] else Agreement.NONE


def _has_chapter(clause: Clause) -> bool:
    return any(level == _CHAPTER for level, _ in clause)


def _without_chapter(clause: Clause) -> Clause:
    return tuple(part for part in clause if part[0] != _CHAPTER)
