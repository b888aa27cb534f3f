"""Of those who sat for a certificate those who got one: 考了7个，4个拿到了，3个没过 are four."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.told import told_numbers

_GOT = "(?:考到手?|考过|考下来?|考取|拿到手?|拿下|取得|到手|通过|过关|合格|拿证|过)"
_PASSED = re.compile(
    f"(?:最后|结果|一共|总共|实际|就|只|才|有|里头|其中|都)*(?:{_GOT}了?#(?:个|人)*"
    f"|#(?:人|个人|工人)*(?:都)?{_GOT}(?:了|证|的|合格证|证书)*)"
)
_FAILED = re.compile(
    "(?:最后|结果|可惜|还|有|其中|里头|另外)*#(?:人|个人|工人)*没.{0,6}|挂了#(?:人)?"
)
_OUT_OF = re.compile(f"(?P<before>.*?)#[^#]*?{_GOT}了?(?P<passed>#.*)")


def those_who_passed(text: str, today: date) -> str:
    """The text with those who passed in the place of those who sat for it."""
    whole = 0
    for words in clauses(text):
        counted = _people(words, today)
        around = _marked(words, counted)
        before, _, after = text.partition(words)
        if len(counted) > 1 and (inside := _OUT_OF.fullmatch(around)):
            kept = f"{inside['before']}{inside['passed']}".replace("#", counted[1].text, 1)
            text = f"{before}{kept}{after}"
        elif (sat := _people(before, today)[-1:]) and len(counted) == 1:
            number, of = int(counted[0].high), whole or int(sat[0].high)
            passed = number if _PASSED.fullmatch(around) else 0
            failed = _FAILED.fullmatch(around)
            if failed and number + int(sat[0].high) == of and whole:
                text = before + after
            elif (passed or failed) and number < of:
                left = passed or of - number
                text = f"{before[: sat[0].start]}{left}个{before[sat[0].end :]}{after}"
                whole = of
    return text


def _people(text: str, today: date) -> Sequence[Quantity]:
    return [
        one
        for one in told_numbers(text, today)
        if one.unit in ("人", "个", "") and one.low == one.high
    ]


def _marked(words: str, counted: Sequence[Quantity]) -> str:
    """A clause with its numbers of people as marks."""
    for one in reversed(counted):
        words = f"{words[: one.start]}#{words[one.end :]}"
    return words
