"""How long a course was, by the days on which it began and ended: 7月1号开的课，9月15号就结束了."""

import re
from datetime import date, timedelta

from nlp.measures.day_months import A_MONTH
from nlp.numerals import read_number
from nlp.statements import sounds_asking

_NUMBER = "(?:[0-9]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_A_DAY = f"(?:今年|[0-9]{{4}}年)?{_NUMBER}月(?:份)?{_NUMBER}[号日]?"
_WHEN = "(?:那天|当天|就|才|正式|已经|也|的时候|[就才]?全部?)*"
_BEGAN = re.compile(
    f"(?P<day>{_A_DAY}){_WHEN}(?:开(?:的|了)?(?:课|班|训|学|始|起)|上(?:的|了)?课|启动|起)"
    "[^，,。；;\\s没未]{0,6}"
)
_ENDED = re.compile(
    f"[，,。；; \\n][^，,。；;\\s0-9没未]{{0,4}}?(?P<day>{_A_DAY}){_WHEN}"
    "(?:结(?:束|业|课|训|的|了)|毕业|[上学]完|培训完|完(?:的|了)|收尾|收的尾)[^，,。；;\\s没未]{0,3}"
)
_FROM_TO = re.compile(
    f"(?P<first>{_A_DAY})(?:起|开始|一直)*(?:到|至|[-~—])(?P<last>{_A_DAY})"
    "(?=[^，,。；;\\s没未]{0,4}(?:培训|上课|学|训|课))"
)
_IN_FIGURES = re.compile(f"(?P<month>{_NUMBER})月(?:份)?(?P<day>{_NUMBER})")
_TOLD = "，培训了{days}天"
REACH = 2


def with_its_length(text: str, today: date) -> str:
    """The text with how many days the one course took of which it tells the first and the last."""
    spans, began, ended = (list(one.finditer(text)) for one in (_FROM_TO, _BEGAN, _ENDED))
    if len(spans) == 1:
        start, end, told = spans[0].start(), spans[0].end(), spans[0].groupdict()
    elif len(began) == len(ended) == 1 and began[0].end() - REACH <= ended[0].start():
        start, end = ended[0].span()
        told = {"first": began[0]["day"], "last": ended[0]["day"]}
    else:
        return text
    first, last = _day(told["first"], today), _day(told["last"], today)
    if not first or not last or last <= first or sounds_asking(text[start:end]):
        return text
    days = _TOLD.format(days=_days(first, last + timedelta(1)))
    return f"{text[:start]}{days}，{text[end:].lstrip('，, ')}"


def _day(written: str, today: date) -> date | None:
    """A day of the year that is told, or this one; None if there is no such day."""
    found = _IN_FIGURES.search(written)
    year = re.search("[0-9]{4}(?=年)", written)
    if not found:
        return None
    month, day = (int(read_number(found[name]) or 0) for name in ("month", "day"))
    try:
        return date(int(year[0]) if year else today.year, month, day)
    except ValueError:
        return None


def _days(first: date, after: date) -> int:
    """The days up to one, each whole month of them counted as thirty."""
    months = (after.year - first.year) * 12 + after.month - first.month - (after.day < first.day)
    years, month = divmod(first.month - 1 + months, 12)
    begun = date(first.year + years, month + 1, 1) + timedelta(first.day - 1)
    return months * A_MONTH + max(0, (after - begun).days)
