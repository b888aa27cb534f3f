"""The days from one date to another on which work went on: 2月3号开工，一直干到12号 are ten, and
初一到初五没歇 five."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.calendar_years import years
from nlp.numerals import read_number
from nlp.statements import clauses

_DIGIT = "[一二三四五六七八九](?!直)"  # 初三一直干 began on the third
_NUMBER = f"[0-9]{{1,2}}|[二三]?十(?:{_DIGIT})?|{_DIGIT}"
_EVE = "除夕|(?:大?年)三十"
_LUNAR = f"(?:正月|大年)?初(?:{_NUMBER})|正月(?:{_NUMBER})|{_EVE}"
_SOLAR = f"(?:{_NUMBER})月份?(?:{_NUMBER})[号日]?"
FIRST = re.compile(f"(?P<lunar>{_LUNAR})|(?P<solar>{_SOLAR})")
TO = re.compile(
    f"(?:到|至|[-~—])了?(?:(?P<lunar>{_LUNAR})|(?P<solar>{_SOLAR})|(?P<now>现在|今天|如今|这会儿)"
    f"|(?P<month_end>(?:(?:{_NUMBER})月份?|[这本当]个?月|月)[底末])"
    f"|(?P<least>[二三]?十)[几多来]号|(?P<day>{_NUMBER})(?P<of_month>[号日])?)(?!月|个|人|天(?!天)|点|年)"
)
_OTHER_MONTH = re.compile("腊月|冬月|闰")
NOT_RESTED = re.compile(
    "(?:[没木冇]有?|没得|未|不|从没|都没)(?:歇|停|休|放过?假|间?断)(?:工|业|息|过|着|班)*"
)
_WORKED = re.compile("开工|生产|加班|干|上班|复工|赶|没歇|没停|未停|没休|不歇|不停|没放|没断")
_RESTED = re.compile("歇|停|休|放假|放了|没|未|除了|不算")
_RESTED_AFTER = re.compile(
    "(?:才|就|以后|之后|过后|那天|开始|大[家伙]儿?|工人|全厂|都|再|让|给|[，, ])+"
    "[轮倒换补]?(?:歇|停|休|放[了的]?假)(?:工|产|业|息|班|的|了(?![0-9一二两三四五六七八九十几]))*"
)
_NUMERAL = re.compile(_NUMBER)
_BEGAN = re.compile(
    "(?:那天|以后|之后|正式|才|就|都|刚|[我俺咱]们?|厂子?|里|机[器子]|设备|炉子|车间|[产流]水?线|工人|把|能|批下?来|批准)*"
    "(?:[开复](?:的|了)?[工业张门机炉产]|(?:恢复|开始)(?:的|了)?生产|[点生](?:的|了)?火|投(?:的|了)?产"
    "|开(?:始)?(?:了|的)?[动转干做](?!员)|[转动开]了?起来|[运开]转|动(?:的|了)?(?=[，,。；; ]|$)"
    "|(?<=才)上(?:的|了)?班)"
)
_OF_EARLIER = re.compile(
    "过年|春节|正月|大年|年[前里]|[之以]前|原先|原来|本来|从来|从没|另|其[他它余]|头|别的"
)
_ONLY_PLANNED = re.compile("原来|本来|原本|打算|准备|计划|说好|定的|通知|想")
_DAYS = re.compile(f"(?:{_NUMBER}|两)多?(?:个(?:工作|整)?)?天")
_DAYS_RESTED = re.compile(
    f"(?<![没未不])(?P<rest>(?:歇|停|休|放)(?:[了过着]|工|产|业|息|假|班)*)(?:{_DAYS.pattern})"
)
_EVERY_DAY = re.compile(
    "天天|日日|一天(?:都|也)?(?:没有?|未|不)(?:歇|停|休|落|断|耽误)|(?:一直|都|从来?|再)(?:没有?|未)(?:歇|停|休|断)|(?:没有?|未)(?:歇|停|休|断)过"
)
_WHAT_COUNTS = re.compile(
    f"(?P<day>{FIRST.pattern})(?:[之以往]后|起|后)[^，,。；;]{{0,6}}?[算计给补管发领][^，,。；;]*"
)
"""2月10号以后的不算了吧 asks, or says, what counts, and not how long they worked."""

REACH = 30
"""How many characters may stand between the first day and the last."""


@dataclass(frozen=True, slots=True)
class Season:
    """The days that count, with the New Year's Day by the moon among them."""

    first: date
    last: date
    new_year: date


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day that somebody tells, with the words for them."""

    first: date
    last: date
    words: str


def days_worked(text: str, today: date, season: Season) -> tuple[int, str] | None:
    """How many days of a season a text tells to have been worked, both ends included, and the
    words for them; None where that is not told of one stretch, or it began before and nobody
    knows what counts."""
    text = _without_what_counts(text, season)
    told = NOT_RESTED.sub("没停", text)
    other = any(one != season.first.year for one in years(text, today))
    if other or today.year != season.first.year or _OTHER_MONTH.search(text):
        return None
    stretch = stretch_told(text, today, season) or _ever_since(text, today, season)
    if stretch and stretch.last > season.last:
        told = told.replace(_rested_after(text, stretch), "", 1)
    if not _WORKED.search(told) or _RESTED.search(told.replace("没停", "")):
        return None
    if stretch is None or not season.first <= stretch.first <= stretch.last:
        return None
    days = (min(stretch.last, season.last) - stretch.first).days + 1
    return max(0, days), stretch.words


def _without_what_counts(text: str, season: Season) -> str:
    """The text without whether days after the season count."""
    return _WHAT_COUNTS.sub(
        lambda one: "" if (day_of(one, season) or season.last) > season.last else one[0], text
    )


def _rested_after(text: str, stretch: Stretch) -> str:
    """The words by which a stretch ends with a rest: 才轮休 behind 干到2月20号."""
    found = _RESTED_AFTER.match(text, text.find(stretch.words) + len(stretch.words))
    return found[0] if found else ""


def began_after(text: str, today: date, season: Season) -> str:
    """The words for the day on which work began after the season was over, where no other day is
    told and nobody says that they had not stopped before: 2月12号才开的工; "" if there is none."""
    if today.year != season.first.year:
        return ""
    days = [(one, day_of(one, season)) for one in FIRST.finditer(text)]
    began = [(one, _BEGAN.match(text, one.end())) for one, day in days if day and day > season.last]
    within = any(day and day <= season.last for _, day in days)
    told = [(one.start(), verb.end()) for one, verb in began if verb]
    if not told or within or _had_not_rested(text, *told[0]):
        return ""
    return text[slice(*told[0])]


def _had_not_rested(text: str, start: int, end: int) -> bool:
    """Whether they say that they had not stopped before they began: who did not behind it, has not
    since, unless another time or others are named."""
    told = (words for words in clauses(text[end:]) if NOT_RESTED.search(words))
    return bool(NOT_RESTED.search(text, 0, start)) or any(map(_OF_EARLIER.search, told))


def names_no_number(text: str) -> bool:
    """Whether a text names a day, as 初三, or how long they rested, which is no number of days of
    work."""
    return bool(FIRST.search(text) or _RESTED.search(NOT_RESTED.sub("", text)))


def days_since_begun(text: str, season: Season) -> int | None:
    """How many days of a season there are from the one day on which work is told to have begun:
    初三开工的; None where another day is told, a rest, or only a plan."""
    days = [(one, day_of(one, season)) for one in FIRST.finditer(text)]
    if len(days) != 1 or _RESTED.search(text) or _ONLY_PLANNED.search(text) or _DAYS.search(text):
        return None
    ((told, day),) = days
    if TO.search(text) or not day or not _BEGAN.match(text, told.end()):
        return None
    return max(0, (season.last - max(day, season.first)).days + 1)


def without_days_after(text: str, today: date, season: Season) -> str:
    """The text without the numbers of days of rest, and without any where all were worked after
    the season."""
    text = _DAYS_RESTED.sub(r"\g<rest>几天", text)
    return _DAYS.sub("几天", text) if began_after(text, today, season) else text


def stretch_told(text: str, today: date, season: Season) -> Stretch | None:
    """The one stretch of days that a text tells."""
    ends = list(TO.finditer(text))
    if len(ends) != 1:
        return None
    (end,) = ends
    days = list(FIRST.finditer(text, 0, end.start()))
    began = _told_once(days, season)
    if len(began) != 1 or end.start() - days[-1].end() > REACH:
        return None
    first = day_of(began[0], season)
    last = _last(end, began[0], first, today, season) if first else None
    if any(day_of(one, season) != last for one in FIRST.finditer(text, end.end())):
        return None
    words = text[began[0].start() : end.end()]
    return Stretch(first, last, words) if first and last else None


def _ever_since(text: str, today: date, season: Season) -> Stretch | None:
    """The days to the end of the season, where one is told on which work began and that they worked
    every day since, and no last."""
    daily = _EVERY_DAY.search(text)
    began = _told_once(FIRST.finditer(text), season) if daily else []
    if len(began) != 1 or today < season.last or not _BEGAN.match(text, began[0].end()):
        return None
    if not daily or daily.start() < began[0].end() or TO.search(text):
        return None
    first = day_of(began[0], season)
    words = text[began[0].start() : daily.end()]
    return Stretch(first, season.last, words) if first and first <= season.last else None


def _told_once(found: Iterable[re.Match[str]], season: Season) -> list[re.Match[str]]:
    """The days told, one told by the moon and by the sun but once: 1月29号，就是年初五."""
    kept = list[re.Match[str]]()
    for one in found:
        if not kept or day_of(one, season) != day_of(kept[-1], season):
            kept.append(one)
    return kept


def day_of(match: re.Match[str], season: Season) -> date | None:
    """The day that somebody tells by the moon or by the sun."""
    numbers = [int(read_number(one) or 0) for one in _NUMERAL.findall(match[0])]
    if not match["solar"]:
        eve = re.fullmatch(_EVE, match[0])
        return season.new_year + timedelta(days=-1 if eve else numbers[-1] - 1)
    try:
        return date(season.first.year, *numbers)
    except ValueError:
        return None


def _last(
    end: re.Match[str], began: re.Match[str], first: date, today: date, season: Season
) -> date | None:
    if end["now"]:
        return today
    if end["month_end"]:
        return _end_of_month(end["month_end"], first)
    if end["least"]:
        least = first.replace(day=int(read_number(end["least"]) or 0))
        return least if began["solar"] and least >= season.last else None
    if not end["day"]:
        return day_of(end, season)
    number = int(read_number(end["day"]) or 0)
    if not began["solar"] and not end["of_month"]:
        return season.new_year + timedelta(days=number - 1)  # 初一到十五
    try:
        return first.replace(day=number) if end["of_month"] and began["solar"] else None
    except ValueError:
        return None


def _end_of_month(words: str, first: date) -> date:
    """The last day of the month that is named, else of that in which the first day is."""
    named = _NUMERAL.match(words)
    number = int(read_number(named[0]) or 0) if named else first.month
    return first.replace(month=number, day=monthrange(first.year, number)[1])
