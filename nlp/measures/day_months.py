"""How many months so many days or weeks are: 10周 are 2.3, 13周 two or three."""

from decimal import Decimal

A_MONTH = 30
_MOST, _LEAST = Decimal("30.6"), Decimal("29.6")
"""How many days each of several months has on the whole, at most and at least."""


def in_months(least: Decimal, most: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most months that so many days may be."""
    return _months(least, _MOST), _months(most, _LEAST)


def _months(days: Decimal, of_a_month: Decimal) -> Decimal:
    """The months, with no more full ones than there are with so many days `of a month`; 90天 are
    three, as everybody says."""
    months = round(days / A_MONTH, 1)
    full = days // of_a_month
    return months if months // 1 == full or not days % A_MONTH else full
