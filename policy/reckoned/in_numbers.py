"""What a share comes to for the whole somebody told of: at least 10 % of 150 people are 15."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor

from eligibility.derive import value_of
from eligibility.facts import HEADS, Facts
from eligibility.rules import Compare, Known

_BOUNDS: Mapping[str, tuple[str, Callable[[Fraction], int]]] = {
    ">=": ("至少", ceil),
    ">": ("至少", lambda share: floor(share) + 1),
    "<=": ("最多", floor),
    "<": ("最多", lambda share: ceil(share) - 1),
}


def in_number(leaf: Compare, known: Known, facts: Facts) -> str:
    """The number with which a share is met, in brackets; "" where the whole is not told exactly."""
    if not leaf.fact.ratio or leaf.operator not in _BOUNDS:
        return ""
    part, whole = (facts.get(name) for name in leaf.fact.ratio)
    number = value_of(whole, known, facts)
    if part.type != "count" or not isinstance(number, int):
        return ""
    word, rounded = _BOUNDS[leaf.operator]
    unit = part.unit or HEADS
    return f"（{number}{unit}的话，{word}{rounded(leaf.value * number)}{unit}）"
