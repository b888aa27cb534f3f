"""So many people on some days of a season and so many on others: 前5天30个人，后4天44个 are two
groups, each with days of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.counting.heads import heads
from nlp.measures.day_spans import FIRST, TO, Season, Stretch, day_of, stretch_told
from nlp.numbers import Quantity
from nlp.numerals import read_number

_DAYS = re.compile(
    "(?:前[头面]?|头|开头|起初|后[头面]?|最后|剩下?|余下|接下来|中间|其余|另外?)的?[那这]?"
    "(?P<days>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})天"
)
_MONTH = re.compile(
    "(?P<month>[0-9]{1,2}月)份?(?=[0-9])"
    "|(?<![0-9月到至~—-])(?=[0-9]{1,2}[号日]?(?:到|至|[-~—])[0-9]{1,2}[号日])"
)
_KEPT_ON = re.compile("(?:一直|连着|都)?(?:上班|开工|生产|[干做上忙])?(?=[到至])|")
_ONWARD = re.compile("[号日]?(?:以后|之后|往后|过后|后)")
_IN_ALL = re.compile("一共|总共|拢共|共(?=[0-9])")
_MORE = re.compile("(?:[又再](?:来|招|进)|(?:又|再|还)?(?:添|多|增?加))(?:进|来)?了?$")
"""Before those who came besides the ones there were: 又来了6个."""
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
    dated = _IN_ALL.sub("", _with_months(text))
    told = list(_days_told(dated, today, season))
    if len(told) < FEWEST:
        return text
    ends = [*(one.start for one in told[1:]), len(dated)]
    counted = [heads(dated[one.end : end], today) for one, end in zip(told, ends, strict=True)]
    if any(len(one) != 1 or one[0].low != one[0].high for one in counted):
        return text
    days = _of_season(told, dated[: told[0].start], today, season)
    people = _people(dated, told, [one[0] for one in counted])
    groups = [f"{one}个人干了{left}天" for one, left in zip(people, days, strict=False) if left]
    end = told[-1].end + counted[-1][0].end
    return f"{dated[: told[0].start]}{'，另外'.join(groups)}{dated[end:]}"


def _people(text: str, told: Sequence[_Days], counted: Sequence[Quantity]) -> Sequence[int]:
    """How many there were on the days told, with those who were there before where more came."""
    found: list[int] = []
    for days, one in zip(told, counted, strict=True):
        more = _MORE.search(text[days.end : days.end + one.start])
        found.append(int(one.high) + (found[-1] if more and found else 0))
    return found


def _with_months(text: str) -> str:
    """The text with the month last named before the days that are told without: 2月1号到5号30人，
    6号到9号44人."""
    told, last, end = "", "", 0
    for one in _MONTH.finditer(text):
        told += text[end : one.start()] + (one[0] or last)
        last, end = one["month"] or last, one.end()
    return told + text[end:]


def _days_told(text: str, today: date, season: Season) -> Iterator[_Days]:
    """The days that are told by their number, or else by the first and the last of each."""
    numbered = list(_DAYS.finditer(text))
    for one in numbered:
        yield _Days(int(read_number(one["days"]) or 0), one.start(), one.end())
    end = 0
    for first in () if numbered else FIRST.finditer(text):
        kept_on = _KEPT_ON.match(text, first.end())
        last = TO.match(text, kept_on.end()) if kept_on else None
        onward = _ONWARD.match(text, first.end())
        words = text[first.start() : last.end()] if last else ""
        found = stretch_told(words, today, season) if last else None
        if onward and first.start() >= end:
            found = _after(first, season)
        if found and (stop := last or onward):
            end = stop.end()
            yield _Days((found.last - found.first).days + 1, first.start(), end, found)


def _after(first: re.Match[str], season: Season) -> Stretch | None:
    """All days from one on, if that is none of the season's: 2月10号以后."""
    began = day_of(first, season)
    return Stretch(began, date.max, "") if began and began > season.last else None


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
