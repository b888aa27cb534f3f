"""The numbers a quote states, as the units a card keeps them in, and how it bounds them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.numerals import EXACT, read_number
from nlp.text import normalise

_NUMBER = re.compile(EXACT)
_HALF_YEAR, _YEAR = Decimal(6), Decimal(12)
# Shares that are said without a number.
_SHARES = {"减半": 5000, "一半": 5000, "半数": 5000, "免征": 10_000, "全额": 10_000, "全部": 10_000}
_NEAR = 8
"""Characters before and after a number in which its bound is looked for."""

_BOUNDS = {
    "不低于": ">=",
    "不少于": ">=",
    "不小于": ">=",
    "不高于": "<=",
    "不超过": "<=",
    "不多于": "<=",
    "不大于": "<=",
    "不超": "<=",
    "以上": ">=",
    "至少": ">=",
    "达到": ">=",
    "以下": "<=",
    "以内": "<=",
    "最多": "<=",
    "超过": ">",
    "高于": ">",
    "多于": ">",
    "大于": ">",
    "低于": "<",
    "少于": "<",
    "小于": "<",
    "不足": "<",
    "不满": "<",
    "未满": "<",
}
_BOUND = re.compile("|".join(_BOUNDS))


def values(text: str) -> set[Decimal]:
    """Every number of a text: 3万 as 30000, 半年 as 6, 1年 also as 12, 三成 as 30."""
    return {value for value, _, _ in _found(_folded(text))}


def shares(text: str) -> set[Decimal]:
    """The shares of a text in basis points, also those said in words: 减半."""
    folded = _folded(text)
    said = {Decimal(share) for word, share in _SHARES.items() if word in folded}
    return said | {value * 100 for value in values(text)}


def bounds(text: str, value: Decimal) -> set[str]:
    """The operators by which a text bounds a number, as its words say: 不超过5% is <=."""
    folded, found = _folded(text), set()
    for one, start, end in _found(folded):
        if one == value:
            before = folded[max(0, start - _NEAR) : start]
            found |= {_BOUNDS[word] for word in _BOUND.findall(_last_part(before))}
            found |= {_BOUNDS[word] for word in _BOUND.findall(_first_part(folded[end:]))}
    return found


def _folded(text: str) -> str:
    return "".join(normalise(text).split())


def _last_part(text: str) -> str:
    return re.split(r"[,;。、\d]", text)[-1]


def _first_part(text: str) -> str:
    return re.split(r"[,;。、\d]", text[:_NEAR])[0]


def _found(text: str) -> Iterator[tuple[Decimal, int, int]]:
    """Each number with its place, in every unit in which it may be meant."""
    for match in re.finditer("半年", text):
        yield _HALF_YEAR, *match.span()
    for match in _NUMBER.finditer(text):
        value = read_number(match[0]) if match[0] else None
        if value is None:
            continue
        yield value, *match.span()
        after = text[match.end() : match.end() + 2]
        if after.startswith("年"):
            yield value * _YEAR, *match.span()
        if after.startswith("成"):
            yield value * 10, *match.span()
