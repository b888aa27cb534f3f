"""What somebody takes back while writing: 招了3个，不对，是5个 tells of five."""

import re
from datetime import date

from nlp.numbers import Quantity, quantities

_TAKES_BACK = re.compile(
    "[，。；、,;. ]*(?:哦|噢|啊|呃)?(?:不对|哦不|噢不|不不|[说记写打搞算数]错|口误|更正)"
    "[了啦哈，。：,:. ]*"
)
_HEADS = ("人", "个", "")

REACH = 12
"""How many characters behind the words that take a number back the right one may stand."""


def corrected(text: str, today: date) -> str:
    """The text with each number that is taken back replaced by the one said instead."""
    for _ in range(len(_TAKES_BACK.findall(text))):
        before, text = text, _first_corrected(text, today)
        if text == before:
            break
    return text


def _first_corrected(text: str, today: date) -> str:
    numbers = quantities(text, today)
    for match in _TAKES_BACK.finditer(text):
        before = [one for one in numbers if one.end <= match.start()]
        after = [one for one in numbers if match.end() <= one.start <= match.end() + REACH]
        if after and (wrong := _last_alike(before, after[0])):
            right = after[0]
            kept = text[wrong.end : match.start()] + text[right.end :]
            return text[: wrong.start] + right.text + kept
    return text


def _last_alike(numbers: list[Quantity], right: Quantity) -> Quantity | None:
    """The last number that counts the same as the right one."""
    return next((one for one in reversed(numbers) if _alike(one, right)), None)


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or {one.unit, other.unit} <= set(_HEADS)
