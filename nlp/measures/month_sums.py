"""Sums told month by month: 3到5月每月1500，6月1800; or 前两个月1500，后来涨到1800; or one after
another: 四个月工资：1400、1550、1800、2000."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from nlp.numbers import Quantity
from nlp.numerals import read_number

LEAST = 100
"""The least number that is a sum of a month without a unit."""

YEAR = 12
_M = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_N = "(?:[0-9]{1,2}|[一二两三四五六七八九十])"
_TO = "(?:到|至|[-~—])+"
_JOINED = "(?:以?及|[、,，和跟与])?"
_NAMED = (
    f"(?<![0-9一二三四五六七八九十第前后头])(?:{_M}(?:月份?)?{_TO}{_M}月份?"
    f"|(?:{_M}(?:月份?)?{_JOINED})*{_M}月份?)"
)
_RELATIVE = "上上个?月|上个?月|[这本当]个?月"
_FIRST = f"(?:刚?开[头始]|起[初先]|最?[前先头])的?[那这]?{_N}个?月"
_LATER = (
    "(?:最?后(?:[头面来边])?|[之往以]后|接下来|剩下?|余下|其[余他]|另外|中间|再)的?[那这]?"
    f"{_N}个?月"
)
_ORDINAL = f"头个月|第{_N}(?:{_TO}第?{_N}|(?:[、和]?第?{_N})*)个?月"
_ONWARD = (
    f"(?:从|打|自)?(?:{_M}月份?|第{_N}个?月)(?:份|往)?(?:开始|以后|之后|往后|过后|后|起)"
    f"|(?:(?<!最)后[来头]|[之往以]后|再后来)(?!的?[那这]?{_N}个?月)"
)
_MONTHS = (
    f"(?P<onward>{_ONWARD})|(?P<named>{_NAMED})|(?P<relative>{_RELATIVE})"
    f"|(?P<ordinal>{_ORDINAL})|(?P<some>{_FIRST}|{_LATER})"
)
_LEAD = re.compile(f"(?:{_MONTHS})(?P<told>[^0-9，,。；;]{{0,12}})$")
_BEHIND = re.compile(f"(?:[元块]钱?)?(?:是|就是|[(（])(?P<named>{_NAMED})(?:发?的|[)）])")
_OF_SOME = re.compile(
    "每(?:个|一)?人|[一1]个?人|人均|[俩两]个?人|个?人[都也]|[大所]?[家有]?人?都|连着|来着"
)
_OTHER = re.compile(
    "[补领返退租贷罚奖招雇请聘走借赔裁缺]|新来|来[了的]个|来的|进[了厂]|入职|到岗|上岗|开业|开工|新人|个人|的人|[号日天]|利润|营业|流水|销售|营收"
    "|(?:医|生育|大病|公积|个税)"
)
_FURTHER = re.compile("[^0-9]{0,20}")
_OF_OTHERS = re.compile(
    "[补领返退租贷罚奖招雇聘裁]|另外|还有|其他|别的|医[保疗]|生育|公积金|工伤|养老|失业"
)
_SEVERAL = re.compile(f"(?P<named>{_NAMED})|(?<![前后头第])(?P<number>{_N})个月")
_LISTED = re.compile("(?:[元块]钱?)?(?:[、，,/ ]|和|跟|与|还有)+")
_TELLING = re.compile("[^0-9。；;，,]{0,20}[，,：:]?[^0-9。；;，,]{0,12}")
_MONTH = re.compile(_M)
_UNTIL = re.compile(f"[^0-9。；;]{{0,8}}(?:到|至)(?P<month>{_M})月(?!份?[0-9])")
_NUMBER = re.compile(_N)
FEWEST = 2
REACH = 32
"""How many characters before a sum its months may begin."""

Months = tuple[tuple[int, Decimal], ...]
"""The sums of some months, each with the number of its month, 0 where that was not told, ONWARD for
all that follow."""

ONWARD = -1


@dataclass(frozen=True, slots=True)
class _Told:
    """The months a sum is told of, with its place in a text; ONWARD from the month `since`, where
    that is named; `later` if others came before them."""

    months: Sequence[int]
    number: Quantity
    start: int
    since: int = 0
    later: bool = False


def with_months(text: str, numbers: Sequence[Quantity], today: date) -> tuple[Quantity, ...]:
    """The numbers of a text with the sums that are told month by month as one."""
    if "月" not in text or not any(_is_sum(one) for one in numbers):
        return tuple(numbers)
    found = [_as_one(text, run) for run in _runs(text, numbers, today) if run]
    kept = [one for one in numbers if not any(_holds(run, one) for run in found)]
    return tuple(sorted((*kept, *found), key=lambda one: one.start))


def _is_other(words: str) -> bool:
    """Whether words between months and a sum tell of something else than what is paid in them."""
    return bool(_OTHER.search(_OF_SOME.sub("", words)))


def _whole(number: str) -> int:
    return int(read_number(number) or 0)


def _is_rate(one: Quantity) -> bool:
    """Whether a length only says what a sum is paid for: 2300一个月."""
    return one.unit == "月" and one.low == one.high == 1


def _holds(run: Quantity, one: Quantity) -> bool:
    return run.start <= one.start < run.end


def _is_sum(one: Quantity) -> bool:
    return (one.unit == "元" or (not one.unit and one.low >= LEAST)) and one.low == one.high


def _runs(text: str, numbers: Sequence[Quantity], today: date) -> Iterator[Sequence[_Told]]:
    """The sums told of months that follow each other, with nothing of another kind between them."""
    run: list[_Told] = []
    sums = [one for one in numbers if _is_sum(one)]
    while sums:
        listed = _one_after_another(text, sums)
        told = _of_as_many(text, listed) or _told_of(text, sums, listed, run, today)
        follows = run and told and _follows(text, run, told[0], numbers)
        if run and not follows:
            yield run
        run = [*run, *told] if follows else [one for one in told if not one.later]
        sums = sums[len(told) or 1 :]
    if run:
        yield run


def _told_of(
    text: str,
    sums: Sequence[Quantity],
    listed: Sequence[Quantity],
    run: Sequence[_Told],
    today: date,
) -> Sequence[_Told]:
    """The first of some sums with the months before it; nothing where several sums are listed of
    several months, and not as many."""
    one = sums[0]
    if behind := _BEHIND.match(text, one.end):
        return [_Told(_numbers(behind["named"]), one, one.start)]
    start = max(run[-1].number.end if run else 0, one.start - REACH)
    lead = _LEAD.search(text[start : one.start])
    if not lead or _is_other(lead["told"]):
        return []
    months = _months(lead, today)
    unclear = len(listed) >= FEWEST and len(months) >= FEWEST
    since = _since(lead, run)
    if not months or unclear or since is None:
        return []
    return [_Told(months, one, start + lead.start(), since, _is_later(lead))]


def _is_later(lead: re.Match[str]) -> bool:
    """Whether there are months before those named: 后两个月, 第三个月, 四月起."""
    first = _NUMBER.search(lead["ordinal"] or "")
    beyond = first is not None and _whole(first[0]) > 1
    return bool(lead["onward"] or beyond or re.match(_LATER, lead["some"] or ""))


def _since(lead: re.Match[str], run: Sequence[_Told]) -> int | None:
    """From which month on a sum is paid, 0 where none is named; None where that does not follow
    those told before."""
    number = _MONTH.search(lead["onward"] or "")
    before = [month for one in run for month in one.months]
    if not number or not before:
        return 0
    since = _whole(number[0])
    if "第" in lead["onward"]:
        return 0 if since == len(before) + 1 else None
    if before[-1] == ONWARD:
        return since if 0 < run[-1].since < since else None
    return since if before[-1] in (0, since - 1) else None


def _months(lead: re.Match[str], today: date) -> Sequence[int]:
    """The numbers of the months that are named, 0 for each of those only counted."""
    if lead["onward"]:
        return [ONWARD]
    if lead["named"]:
        return _numbers(lead["named"])
    if words := lead["relative"]:
        back = 2 if words.startswith("上上") else 1 if words.startswith("上") else 0
        return [(today.month - back - 1) % YEAR + 1]
    counted = [_whole(one) for one in _NUMBER.findall(lead["ordinal"] or lead["some"])]
    if lead["some"] or not counted:
        return [0] * (counted[-1] if counted else 1)
    apart = re.search(_TO, lead["ordinal"])
    return [0] * (counted[-1] - counted[0] + 1 if apart else len(counted))


def _numbers(named: str) -> Sequence[int]:
    told = [_whole(one) for one in _MONTH.findall(named)]
    if len(told) == FEWEST and re.search(_TO, named):
        return [(told[0] + at - 1) % YEAR + 1 for at in range((told[1] - told[0]) % YEAR + 1)]
    return told


def _follows(text: str, run: Sequence[_Told], told: _Told, numbers: Sequence[Quantity]) -> bool:
    """Whether one goes on with those before: nothing else is counted or paid between them, and
    the months are others."""
    last = run[-1]
    between = text[last.number.end : told.start]
    other = any(last.number.end <= one.start < told.start and not _is_rate(one) for one in numbers)
    before = {month for one in run for month in one.months if month}
    till_then = last.months != [ONWARD] or (0 < last.since < (told.since or told.months[0]))
    apart = before.isdisjoint(told.months) or (last.since and told.since)
    return bool(
        _FURTHER.fullmatch(between)
        and not _OF_OTHERS.search(between)
        and not other
        and till_then
        and apart
    )


def _one_after_another(text: str, sums: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first of some sums with those listed behind it."""
    listed = list(sums[:1])
    for one in sums[1:]:
        if not _LISTED.fullmatch(text[listed[-1].end : one.start]):
            break
        listed.append(one)
    return listed


