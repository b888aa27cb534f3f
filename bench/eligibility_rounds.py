"""Rounds that alternate, so that a ratio compares neighbours and the machine's moods cancel out."""

import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


class Wrong(Exception):
    """What was measured is not what was meant to be; the message says what went wrong."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some figures, the least and the most."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> "Spread":
        """That of some figures."""
        return cls(statistics.median(figures), min(figures), max(figures))

    def text(self, form: str = ".2f") -> str:
        """As 1.5（1.2–1.9）."""
        return f"{self.median:{form}}（{self.least:{form}}–{self.most:{form}}）"


Measured = Mapping[str, Sequence[float]]
"""The figures of each way, round by round."""


def alternate(what: str, rounds: int, ways: Mapping[str, Callable[[], float]]) -> Measured:
    """Measure every way once a round, in turn forwards and backwards."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds):
        for name in list(ways) if number % 2 == 0 else reversed(ways):
            found[name].append(ways[name]())
        tell(f"{what}：第 {number + 1}/{rounds} 轮")
    return found


def times_as_fast(measured: Measured, one: str, other: str) -> Spread:
    """How many times the time of the one the other takes, round by round."""
    pairs = zip(measured[one], measured[other], strict=True)
    return Spread.of([theirs / ours for ours, theirs in pairs])


def tell(words: str) -> None:
    """Say how far we are."""
    print(words, file=sys.stderr, flush=True)


def same(what: str, ours: object, theirs: object) -> None:
    """Raise Wrong unless both found the same."""
    if ours != theirs:
        raise Wrong(f"{what}：两边的结果不同，比较快慢没有意义")
