"""For how many months something was done, by when it began and ended: 从7月初搞到9月底 are three,
and 6月1号来的，8月底结束 too. What is begun counts up to the last whole month."""

import re
from calendar import monthrange
from datetime import date, timedelta

from nlp.calendar_years import year_named
from nlp.numerals import read_number
from nlp.questions.replies import A_MONTH, MONTHS, number_of
from nlp.statements import sounds_asking

MONTHS_DONE = "months"
YEARS_DONE = "years"

_MONTH = A_MONTH[1:-1]
_DAY = "3[01]|[12]?[0-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"


def _a_day(name: str) -> str:
    return (
        f"(?<![0-9一二三四五六七八九十第个])(?:(?P<{name}_year>今年|当年|去年|前年|(?:20)?[0-9]{{2}}年)的?)?"
        f"(?P<{name}>{_MONTH})月(?!薪|租|均|供)份?"
        f"(?:(?P<{name}_day>{_DAY})[号日]?(?![0-9个人天万千百元块])|(?P<{name}_part>[初底末]|头上?|中旬?))?"
    )


_DOING = (
    "(?:以工代训|代训|见习|实习|培训|学徒|培养|边[干做]边[学教]|干活|上班|开班|[干搞做训学教带办])"
)
_GOING_ON = f"(?:开始|算?起|一直|正式|连着|都|就|{_DOING}|[，, ])"
_FROM_TO = re.compile(
    f"(?:从|自|打|由)?{_a_day('first')}{_GOING_ON}{{0,6}}(?:到|至|[-~—]+)了?{_a_day('last')}"
    "(?:为?止)?"
)
_CAME = (
    "(?:那天|当天|就|才|正式)*"
    "(?:[来进到](?:的|了|我们|俺们|这儿|这里|岗|厂|店|公司)*(?=[，,。；; \\n])"
    "|(?:开|上|起)(?:的|了)?(?:班|课|训|学|岗|始|头)|(?:开始|启动|起)|入(?:的|了)?职|报(?:的|了)?到)"
)
_ENDED = (
    "(?:那天|当天|就|才|正式|正好|刚好|已经|也|[就才]?全部?|都)*"
    f"{_DOING}?(?:结(?:束|业|课|训)|期满|到期|毕业|出师|完[了的]|收尾|走[的了人完]|散[的了伙]|离开)"
    "(?!了?[0-9一二两三四五六七八九十几俩仨])"
)
_BEGAN_ENDED = re.compile(
    f"{_a_day('first')}{_CAME}(?P<between>[^，,。；;\\s0-9没未招聘]{{0,6}}[，,。；; \\n]+"
    f"(?:都|全部?|到|就|[他她]们|大家|{_DOING})*){_a_day('last')}{_ENDED}"
)
_CUTS = "，,。；;？?！! \n"
_CLAUSE = re.compile(r"[^，,。；;？?！!\s]*")
_DOES = re.compile(_DOING)
_OF_ITSELF = re.compile(
    "(?:时间|总共|一共|期间|日期|前后|大概|就|是|的|都|在|正好|刚好|为止?|[:：])*"
)
"""What beside a span of nothing else still leaves it one of what was spoken of before."""
_ELSE = re.compile(
    "封控?|疫情|停[工产业]|歇|隔离|放假|装修|关门|[招聘雇]|[交缴欠]|参保|社保|保险|请假|淡季|旺季"
)
_PLANNED = re.compile("明年|后年|次年|第二年|打算|计划|准备|预计|还?要[到搞干做]|将")
_TOLD = re.compile("(?<!每)(?<![0-9.])(?:[2-9]|1[0-9]|[二三四五六七八九十两几]+|半)个(?:半|多)?月")
_PAUSED = re.compile(
    "(?:停|歇|断|休息|耽搁|耽误|缺)了?(?=[0-9一二两三四五六七八九十半好几])|(?:除[了去掉]|扣[了掉除])"
    f"|(?:又|再|接着){_DOING}|没(?:活|开工|[干开做搞])"
)
_MID_MONTH = 15


def with_months_between(text: str, today: date) -> str:
    """The text with for how many months something was done, in the place of the one first day and
    last day of it, and without those between which something else was."""
    began = list(_BEGAN_ENDED.finditer(text))
    spans = [] if began else list(_FROM_TO.finditer(text))
    if len(began) + len(spans) != 1 or _length_told(text):
        return text
    (found,) = began or spans
    messages = "\n" * found[0].count("\n")
    clause = _around(text, found)
    beside = clause.replace(found[0], found["between"] if began else "", 1)
    if _ELSE.search(beside):
        return f"{text[: found.start()]}那阵子{messages}{text[found.end() :]}"
    by_itself = began or _DOES.search(clause) or _OF_ITSELF.fullmatch(beside)
    open_ = not by_itself or _PLANNED.search(beside) or sounds_asking(clause)
    months = None if open_ else _months(found, today, listed=not began)
    if not months:
        return text
    return f"{text[: found.start()]}搞了{months}个月{messages}{text[found.end() :]}"


def _length_told(text: str) -> bool:
    """Whether the length is told beside, or a pause, or that they went on: which of them counts
    nobody knows."""
    return any(
        _PAUSED.search(one) or (_TOLD.search(one) and _DOES.search(one) and "最" not in one)
        for one in _CLAUSE.findall(text)
    )


def _around(text: str, found: re.Match[str]) -> str:
    """The clauses in which a match begins and ends."""
    begin = max(text.rfind(one, 0, found.start()) for one in _CUTS) + 1
    rest = _CLAUSE.match(text, found.end())
    return text[begin : rest.end() if rest else found.end()]


def _months(found: re.Match[str], today: date, *, listed: bool) -> int | None:
    """How many whole months lie between two days; None where that is open or still goes on."""
    last_year = year_named(found["last_year"], today)
    first_year = year_named(found["first_year"], today)
    first_month, last_month = number_of(found["first"]), number_of(found["last"])
    over = first_month > last_month
    last_year = last_year or (first_year + over if first_year else today.year)
    first_year = first_year or last_year - over
    first = _day(
        first_year, first_month, found["first_day"], found["first_part"] or (listed and "初")
    )
    whole = listed and (first is None or first.day == 1)
    last = _day(last_year, last_month, found["last_day"], found["last_part"] or (whole and "底"))
    if not first or not last or not first < last <= today:
        return None
    after = last + timedelta(1)
    return (after.year - first.year) * MONTHS + after.month - first.month - (after.day < first.day)


def _day(year: int, month: int, day: str | None, part: str | bool | None) -> date | None:
    """The day that is meant by one told or by a part of a month; None if it may be any."""
    longest = monthrange(year, month)[1]
    number = int(read_number(day) or 0) if day else 0
    if not number and isinstance(part, str):
        number = {"初": 1, "头": 1, "中": _MID_MONTH, "底": longest, "末": longest}[part[0]]
    return date(year, month, number) if 0 < number <= longest else None
