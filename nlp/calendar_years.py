"""The calendar years that people name: 2022年, 22年, 去年, 疫情头一年; not how long it lasts."""

import re
from collections.abc import Iterator
from datetime import date

from nlp.numerals import CN, DIGITS, fold

_YEAR = re.compile(
    rf"(?<![0-9{CN}十])(?:(?:(?:19|20)[0-9]{{2}}|[一二][零九][{CN}]{{2}})"
    rf"(?=[年届]|[-~—到至、和][0-9]+年)"
    rf"|(?P<short>[0-9]{{2}}|(?!六七|七八|八九)[零一二六七八九][{CN}])(?=[年届]))"
)
_YEARLY = re.compile("[年届]")
_AFTER_YEAR = re.compile(
    f".(?:(?P<date>[底初末度份毕春夏秋冬]|[0-9{CN}十]{{1,3}}月|[上下]半年)"
    "|[多来余半内整前后]|以[上下内]|之内|左右|上下|[工教军党]龄|经验|合同)"
)
_LASTING = re.compile(
    "([了满够过共龄费快近再差]|累计|连续|长达|年限|至少|最[少多长]|不[到足]|[再要得需补][交缴干做]|[0-9][-到至])$"
)
FROM_NOW = {
    **{"大前年": -3, "前年": -2, "上年度": -1, "去年": -1},
    **{"今年": 0, "本年": 0, "本年度": 0, "明年": 1, "后年": 2},
}
"""How many years from now the years are that are named by that."""

_RELATIVE_YEAR = re.compile(
    "大前年|(?<![以目之提当先])前年|上年度|(?<![过失除])去年|今年|本年度|(?<![说证声表])明年"
)
_FIRST_EPIDEMIC, _EPIDEMIC = re.compile("疫情(?:的?[头第]一年|刚[来起]那年|那年)"), 2020


def years(text: str, today: date) -> tuple[int, ...]:
    """Return the calendar years a sentence names, in order, each once: 2022年, 22年, 去年."""
    folded = fold(text)
    if not _YEARLY.search(folded):
        return ()
    found = [(start, year) for year, start, _ in calendar_years(folded, today.year % 100 + 1)]
    found += [(m.start(), today.year + FROM_NOW[m[0]]) for m in _RELATIVE_YEAR.finditer(folded)]
    found += [(m.start(), _EPIDEMIC) for m in _FIRST_EPIDEMIC.finditer(folded)]
    return tuple(dict.fromkeys(year for _, year in sorted(found)))


def calendar_years(text: str, latest: int) -> Iterator[tuple[int, int, int]]:
    """Years with their place; 22年 is one up to `latest` unless something lasted that long."""
    if not _YEARLY.search(text):
        return
    for match in _YEAR.finditer(text):
        year = int("".join(str(DIGITS.get(digit, digit)) for digit in match[0]))
        if match["short"]:
            after = _AFTER_YEAR.match(text, match.end())
            before = _LASTING.search(text, max(0, match.start() - 4), match.start())
            lasted = not after["date"] if after else before
            if lasted or latest < year < 60:
                continue
            year += 2000 if year <= latest else 1900
        yield year, match.start(), match.end()


def year_named(written: str | None, today: date) -> int:
    """The year that words alone stand for: 20年, 2020年, 去年, 当年; 0 without any."""
    if not written:
        return 0
    number = written.removesuffix("年")
    return int(number[-2:]) + 2000 if number.isdigit() else today.year + FROM_NOW.get(written, 0)
