"""What changed a year's premium after it was told: 又补交了3000 is more, 多交的500退了 is less."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.measures.given_back import is_bare_sum
from nlp.numbers import Quantity
from nlp.text import SENTENCES
from nlp.told import told_numbers

LEAST, SHARE = 100, Decimal("0.2")
"""The least bare number that is money beside a change, and the share of all from which what came
back may rather be the benefit itself."""

_CLAUSE = re.compile("[^，,。；;！？!?\\s]+")
_MAY_CHANGE = re.compile("补[交缴上]|多[交缴扣]|[交缴扣][多重错]|重复[交缴扣]|退")
_PAID = re.compile("[交缴]|失业保?险")
_MORE = re.compile("(?:补|追)(?:交|缴)(?:上|进去)?了?")
_TOO_MUCH = re.compile("[多重错](?:交|缴|扣|收)|[交缴扣收](?:多|重|错)了?|重复(?:交|缴|扣|收)")
_BACK = re.compile("退(?:回|还|给|了|过|掉|下|到|[0-9])|[给又]退")
_THE_BENEFIT = re.compile("返|稳岗|%|成|比例|补贴|补助|到账|退休")
_OTHER_PREMIUMS = re.compile("养老|工伤|医保|医疗|生育|公积金|大病|个税|社保|[三四五六]险")
_WITHIN = re.compile("里头|其中|包括|包含|含|连|算上|算进")
_OF_ANOTHER_YEAR = re.compile(
    "今年|前年|往年|上一年|漏|以前|之前|早年|早先|历年|欠|20[0-9]{2}年|[0-9]{2}年"
)
_NOT_SO = re.compile("[没未不]|能|可以|要(?!求)|会(?!计)|想|如果|要是")
UNCLEAR = "另外{sum}元"


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with the one sum in it; `change` is what it adds to what was paid, none where it
    tells of no change, and `unclear` if nobody knows whether it does."""

    start: int
    end: int
    number: Quantity
    change: Decimal | None = None
    unclear: bool = False


@lru_cache(SENTENCES)
def with_changes(text: str, today: date) -> str:
    """The text with the premium of a year as it was in the end; what may have changed it or not
    is left as a sum of which nobody knows what it is."""
    if not _MAY_CHANGE.search(text):
        return text
    told = list(_told(text, today))
    bases = [one for one in told if one.change is None and not one.unclear]
    changes = [one for one in told if one.change is not None or one.unclear]
    if len(bases) != 1 or not changes or bases[0].start > changes[0].start:
        return text
    base = bases[0].number
    known = [one for one in changes if not one.unclear and _is_likely(base, one)]
    total = base.high + sum((one.change or Decimal(0) for one in known), Decimal(0))
    for one in reversed(changes):
        if one in known:
            text = text[: one.start] + text[one.end :]
        elif one.unclear:
            text = text[: one.start] + UNCLEAR.format(sum=one.number.high) + text[one.end :]
    return f"{text[: base.start]}{total:f}元{text[base.end :]}" if known else text


def tells_change(text: str) -> bool:
    """Whether a text may tell of premiums that were paid later or given back."""
    return bool(_MORE.search(text) or (_BACK.search(text) and _TOO_MUCH.search(text)))


def _is_likely(base: Quantity, one: _Told) -> bool:
    return one.change is not None and (one.change > 0 or -one.change < base.high * SHARE)


def _told(text: str, today: date) -> Iterator[_Told]:
    """The clauses that tell what was paid, or what changed it, with one exact sum each."""
    found = list(_CLAUSE.finditer(text))
    numbers = [one for one in told_numbers(text, today) if one.low == one.high and _is_money(one)]
    beside = ["", *(one[0] for one in found), ""]
    for at, clause in enumerate(found):
        own = [one for one in numbers if clause.start() <= one.start < clause.end()]
        if len(own) == 1 and own[0].high >= LEAST and not _OTHER_PREMIUMS.search(clause[0]):
            before, after = beside[at], beside[at + 2]
            yield from _of_clause(clause, own[0], before, after)


def _of_clause(clause: re.Match[str], one: Quantity, before: str, after: str) -> Iterator[_Told]:
    """What a clause tells by its sum, with what the clauses beside it say of that."""
    words, told = clause[0], _Told(clause.start(), clause.end(), one)
    back, too_much = _BACK.search(words), _TOO_MUCH.search(f"{before}，{words}")
    if _TOO_MUCH.search(words) and _BACK.search(after):
        back = _BACK.search(after)
    if back:
        if not _THE_BENEFIT.search(words) and (too_much or not _OF_ANOTHER_YEAR.search(words)):
            yield replace(told, change=-one.high)
    elif _MORE.search(words):
        unclear = _OF_ANOTHER_YEAR.search(words) or _NOT_SO.search(words)
        more = Decimal(0) if _WITHIN.search(words) else one.high
        yield replace(told, unclear=True) if unclear else replace(told, change=more)
    elif _PAID.search(words) and not too_much:
        yield told


def _is_money(one: Quantity) -> bool:
    return one.unit == "元" or is_bare_sum(one) or (not one.unit and one.high >= LEAST)
