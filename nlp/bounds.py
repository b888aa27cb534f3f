"""What 以上, 不超过 and the like beside a number leave open: 10个以上 is ten or any number more."""

import re
from decimal import Decimal

from nlp.numbers import Quantity

NO_LIMIT = Decimal(1_000_000)
"""Stands for no upper bound: so many of anything people do not have."""

_FROM_AFTER = re.compile("(?:及|（含）|含)?(?:以上|起步|往上|开外)")
_FROM_BEFORE = re.compile("(?:至少|起码|最少|不少于|不低于)(?:有|是)?$")
_BEYOND = re.compile("超过|多于|不止")
_TO_AFTER = re.compile("(?:及|（含）|含)?(?:以下|以内|之内)")
_TO_BEFORE = re.compile("(?:不超过|没超过|最多|顶多|至多)(?:有|是)?$")
_BELOW_BEFORE = re.compile("(?:没有|不到|没到|不足|不够)$")


def is_open(text: str, one: Quantity) -> bool:
    """Whether an amount of a sentence may be any number more: 10个以上."""
    before, after = text[max(0, one.start - 5) : one.start], text[one.end : one.end + 5]
    at_least = _FROM_AFTER.match(after) or _FROM_BEFORE.search(before)
    return bool(at_least or _BEYOND.match(one.text))


def bounds(text: str, one: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the most an amount of a sentence may be."""
    before, after = text[max(0, one.start - 5) : one.start], text[one.end : one.end + 5]
    if is_open(text, one):
        return one.low, NO_LIMIT
    if _BELOW_BEFORE.search(before):
        return Decimal(0), max(Decimal(0), one.high - 1)
    if _TO_AFTER.match(after) or _TO_BEFORE.search(before):
        return Decimal(0), one.high
    return one.low, one.high