def _of_as_many(text: str, sums: Sequence[Quantity]) -> Sequence[_Told]:
    """Sums one after another, if there are as many as months spoken of before them."""
    spoken_of = _SEVERAL.finditer(text, 0, sums[0].start) if len(sums) >= FEWEST else ()
    for match in reversed(list(spoken_of)):
        months = _numbers(match["named"]) if match["named"] else [0] * _whole(match["number"])
        telling = text[match.end() : sums[0].start]
        if len(months) == len(sums) and _TELLING.fullmatch(telling) and not _is_other(telling):
            return [_Told([month], one, one.start) for month, one in zip(months, sums, strict=True)]
    return []


def _till(text: str, one: _Told, after: _Told | None) -> Sequence[int]:
    """The months a sum is told of, up to those `after` it or the last that is told."""
    until = _UNTIL.match(text, one.number.end)
    if after:
        end = (after.since or after.months[0]) - 1
    else:
        end = _whole(until["month"]) if until and until["month"] else 0
    return range(one.since, end + 1) if 0 < one.since <= end else one.months


def _as_one(text: str, run: Sequence[_Told]) -> Quantity:
    """The sums of months as one number, between the least and the most of them."""
    sums = [one.number.low for one in run]
    start, end = run[0].start, run[-1].number.end
    months = tuple(
        (month, one.number.low)
        for one, after in zip(run, [*run[1:], None], strict=True)
        for month in _till(text, one, after)
    )
    if len(months) < FEWEST:
        return replace(run[0].number, months=months)
    return Quantity(min(sums), max(sums), "元", start, end, text[start:end], months)
