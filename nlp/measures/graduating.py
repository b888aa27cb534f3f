"""Whether those somebody tells of finish school this year: in 2022 我24年才毕业 says that they do
not."""

import re
from datetime import date

from nlp.counting.heads import heads
from nlp.counting.too_early import TOO_EARLY
from nlp.statements import clauses, sounds_asking

IN_THEIR_YEAR = "in_graduation_year"
"""The fact of being in the year in which one finishes school."""

NOT_THIS_YEAR = "都还不到毕业年度"
"""What is said then, by the name of the year."""

_YEAR = re.compile("(?<![0-9])(?:20)?(?P<year>[12][0-9])(?:年[^，。没未]{0,8}毕业|级?届)")
_PAST = re.compile("[去前]年(?:就|都|已经)?(?:[0-9一二三四五六七八九十]+月)?(?:份)?就?毕业|往届")
_THIS_YEAR = re.compile("毕业班|应届|今年[^，。]{0,5}毕业|(?<![非不是到])毕业年度(?:的|学生)")


def by_their_year(text: str, today: date) -> str:
    """The text with it said that none of those it tells of finishes this year, where it says that
    of one, or of all; where several are counted, of whom it is said is another matter."""
    if _THIS_YEAR.search(text) or any(one.high > 1 for one in heads(text, today)):
        return text
    for words in clauses(text):
        if not sounds_asking(words) and (said := _another_year(words, today)):
            return text.replace(words, f"{NOT_THIS_YEAR}（即{said}），{words}", 1)
    return text


def _another_year(words: str, today: date) -> str:
    """The words by which a clause tells of another year; "" if it does not."""
    named = _YEAR.search(words)
    if named and 2000 + int(named["year"]) != today.year:
        return named[0]
    found = TOO_EARLY.search(words) or _PAST.search(words)
    return found[0] if found else ""
