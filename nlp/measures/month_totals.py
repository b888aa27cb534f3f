"""Sums told of several months together: 2到6月一共交了200万 is no month's sum."""

import re
from datetime import date

from nlp.measures.month_sums import LEAST, YEAR
from nlp.numbers import quantities
from nlp.questions.replies import A_MONTH, number_of
from nlp.statements import clauses

_NOT_BEHIND = "(?<![0-9一二三四五六七八九十第前后到至])"
_SPAN = re.compile(f"{_NOT_BEHIND}{A_MONTH}(?:月份?)?(?:[到至~-]|—+){A_MONTH}月(?!薪)")
_LISTED = re.compile(f"{_NOT_BEHIND}(?:{A_MONTH}(?:月份?[、和跟与]?|、))+{A_MONTH}月(?!薪)")
_IN_ALL = re.compile("[一总拢通]共|合计|共计|[加合]起来|加一起|(?<=[^一总拢通公])共")
_EACH = re.compile("每|[都也各]|月月|月均|(?<![0-9二两三四五六七八九十])[一1]个?月")


def without_totals(text: str, today: date) -> str:
    """The text without the sums that several named months come to together: what each of them
    brought nobody said."""
    for words in clauses(text):
        if months_spanned(words) and _IN_ALL.search(words) and not _EACH.search(words):
            text = text.replace(words, _without_sums(words, today), 1)
    return text


def months_spanned(words: str) -> int:
    """How many months a clause names together: four of 3月到6月, two of 3月和4月; 0 if none."""
    if found := _SPAN.search(words):
        first, last = (number_of(one) for one in re.findall(A_MONTH, found[0]))
        return (last - first) % YEAR + 1
    listed = _LISTED.search(words)
    return len({*re.findall(A_MONTH, listed[0])}) if listed else 0


def _without_sums(words: str, today: date) -> str:
    for one in reversed(quantities(words, today)):
        if one.unit == "元" or (not one.unit and one.low >= LEAST):
            words = f"{words[: one.start]}{words[one.end :]}"
    return words
