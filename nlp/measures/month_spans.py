"""Months told as a span in other words than 2月到4月: 2到4月, 3月4月."""

import re

from nlp.questions.replies import A_MONTH, number_of
from nlp.statements import sounds_asking

_TO_MONTH = re.compile(
    f"(?<![0-9一二三四五六七八九十个两几年第点.万千百]){A_MONTH}(?:[到至~-]|—+)(?={A_MONTH}月(?!薪))"
)
_PIECE = re.compile(r"[^，,。；;？?！!\s]+")
_LISTED = re.compile(
    f"(?<![0-9一二三四五六七八九十个两几年第到至])(?:{A_MONTH}(?:月份?[、和跟与]?|、))+{A_MONTH}月份?"
    "(?![到至、])"
)


def month_to_month(text: str) -> str:
    """The text with the first and the last month of a span named so. Months that are listed are
    one where it is asked about them, and they follow each other: 二月三月每月2300 tells a sum."""
    text = _TO_MONTH.sub(r"\1月到", text)
    for one in _PIECE.findall(text) if _LISTED.search(text) else ():
        if sounds_asking(one):
            text = text.replace(one, _LISTED.sub(_as_span, one))
    return text


def _as_span(found: re.Match[str]) -> str:
    named = re.findall(A_MONTH, found[0])
    numbers = [number_of(one) for one in named]
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return f"{named[0]}月到{named[-1]}月" if follow else found[0]
