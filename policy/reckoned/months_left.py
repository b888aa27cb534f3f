"""What is left of the months for which a card grants something at most."""

from dataclasses import dataclass

from eligibility.facts import Fact
from policy.knowledge import Shelved

LEFT = "按您说的“{words}”：最长{limit}，已经{has}{had}个月，还能{has}{left}个月，条件一直都符合时。"
NONE_LEFT = "按您说的“{words}”：最长{limit}，已经{has}{had}个月，满了，不能再{has}。"
TO_TELL = "还能{has}几个月，要用最长的{limit}减去{label}，请说是几个月。"
UNCLEAR = (
    "您说的“{words}”还不准：还能{has}几个月，要用最长的{limit}减去合起来{label}，请说是几个月。"
)

YEAR = 12


@dataclass(frozen=True, slots=True)
class Limit:
    """The most months for which a card grants something, the fact that tells how many were had
    already, and the verb for having it."""

    months: int
    drawn: str
    has: str

    @property
    def told(self) -> str:
        """The limit as people say it: 3年（36个月）."""
        years = f"{self.months // YEAR}年（{self.months}个月）"
        return f"{self.months}个月" if self.months % YEAR else years


def months_limit(shelved: Shelved) -> Limit | None:
    """The limit of months a card has; None where it has none, or several."""
    limits = {
        Limit(one.up_to_months, one.months_drawn, "享有" if one.in_kind else "领")
        for one in shelved.benefit.grants
        if one.months_drawn and one.up_to_months
    }
    return limits.pop() if len(limits) == 1 else None


def say_left(words: str, had: int, limit: Limit) -> str:
    """How many months are left after those that were had."""
    said, left = (LEFT if had < limit.months else NONE_LEFT), limit.months - had
    return said.format(words=words, limit=limit.told, has=limit.has, had=had, left=left)


def say_tell(fact: Fact, limit: Limit) -> str:
    """That it depends on how many were had, which was not told."""
    return TO_TELL.format(limit=limit.told, has=limit.has, label=fact.label)


def say_unclear(fact: Fact, words: str, limit: Limit) -> str:
    """That what was told of it is no exact number of months."""
    return UNCLEAR.format(words=words, limit=limit.told, has=limit.has, label=fact.label)
