"""What was told of a fact as JSON holds it, and whether it can be one of the fact's values."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.telling import BadValue, read_known
from nlp.slots import Told

_COUNTED = ("count", "months", "days")
LARGEST = 1_000_000
"""More heads, months or days than anybody counts: a telephone, a slip."""


def fits(fact: Fact, given: Any) -> bool:
    """Whether a value can be one of the fact's."""
    if given is None or (fact.type in _COUNTED and _most(given) > LARGEST):
        return False
    try:
        read_known({fact.name: given}, Facts([fact]))
    except BadValue:
        return False
    return True


def _most(given: Any) -> Any:
    return given["max"] if isinstance(given, Mapping) else given


def as_given(fact: Fact, told: Told) -> Any:
    """A number told in a sentence as JSON holds it; None for a part of what is counted whole, but
    8个月 of what is counted in years are none yet."""
    scale = 100 if fact.type == "ratio" else 1  # a share is read as a part of one
    low, high = told.low * scale, told.high * scale
    if fact.type == "count" and high < 1:
        return 0
    parted = fact.type == "count" and (low % 1 or high % 1)
    return None if parted else between(fact, low, high)


def left_of_all(fact: Fact, told: Told) -> Any:
    """The share that another one leaves, as JSON holds it."""
    return between(fact, 100 - told.high * 100, 100 - told.low * 100)


def between(fact: Fact, low: Decimal, high: Decimal) -> Any:
    """A number between two bounds as JSON holds it."""
    first, last = (_plain_number(fact, one) for one in (low, high))
    return first if first == last else {"min": first, "max": last}


def _plain_number(fact: Fact, number: Decimal) -> Any:
    """A number as JSON holds it: read back by how it is written, so exactly."""
    if fact.type == "ratio":
        return f"{number.normalize():f}%"
    return int(number) if number == int(number) else float(number)
