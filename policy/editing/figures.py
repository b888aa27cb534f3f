"""The numbers a quote states, as the units a card keeps them in, and how it bounds them."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from nlp.numerals import EXACT, read_number
from nlp.text import normalise

_NUMBER = re.compile(EXACT)
_HALF_YEAR, _YEAR = Decimal(6), Decimal(12)
# Shares that are said without a number.
_SHARES = {
    **dict.fromkeys(("减半", "一半", "半数", "二分之一"), 5000),
    **dict.fromkeys(("免征", "免缴", "免交", "全免", "全额", "全部", "百分之百"), 10_000),
}
_NEAR = 8
"""Characters before and after a number in which its bound is looked for."""

# What stands before a number bounds it by some words, what stands after it by others: 以下 in
# 30人以下企业裁员率20% is said of the 30.
_BEFORE = (
    (re.compile("(?:大于|高于|多于)(?:或)?等于|(?:不|未|没有?)(?:得|能|应)?(?:低|少|小)于"), ">="),
    (
        re.compile(
            "(?:小于|低于|少于)(?:或)?等于|(?:不|未|没有?)(?:得|能|应)?(?:超过?|高于|多于|大于)"
        ),
        "<=",
    ),
    (re.compile("不足|不满|不到|未满|未达|低于|少于|小于"), "<"),
    (re.compile("超过?|高于|多于|大于"), ">"),
    (re.compile("至少|最少|达到|(?:(?<!期)满|达)$"), ">="),
    (re.compile("最多|至多"), "<="),
)
_AFTER = ((re.compile("以上(?!年)"), ">="), (re.compile("以下|以内"), "<="))
_WITH, _WITHOUT = {">": ">=", "<": "<="}, {">=": ">", "<=": "<"}


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
            before, after = (
                _last_part(folded[max(0, start - _NEAR) : start]),
                _first_part(folded[end:]),
            )
            said = {_first_of(_BEFORE, before), _first_of(_AFTER, after)} - {""}
            found |= {_counting_itself(operator, after) for operator in said}
    return found


def _first_of(words: Iterable[tuple[re.Pattern[str], str]], text: str) -> str:
    return next((operator for pattern, operator in words if pattern.search(text)), "")


def _counting_itself(operator: str, after: str) -> str:
    """The operator with what is said of the number itself: 30人以上（不含30人）."""
    if "不含" in after:
        return _WITHOUT.get(operator, operator)
    return _WITH.get(operator, operator) if "含" in after else operator


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
