"""Lengths of time that stand alone in their clause: 五个月那种, 一共就办了两个月 say how long, but
not what; and those told without a number, 刚登记没几天."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.bounds import NO_LIMIT, bounds
from nlp.numbers import Quantity
from nlp.told import told_numbers

_UNITS = ("月", "年", "天")
_BESIDE = (
    "一共|总共|拢共|统共|拢总|合计|前后|满打满算|加起来|[算数][下起]?来|到现在|目前|现在|至今|整整|足足|往上|以上|以下|出头"
    "|就|才|只|也|都|刚|正好|刚好|将近|差不多|左右|上下|大概|约|好像|应该|是|有|的|那种|这种|那类|那批"
    "|转眼|一晃|眨眼|不过|但是?|可是?|其实|估计|反正|固定|好|老|着|过|了|吧|呢|啊|哈|嘛|呀|哦|咯|咧|嘞|时间|时长|期限|周期|为期|不到|不满|满|够|到|没"
    "|多|这|那|紧|短|长|每个?人|各|均|全|最[长短多]|至少|还|[他她]们|人家|日子|写|记|显示|[、“”]"
)
_SAYS_NO_MORE = re.compile(f"(?:{_BESIDE})*")
_PERIOD = re.compile("(?:[这那近前头上下每过第]|(?<!前)后|最近)$")
"""Before what is no length of anything: 这两个月招了11个."""

_SO_LONG = re.compile("[才只][一-龥]{0,2}了?[一1]个?[月年]")

_OF_ELSE = re.compile(
    "成立|[开复]起?的?[工产]|开业|开张|开店|开了|办厂|[建盖搬]了?|经营|创业|注册|投产|生意|老板|停|歇|放假|封|(?<!不)等|拖|欠|申请|排队"
    "|试用|工期|租|工龄|疫情|审批|公示|以前|之前|年前|月前|[年月天]内|以内|之内|以后|之后|月后|年后|往后"
    "|还[有差剩]|再过|退休|岁|年级|隔壁|听说|文件|规定|要求|政策|补[贴助]|[能领给补发](?:到|过|了)?"
)
"""Words of what a length may be told of that no condition asks for."""

_VAGUE = re.compile(
    "[没未](?:[一-龥]{0,2}(?:那么|多)[久长]|几(?:[天日周年]|个月)|[满够到](?=[的了呢啊]*$))|不(?:久|够|满|到)(?=[的了呢啊]*$)"
)
_THEN_BACK = re.compile(
    "^(?:就|便|才|都|全|又|已经|[以之]?后|完|期满|结束|到期)*"
    "(?:(?:返?回|归)(?:来|到|厂|公司|单位|店|车间|岗)[^没未不]{0,5}|返岗|上岗|结业|开始上班)了?$"
)
"""Behind a length it tells what came when it was over: 两个月就回来上岗了."""

_LONGEST, _SHORTEST = re.compile("最[长久多]|顶多"), re.compile("最[短少]|至少|起码")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in its clause."""

    one: Quantity
    clause: str

    @property
    def stands_alone(self) -> bool:
        """Whether nothing else is said."""
        return bool(_SAYS_NO_MORE.fullmatch(self._left()))

    @property
    def is_of_else(self) -> bool:
        """Whether it is told of what no condition asks for: 公司成立八年了."""
        return tells_of_else(self._left())

    def is_of(self, words: Sequence[str]) -> bool:
        """Whether nothing else is said but in some words."""
        return bool(_telling(tuple(words)).fullmatch(self._left()))

    def stands_behind(self, words: Sequence[str]) -> bool:
        """Whether it is told straight behind one of some words: 闲了俩月."""
        return bool(_right_behind(tuple(words)).search(self.clause[: self.one.start]))

    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the most it may be, for all of them: 最长的九个月 leaves open how short."""
        low, high = bounds(self.clause, self.one)
        before = self.clause[: self.one.start]
        low = Decimal(0) if _LONGEST.search(before) else low
        return low, NO_LIMIT if _SHORTEST.search(before) else high

    def _left(self) -> str:
        before, _, behind = self.clause.partition(self.one.text)
        return before + _THEN_BACK.sub("", behind)


def lengths(clause: str, today: date) -> Iterator[Length]:
    """The lengths of a clause; one month or year beside other words may say how often."""
    for one in told_numbers(clause, today):
        found = Length(one, clause)
        of_a_time = _PERIOD.search(clause[: one.start])
        is_length = one.unit in _UNITS and one.high and not of_a_time
        if is_length and (one.high > 1 or found.stands_alone or _SO_LONG.search(clause)):
            yield found


def tells_of_else(words: str) -> bool:
    """Whether words tell of what no condition on a length or a day asks for."""
    return bool(_OF_ELSE.search(words))


def says_no_more(word: str) -> bool:
    """Whether a word beside a length says nothing of what it is: 满."""
    return bool(_SAYS_NO_MORE.fullmatch(word))


def is_vague(clause: str) -> bool:
    """Whether a clause tells a length without a number: 登记没多久, 剩下的没满."""
    return bool(_VAGUE.search(clause))


@lru_cache
def _telling(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{_any(words)}|{_BESIDE})*")


@lru_cache
def _right_behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{_any(words)})(?:了|过|着|满|够|有|就|才|也|都|只|大概|差不多|将近)*$")


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
