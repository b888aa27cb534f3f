"""When the last of all came tells it of all: 招了17个，最晚一个3月9号进的厂."""

import re
from datetime import date

from nlp.measures.stretches import lasted
from nlp.statements import clauses

_NUMERAL = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_DAY = f"(?:[今去]年)?{_NUMERAL}月份?(?:{_NUMERAL}[号日]?|[上中下]旬|初|底)?"
_ONE_OF_ALL = "(?:[来进招到]得?的?)?的?[那这]?(?:[1一]?个)?(?:工?人)?(?:也?是|在|就)*"
_CAME = "(?P<came>[^，,0-9没未不走]{1,6})"
_FIRST_ONE = re.compile(f"(?:最[早先]|头)的?{_ONE_OF_ALL}(?P<day>{_DAY}){_CAME}")
_LAST_ONE = re.compile(f"(?:最[晚后迟末]|末了|顶晚)的?{_ONE_OF_ALL}(?P<day>{_DAY}){_CAME}")
_BEGUN_AGAIN = re.compile(f"(?P<day>{_DAY})[^，]{{0,3}}(?:[复开][的了]?[工产业]|起|开始)")
_COMING = ("招", "来", "进", "雇", "聘", "吸纳", "到岗", "入职", "上的班", "上班", "报到")
_HIRED = re.compile("|".join(_COMING))
_NEW_YEAR = "1月1号"
_FOR_SOME = re.compile("(?:满|干|做|待)[^，,]{0,6}[0-9一二两三四五六七八九十半]+个?[月年]")


def between_days(text: str) -> str:
    """The text with the days between which all came, from when the first did, or since when people
    came at all; else from the beginning of the year, which leaves open who came too early."""
    last, before, after = _last(text)
    first = next((one for one in map(_FIRST_ONE.fullmatch, clauses(text)) if one), None)
    begun = first or _BEGUN_AGAIN.search(before)
    if not last or (not begun and "年" in last["day"]):
        return text
    start = begun["day"] if begun else _NEW_YEAR
    if first:
        before, after = (one.replace(f"{first[0]}，", "", 1) for one in (before, after))
    return f"{before}都是{start}到{last['day']}{last['came']}{after}"


def at_least_since(text: str, today: date) -> str:
    """The text with how long all have been there at least, by when the last of them came."""
    last, before, after = _last(text)
    passed = lasted(f"{last['day']}{last['came']}", _COMING, today) if last else None
    if not passed or _FOR_SOME.search(text):
        return text
    return f"{before}都干了{passed[0]}个月以上{after}"


def _last(text: str) -> tuple[re.Match[str] | None, str, str]:
    """The clause by which the last of those taken on came, with what is said before and after."""
    if "最" not in text and "末了" not in text and "顶晚" not in text:
        return None, text, ""
    last = next((one for one in map(_LAST_ONE.fullmatch, clauses(text)) if one), None)
    before, _, after = text.partition(last[0]) if last else (text, "", "")
    if not last or not _HIRED.search(last["came"]) or not _HIRED.search(before):
        return None, text, ""
    return last, before, after
