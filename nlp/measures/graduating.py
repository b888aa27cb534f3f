"""In which year those somebody tells of finish school: in 2022 我24年才毕业, 毕业两年了 and 离毕业
还有一年半 say that it is not this one."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from nlp.bounds import NO_LIMIT
from nlp.calendar_years import years
from nlp.counting.heads import heads
from nlp.counting.papers import people
from nlp.counting.too_early import TOO_EARLY
from nlp.numbers import Quantity, quantities
from nlp.questions.replies import MONTHS
from nlp.statements import clauses, sounds_asking

IN_THEIR_YEAR = "in_graduation_year"
"""The fact of being in the year in which one finishes school."""

NOT_THIS_YEAR = "都还不到毕业年度"
"""What is said then, by the name of the year."""

PAPER = "本"
"""What certificates are counted in."""

Years = tuple[Decimal, Decimal]

_FINISHING = "毕(?:[的了过])?业(?!证)|离校|出校门"
_YEAR = re.compile(
    f"(?<![0-9])(?:20)?(?P<year>[12][0-9])(?:年[^，。没未给快对]{{0,8}}(?:{_FINISHING})|级?届)"
)
_BEFORE = re.compile(
    f"[去前]年[^，。没未]{{0,8}}(?:{_FINISHING})|往届|历届|早(?:就|已经?)(?:{_FINISHING})"
)
_BEHIND = re.compile(
    f"(?:{_FINISHING})(?:到现在|以来|都|已经?|有|也|快|了|才|刚|差不多|将近|好|整整)*#(?![^，]{{0,2}}[内前])"
)
_AHEAD = re.compile(
    f"(?:[还再差离距得要]|才).{{0,6}}#[^，]{{0,5}}(?:{_FINISHING})"
    f"|(?:{_FINISHING})[^，]{{0,3}}[还差得要][^，]{{0,3}}#"
)
_THIS_YEAR = re.compile("毕业班|应届|今年[^，。]{0,5}毕业|(?<![非不是到])毕业年度(?:的|学生)")
_OLDER = re.compile("[三四五]年级|大[三四]")
_OF_SOME = re.compile(
    "有(?:[的些几]|[0-9一二两三四五六七八九十]+[个名人位])|[其当]中|里[头面边]|另|部分|多半|大半|除|[剩余]"
)


def graduated(words: str, today: date) -> Years | None:
    """The first and the last year in which those a clause tells of may finish school, told by
    other words than the name of the year; None if it leaves that open."""
    if years(words, today):
        return None
    this_year = Decimal(today.year)
    if found := next(_by_length(words, today), None):
        return found
    if _BEFORE.search(words):
        return Decimal(0), this_year - 1
    return (this_year + 1, NO_LIMIT) if TOO_EARLY.search(words) else None


def by_their_year(text: str, today: date) -> str:
    """The text with it said that none of those it tells of finishes this year, where it says that
    of one, or of all; of which of several it is said that are counted apart is another matter."""
    if _THIS_YEAR.search(text):
        return text
    counted = set[Decimal]().union(*(_counted(words, today) for words in clauses(text)))
    several = max(counted, default=0) > 1
    for words in clauses(text):
        if sounds_asking(words) or not (said := _another_year(words, today)):
            continue
        of_some = bool(_counted(words, today)) and len(counted) > 1
        if several and (of_some or _OF_SOME.search(words) or _OLDER.search(text)):
            return text
        return text.replace(words, f"{NOT_THIS_YEAR}（即{said}），{words}", 1)
    return text


def _counted(text: str, today: date) -> set[Decimal]:
    """The numbers of people in a text, and of their papers: 其中10本是二年级的."""
    papers = (one for one in people(text, today) if text.startswith(PAPER, one.end))
    return {one.high for one in (*heads(text, today), *papers)}


def _by_length(words: str, today: date) -> Iterator[Years]:
    """The years by how long ago they finished, or how long it is till they do."""
    if not re.search(_FINISHING, words):
        return
    for one in quantities(words, today):
        around = f"{words[: one.start]}#{words[one.end :]}"
        if one.unit in ("月", "年") and _AHEAD.search(around):
            yield _away(one, today, 1)
        elif one.unit in ("月", "年") and _BEHIND.search(around):
            yield _away(one, today, -1)


def _away(one: Quantity, today: date, way: int) -> Years:
    """The years so far from today, before it or after."""
    if one.unit == "年":
        ends = [today.year + way * number for number in (one.low, one.high)]
    else:
        now = today.year * MONTHS + today.month - 1
        ends = [(now + way * number) // MONTHS for number in (one.low, one.high)]
    return min(ends), max(ends)


def _another_year(words: str, today: date) -> str:
    """The words by which a clause tells of another year; "" if it does not."""
    named = _YEAR.search(words)
    if named and 2000 + int(named["year"]) != today.year:
        return named[0]
    if found := TOO_EARLY.search(words) or _BEFORE.search(words):
        return found[0]
    of = next(_by_length(words, today), None)
    return words if of and not of[0] <= today.year <= of[1] else ""
