"""What is known of a fact as a row holds it, and back: exact, or not at all."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact
from eligibility.values import days

LARGEST, FINEST = 10**15, 10**6
"""The bounds within which the database can multiply two such numbers."""


@dataclass(frozen=True, slots=True)
class Held:
    """A value in columns: a number as part of a whole, or a text."""

    part: int | None = None
    whole: int | None = None
    text: str | None = None


def held(value: Any) -> Held | None:
    """The columns of a value; None for what is vague, declined, unknown or finer than we count."""
    match value:
        case bool():
            return Held(int(value), 1)
        case str():
            return Held(text=value)
        case date():
            return Held(text=value.isoformat())
        case int() | Fraction():
            share = Fraction(value)
            fits = abs(share.numerator) <= LARGEST and share.denominator <= FINEST
            return Held(share.numerator, share.denominator) if fits else None
    return None


def value_of(fact: Fact, one: Held) -> Any:
    """The value in the columns, None if it can no longer be one of the fact's."""
    match fact.type:
        case "enum":
            return one.text if one.text in fact.choices else None
        case "date":
            return one.text if one.text and _is_day(one.text) else None
    if one.part is None or not one.whole:
        return None
    if fact.type == "bool":
        return bool(one.part)
    if fact.type in ("count", "days", "year"):
        return one.part if one.whole == 1 else None
    share = Fraction(one.part, one.whole)
    return share.numerator if one.whole == 1 and fact.type != "ratio" else share


def _is_day(text: str) -> bool:
    try:
        return bool(days(text))
    except ValueError:
        return False
