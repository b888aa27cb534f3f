"""Who went by themselves was not laid off: 去年走了仨是自己不干的，还有10个是公司裁的 are ten."""

import re
from datetime import date

from nlp.numbers import Quantity
from nlp.told import people

LAID_OFF = "layoff_count"
"""The fact of how many were laid off."""

_BY_THEMSELVES = (
    "(?:自己|自愿|主动|个人|本人|他们自己)(?:要求?|提出?|提出来|就|都|说|想|嫌[^，,。；;0-9]{1,4})*的?"
    "(?:走|不干|不做|不来|不想[干来做]|辞|离|跳|回|撂)[了掉职工开槽家]*|(?:自己|个人)的?原因[走离辞]?[开了职]*"
    "|辞职|辞工(?!人)|离职|跳槽|退休|不干了|不来了|考[上走]了?|当兵|参军|合同到期[不没]?续?签?[走了]*"
)
_QUIT = re.compile(_BY_THEMSELVES)
_TOLD_BEHIND = re.compile(
    "(?:工人|员工|职工|人)?[是都全也属于去年]*[^，,。；;、 0-9裁退除雇]{0,3}?"
    f"(?:{_BY_THEMSELVES})"
)
_TOLD_BEFORE = re.compile(f"(?:{_BY_THEMSELVES})(?:走|掉|了|的|有|是|过|就|只|共)*$")
_OF_THOSE = re.compile(
    "[，,。；; ]+(?=[都全也是这那])[这那]?(?:些人?|几个|[俩仨])?[都全也]*是?"
    f"(?:{_BY_THEMSELVES})(?![了的有是过就只]*[0-9一二两三四五六七八九十])"
)
"""都是自己不干的 tells of those counted right before."""

_DRAWING = re.compile("[^，,。；;0-9]{0,10}失业(?:保险)?金")

_DRAWN = "失业"
_THOSE_WHO_DRAW = re.compile(
    "(?:其中|里[头面边]|当中)?(?P<some>有?[0-9一二两三四五六七八九十俩仨]+[个名位人])"
    "[^，,。；;\\s0-9一二两三四五六七八九十俩仨没未]{0,8}?(?P<drew>[领拿吃]了?着?失业(?:保险)?金)"
)
"""里头有4个离了厂去领了失业金 tells how many did, and sets nobody apart."""

_LAYING_OFF = "裁员?|辞退|开除|解雇|劝退|清退|遣散|[撵炒赶]走?|打发|让走"
_LAID_OFF = re.compile(_LAYING_OFF)
_BY_THE_FIRM = re.compile(
    "(?:还有|另外)?(?P<number>[0-9一二两三四五六七八九十百俩仨]+)(?:个人?|人|名)?(?:工人|员工|职工)?"
    f"是(?:被|让|叫|给)?(?:公司|单位|厂里?|[我俺]们?|老板)?(?:{_LAYING_OFF})[掉了]*的?"
)
_AMONG = re.compile(f"(?:其中|里[头面边]|当中|里)有?(?={_LAYING_OFF})")
_TWICE = re.compile("(?<=[，,。；;])[，,。；;]+")
_WENT = re.compile("(?:走|离开|少|减|流失)(?:了|掉)*$")


def without_quitters(text: str, today: date) -> str:
    """The text without the numbers of those who went by themselves, nor those of all who went
    where it is told how many of them were laid off."""
    text = _THOSE_WHO_DRAW.sub(r"\g<some>\g<drew>", text) if _DRAWN in text else text
    if not _WENT_AT_ALL.search(text) or not (_QUIT.search(text) or _LAID_OFF.search(text)):
        return text
    counted = people(text, today)
    gone = [_quit(text, one) for one in counted]
    laid_off = [not cut and _is_laid_off(text, one) for one, cut in zip(counted, gone, strict=True)]
    if any(laid_off):
        kept = zip(counted, gone, laid_off, strict=True)
        gone = [cut or (None if off else _went(text, one)) for one, cut, off in kept]
    for start, end in (cut for cut in reversed(gone) if cut):
        text = text[:start] + text[end:]
    text = _AMONG.sub("", _BY_THE_FIRM.sub(r"裁了\g<number>个", text))
    return _TWICE.sub("", text).lstrip("，,")


_WENT_AT_ALL = re.compile("走|离|辞|退休|不干|不来|跳槽|流失|当兵|参军|考[上走]|到期")

_Span = tuple[int, int]


def _quit(text: str, one: Quantity) -> _Span | None:
    """Where a text tells of those of a number that they went by themselves; None if not, nor where
    they draw the benefit that only those get who were let go."""
    if _DRAWING.match(text, one.end):
        return None
    if said := _TOLD_BEFORE.search(text[: one.start]):
        return said.start(), one.end
    said = _TOLD_BEHIND.match(text, one.end) or _OF_THOSE.match(text, one.end)
    return (one.start, said.end()) if said else None


def _is_laid_off(text: str, one: Quantity) -> bool:
    """Whether the words around a number say that so many were laid off."""
    around = (
        re.split("[，,。；; 0-9]", text[: one.start])[-1],
        re.split("[，,。；; 0-9]", text[one.end :])[0],
    )
    return any(_LAID_OFF.search(words) for words in around)


def _went(text: str, one: Quantity) -> _Span | None:
    """The number of all who went, however; None if it is no such number."""
    went = _WENT.search(text[: one.start])
    return (went.start(), one.end) if went else None
