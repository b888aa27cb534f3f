"""The days, months and years that a text names, as a card writes them."""

import re
from collections.abc import Iterator
from datetime import date

from nlp.numerals import read_number
from nlp.text import normalise

_POINTED = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_CHINESE = re.compile("[〇零○一二三四五六七八九]{4}(?=年)|[一二三四五六七八九十]{1,3}(?=[月日])")
_MENTION = re.compile(
    r"(?P<year>\d{4})年(?:度?(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?"
    r"|(?P<month_alone>\d{1,2})月(?:(?P<its_day>\d{1,2})日)?"
    r"|(?P<day_alone>\d{1,2})日(?!内)"
    r"|年[底末]"
)


def named(text: str, year: str = "") -> list[str]:
    """Days as 2020-03-05, months as 2020-03, years as 2020, in the order of the text.

    A year or month that is left out (12月21日、22日) is the last that was named, the first year
    the one given. The end of a month or year (12月底, 2022年年底) is that month or year.
    """
    return list(_named(_in_digits("".join(normalise(text).split())), year))


def _in_digits(text: str) -> str:
    """The text with its days written one way: 二〇二〇年六月 and 2020.6.30 as 2020年6月30日."""
    pointed = _POINTED.sub(r"\1年\2月\3日", text.replace("○", "〇"))
    return _CHINESE.sub(lambda found: str(read_number(found[0]) or found[0]), pointed)


def _named(text: str, year: str) -> Iterator[str]:
    month = ""
    for found in _MENTION.finditer(text):
        part = found.groupdict(default="")
        day = part["day"] or part["its_day"] or part["day_alone"]
        year = part["year"] or year
        month = part["month"] or part["month_alone"] or (month if part["day_alone"] else "")
        if year and (month or not day) and _real(year, month, day):
            yield "-".join([year, *(f"{int(one):02}" for one in (month, day) if one)])


def _real(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
