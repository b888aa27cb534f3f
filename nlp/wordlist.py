"""jieba's word list, read where it lies: how often a word is met, and as what."""

import math
from bisect import bisect_left
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
    data, key = shipped("jieba", "dict.txt"), word.encode(errors="replace")
    # Lines of "word frequency tag"; those of Chinese words are in the order of their bytes.
    place = bisect_left(range(len(data) - 1), key, key=lambda at: _line(data, at).split(b" ")[0])
    found, _, rest = _line(data, place).partition(b" ")
    frequency, _, tag = rest.decode().partition(" ")
    return (int(frequency), tag) if found == key else (0, "")


def _line(data: bytes, at: int) -> bytes:
    return data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at)]


@cache
def shipped(package: str, path: str) -> bytes:
    """Return a data file of a package."""
    spec = find_spec(package)  # not imported: that would load far more than the data
    assert spec and spec.origin
    return (Path(spec.origin).parent / path).read_bytes().rstrip() + b"\n"
