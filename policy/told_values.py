"""What was told of a fact as JSON holds it, and whether it can be one of the fact's values."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.telling import BadValue, read_known

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


def between(fact: Fact, low: Decimal, high: Decimal) -> Any:
    """A number between two bounds as JSON holds it."""
    first, last = (_plain_number(fact, one) for one in (low, high))
    return first if first == last else {"min": first, "max": last}


def _plain_number(fact: Fact, number: Decimal) -> Any:
    """A number as JSON holds it: read back by how it is written, so exactly."""
    if fact.type == "ratio":
        return f"{number.normalize():f}%"
    return int(number) if number == int(number) else float(number)
