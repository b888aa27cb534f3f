"""For how many months something was drawn, by the first and the last month of it: 从2020年1月领到
2022年12月 are 36, told as 领了36个月."""

import re
from datetime import date

from nlp.calendar_years import year_named
from nlp.questions.replies import MONTHS, number_of
from nlp.statements import clauses, sounds_asking

MONTHS_DRAWN = "months_already_subsidised"

_YEAR = "(?:今年|当年|去年|前年|大前年|第二年|次年|(?:20)?[0-9]{2}年)"
_MONTH = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_DRAW = "(?:领|补|拿|享受)"
_FROM_TO = re.compile(
    f"(?<![0-9一二三四五六七八九十个])(?:从|自|打|由)?(?:(?P<first_year>{_YEAR})的?)?(?P<first>{_MONTH})月份?[初头]?"
    f"(?:(?:开始|算?起|就|一直|都|连着|连续)*{_DRAW}[上的着了]*[，,]?(?:一直|都|连着|连续)*{_DRAW}?|[，,]?一直{_DRAW})"
    f"(?:到|至)了?(?:(?:(?P<last_year>{_YEAR})的?)?(?P<last>{_MONTH})月份?[底末]?(?![0-9初上中下])"
    "|(?P<lately>上个?月)|(?P<now>现在|如今|目前|今天|[这本]个?月))"
)
_DRAWN_FOR = re.compile(
    "(?:[领补拿吃]|享受)[^，,。；;\\s没未不]{0,4}?(?:[0-9]+|[一二两三四五六七八九十]+)个?(?:整)?[年月]"
)
_TAKES_ON = "(?:(?:招|雇|聘)(?!(?:进来|来)?的?(?:时|那会|那年|当时))|收了|新来|新进)"
_ONE_OF_THE_OLD = re.compile(
    "^(?:另外|而且|不过|但是?)?(?:(?:社保)?(?:补[贴助]|钱)(?:是|都)?给)?(?:我们?|俺们?|公司|单位|厂里?|店里?)*(?:还|也)?(?:有[一1]?[个位名](?!新)|(?:[一1]?[个位名]|那个)?老(?!板)|原[来先]|以前|早先|[去前]年|头[两几]年)"
)
"""Who is told of beside those taken on, and is none of them: 有个老员工领满3年了."""
_TAKES_ON_MORE = re.compile(
    f"(?:又|再|新|另外?|今年|这[回次])[^，,。；;\\s没未不想]{{0,4}}?{_TAKES_ON}"
)
_OF_ELSE = re.compile("失业(?:保险)?金|工资|低保|养老金|退休金|贷款")
_OF_THIS = re.compile("补[贴助]|社保")
_PAUSED = re.compile("(?<![没未不有])[断停歇缺漏落][了过]|[没未]有?[领补拿]|又[领补拿]")
_AFTER = {"当年": 0, "第二年": 1, "次年": 1}


def with_months_drawn(text: str, today: date) -> str:
    """The text with how many months something was drawn in the place of the one first and last
    month of it, not where it paused in between; and without how long it was drawn for a worker
    beside whom others were taken on."""
    text = _without_former_workers(text)
    found = list(_FROM_TO.finditer(text)) if "到" in text or "至" in text else []
    if len(found) != 1 or _PAUSED.search(text) or _is_of_else(text, found[0]):
        return text
    months = None if sounds_asking(found[0][0]) else _months(found[0], today)
    return f"{text[: found[0].start()]}领了{months}{text[found[0].end() :]}" if months else text


def _without_former_workers(text: str) -> str:
    """The text without how long it was drawn for one who is none of those taken on: it is paid for
    each by themselves."""
    if not re.search(_TAKES_ON, text) or not _DRAWN_FOR.search(text):
        return text
    for clause in clauses(text):
        if not _DRAWN_FOR.search(clause) or sounds_asking(clause):
            continue
        before, _, behind = text.partition(clause)
        of_old = _ONE_OF_THE_OLD.match(clause) and re.search(_TAKES_ON, before + behind)
        if of_old or _TAKES_ON_MORE.search(behind):
            text = f"{before}{behind}"
    return text


def _is_of_else(text: str, found: re.Match[str]) -> bool:
    """Whether a span is of something else by its own clause, or by the one before where its own
    names nothing: 失业金领完了，从1月领到12月."""
    *before, own = re.split("[，,。；;\\n]", text[: found.start()])
    named = own if before == [] or _OF_THIS.search(own) else f"{before[-1]}，{own}"
    return bool(_OF_ELSE.search(named))


def _months(found: re.Match[str], today: date) -> str | None:
    """How many months lie between two, both included; of this month nobody knows yet."""
    this = _month(today.year, today.month)
    first_year = _year(found["first_year"], today, None)
    first_month = number_of(found["first"])
    if found["last"]:
        last_month = number_of(found["last"])
        last_year = _year(found["last_year"], today, first_year) or (
            first_year + (last_month < first_month)
            if first_year
            else today.year - (last_month > today.month)
        )
        last = _month(last_year, last_month)
    else:
        last = this - bool(found["lately"])
    last_year = last // MONTHS
    first = _month(first_year or last_year - (first_month > last % MONTHS + 1), first_month)
    months = last - first + 1
    if not months > 0 or last > this:
        return None
    return f"{months - 1}到{months}个月" if found["now"] and months > 1 else f"{months}个月"


def _month(year: int, month: int) -> int:
    return year * MONTHS + month - 1


def _year(written: str | None, today: date, before: int | None) -> int:
    """The year that is named, by itself or after the one `before`; 0 if none is."""
    if written in _AFTER:
        return before + _AFTER[written] if before else 0
    return year_named(written, today)
