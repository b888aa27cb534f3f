"""So many lots of people and so many in each, told as one number: 分三期，每期15人 are 45, and
5个人，每人考了2个证 are ten certificates."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import TypeGuard

from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.put_right.taking_back import APART
from nlp.told import PEOPLE, people, told_numbers

_NUMBER = "[0-9]{1,2}|[一二两三四五六七八九十]{1,2}"
_LOTS = "期|批|班|组|队|店|车间|车|厂|公司|社|村|镇|乡|线|家|户|拨|茬|工地|项目|基地|学校|学院|系"
"""What people are told in: not 次, where they may be the same each time."""

_EACH = re.compile(f"每一?[个家条间辆]?(?:分|门|小)?(?P<lot>{_LOTS})")
_ALIKE = re.compile(f"(?P<lots>{_NUMBER})[个家条间辆]?(?:分|门|小|班)?(?P<lot>{_LOTS})[，,]?各自?")
_ANY_OF_THEM = "(?:第.|头一|前一|最?后一|另一|有一|其中一|剩下一)[个家条间辆]?"
_OF_PERSONS = re.compile(
    "(?:(?:正好|刚好|都是)?(?:每个?人|[一1]个?人|人均|人手))(?P<did>[^，。；、0-9]{0,4}?)"
    "(?P<papers>[1-9一二两三四五])(?P<piece>[个本张]|证)"
    f"(?=[^，。人月{APART}]{{0,8}}证|[，,。；; {APART}]|$)"
)
_ENDS = re.compile(f"(?:证书?)?(?=[，,。；; {APART}]|$)")
_IN_ALL = re.compile(
    f"(?<![^，,。；;、\\s{APART}])(?:一共|总共|拢共|统共|共)[有是]?(?=[^，,。；;、\\s]+$)"
)
"""Before those who have a paper each, and are by that not all of a firm: 一共9个人，一人一本."""
_NOT_TOLD = re.compile("[，。；,;]|最多|不超|至多|限|只能|不得")  # 每家最多报5人 is a rule
_IN_MONTHS = re.compile(
    f"(?P<year>[今去前]年)?(?P<months>(?:{_NUMBER})月?份?(?:[、，,和跟与](?:{_NUMBER})月份?)*[、，,和跟与](?:{_NUMBER})月份?)"
    "(?:都|每个?月)?(?:分别|各自?|都|每个?月)(?P<said>[^，。；、\\s0-9没未不]{0,6}?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})[个名人](?!月)人?[^，。；、\\s]*)"
)
"""So many in each of some months: 去年5月、8月各招了2个."""
FEWEST = 2
STORIES = 512
"""Of how many stories it is remembered how many people they tell of in all."""


@lru_cache(STORIES)
def in_each(text: str, today: date) -> str:
    """The text with the number of all instead of that of each, where it tells how many there are;
    the same where that is not clear."""
    if "每" not in text and "各" not in text and not re.search("[一1]个?人|人均|人手", text):
        return text
    text = _IN_MONTHS.sub(_of_months, text)
    return _of_persons(_of_lots(_of_alike(text, today), today), today)


def _of_months(found: re.Match[str]) -> str:
    """Those of each month by themselves: they are there for how long they are there."""
    year, months = found["year"] or "", re.findall(_NUMBER, found["months"])
    return "，".join(f"{year}{one}月{found['said']}" for one in months)


def each_left(text: str, today: date) -> Iterator[str]:
    """The words for so many people in each of several lots, of which nobody knows how many."""
    for each in (*_EACH.finditer(text), *_ALIKE.finditer(text)):
        if one := _counted_behind(text, each.end(), today):
            yield text[each.start() : one.end]


def _of_alike(text: str, today: date) -> str:
    """The text with 三个店各招了4个人 told as 招了12个人."""
    found = [*_ALIKE.finditer(text)]
    one = _counted_behind(text, found[0].end(), today) if len(found) == 1 else None
    if not _is_exact(one):
        return text
    return _as_all(text, found[0].span(), one, int(read_number(found[0]["lots"]) or 0), today)


def _of_lots(text: str, today: date) -> str:
    """The text with 分三期，每期15人 told as 分，45人."""
    found = [*_EACH.finditer(text)]
    one = _counted_behind(text, found[0].end(), today) if len(found) == 1 else None
    if not _is_exact(one):
        return text
    (each,) = found
    lot = each["lot"]
    numbered = f"(?<![第每0-9])(?P<lots>{_NUMBER})[个家条间辆]?(?:{lot}|(?=[分门小]?{lot}))"
    told = [*re.finditer(numbered, text)]
    if len(told) != 1 or re.search(_ANY_OF_THEM + lot, text):
        return text
    lots, without = int(read_number(told[0]["lots"]) or 0), told[0].span()
    if lots < FEWEST:
        return text  # 一个月办一期，每期20人
    in_all = _as_all(text, each.span(), one, lots, today)
    if without[0] < each.start():
        return f"{in_all[: without[0]]}{in_all[without[1] :]}"
    return _as_all(f"{text[: without[0]]}{text[without[1] :]}", each.span(), one, lots, today)


def _of_persons(text: str, today: date) -> str:
    """The text with 5个人，每人考了2个证 told as 考了10个证."""
    each = _OF_PERSONS.search(text) if "证" in text else None
    if not each:
        return text
    counted = [one for one in people(text, today) if not each.start() <= one.start < each.end()]
    if len(counted) != 1 or not _is_exact(counted[0]):
        return text
    ends = _ENDS.match(text, each.end())
    if not each["did"] and each["papers"] in "1一" and ends:
        told = _IN_ALL.sub("", text[: each.start()].rstrip("，,、 "))
        return f"{told}{text[ends.end() :]}"  # they are as many
    (persons,) = counted
    in_all = int(persons.high) * int(read_number(each["papers"]) or 0)
    said = f"{each['did']}{in_all}{each['piece'].replace('证', '本')}"
    if persons.start > each.start():
        between, rest = text[each.end() : persons.start], text[persons.end :]
        return f"{text[: each.start()]}{said}{between}{rest}"
    return f"{text[: persons.start]}{text[persons.end : each.start()]}{said}{text[each.end() :]}"


def _counted_behind(text: str, end: int, today: date) -> Quantity | None:
    """The number of heads or pieces told first in what follows, before the next comma."""
    numbers = [one for one in told_numbers(text, today) if one.start >= end]
    if not numbers or _NOT_TOLD.search(text[end : numbers[0].start]):
        return None
    pieces = not numbers[0].unit and re.match("[本张]", text[numbers[0].end :])
    return numbers[0] if pieces or numbers[0].unit in PEOPLE else None


def _is_exact(one: Quantity | None) -> TypeGuard[Quantity]:
    return one is not None and one.low == one.high


def _as_all(text: str, each: tuple[int, int], one: Quantity, lots: int, today: date) -> str:
    """The text without the words for each, and with the number of all for that of one, unless that
    is told as well."""
    in_all, unit = int(one.high) * lots, one.text.lstrip("0123456789一二两三四五六七八九十")
    told = any(other.high == in_all for other in told_numbers(text, today) if other != one)
    said = "" if told else f"{in_all}{unit}"
    return f"{text[: each[0]]}{text[each[1] : one.start]}{said}{text[one.end :]}"
