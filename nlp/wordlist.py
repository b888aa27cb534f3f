"""jieba's word list, read where it lies: how often a word is met, and as what."""

import math
from bisect import bisect_left
from collections.abc import Container
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

TOTAL = math.log(60_101_967)
"""The sum of all frequencies in the list, as a logarithm."""


def likelihood(text: str) -> float:
    """Return the log probability of the likeliest cut of a text into known words."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - 4), end)  # hardly a word is longer
        best.append(max(best[start] + log_frequency(text[start:end]) for start in starts))
    return best[-1]


@lru_cache(maxsize=1 << 16)
def log_frequency(word: str) -> float:
    """Return the log probability of meeting a word, minus infinity if it is not one."""
    frequency = look_up(word)[0] or (1 if len(word) == 1 else 0)
    return math.log(frequency) - TOTAL if frequency else -math.inf


@lru_cache(maxsize=1 << 16)
def look_up(word: str) -> tuple[int, str]:
    """Return a word's frequency and part of speech, (0, "") if it is not in the word list."""
    key = word.encode(errors="replace")
    found, _, rest = _first_from(key).partition(b" ")
    frequency, _, tag = rest.decode().partition(" ")
    return (int(frequency), tag) if found == key else (0, "")


@lru_cache(maxsize=1 << 16)
def _begins_a_word(text: str) -> bool:
    key = text.encode(errors="replace")
    return bool(key) and _first_from(key).startswith(key)


class _Ordinary(Container[str]):
    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and _begins_a_word(text)


ORDINARY: Container[str] = _Ordinary()
"""What is written right in Chinese: each word of the list, and what words begin with."""


def _first_from(key: bytes) -> bytes:
    """The line of the first word that does not come before a key."""
    data = shipped("jieba", "dict.txt")
    # Lines of "word frequency tag". Before 一 stand words with letters, in no order; all after it
    # are in the order of their bytes.
    chinese = data.index("\n一 ".encode()) + 1
    lines = range(len(data) - 1)
    place = bisect_left(lines, key, chinese, key=lambda at: _line(data, at).split(b" ")[0])
    return _line(data, place)


def _line(data: bytes, at: int) -> bytes:
    return data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at)]


@cache
def shipped(package: str, path: str) -> bytes:
    """Return a data file of a package."""
    spec = find_spec(package)  # not imported: that would load far more than the data
    assert spec and spec.origin
    return (Path(spec.origin).parent / path).read_bytes().rstrip() + b"\n"
