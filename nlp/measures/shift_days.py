"""The days of a season that a text names one after another: 2月1号到5号, 8号9号, 到7号, 前3天."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.measures.day_spans import FIRST, TO, Season, day_of, stretch_told
from nlp.numerals import read_number

DAY = timedelta(days=1)

_NUMBERED = re.compile(
    "(?:前[头面]?|头|开头|起初|后[头面]?|最后|剩下?|余下|接下来|中间|其余|另外?)的?[那这]?"
    "(?P<days>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})天"
)
_BARE = re.compile(
    "(?<![0-9月到至~—-])(?P<short>[0-9]{1,2})(?=(?:到|至|[-~—、和])[0-9]{1,2}[号日])"
    "|(?<![0-9月])(?P<day>[0-9]{1,2})(?=[号日](?!车间|线|楼|机|厂|门|仓|院|人))"
)
_KEPT_ON = re.compile("(?:一直|连着|都)?(?:上班|开工|生产|[干做上忙])?(?=[到至])|")
_UNTIL = re.compile("[到至]了?$")
_BESIDE = re.compile("[、和跟与,，]?")
_ONWARD = re.compile("[号日]?(?:以后|之后|往后|过后|后)")
_BEGINS = re.compile(
    "(?:那天|才|就|都|正式|[我俺咱]们?|厂子?|里)*(?:起|开始|(?:[开复](?:的|了)?[工业张门]|恢复(?:的|了)?生产))"
)
_FROM = re.compile("(?:从|自|打)$")
_FOLLOWING = re.compile(
    "(?<![0-9号日])(?:再?往后|后来|(?:打|从)?那?(?:之后|以后)|后[面头边]|接下来|接着|"
    "(?:其余|剩下|余下|后[面头边]?)的?(?:那?几天|日子|时间))(?!的?[0-9一二两三四五六七八九十]+天)"
)


@dataclass(frozen=True, slots=True)
class Days:
    """Some days that a text tells at a place: from the first, None if they follow those before,
    to the last, None if it is not told; or only how many, or none of that: 后来.

    `begins` where work began on the first, `onward` where they are all from the first on.
    """

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    number: int = 0
    begins: bool = False
    onward: bool = False

    @property
    def follows(self) -> bool:
        """Whether they are only told to come after those before."""
        return not (self.first or self.last or self.number)


def with_months(text: str, season: Season) -> str:
    """The text with a month before the days told without, that of the day before them: 2月1号到5号
    30人，6号到9号44人."""
    told, last, end = "", None, 0
    for one in re.finditer(f"{FIRST.pattern}|{_BARE.pattern}", text):
        bare = one["short"] or one["day"]
        if not bare:
            last = day_of(one, season) or last
            continue
        found = _after(int(bare), last, season) if last else None
        if found:
            told += f"{text[end : one.start()]}{found.month}月{bare}{'号' if one['short'] else ''}"
            last, end = found, one.end()
    return told + text[end:]


def _after(number: int, last: date, season: Season) -> date | None:
    """The day of a month that is told after another: after 1月31 the 2nd is of the next month."""
    rolls = last.month == season.first.month and number < season.first.day
    try:
        return last.replace(month=last.month + rolls, day=number)
    except ValueError:
        return None


def days_told(text: str, today: date, season: Season) -> Iterator[Days]:
    """The days that a text with all months tells, one after the other."""
    numbered = [
        Days(one.start(), one.end(), number=int(read_number(one["days"]) or 0))
        for one in _NUMBERED.finditer(text)
    ]
    following = [Days(*one.span()) for one in _FOLLOWING.finditer(text)]
    dated = _dated(text, today, season)
    yield from sorted((*numbered, *following, *dated), key=lambda one: one.start)


def _dated(text: str, today: date, season: Season) -> Iterator[Days]:
    end = 0
    while found := FIRST.search(text, end):
        one = _of_one(text, found, today, season)
        end = one.end if one else found.end()
        if one:
            yield one


def _of_one(text: str, found: re.Match[str], today: date, season: Season) -> Days | None:
    """The days that begin with one told at a place."""
    day, start, end = day_of(found, season), found.start(), found.end()
    if not day:
        return None
    if _UNTIL.search(text, 0, start):
        return Days(start, end, last=day)
    kept_on = _KEPT_ON.match(text, end)
    last = TO.match(text, kept_on.end()) if kept_on else None
    if last and (stretch := stretch_told(text[start : last.end()], today, season)):
        return Days(start, last.end(), stretch.first, stretch.last)
    if onward := _ONWARD.match(text, end):
        return Days(start, onward.end(), day + DAY, onward=True)
    until, end = _listed(text, day, end, season)
    begins = _FROM.search(text, 0, start) or _BEGINS.match(text, end)
    return Days(start, end, day, until if until > day else None, begins=bool(begins))


def _listed(text: str, day: date, end: int, season: Season) -> tuple[date, int]:
    """The last of the days listed from one on, and where it ends: 8号、9号, 初五1月29."""
    while between := _BESIDE.match(text, end):
        found = FIRST.match(text, between.end())
        following = found and day_of(found, season)
        alike = following == day and not between[0]
        if not found or not following or not (alike or following == day + DAY):
            break
        day, end = following, found.end()
    return day, end
