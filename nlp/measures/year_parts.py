"""A year's premium told by halves or quarters: 上半年缴1.9万，下半年1.7万 are 36000."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from nlp.measures.given_back import is_bare_sum
from nlp.numbers import Quantity
from nlp.told import told_numbers

_HALF = "(?P<half>[上前头下后])半年"
_QUARTER = "第?(?P<quarter>[一二三四1-4])季度?"
_PART = re.compile(f"(?:{_HALF}|{_QUARTER})(?P<told>[^0-9，,。；;？?年]{{0,10}})$")
_FIRST_QUARTERS = {"上": (1, 2), "前": (1, 2), "头": (1, 2), "下": (3, 4), "后": (3, 4)}
_OTHERWISE = re.compile(
    "[返退领补拨欠没未免差该应要得需预估约缓]|大概|打算|准备|计划|每|个人|职工|员工|工人|单位|公司"
    "|养老|工伤|医|社保"
)
"""Of something else, or not what was really paid: 下半年该缴1.7万."""

_BETWEEN = re.compile("[元块钱、，,。；;和跟又再\\s]*")
_OTHER_YEAR = re.compile("[前今]年")
_NOT_PAID = re.compile("[^，,。；;？?]*?(?:[没未缓欠差估]|预计|左右|打算)")
_ALL_YEAR = [1, 2, 3, 4]
TOGETHER = "一共交了{sum}元"


@dataclass(frozen=True, slots=True)
class _Part:
    """What was paid in some quarters, told from `start` on."""

    quarters: Sequence[int]
    number: Quantity
    start: int


def whole_year(text: str, today: date) -> str:
    """The text with what was paid in all parts of a year told as one sum; as it is where a part is
    missing, told twice or inexactly, or is of something else, or another year is spoken of."""
    parts = list(_parts(text, today))
    quarters = [one for part in parts for one in part.quarters]
    together = all(
        _BETWEEN.fullmatch(text[one.number.end : after.start]) for one, after in pairwise(parts)
    )
    exact = all(one.number.low == one.number.high for one in parts)
    exact = exact and not (parts and _NOT_PAID.match(text, parts[-1].number.end))
    if sorted(quarters) != _ALL_YEAR or not together or not exact or _OTHER_YEAR.search(text):
        return text
    said = TOGETHER.format(sum=f"{sum(one.number.low for one in parts):f}")
    return f"{text[: parts[0].start]}{said}{text[parts[-1].number.end :]}"


def _parts(text: str, today: date) -> Iterator[_Part]:
    end = 0
    sums = [one for one in told_numbers(text, today) if one.unit == "元" or is_bare_sum(one)]
    for one in sums:
        found = _PART.search(text[end : one.start])
        if found and not _OTHERWISE.search(found["told"]):
            yield _Part(_quarters(found), one, end + found.start())
        end = one.end


def _quarters(found: re.Match[str]) -> Sequence[int]:
    if half := found["half"]:
        return _FIRST_QUARTERS[half]
    number = found["quarter"]
    return ("一二三四".find(number) + 1 or int(number),)
