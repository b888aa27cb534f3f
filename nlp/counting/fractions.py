"""A share of those counted as their number: 推荐出去六个，一半就在本县 tells of three of the six,
and 120个人，四分之三参加了 of ninety."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.told import people

_CUT = "，。；、,; \n"
_DIGIT = "[一二三四五六七八九1-9]"
_SHARE = re.compile(
    f"(?:(?<=[{_CUT}])|^)(?P<which>(?:其中|里头|有|还有|另外?|剩下的?|就)*)"
    f"(?:一半|(?P<parts>{_DIGIT}|十)分之(?P<share>{_DIGIT})|(?P<tenths>{_DIGIT})成)(?:的?[职员民]?[人工])?都?"
    "(?=就|是|也|在|去|到|留|往|送|上|下|克|切|跑|没|干|签|满|拿|进|来|参加|参训|报|通过|考)"
)


def in_numbers(messages: Sequence[str], today: date) -> list[str]:
    """The messages with a share replaced by how many that are: of the first people its message
    counts, else of the only ones the message before counts; if it is a whole number, and all
    others counted before are among them."""
    found = list[str]()
    for one in messages:
        tells = _SHARE.search(one)
        earlier = people(found[-1], today) if tells and found else []
        found.append(_in_numbers(one, earlier, today) if tells else one)
    return found


def _in_numbers(text: str, earlier: Sequence[Quantity], today: date) -> str:
    while match := _SHARE.search(text):
        before = people(text[: match.start()], today) or (earlier if len(earlier) == 1 else [])
        exact = all(one.low == one.high for one in before)
        whole = int(before[0].high) if before and exact else 0
        number = whole * _share_of(match)
        beside = whole - number
        if not whole or number.denominator != 1 or sum(one.high for one in before[1:]) > beside:
            break
        which = match["which"] or ("有" if match["parts"] or match["tenths"] else "")
        text = f"{text[: match.start()]}{which}{number}个{text[match.end() :]}"
    return text


def _share_of(match: re.Match[str]) -> Fraction:
    if match["tenths"]:
        return Fraction(int(read_number(match["tenths"]) or 0), 10)
    if match["parts"]:
        parts, share = (int(read_number(match[name]) or 1) for name in ("parts", "share"))
        return Fraction(share, parts)
    return Fraction(1, 2)
