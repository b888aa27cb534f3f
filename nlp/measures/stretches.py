"""How long something has lasted that began on a day told, and how long it will till its end: 一月
六号新招进去的, 合同签到年底."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.measures.moon_days import moon_days
from nlp.numbers import quantities
from nlp.numerals import read_number
from nlp.questions.replies import MONTHS, day, months_since, number_of, part_of_month
from nlp.scales import MONTHS as IN_MONTHS

Bounds = tuple[Decimal, Decimal]

_DAY = "(?:(?<!今)年|[月日号]|上个月|[年正腊]月|初[一二三四五六七八九十]|元旦)"
_PART = "(?:份)?(?:头上?|[初底末]|[上中下]旬|里|十[一二三四五六七八九]?)?"
_BETWEEN = "(?:(?!全年|[招雇聘]|[来进收请用添]了)[^走离辞裁停退开复到至均，]){0,6}?"
_AT_AN_OFFICE = "(?:到[^，]{0,4}(?:局|社区|街道|大厅|中心|所))?"
_AGO = re.compile("(?:之|以)?前(?!后|期|[年月天])")
_ROUGHLY = Decimal("0.5")
"""By how many months what is told by the year may be off: 半年前招的 may not be there for six."""
_THEN = "[^，,。；;没未不要想走离辞裁停退开复]{0,8}?"
_HOW_MANY = (
    "(?!(?<=参保)(?:的|职工|员工|人数|有|是|了|一共|总共|大概)*"
    "[0-9一二两三四五六七八九十百]*[个人名号口])"
)
"""19年参保42人 says how many there were, and not when it began."""
_NUMBER = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_OF_YEAR = "今年|当年|明年|第二年|次年|后年|(?:20)?[0-9]{2}(?:年|(?=年[底末尾]))"
_END = re.compile(
    f"(?:[到至]|截止|截至)了?(?P<year>{_OF_YEAR})?的?"
    f"(?:(?P<last>年[底末尾]|过年|春节)|(?P<month>{_NUMBER})月份?"
    "(?:(?P<part>[初底末])|(?P<day>[0-9]{1,2}|[一二三]?十?[一二三四五六七八九]?)[号日])?)"
)
_FROM = re.compile(
    f"(?P<year>去年|前年|今年)?(?P<month>{_NUMBER})月份?(?:[0-9]{{1,2}}[号日])?"
    "(?:起|开始|签|一直|就|干)*$"
)
_TAKEN_ON = re.compile(
    f"(?<![到至])(?<![明后次]年)(?<!第二年)(?P<day>(?:去年|前年|今年)?{_NUMBER}月)份?"
    "[^走离辞裁，,。；;\\s]{0,6}(?:招|雇|请|收|聘|(?<![算数加][下起])来|进|用|入职)"
)
_TILL = re.compile(
    "(合同[^，,。；;月年]{0,4}?)"
    "(?=签?[到至](?:年[底末]|今年|明年|第二年|次年|[0-9一二三四五六七八九十]+月))"
)
_YEARS_ON = {"去年": -1, "前年": -2, "明年": 1, "第二年": 1, "次年": 1, "后年": 2}
_DECEMBER = 12


def lasted(clause: str, words: Iterable[str], today: date) -> Bounds | None:
    """How many whole months may have passed since what the words stand for, if a clause tells the
    day on which it began, or how long ago that was."""
    if "前" in clause and (passed := _ago(clause, tuple(words), today)):
        return passed
    if not began(clause, words):
        return None
    if days := moon_days(clause, today):
        first, last = (one.isoformat() for one in days)
    elif part := part_of_month(clause, today):
        first, last = part
    else:
        first = last = day(clause, today) or ""
    return (months_since(last, today)[0], months_since(first, today)[1]) if first else None


def _ago(clause: str, words: tuple[str, ...], today: date) -> Bounds | None:
    """The months of which a clause says that what the words stand for was so long ago: 两个月前
    新进了8个."""
    for one in quantities(clause, today):
        ago = _AGO.match(clause, one.end) if one.unit in IN_MONTHS else None
        if ago and _begun_then(words).match(clause, ago.end()):
            roughly = _ROUGHLY if "月" not in one.text else 0
            months = IN_MONTHS[one.unit]
            return one.low * months - roughly, one.high * months + roughly
    return None


@lru_cache
def _begun_then(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words for what began, behind the time when it did."""
    return re.compile(f"{_THEN}(?:{'|'.join(map(re.escape, words))}){_HOW_MANY}")


