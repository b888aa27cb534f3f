"""Of those who sat for a certificate those who got one: 考了7个，4个拿到了，3个没过 are four."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    "(?:最后|结果|可惜|剩下|还|有|其中|里头|另外)*#(?:人|个人|工人)*的?没.{0,6}|挂了#(?:人)?"
)
_OUT_OF = re.compile(f"(?P<before>.*?)#[^#]*?{_GOT}了?(?P<passed>#.*)")
# 35个拿了中级工 tells of those who passed, 10个考取中级工 of those who are to.
_HAVE = re.compile(
    "(?<![没未])(?:[过得拿考](?:到|下来?)?了|[考拿]到|考[过下]|到手|过关|合格|拿证|拿.{0,5}#)"
)
_TO_COME = re.compile("想|要|准备|打算|为了|[去来]拿|考了")
_NOT_PASSED = re.compile("没(?:考|通)?过|挂了")
_NO_PAPER = re.compile("没(?:考|通)?过|挂了|没(?:考|拿|取|下|及格|合格|证)")
_GRADE = re.compile("[初中高]级|技师|证")


@dataclass(frozen=True, slots=True)
class _Sat:
    """Who sat for it, as far as was told: the number told last, how many numbers of grades there
    are of which nobody said how many passed, and of how many of the last that was said."""

    number: int = 0
    open: int = 0
    passed: int = 0


def those_who_passed(text: str, today: date) -> str:
    """The text with those who passed in the place of those who sat for it.

    Who failed is taken off the one number that sat, where nobody told how many passed.
    """
    sat = _Sat()
    for words in clauses(text):
        counted = _people(words, today)
        around = _marked(words, counted)
        before, _, after = text.partition(words)
        if len(counted) > 1 and (inside := _OUT_OF.fullmatch(around)):
            kept = f"{inside['before']}{inside['passed']}".replace("#", counted[1].text, 1)
            text = f"{before}{kept}{after}"
            sat = _Sat(int(counted[0].high), passed=int(counted[1].high))
        elif len(counted) == 1:
            number, last = int(counted[0].high), _people(before, today)[-1:]
            if _FAILED.fullmatch(around):
                if _is_told(sat, number, words):
                    text = before + after
                elif last and not sat.passed and sat.open < 2 and number < sat.number:
                    text = _instead(before, last[0], sat.number - number) + after
            elif _PASSED.fullmatch(around) and last and number < sat.number and not sat.passed:
                text = _instead(before, last[0], number) + after
                sat = replace(sat, passed=number)
            elif _HAVE.search(around) and not _TO_COME.search(around):
                sat = replace(sat, passed=sat.passed + number)
            else:
                still = 0 if sat.passed else sat.open
                sat = _Sat(number, open=still + bool(_GRADE.search(words)))
    return text


def failures(text: str, today: date) -> list[str]:
    """The words for numbers of those who failed in a text, of whom nobody knows among whom."""
    return [
        counted[0].text
        for words in clauses(text)
        if len(counted := _people(words, today)) == 1
        and _FAILED.fullmatch(_marked(words, counted))
        and _NO_PAPER.search(words)
    ]


def _is_told(sat: _Sat, failed: int, words: str) -> bool:
    """Whether those who failed are none of the numbers told to have passed."""
    outside = sat.passed + failed <= sat.number or _NOT_PASSED.search(words)
    return bool(sat.passed and outside)


def _instead(text: str, one: Quantity, number: int) -> str:
    return f"{text[: one.start]}{number}个{text[one.end :]}"


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
