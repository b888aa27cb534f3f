"""What was told of a fact as JSON holds it, and whether it can be one of the fact's values."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.telling import BadValue, read_known
from nlp.measures.month_sums import ONWARD, Months
from nlp.slots import Told

_COUNTED = ("count", "months", "days")
LARGEST = 1_000_000
"""More heads, months or days than anybody counts: a telephone, a slip."""
LEAST_PAID_IN = 13
"""Yuan: fewer are no premium of a firm's, but months by their numbers (5、6还减不减)."""


def fits(fact: Fact, given: Any) -> bool:
    """Whether a value can be one of the fact's."""
    if given is None or (fact.type in _COUNTED and _most(given) > LARGEST):
        return False
    if (
        (fact.paid_in or fact.beside)
        and isinstance(given, int | float)
        and 0 < given < LEAST_PAID_IN
    ):
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


def by_month(fact: Fact, months: Months) -> Any:
    """Sums told month by month as JSON holds them."""
    sums = [[month, _plain_number(fact, one)] for month, one in months if month != ONWARD]
    onward = [_plain_number(fact, one) for month, one in months if month == ONWARD]
    return {"months": sums, **({"onward": onward[-1]} if onward else {})}


def left_of_all(fact: Fact, told: Told) -> Any:
    """What a share that was told leaves, as JSON holds it."""
    return between(fact, 100 - told.high * 100, 100 - told.low * 100)


def given(fact: Fact, told: Told) -> Any:
    """A number told in a sentence, or the sums of months, as JSON holds it; None for a part of what
    is counted whole, but 8个月 of what is counted in years are none yet."""
    if len(told.months) > 1:
        return by_month(fact, told.months)
    scale = 100 if fact.type == "ratio" else 1  # a share is read as a part of one
    low, high = told.low * scale, told.high * scale
    if fact.type == "count" and high < 1:
        return 0
    parted = fact.type == "count" and (low % 1 or high % 1)
    return None if parted else between(fact, low, high)


def _plain_number(fact: Fact, number: Decimal) -> Any:
    """A number as JSON holds it: read back by how it is written, so exactly."""
    if fact.type == "ratio":
        return f"{number.normalize():f}%"
    return int(number) if number == int(number) else float(number)
