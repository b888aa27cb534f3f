"""What a firm and its workers paid of a year's premium: 单位交了3600个人交了1800 are 5400."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.measures.given_back import is_bare_sum
from nlp.numbers import Quantity
from nlp.text import SENTENCES
from nlp.told import told_numbers

_FIRM = "(?:单位|公司|企业|厂[里子]?|店里|老板)"
_WORKERS = (
    "(?:(?:职工|员工|工人|大家)?(?:(?<![0-9一二两三四五六七八九十百千每几])个人|自己)"
    "|(?:职工|员工|工人)们?(?=[那这]|部分|[又再另也]|[应该要]?[出掏扣交缴承负])|从?工资里头?)"
)
_A_TIME = "每个?月|[一1]个?月|月均|每人|人均|每?季度|半年"
_PAID = (
    f"(?:{_A_TIME}|(?:[那这]一?[块份边头]|一?[块份边]|一?头(?!一年))(?![0-9])|[那这]?个?部分|方面|去年|前年|今年|上年度?|全年|下来|[一1]年|(?:20)?[12][0-9]年|[一二][零〇一二三四五六七八九]年|[也又再还给就]|另外|一共|总共|拢共"
    "|合起来|加起来|加一起|[应该要得](?=[交缴])|[交缴出扣掏]|承担|负担|应[交缴][、和跟]?实[交缴]都?|实际?|代|了|过|的|是|有|失业保险|失业险|保险|险|费|纳|钱)*$"
)
_OF_BOTH = re.compile(
    f"{_FIRM}(?:[那这]?[块份边头]|部分)?(?:带|连|加上?|和|跟|与|同|、|外加|\\+)(?:着|上)?"
    f"(?:职工|员工|工人)?(?:个人|自己|职工|员工|工人)(?:[那这]?[块份边头]|部分)?(?:两[块份边头家]|都)?{_PAID}"
    f"|{_FIRM}(?:[那这]?[块份边头]|部分)?(?:职工|员工)?个人(?:[那这]?[块份边头]|部分)?"
    f"(?=[加合]起来|加一起|一[共起]|[总拢]共|合计|都算上?|两[块份边头]){_PAID}"
)
_OF_FIRM, _OF_WORKERS = re.compile(f"{_FIRM}{_PAID}"), re.compile(f"{_WORKERS}{_PAID}")
_OF_A_PART = re.compile(
    "(?<=[这那])[一1](?=[块份边头](?!钱))(?=.{0,8}[0-9一二两三四五六七八九十百千万])"
)
_YEAR = re.compile("(?P<year>(?:20)?[12][0-9])年|(?P<by>去年|上年|前年|今年)")
_AGO = {"今年": 0, "去年": 1, "上年": 1, "前年": 2}
_PART = re.compile("[那这]?[块份边头]|部分")
_AS_MUCH = re.compile(
    f"{_WORKERS}(?:[那这]?一?[块份边头]|部分)?(?:[也都又就]|是|同样|[交缴出扣掏]|了)*"
    "(?:一样的?(?:多|数)?|同样的?(?:多|数)|[这那]么多|[这那]个数)(?!的?钱?[吗么嘛不])"
)
_EACH_SIDE = re.compile(
    f"{_FIRM}(?:和|跟|与|同|、)?(?:职工|员工|工人)?(?:个人|自己|职工|员工|工人)"
    "[^，,。；;0-9]{0,8}[，,]?各(?:自|个|是|[交缴出扣掏]|承担|了)*$"
)
_IN_ALL = re.compile(
    "(?:一共|总共|拢共|合计|共计|合起来|加起来|加一起|加拢)(?:是|交了?|缴了?|有)*$"
)
_OFTEN, _MONTH = re.compile(_A_TIME), re.compile("(?:每|[一1])个?月|月月|月均")
_OF_UNEMPLOYMENT = re.compile("失业(?:保险|险)")
_CUT = re.compile("[，。；！？!?;,\\s]")
_LONGER = re.compile("[全整一1][年]|半年|季度|去年|前年|上年|年度")
TOGETHER, EACH_MONTH = "单位和个人一共交了{sum}元", "社保每月一共{sum}元"


@dataclass(frozen=True, slots=True)
class _Side:
    """A sum with the words for whose it is, which begin at `start`; `part` if they say that it is
    only a part."""

    number: Quantity
    whose: str
    start: int
    part: bool = False


@lru_cache(SENTENCES)
def paid_together(text: str, today: date, monthly: bool = False) -> str:
    """The text with what a firm and its workers paid in told as one sum, of a year or `monthly`;
    without their sums where they cannot be added, or only a part is told."""
    text = _with_as_much(_OF_A_PART.sub("", text), today)
    sides = _sides(text, today)
    whose = [one.whose for one in sides]
    if monthly and set(whose) <= {"firm", "often"} and not any(one.part for one in sides):
        return text
    if not {"workers", "both", "often"}.isdisjoint(whose) or any(one.part for one in sides):
        of_now = monthly or _years(text, sides, today) <= {today.year - 1}
        total = _total(text, sides, monthly) if of_now else None
        return _told_as(text, sides, total, EACH_MONTH if monthly else TOGETHER)
    return text


@lru_cache(SENTENCES)
def without_workers(text: str, today: date) -> str:
    """The text without the sums of which it says that workers pay them, or both: a firm's is
    another."""
    theirs = [one for one in _sides(text, today) if one.whose in ("workers", "both")]
    return _told_as(text, theirs, None)


def _with_as_much(text: str, today: date) -> str:
    """The text with the sums of both sides where only one is told, and that the other is as much:
    个人也是一样多, 单位和个人各交9000."""
    for one in told_numbers(text, today):
        if each := _EACH_SIDE.search(text[: one.start]):
            told = f"单位交{one.text}，个人交{one.text}"
            return f"{text[: each.start()]}{told}{text[one.end :]}"
    found = _AS_MUCH.search(text)
    firms = [one for one in _sides(text, today) if one.whose == "firm"] if found else []
    if not found or len(firms) != 1 or firms[0].number.end > found.start():
        return text
    return f"{text[: found.start()]}个人交{firms[0].number.text}{text[found.end() :]}"


def _sides(text: str, today: date) -> Sequence[_Side]:
    """The sums of which it is said whose they are, and the one they come to."""
    found, end = list[_Side](), 0
    for one in told_numbers(text, today):
        if (one.unit == "元" or is_bare_sum(one)) and len(one.months) <= 1:
            found += _side(text, one, end, told=bool(found))
            end = one.end
    return found


def _side(text: str, one: Quantity, start: int, told: bool) -> list[_Side]:
    """A sum with whose it is by the words before it; nothing where they do not say."""
    pieces = [match.end() for match in _CUT.finditer(text, start, one.start)]
    start = max([at for at in pieces if at < one.start], default=start)
    before = text[start : one.start]
    for whose, words in (("both", _OF_BOTH), ("workers", _OF_WORKERS), ("firm", _OF_FIRM)):
        if match := words.search(before):
            part = whose == "firm" and bool(_PART.search(match[0]))
            return [_Side(one, whose, start + match.start(), part)]
    if _OFTEN.search(before) and (told or _OF_UNEMPLOYMENT.search(before)):
        return [_Side(one, "often", one.start)]
    if told and (match := _IN_ALL.search(before)):
        return [_Side(one, "both", start + match.start())]
    return []


def _years(text: str, sides: Sequence[_Side], today: date) -> set[int]:
    """The years of which it is said that the sums were paid in them."""
    words = (text[one.start : one.number.start] for one in sides)
    named = (found for one in words for found in _YEAR.finditer(one))
    return {
        today.year - _AGO[one["by"]] if one["by"] else 2000 + int(one["year"][-2:]) for one in named
    }


def _total(text: str, sides: Sequence[_Side], monthly: bool) -> Decimal | None:
    """What the sides come to; None where one is missing, told twice, or paid for another time
    or for unemployment insurance alone."""
    first = max((one.end() for one in _CUT.finditer(text, 0, sides[0].start)), default=0)
    words = text[first : sides[-1].number.end + len("一个月")]
    exact = all(one.number.low == one.number.high for one in sides)
    of_another_time = _LONGER if monthly else _OFTEN
    of_another_sum = monthly and (_OF_UNEMPLOYMENT.search(words) or not _MONTH.search(text))
    if of_another_time.search(words) or of_another_sum or not exact:
        return None
    sums = {one.whose: one.number.low for one in sides}
    if len(sums) < len(sides):
        return None
    apart = sums["firm"] + sums["workers"] if {"firm", "workers"} <= sums.keys() else None
    total = sums.get("both", apart)
    return total if apart in (None, total) else None


def _told_as(
    text: str, sides: Sequence[_Side], total: Decimal | None, together: str = TOGETHER
) -> str:
    """The text with a total in the place of the sums, or with none of them."""
    for one in reversed(sides):
        said = together.format(sum=f"{total:f}") if one is sides[0] and total else ""
        text = f"{text[: one.start]}{said}{text[one.number.end :]}"
    return text
