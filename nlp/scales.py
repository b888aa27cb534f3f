"""The units in which facts are counted, and how many of each one of another unit is."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from nlp.numbers import Quantity

ONE = Decimal(1)
DAYS = "天"
PIECES = ("本", "张")
MONTHS = {"月": ONE, "年": Decimal(12)}
SCALES: Mapping[str, Mapping[str, Mapping[str, Decimal]]] = {
    "count": {
        "人": {"人": ONE, "个": ONE, "": ONE},
        "本": {"本": ONE, "个": ONE, "人": ONE, "": ONE},
        "课时": {"课时": ONE},
        "年": {"年": ONE, "月": ONE / 12},
        "岁": {"岁": ONE},
    },
    "months": {"个月": MONTHS},
    "days": {"天": {DAYS: ONE}},
    "ratio": {"": {"%": ONE / 100}},
    "yuan": {"元": {"元": ONE, "": ONE}},
}
"""By the type of a fact and its own unit."""

UNITS = frozenset(
    unit for scales in SCALES.values() for counted in scales.values() for unit in counted
)
"""The units of numbers by which something can be told."""


def units_of(numbers: Iterable[Quantity]) -> frozenset[str]:
    """The units in which something may be told by numbers: a bare one may count pieces (3本)."""
    units = frozenset(one.unit for one in numbers)
    return units | {PIECES[0]} if "" in units else units
