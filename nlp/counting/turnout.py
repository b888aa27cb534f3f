"""Of those who signed up those who came: 报了65个，最后来了58个 are 58."""

import re
from datetime import date

from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.told import told_numbers

_SIGNED_UP = re.compile(
    "报了名?|报名|报上|报(?=[0-9一二三四五六七八九十百]+[个人])|登记了|通知了?|(?<!花)名[单册]|计划(?=[0-9])|应[到训]|应该?参[加训]"
)
_CAME = re.compile(
    "(?<![没未])(?:来|到|去|参加|参训)(?:了|场|的|上课|参加|听课|培训|考(?![过上取出下起到]))"
    "|实[到训]|(?:实际|真正?|最后|结果).{0,3}(?:来|到|参加|参训|培训|考(?![过上取出下起到]))"
)
_STAYED_AWAY = re.compile("[没未](?:来|到|去|参加)|缺席|缺课")


def those_who_came(text: str, today: date) -> str:
    """The text with those who came in the place of those who signed up right before, said once:
    报了50个，5个没来，实际参加45个 are 45."""
    if not _SIGNED_UP.search(text):
        return text
    signed_up, number, came = "", 0, 0
    for words in clauses(text):
        one = _people(words, today)
        if one is None:
            continue
        told = int(one.high)
        if signed_up and (found := _came(words, number, told)) and found == (came or found):
            text = text.replace(words, "", 1)
            came = found
        elif signed_up and came:
            break
        else:
            signed_up, number = (words, told) if _SIGNED_UP.search(words) else ("", 0)
    return text.replace(signed_up, _with(signed_up, came, today), 1) if came else text


def _with(words: str, number: int, today: date) -> str:
    """A clause with another number of people."""
    one = _people(words, today)
    return f"{words[: one.start]}{number}个{words[one.end :]}" if one else words


def _came(words: str, signed_up: int, number: int) -> int:
    """How many came by what is said of a number of those who signed up; 0 if it says nothing."""
    if not 0 < number < signed_up:
        return 0
    if _STAYED_AWAY.search(words):
        return signed_up - number
    return number if _CAME.search(words) else 0


def _people(words: str, today: date) -> Quantity | None:
    """The one number of people in a clause."""
    counted = [one for one in told_numbers(words, today) if one.unit in ("人", "个", "")]
    exact = len(counted) == 1 and counted[0].low == counted[0].high
    return counted[0] if exact else None
