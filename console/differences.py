"""What is different between two texts, line by line, for people to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

AROUND = 2
"""Lines shown before and after what is different."""

Sign = Literal["same", "gone", "new", "left_out"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of either text, or in the place of many that are the same, how many."""

    sign: Sign
    text: str


def lines_apart(before: str, after: str) -> Sequence[Line]:
    """The lines that are gone and those that are new, each with some around it; none if the texts
    are the same."""
    old, new = before.splitlines(), after.splitlines()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return list(_lines(matcher, old, new)) if old != new else []


def _lines(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[Line]:
    shown = 0
    for group in matcher.get_grouped_opcodes(AROUND):
        yield from _left_out(group[0][1] - shown)
        for tag, start, end, begin, stop in group:
            if tag == "equal":
                yield from (Line("same", text) for text in old[start:end])
                continue
            yield from (Line("gone", text) for text in old[start:end])
            yield from (Line("new", text) for text in new[begin:stop])
        shown = group[-1][2]
    yield from _left_out(len(old) - shown)


def _left_out(count: int) -> Iterator[Line]:
    if count:
        yield Line("left_out", f"（{count} 行没有变）")
