"""Where clauses end in what is typed on and on: who is not used to typing gives no comma.

How people end their clauses is learnt from messages that have commas: `python -m
bench.clause_ends` learns it and says how often it is right; docs/decisions/023 says why.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path

from nlp.field_words import FIELD_WORDS
from nlp.wordlist import look_up

FILE = Path(__file__).parents[1] / "data" / "clause_ends.txt"
"""A pattern and its weight on each line: what stands before an end, `|`, what stands behind it."""

END = "|"
"""Alone, what speaks for an end at any place."""

SHAPES = ((2, 0), (1, 0), (3, 0), (0, 1), (0, 2), (0, 3), (1, 1), (2, 1), (1, 2))
"""How many characters a pattern has before a place and behind it."""

SURE = 0.8
"""How much must speak for an end: to miss one costs less than to cut a thought in two."""

LONG = 18
LONG_BESIDE_MARKS = 24
"""So many characters on end may be several clauses: of who ends clauses elsewhere in the message,
only the odd long run is."""

_DENIES = ("没有", "没", "未", "不", "别")
"""A no belongs to what is denied: 没有交失业保险."""

_RUN = re.compile(r"[0-9a-z%.~/+*\-\u3400-\u9fff]+")
_DIGIT = re.compile("[0-9]")
_REACH = max(map(max, SHAPES))
_LONGEST = 5
"""Characters of the words that are kept whole."""


def runs(text: str) -> list[str]:
    """What stands between marks and spaces in a normalised text."""
    return _RUN.findall(text)


def patterns(run: str) -> Iterator[list[str]]:
    """For each place between two characters of a run, first to last, the patterns around it."""
    padded = "^" * _REACH + _DIGIT.sub("0", run) + "$" * _REACH
    for at in range(_REACH + 1, _REACH + len(run)):
        yield [f"{padded[at - back : at]}{END}{padded[at : at + on]}" for back, on in SHAPES]


def is_end(around: Iterable[str], weights: Mapping[str, float]) -> bool:
    """Whether enough of the patterns around a place speaks for an end there."""
    return weights[END] + sum(weights.get(one, 0.0) for one in around) > SURE


def _weights() -> dict[str, float]:
    lines = FILE.read_text("utf-8").splitlines()
    return {pattern: float(weight) for pattern, weight in map(str.split, lines)}


_WEIGHTS = _weights()


def with_clause_ends(text: str) -> str:
    """The normalised text with a comma where a clause most likely ends in a run too long for one:
    我们厂一共28个人去年裁了3个能返多少 becomes 我们厂一共28个人，去年裁了3个，能返多少."""
    told = runs(text)
    long = LONG if len(told) == 1 else LONG_BESIDE_MARKS
    if max(map(len, told), default=0) < long:
        return text
    return _RUN.sub(lambda run: _parted(run[0]) if len(run[0]) >= long else run[0], text)


@lru_cache(1024)
def _parted(run: str) -> str:
    ends = (
        is_end(around, _WEIGHTS) and not _holds_together(run, at)
        for at, around in enumerate(patterns(run), 1)
    )
    commas = ("，" if end else "" for end in chain(ends, (False,)))
    return "".join(chain.from_iterable(zip(run, commas, strict=True)))


def _holds_together(run: str, at: int) -> bool:
    """Whether a place is behind a no, or within a longer word: 个体工商户."""
    if run[:at].endswith(_DENIES):
        return True
    starts = range(max(0, at - _LONGEST + 1), at)
    return any(
        run[start:end] in FIELD_WORDS or look_up(run[start:end])[0]
        for start in starts
        for end in range(max(at + 1, start + 3), start + _LONGEST + 1)
    )
