"""So many people on some days of a season and so many on others: 前5天30个人，后4天44个 are two
groups, each with days of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.counting.heads import heads
from nlp.measures.day_spans import FIRST, TO, Season, Stretch, stretch_told
from nlp.numerals import read_number

_DAYS = re.compile(
    "(?:前[头面]?|头|开头|起初|后[头面]?|最后|剩下?|余下|接下来|中间|其余|另外?)的?[那这]?"
    "(?P<days>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})天"
)
_MONTH = re.compile("(?P<month>[0-9]{1,2}月)份?[0-9]{1,2}[号日]?(?:到|至|[-~—])")
_OF_THAT_MONTH = re.compile(
    "(?<![0-9月到至~—-])(?=[0-9]{1,2}[号日]?(?:到|至|[-~—])[0-9]{1,2}[号日])"
)
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Days:
    """Some days that a text tells at a place, by their number or by the first and the last."""

    number: int
    start: int
    end: int
    stretch: Stretch | None = None


def in_shifts(text: str, today: date, season: Season) -> str:
    """The text with those who worked on some of the days told as groups, each with its days as far
    as they are the season's; without their numbers where the days are not all that were told."""
    text = _with_months(text)
    told = list(_days_told(text, today, season))
    if len(told) < FEWEST:
        return text
    ends = [*(one.start for one in told[1:]), len(text)]
    counted = [heads(text[one.end : end], today) for one, end in zip(told, ends, strict=True)]
    if any(len(one) != 1 or one[0].low != one[0].high for one in counted):
        return text
    days = _of_season(told, text[: told[0].start], today, season)
    people = [int(one[0].high) for one in counted]
    groups = [f"{one}个人干了{left}天" for one, left in zip(people, days, strict=False) if left]
    end = told[-1].end + counted[-1][0].end
    return f"{text[: told[0].start]}{'，另外'.join(groups)}{text[end:]}"


def _with_months(text: str) -> str:
    """The text with the month of the first stretch before the days of others: 2月1号到5号30人，
    6号到9号44人."""
    named = _MONTH.search(text)
    if not named:
        return text
    return text[: named.end()] + _OF_THAT_MONTH.sub(named["month"], text[named.end() :])


def _days_told(text: str, today: date, season: Season) -> Iterator[_Days]:
    """The days that are told by their number, or else by the first and the last of each."""
    numbered = list(_DAYS.finditer(text))
    for one in numbered:
        yield _Days(int(read_number(one["days"]) or 0), one.start(), one.end())
    for first in () if numbered else FIRST.finditer(text):
        last = TO.match(text, first.end())
        found = (
            stretch_told(last.string[first.start() : last.end()], today, season) if last else None
        )
        if last and found:
            yield _Days((found.last - found.first).days + 1, first.start(), last.end(), found)


def _of_season(told: Sequence[_Days], before: str, today: date, season: Season) -> Sequence[int]:
    """How many of the days are the season's; none where they are not all that were told before,
    or began earlier."""
    stretches = [one.stretch for one in told if one.stretch] or _in_turn(
        told, before, today, season
    )
    if not stretches:
        return [one.number for one in told]
    if any(one.first < season.first for one in stretches):
        return []
    return [max(0, (min(one.last, season.last) - one.first).days + 1) for one in stretches]


def _in_turn(told: Sequence[_Days], before: str, today: date, season: Season) -> Sequence[Stretch]:
    """The stretches of days that follow each other within the whole that was told before."""
    whole = stretch_told(before, today, season)
    if whole is None:
        return []
    first, found = whole.first, list[Stretch]()
    for one in told:
        found.append(Stretch(first, first + timedelta(days=one.number - 1), ""))
        first += timedelta(days=one.number)
    return found if found[-1].last == whole.last else [Stretch(date.min, date.min, "")]
