"""How many there were, who left and who came, told in whatever order: 上周添了1个，之前走了2个，
最早是16个 is told as it came about."""

import re
from datetime import date
from itertools import groupby

from nlp.put_right.taking_back import APART
from nlp.statements import clauses
from nlp.told import people

_MAY_BE = re.compile("最[早初先]|原[来先本]|本来|起[初先头]|开[始头]|以前|之前|从前|早先|当初|添")
_ONCE = (
    "(?:[我俺咱]们?)?(?:(?<!太)原[先来本]|本来|最[早初先]|(?:刚|一)?开[始头]|起[初先头]|以前|从前|早先|当初|之前)"
    "(?:的?时候)?"
)
_AT_FIRST = re.compile(f"^{_ONCE}(?![招雇聘收请])")
_TAKEN_ON = "[招雇聘收请][了来的进上到]*"
_WHO = "(?:人|工人)?[^#，没未不走跑]{0,6}"
_FIRST = re.compile(
    f"(?:{_ONCE}(?:一共|总共|{_TAKEN_ON}|就|有|是|了|的|共)*|{_TAKEN_ON}(?:有|是)?)#{_WHO}"
)
"""How many there were at first: 最早是16个, 招了9个."""
_AT_A_TIME = (
    "(?:后来|之[前后]|以[前后]|[前后]面|中[间途]|最近|刚|前[几些两]?[天阵]|今年|(?:上上?|这|本)个?(?:星期|周|礼拜|月)"
    "|[0-9一二三四五六七八九十]+月份?|年[前后底初]|开春|昨天|今天|已经|先|头里)*"
)
_LEFT = re.compile(
    f"{_AT_A_TIME}(?:又|就|有)?(?:走|跑|离职|辞职|不干|退出)(?:掉|了)*(?P<number>#)(?:人|工人)?了?"
)
_CAME = re.compile(
    f"(?P<when>{_AT_A_TIME})[又再还新]*(?P<came>[添补]|(?<=[又再还])[招来进收雇])(?:了|进|来|上)*#{_WHO}"
)


def in_order(text: str, today: date) -> str:
    """The text with how many there were at first before who left and who came since, where these
    are told one right beside the other."""
    if not _MAY_BE.search(text):
        return text
    read = [(one, _read(one, today)) for one in clauses(text)]
    for told_so, run in groupby(read, lambda one: one[1] is not None):
        told = [(words, *found) for words, found in run if found]
        ranks = [rank for _, rank, _ in told]
        if (
            not told_so
            or len(told) == 1
            or ranks.count(0) != 1
            or (ranks[0] == 0 and 2 not in ranks)
        ):
            continue
        start = text.index(told[0][0])
        end = text.index(told[-1][0], start) + len(told[-1][0])
        if APART not in text[start:end]:
            plain = "，".join(said for _, _, said in sorted(told, key=lambda one: one[1]))
            text = f"{text[:start]}{plain}{text[end:]}"
    return text


def _read(clause: str, today: date) -> tuple[int, str] | None:
    """When what a clause tells came about, first, second or last, and the clause told so that it
    says so; None if it tells of nobody, or more."""
    counted = people(clause, today)
    if len(counted) != 1 or counted[0].low != counted[0].high:
        return None
    one = counted[0]
    around, number = f"{clause[: one.start]}#{clause[one.end :]}", f"{int(one.high)}个"
    if _LEFT.fullmatch(around):
        return 1, f"走了{number}"
    if found := _CAME.fullmatch(around):
        behind = around.partition("#")[2]
        came = "来" if found["came"] in "招雇收" else found["came"]
        return 2, f"{found['when']}又{came}了{number}{behind}"
    return (0, _AT_FIRST.sub("原来", clause, count=1)) if _FIRST.fullmatch(around) else None