def began(clause: str, words: Iterable[str]) -> bool:
    """Whether a clause tells the day on which what the words stand for began."""
    dated = "月" in clause or "年" in clause or "元旦" in clause
    return dated and bool(_began(tuple(words)).search(clause))


@lru_cache
def _began(words: tuple[str, ...]) -> re.Pattern[str]:
    """A day straight before words for what began on it, or behind them: 新招的4个是一月六号的."""
    any_ = "|".join(map(re.escape, words))
    moon = "年[前后]|过[完了]年|元旦过?后?"
    return re.compile(
        f"(?:{_DAY}{_PART}|{moon})(?:.{{0,2}}(?:开始|起)|{_BETWEEN}{_AT_AN_OFFICE}(?:{any_})(?!保险|险|金){_HOW_MANY})"
        f"|(?:{any_})[^，]{{0,8}}[是在](?:今年|去年|(?:20)?[0-9]{{2}}年|{_NUMBER}月)"
    )


def lasts(clause: str, today: date) -> Bounds | None:
    """How many whole months may lie between today, or a month named as the first, and the last
    day told: 签到年底, 今年5月到12月; None if a clause tells no end."""
    end = _END.search(clause)
    if not end:
        return None
    from_month = _FROM.search(clause[: end.start()])
    begin = _begin(from_month, today) if from_month else today
    first, last = _last_days(end, begin, today)
    # Who signs till the end of a year counts the month they sign in.
    return (_months(begin, first), _months(begin.replace(day=1), last)) if last >= begin else None


def signed_when_taken_on(text: str) -> str:
    """The text with the month in which they were taken on before the day till which they signed:
    去年九月招的，合同签到年底 is for more than a year."""
    taken_on = _TAKEN_ON.search(text) if "合同" in text else None
    return _TILL.sub(lambda till: till[0] + taken_on["day"], text) if taken_on else text


def _begin(found: re.Match[str], today: date) -> date:
    month, said = number_of(found["month"]), found["year"]
    years = _YEARS_ON.get(said, 0) if said else -(month > today.month + 1)
    return date(today.year + years, month, 1)


def _last_days(end: re.Match[str], begin: date, today: date) -> tuple[date, date]:
    """The first and the last day that may be meant by an end."""
    said = end["year"] or ""
    written = said.removesuffix("年")
    in_figures = int(written[-2:]) + 2000 if written.isdigit() else 0
    year = in_figures or today.year + _YEARS_ON.get(said, 0)
    if end["last"]:
        return date(year, _DECEMBER, 31), date(year, _DECEMBER, 31)
    month = number_of(end["month"])
    year += not said and (year, month) < (begin.year, begin.month)
    longest = monthrange(year, month)[1]
    exact = read_number(end["day"]) if end["day"] else None
    if exact:
        named = date(year, month, min(int(exact), longest))
        return named, named
    first = longest if end["part"] in ("底", "末") else 1
    return date(year, month, first), date(year, month, 10 if end["part"] == "初" else longest)


def _months(begin: date, end: date) -> Decimal:
    """How many whole months lie between two days, both included."""
    after = date.fromordinal(end.toordinal() + 1)
    months = (after.year - begin.year) * MONTHS + after.month - begin.month
    return Decimal(max(0, months - (after.day < begin.day)))
