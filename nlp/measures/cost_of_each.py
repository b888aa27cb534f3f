"""What one costs, or one a year, as what all of them cost: 一个徒弟一年花5000 of ten for years."""

import re
from datetime import date
from decimal import Decimal

from nlp.counting.heads import heads
from nlp.numbers import Quantity
from nlp.put_right.taking_back import APART
from nlp.statements import clauses
from nlp.told import told_numbers

COST = "actual_cost"
"""The fact that tells what was spent in all."""

LEAST = 100
"""The least number that is a sum without a unit."""

_ONE = "(?:人|徒弟?|学徒工?|职工|员工|工人|学员|徒工)"
_EACH = re.compile(
    f"每(?:一?[个名位])?{_ONE}|人均|(?<![0-9十二两三四五六七八九])[一1][个名]?{_ONE}"
)
_COSTS = re.compile("花|成本|费用|支出|开销|用掉|投入")
_A_YEAR = re.compile("(?<![0-9十二两三四五六七八九])[一每1]年|年均")
_SURE_RATE = re.compile("每|人均")
_YEARS = {"年": Decimal(1), "月": Decimal(1) / 12}


def in_all(text: str, today: date) -> str:
    """The text with what one costs told as what all cost, where so many were counted elsewhere, and
    for how many years; without it, where one of them is open."""
    if not (_EACH.search(text) and _COSTS.search(text)):
        return text
    parts = [one for message in text.split(APART) for one in clauses(message)]
    rates = [one for one in parts if _is_rate(one, today)]
    if len(rates) != 1:
        return text
    (rate,) = rates
    others = [one for one in parts if one != rate]
    counted = {one.low for words in others for one in heads(words, today) if one.low == one.high}
    if len(counted) != 1:
        return text.replace(rate, "") if _SURE_RATE.search(rate) else text
    years = {_years(one) for words in others for one in told_numbers(words, today)} - {None}
    return text.replace(rate, _whole(rate, counted.pop(), years, today))


def _is_rate(clause: str, today: date) -> bool:
    return bool(_EACH.search(clause) and _COSTS.search(clause) and _sums(clause, today))


def _sums(clause: str, today: date) -> list[Quantity]:
    found = told_numbers(clause, today)
    return [one for one in found if one.unit == "元" or (not one.unit and one.low >= LEAST)]


def _years(one: Quantity) -> Decimal | None:
    exact = one.low == one.high
    return one.low * _YEARS[one.unit] if one.unit in _YEARS and exact else None


def _whole(rate: str, number: Decimal, years: set[Decimal | None], today: date) -> str:
    """The words for what all of them cost; "" where nobody can tell of how many years."""
    sums, lasting = _sums(rate, today), years.pop() if len(years) == 1 else None
    if len(sums) != 1 or lasting is None or not (_A_YEAR.search(rate) or lasting == 1):
        return ""
    total = int(sums[0].low * number * lasting)
    return f"成本一共{total}{'元' if sums[0].low == sums[0].high else '多元'}"
