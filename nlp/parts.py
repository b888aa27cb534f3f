"""The groups of people a message counts: 4个登记失业7个月，另外3个才4个月 are two, and of
16个，里头3个才干三个月，剩下的都满半年 the whole is no group, but what is left of it is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from nlp.kin import going
from nlp.numbers import Quantity
from nlp.slots import heads, told_numbers
from nlp.statements import clauses

_ALL = re.compile("都|全|均|一律|总共|一共|拢共")
_OF_THEM = re.compile("其中|^[这那]?(?:里头|里面|里边|当中|中间)|(?:他们|人)(?:里头|里面|当中)")
_REST = re.compile(
    "^(?:剩下|剩余|其余|余下|下剩|(?:其[他它]|别的|另外的)(?=[人都的在是全均才也就已满没干登签]|几个|[0-9一二两三四五六七八九十半]))"
)
_SOME = re.compile("^(?:但|可|就是|不过|也|只)?有(?![的人])")
_LEFT = re.compile("(?:走|离职|辞职?|退休)(?:了|掉|过)*$")
_FIRM = re.compile("(?:企业|厂|公司|单位|店|馆|合作社)子?$")

FEWEST = 2
SENTENCES = 4096
"""Of how many messages it is remembered which groups they count."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the people a message counts: the words on them, and how many they are.

    `persons` if they are named and not counted; `whole` is how many there are with those that
    were set apart from them, 0 if none were; `stated` whether anything is said of them alone;
    `bare` if nothing follows their number.
    """

    words: str
    number: int
    persons: tuple[str, ...] = ()
    whole: int = 0
    stated: bool = True
    bare: bool = False


@lru_cache(SENTENCES)
def parts(text: str, today: date) -> Sequence[Part]:
    """The groups, without what is said of all of them; nothing where a clause counts two kinds,
    or not exactly, or more are set apart than there are."""
    found, before = list[Part](), ""
    for clause in clauses(text):
        counted, persons = heads(clause, today), going(clause)
        firm, before = _FIRM.search(before), clause
        if len(counted) > 1 or any(one.low != one.high for one in counted):
            return ()
        if counted and firm and counted[0].text == clause and counted[0].unit == "人":
            continue
        if counted:
            bare = counted[0].end == len(clause)
            found = _counted(found, Part(clause, int(counted[0].high), bare=bare))
        elif persons:
            found = [*found, Part(clause, len(persons), persons)]
        elif found:
            found = _told(found, clause)
    return () if any(one.number < 0 for one in found) else found


def gone(text: str, today: date) -> list[Quantity]:
    """The numbers of people in a sentence that are there no longer: 走了俩."""
    told = told_numbers(text, today)
    return [one for one in told if one.unit in ("人", "个") and _LEFT.search(text[: one.start])]


@lru_cache(SENTENCES)
def are_of_them(text: str) -> bool:
    """Whether a text counts some of others that it counts: 招了6个，其中2个."""
    return any(_OF_THEM.search(one) for one in clauses(text))


def names_a_rest(text: str) -> bool:
    """Whether a text sets some apart from others: 有3个才来，剩下的都满了."""
    return are_of_them(text) or any(_REST.search(one) for one in clauses(text))


def set_apart(found: Sequence[Part]) -> list[Part]:
    """The groups where those after the first are some of it, with what is left of it."""
    whole, *others = found
    left = whole.number - sum(one.number for one in others)
    return [replace(whole, number=left, whole=whole.number, stated=False), *others]


def _counted(found: list[Part], part: Part) -> list[Part]:
    """The groups with one more, which may be some of the first, or what is left of it."""
    if not found:
        return [part]
    whole, of_them = found[0], _OF_THEM.search(part.words)
    if whole.whole and whole.number == part.number and not of_them:
        return _of_rest(found, part.words)
    within = not _SOME.search(whole.words) and part.number < whole.number
    if of_them or (within and _SOME.search(part.words)):
        of_whole, left = whole.whole or whole.number, whole.number - part.number
        rest = replace(whole, number=left, whole=of_whole, stated=False)
        return [rest, *found[1:], part]
    return [*found, part]


def _told(found: list[Part], clause: str) -> list[Part]:
    """The groups with what is said of the last of them, or of what is left of all."""
    if _REST.search(clause):
        return _of_rest(found, clause)
    if _ALL.search(clause):
        return found
    return [*found[:-1], replace(found[-1], words=f"{found[-1].words}，{clause}")]


def _of_rest(found: list[Part], clause: str) -> list[Part]:
    whole, *others = found if found[0].whole else set_apart(found)
    words = f"{whole.words}，{clause}"
    return [replace(whole, words=words, stated=True), *others]
