"""Money somebody was given back: of 按30%打了36万 it was 120万 that had been paid in."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from nlp.numbers import Quantity
from nlp.slots import LEAST_BARE
from nlp.statements import clauses
from nlp.told import told_numbers

_RECEIVED = re.compile(
    "[返退打发补拨](?:还|回|给|下)?(?:来|到)?(?:我们?|俺们?|咱们?|单位|公司)?[了过]|[返退打发补拨]下?来"
    "|到[了]?账|到手|[领拿收]到?[了过]|[领拿收]到|给(?:我们?|俺们?|咱们?|单位|公司)?[返退打发补拨]?了"
)
_PAID_IN = re.compile("[交缴]")
_OF_SOMETHING_ELSE = re.compile("补助|补贴|奖|津贴|贷|去年|前年|上年|[0-9]年")
"""What was received in another year, or for something else, is no part of this year's refund."""

_SHARE_BEHIND = re.compile(
    "(?<=[万元块0-9])[，, \n]+(?=(?:就|都|那时|当时)?[是按照算]+(?:原来|标准|比例|[的按照算])*"
    "(?:[0-9]{1,2}%|百分之[一二三四五六七八九十]+|[一二三四五六七八九]成))"
)
_CENT = Decimal("0.01")


def without_given_back(text: str, today: date) -> str:
    """The text without the clauses that tell of money received: it is no premium paid in."""
    for words, _ in _received(text, today):
        text = text.replace(words, "", 1)
    return text


def without_paid_in(text: str, today: date) -> str:
    """The text without the clauses that tell of money paid in: it is nothing that people draw."""
    for words in clauses(text):
        if _PAID_IN.search(words) and any(map(_is_money, told_numbers(words, today))):
            text = text.replace(words, "", 1)
    return text


def paid_in(text: str, today: date) -> tuple[Decimal, str] | None:
    """What had been paid in, by what was given back of it and its share, with the words for it;
    None where that is not told together and exactly."""
    for words, (one, *more) in _received(_with_share(text), today):
        shares = [other for other in told_numbers(words, today) if other.unit == "%"]
        exact = all(number.low == number.high for number in (one, *shares))
        if not more and len(shares) == 1 and exact and 0 < shares[0].high <= 100:
            return (one.high * 100 / shares[0].high).quantize(_CENT), words
    return None


def _with_share(text: str) -> str:
    """The text with a share told right behind a sum in its clause: 到账了18万，是按30%算的."""
    return _SHARE_BEHIND.sub("", text)


def received(text: str, today: date) -> Quantity | None:
    """The sum that was given back this year; None unless one is told."""
    of_this_year = [
        sums for words, sums in _received(text, today) if not _OF_SOMETHING_ELSE.search(words)
    ]
    found = [one for sums in of_this_year for one in sums]
    return found[0] if len(found) == 1 else None


def _received(text: str, today: date) -> Iterator[tuple[str, list[Quantity]]]:
    """The clauses that tell of money received, with their sums."""
    for words in clauses(text):
        numbers = told_numbers(words, today)
        sums = [one for one in numbers if _is_money(one)]
        if sums and _RECEIVED.search(words) and not _PAID_IN.search(words):
            yield words, sums


def _is_money(one: Quantity) -> bool:
    return one.unit == "元" or is_bare_sum(one)


def is_bare_sum(one: Quantity) -> bool:
    """Whether a number without a unit may be money."""
    return not one.unit and one.low >= LEAST_BARE
