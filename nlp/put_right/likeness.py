"""Which of the numbers told before another one speaks of, by what is counted and said of it."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.counting.labels import named
from nlp.counting.lots import names_a_lot
from nlp.numbers import Quantity, quantities
from nlp.put_right.taking_back import APART
from nlp.statements import clauses
from nlp.text import pairs

_HEADS = ("人", "个", "")
_SUMS = ("元", "")
_TIMES = ("年", "月", "天")
_SPANS = ("签|合同", "[干做待]|上班|在岗", "[交缴]|参保|保险", "失业|登记|在家", "学|训")
"""What may last, each by the words for it: 合同1年 puts no 干了8个月 right."""
_BIG = 1000
"""From where on a number without a unit is no more one of people: 18600."""
CUT = re.compile("[，。；、,;.\\s]")


def number_named(text: str, told: Sequence[Quantity], said: str, today: date) -> Quantity | None:
    """The one of the numbers told that words name by its lot, its day, or most of the same that is
    said of it; None if it is none, or nobody can tell which."""
    found = named(said, [label(text, one, told) or one.text for one in told], today)
    return told[found.at] if found and not found.barely else None


def is_of_another(text: str, told: Sequence[Quantity], named: str) -> bool:
    """Whether what is named is like several things counted, and none of them: 高级工 where 初级工
    and 中级工 were."""
    labels = [{*pairs(label(text, one, told))} for one in told]
    every = [one for said in labels for one in said]
    common = {one for one in every if every.count(one) > 1}
    said = {*pairs(named)}
    return bool(said & common) and not any(said & (one - common) for one in labels)


def label(text: str, one: Quantity, told: Sequence[Quantity]) -> str:
    """What stands before a number in its clause, behind the one told before it; else behind it."""
    start = max((other.end for other in told if other.end <= one.start), default=0)
    before = CUT.split(text[start : one.start])[-1]
    return before if len(before) > 1 else behind(text, one)


def around(text: str, one: Quantity) -> str:
    """What stands before and behind a number in its clause."""
    return f"{CUT.split(text[: one.start])[-1]}，{behind(text, one)}"


def behind(text: str, one: Quantity) -> str:
    """What is said of a number in its clause."""
    rest = text[one.end :]
    return (clauses(rest) or [""])[0] if rest[:1].strip("，。；、,;. \n") else ""


def is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers say the same of the same."""
    return (one.low, one.high) == (other.low, other.high) and alike(one, other)


def may_be(text: str, one: Quantity, right: Quantity) -> bool:
    """Whether a right number may be one told before: alike, and of times of one thing."""
    if not alike(one, right):
        return False
    before, said = (around(text, each) for each in (one, right))
    named = [span for span in _SPANS if right.unit in _TIMES and re.search(span, said)]
    return not named or any(re.search(span, before) for span in named)


def alike(one: Quantity, other: Quantity) -> bool:
    units = {one.unit, other.unit}
    if len(units) > 1 and units <= set(_HEADS) and "" in units:
        return (one.high < _BIG) == (other.high < _BIG)
    return len(units) == 1 or any(units <= set(each) for each in (_HEADS, _SUMS, _TIMES))


def named_before(text: str, match: re.Match[str], today: date) -> str:
    """What is named straight before the words that take a number of it back: 中级工说错了."""
    before = "" if CUT.match(match[0]) else CUT.split(text[: match.start()])[-1]
    return "" if quantities(before, today) else before


def without_named(text: str, named: str) -> str:
    """A text without the kind or lot it names last, if any: of 头一批说错了，是12个 no more is to
    be said."""
    last = CUT.split(text)[-1]
    if names_a_lot(last) and not quantities(last):
        named = last
    return text.removesuffix(named).rstrip(f"，。；、,;. {APART}") if named else text
