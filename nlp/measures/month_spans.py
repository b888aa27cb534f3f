"""Months told as a span in other words than 2月到4月: 2到4月, 3月4月."""

import re
from datetime import date
from functools import partial

from nlp.questions.replies import A_MONTH, MONTHS, number_of
from nlp.statements import sounds_asking

_TO_MONTH = re.compile(
    f"(?<![0-9一二三四五六七八九十个两几年第点.万千百]){A_MONTH}(?:[到至~-]|—+)(?={A_MONTH}月(?!薪))"
)
_PIECE = re.compile(r"[^，,。；;？?！!\s]+")
_SO_MANY = "这?(?:[两二三四2-4]个|俩|仨)月"
_LISTED = re.compile(
    f"(?<![0-9一二三四五六七八九十个两几年第到至])(?:{A_MONTH}(?:月份?[、和跟与]?|、))+{A_MONTH}"
    f"(?:月份?|{_SO_MANY})(?![到至、])"
)

_ASKED_FOR = re.compile(
    "[都全]?(?:要|想|申请|打算|准备)(?:申请|办理?)?(?:[免减缓]|$)|[都全]要(?!裁|招|[发开还]|进|辞|走)"
)
"""Of the months for which somebody wants it they ask as well: 3、4、5月都要减."""


def month_to_month(text: str) -> str:
    """The text with the first and the last month of a span named so. Months that are listed are
    one where it is asked about them, and they follow each other: 二月三月每月2300 tells a sum."""
    text = _TO_MONTH.sub(r"\1月到", text)
    for one in _PIECE.findall(text) if _LISTED.search(text) else ():
        if sounds_asking(one) or _ASKED_FOR.search(one):
            text = text.replace(one, _LISTED.sub(_as_span, one))
    return text


def _as_span(found: re.Match[str]) -> str:
    named = re.findall(A_MONTH, re.sub(f"{_SO_MANY}$", "", found[0]))
    numbers = [number_of(one) for one in named]
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return f"{named[0]}月到{named[-1]}月" if follow else found[0]


_NOT_IN_A_SPAN = "(?<![0-9一二三四五六七八九十月份][到至~—-])(?<!、)"
_ONE_MONTH = re.compile(
    f"(?<![0-9一二三四五六七八九十个两几年第]){_NOT_IN_A_SPAN}{A_MONTH}月(?=[^份0-9一二三四五六七八九十到至~、初中底末薪—-]|$)"
)
_A_MONTH = re.compile(f"{A_MONTH}月")
_NEARBY = re.compile("(?P<next>下个?月)|(?:这个?|本|当)月")
_ITS_TURN = re.compile(
    "^(?:这?[下回次])?(?:又|该|要|现在|就|马上|快|轮)*(?:轮?到|到了|[该要]?[报交缴])"
)
_ITS_SUM = re.compile(
    "(?<![下上这个])月(?:那[份块笔]|单位|公司|[我俺咱]们|应?该?[要交缴的]|一?共|合计|是|有|得)*[0-9一二三四五六七八九十百千万两.]+(?:万|元|块|千|$)"
)
_DONE = re.compile("[减免缓退返][了过掉]|已经?|[交缴]了")


def month_asked(text: str, today: date) -> str:
    """The text with the one month it is asked about named as such, also where it is told just
    before that it is its turn, or what is due in it and no other was told, or named from today:
    轮到5月了，还减不减, 五月是22万，还减不减, 下个月呢."""
    pieces = _PIECE.findall(text) if "月" in text else ()
    asking = [sounds_asking(one) or one.endswith("呢") for one in pieces]
    for at, one in enumerate(pieces):
        turn = any(asking[at + 1 : at + 2]) and _ITS_TURN.match(one) and "月" not in pieces[at + 1]
        if asking[at] or turn:
            named = _ONE_MONTH.sub(r"\1月份", one)
            named = named if _A_MONTH.search(one) else _NEARBY.sub(partial(_of, today), one)
            text = text.replace(one, named)
    of_months = [at for at, one in enumerate(pieces) if "月" in one]
    if len(of_months) == 1 and not asking[of_months[0]] and any(asking[of_months[0] :]):
        due = pieces[of_months[0]]
        if _ITS_SUM.search(due) and not any(map(_DONE.search, pieces[of_months[0] :])):
            text = text.replace(due, _ONE_MONTH.sub(r"\1月份", due))
    return text


def _of(today: date, nearby: re.Match[str]) -> str:
    return f"{today.month % MONTHS + 1 if nearby['next'] else today.month}月份"
