"""How many were told of in all, beside those who were told of part by part."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import accumulate

from handlers.told.one_group import paid_for
from nlp.counting.beside import adds
from nlp.counting.exceptions import counted
from nlp.counting.heads import heads
from nlp.counting.part import FEWEST
from nlp.statements import clauses
from nlp.told import PEOPLE, told_numbers
from policy.hearing import Heard
from policy.knowledge import Shelved

_IN_ALL = re.compile("合计|总计|加起来")
_OF_ALL = re.compile(
    "^(?:前前?后后?|人数?|加起来)*(?:[一总拢统满]共|合计|总计|加起来)[^，,0-9我俺咱]{0,5}$"
)
_WHEN = re.compile("[上这本]个?(?:月|季度|星期|礼拜|周)|[上下]半年|[去前今本]年")


def whole(
    shelved: Shelved, story: Sequence[str], heard_of: Mapping[str, Heard], today: date
) -> set[int]:
    """The number told first, or as that of all, if so many were told part by part: 7个人，4个在
    本县，3个去了北京; not of another time than the parts: 上个月7个，这个月本县4个，北京3个."""
    each = _parts(shelved, heard_of)
    told = [words for one in story for words in clauses(one) if heads(words, today)]
    of_all = [one for at, one in enumerate(told) if _IN_ALL.match(one) or not (at or adds(one))]
    if not each or _of_other_times(told):
        return set()
    in_all = [[int(one.high) for one in heads(words, today)] for words in of_all]
    return {sum(each)} if [sum(each)] in in_all else set()


def short_of_all(
    shelved: Shelved, story: Sequence[str], heard_of: Mapping[str, Heard], today: date
) -> Collection[int]:
    """The numbers said to be all of them, if the parts, with all else who were counted, come to
    another: 本县2个，外省4个，一共9个人."""
    each = _parts(shelved, heard_of)
    told = [words for one in story for words in clauses(one)]
    said = {words: _in_all(words, today) for words in told}
    others = [number for one in told if not said[one] for number in counted(one, today)]
    adding_up = {sum(each), *accumulate(others)}
    return [number for one in said.values() for number in one if each and number not in adding_up]


def _in_all(clause: str, today: date) -> Sequence[int]:
    """The number of people that a clause says is that of all."""
    numbers = [one for one in told_numbers(clause, today) if one.unit in PEOPLE]
    return [int(one.high) for one in numbers if _OF_ALL.match(clause[: one.start])]


def _parts(shelved: Shelved, heard_of: Mapping[str, Heard]) -> Sequence[int]:
    """The numbers told part by part; none where there is but one, or one is not exact."""
    by_name = {fact.name for fact in paid_for(shelved)}
    given = [one.given for name, one in heard_of.items() if name in by_name]
    exact = [one for one in given if isinstance(one, int)]
    return exact if FEWEST <= len(exact) == len(given) else []


def _of_other_times(told: Sequence[str]) -> bool:
    """Whether the first clause tells of another time than one behind it."""
    first, *others = [_WHEN.findall(one) for one in told] or [[]]
    return bool(first) and any(one and set(one).isdisjoint(first) for one in others)
