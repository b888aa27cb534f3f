"""By how many a number told before was out: 少算了2个, 有4个是重复的, 里头有2个不是脱贫户."""

import re
from dataclasses import dataclass
from datetime import date

from nlp.counting.kin import names_own_kin
from nlp.numbers import Quantity
from nlp.put_right.said_instead import tells_gone
from nlp.statements import clauses
from nlp.text import pairs
from nlp.told import PEOPLE, told_numbers

_SAID = "[算数报说记写填统]"
_BEFORE = "[^#没未不]{0,12}?"
_SHORT = re.compile(
    f"{_BEFORE}(?:少{_SAID}|[漏落忘](?:记|{_SAID})*)(?:上|掉|进去)?了?#(?:人|个人|名)?"
    f"|{_BEFORE}#(?:人|个人|名)?(?:[漏落忘](?:了|记|掉|{_SAID})*|没{_SAID}(?:进去|在内|上|到)?)(?:了|的)?"
)
_EXCESS = re.compile(
    f"{_BEFORE}多{_SAID}了?#(?:人|个人)?|{_BEFORE}(?:减|扣|刨|划|剔|抹)(?:掉|去|下来?|除|开)*了?#(?:人|个人)?|{_BEFORE}#(?:人|个人)?(?:是|被|给)*(?:{_SAID}?重复?了?|{_SAID}了?[两二]遍)的?{_SAID}?的?"
    f"|{_BEFORE}把#.{{0,8}}{_SAID}(?:进|上|在内).{{0,2}}|{_BEFORE}#(?:人|个人)?.{{0,6}}(?:不能|不该|不应该?)算.{{0,4}}"
    f"|{_BEFORE}#(?:人|个人)?(?:其实|根本|都|也)?不是(?:[我俺咱]们?)?(?:家|厂|店|公司|单位)?里?的?(?:正式)?(?:员工|职工|工人|工|人)?(?:的|了)?"
)
_NOT_OF_THEM = re.compile("不是|不算|算不[上得]|不属于")
_BY_THEMSELVES = re.compile("自[己愿].{0,2}[辞走离]|退休|到期")
_LAID_OFF = re.compile("裁|辞退|开除")
_GONE = re.compile(
    "[没未不](?:有)?(?:去|来|走|.?成|上岗|要|留|考|通过|及格|拿到(?:手|证|$)|过(?!半|[0-9一两二三试])|算)"
    "|挂了|(?:走|退|跑|溜|回来|回家|反悔)了?|不是|不算|重[了复]"
    "|帮.{0,6}忙|临时|打零工|短工"
)
_OWN = re.compile("亲戚|自[家己]人|家里人")
_UNCOUNTED = re.compile(
    f"(?:[没未不]|不[能该]|不应该?)(?:能|该)?(?:算|作数|{_SAID}进|是[我俺咱]?们?[家厂店公单招雇请])|不作数|别家|隔壁|派遣"
)
_OF_THE_SAME = re.compile("[没未不]|[过刚才]*来|就?[只是](?!不)")
_MISSED = re.compile(f"漏|忘|落[了下]|没(?:加|{_SAID})|少{_SAID}")
_LASTING = ("年", "月", "天")
_A_THING = re.compile("[一1]个?(?:忘了?|没)[说讲]")
_GOES_ON = re.compile("[也是一总应该算]")
_OF_A_CLAIM = re.compile("骗|违|罚|退[回还]")


@dataclass(frozen=True, slots=True)
class Difference:
    """A number of those left out, or counted without belonging, in the clause that tells it; with
    the one behind it that says why they do not belong: 有一个是我外甥，没算招的. They are `gone` if
    they did not come or are there no longer, and no word says for how long they were."""

    number: Quantity
    words: str
    why: str = ""
    gone: bool = False

    @property
    def by(self) -> int:
        """By how many more or fewer there are, if the clause says no more than that; else 0."""
        around = f"{self.words[: self.number.start]}#{self.words[self.number.end :]}"
        if _SHORT.fullmatch(around):
            return int(self.number.high)
        uncounted = _EXCESS.fullmatch(around) or _UNCOUNTED.search(self.why)
        return -int(self.number.high) if uncounted else 0

    def tells_why(self, by: int) -> bool:
        """Whether there are `by` more or fewer because of these."""
        if int(self.number.high) != abs(by):
            return False
        if by > 0:
            return bool(_MISSED.search(self.words))
        return bool(self.why or _GONE.search(self.words) or self._are_own)

    def are_no(self, counted: str) -> bool:
        """Whether it says that these are not what is counted: 4个不是脱贫户 of 13个脱贫劳动力, or
        2个是自己辞职的 of those laid off."""
        if laid_off(counted):
            return bool(_BY_THEMSELVES.search(self.words))
        denied = _NOT_OF_THEM.split(self.words, maxsplit=1)[1:]
        return any({*pairs(counted)} & {*pairs(one)} for one in denied)

    @property
    def _are_own(self) -> bool:
        return bool(_OWN.search(self.words)) or names_own_kin(self.words)

    def goes_on(self, clause: str, today: date) -> bool:
        """Whether a clause behind says more of these, and numbers nobody: 没算员工."""
        more = clause == self.why or _GONE.search(clause)
        own = self._are_own and _OF_THE_SAME.match(clause)
        return bool(more or own) and not told_numbers(clause, today)


def laid_off(words: str) -> bool:
    """Whether words tell of those who were laid off."""
    return bool(_LAID_OFF.search(words))


def difference(said: str, today: date) -> Difference | None:
    """The difference a text begins with; None if it numbers nobody, or may only announce another
    thing: 还有一个忘了说，我们欠过费."""
    words, further, *_ = (*clauses(said), "", "")
    exact = [one for one in told_numbers(words, today) if one.low == one.high > 0]
    counted = [one for one in exact if one.unit in PEOPLE] or exact
    if len(counted) != 1 or _OF_A_CLAIM.search(said):
        return None
    announces = _A_THING.search(words) and further and not _GOES_ON.match(further)
    uncounted = _UNCOUNTED.search(further) and not told_numbers(further, today)
    why = further if uncounted else ""
    lasted = any(one.unit in _LASTING for one in told_numbers(words, today))
    gone = tells_gone(words) and not lasted
    return None if announces else Difference(counted[0], words, why, gone)
