"""Days and weeks that are told by the Spring Festival: 正月十六, 腊月里, 年前, 过完年; 元旦过后."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from nlp.calendar_years import years
from nlp.numerals import read_number

NEW_YEARS: Mapping[int, date] = {
    year: date(year, month, day)
    for year, month, day in (
        (2017, 1, 28),
        (2018, 2, 16),
        (2019, 2, 5),
        (2020, 1, 25),
        (2021, 2, 12),
        (2022, 2, 1),
        (2023, 1, 22),
        (2024, 2, 10),
        (2025, 1, 29),
        (2026, 2, 17),
        (2027, 2, 6),
        (2028, 1, 26),
        (2029, 2, 13),
        (2030, 2, 3),
    )
}
"""The first day of each year by the moon."""

_DAY = timedelta(days=1)
_A_MOON = timedelta(days=29)
_SHORTLY, _A_WINTER = timedelta(days=20), timedelta(days=90)

_FIRST_MOON = re.compile(
    "(?:正月|(?<!今)(?<!去)(?<!前)大?年)初(?P<early>[一二三四五六七八九十]|10|[1-9])"
    "|正月(?P<late>二?十[一二三四五六七八九]?|[12][0-9])(?!个)|(?P<whole>正月)(?!初)"
)
_LAST_MOON = re.compile("腊月")
_NOT_LONG_AGO = "(?<![0-9一二两三四五六七八九十几多半今去前后明每当])"
_BEFORE = re.compile(f"{_NOT_LONG_AGO}年前(?!年)|(?:过年|春节)(?:以|之)?前")
_SINCE = re.compile(
    f"{_NOT_LONG_AGO}年后(?![半期])|(?:过了?年|春节|过完年)(?:以|之)?后|过[完了]年|一?开年"
)
_NEW_YEARS_DAY = re.compile("元旦(?:以|之)?(?:过后|后|刚过|过了|完了?)|(?:过了|过完)元旦")

Span = tuple[date, date]


def moon_days(text: str, today: date) -> Span | None:
    """The first and the last of the days that a text tells by the Spring Festival or New Year's
    Day; None if it tells none so."""
    if not any(one in text for one in "年月旦节"):
        return None
    if _NEW_YEARS_DAY.search(text):
        first = date(_year(text, today), 1, 1)
        return first, first + _SHORTLY
    year = _feast_year(text, today)
    if _LAST_MOON.search(text) and years(text, today) and _is_over(year + 1, today):
        year += 1  # 去年腊月 is what went before this year's feast
    feast = NEW_YEARS.get(year)
    if feast is None:
        return None
    if found := _FIRST_MOON.search(text):
        return _in_first_moon(found, feast)
    return next((span(feast, today) for words, span in _SPANS if words.search(text)), None)


def _is_over(year: int, today: date) -> bool:
    """Whether the feast of a year has passed, and with it the last month by the moon."""
    feast = NEW_YEARS.get(year)
    return feast is not None and feast <= today


def _in_first_moon(found: re.Match[str], feast: date) -> Span:
    number = read_number(found["early"] or found["late"]) if not found["whole"] else None
    if number is None:
        return feast, feast + _A_MOON
    named = feast + _DAY * (int(number) - 1)
    return named, named


_SPANS: tuple[tuple[re.Pattern[str], Callable[[date, date], Span]], ...] = (
    (_LAST_MOON, lambda feast, _: (feast - _A_MOON - _DAY, feast - _DAY)),
    (_BEFORE, lambda feast, _: (feast - _A_WINTER, feast - _DAY)),
    (_SINCE, lambda feast, today: (feast, max(today, feast))),
)


def _year(text: str, today: date) -> int:
    named = years(text, today)
    return named[0] if named else today.year


def _feast_year(text: str, today: date) -> int:
    """The year of the feast meant: the one named, or that of the last one before today."""
    named = years(text, today)
    feast = NEW_YEARS.get(today.year)
    to_come = feast is not None and today < feast
    return named[0] if named else today.year - to_come
