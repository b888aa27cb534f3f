"""Lines that belong together, as short as they can be read: what they share is said once."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

WORTH_ONCE = 8
"""So many characters are worth saying once only."""


def counted_once(items: Sequence[str]) -> list[str]:
    """Items that count the same one after the other, with what they count only in the first."""
    said_before = [shared(one, other) for one, other in pairwise(items)]
    return [*items[:1], *(one[said:] for one, said in zip(items[1:], said_before, strict=True))]


def shared(one: str, other: str) -> int:
    """How many characters two items share up to the numbers in which they differ."""
    if one[:WORTH_ONCE] != other[:WORTH_ONCE]:
        return 0
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    count = sum(1 for _ in same)
    numbers = one[count : count + 1].isdigit() and other[count : count + 1].isdigit()
    # 30 and 36 share a digit that belongs to the number.
    while numbers and count and one[count - 1].isdigit():
        count -= 1
    return count if numbers and count >= WORTH_ONCE else 0
