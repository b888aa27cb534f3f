"""What is left of the months for which a card grants something at most."""

from eligibility.facts import Fact
from policy.knowledge import Shelved

LEFT = "按您说的“{words}”：最长{limit}，已经{had}个月，还能有{left}个月，条件一直都符合时。"
NONE_LEFT = "按您说的“{words}”：最长{limit}，已经{had}个月，满了，不能再有。"
TO_TELL = "还能有几个月，要用最长的{limit}减去{label}，请说是几个月。"
UNCLEAR = "您说的“{words}”还不准：还能有几个月，要用最长的{limit}减去合起来{label}，请说是几个月。"


def months_limit(shelved: Shelved) -> tuple[int, str] | None:
    """The most months for which the card grants something, and the fact that tells how many were
    had; None where it has no such limit, or several."""
    limited = {
        (one.up_to_months, one.months_drawn)
        for one in shelved.benefit.grants
        if one.months_drawn and one.up_to_months
    }
    return limited.pop() if len(limited) == 1 else None


def say_left(words: str, had: int, limit: int) -> str:
    """How many months are left after those that were had."""
    said = LEFT if had < limit else NONE_LEFT
    return said.format(words=words, limit=_long(limit), had=had, left=limit - had)


def say_tell(fact: Fact, limit: int) -> str:
    """That it depends on how many were had, which was not told."""
    return TO_TELL.format(limit=_long(limit), label=fact.label)


def say_unclear(fact: Fact, words: str, limit: int) -> str:
    """That what was told of it is no exact number of months."""
    return UNCLEAR.format(words=words, limit=_long(limit), label=fact.label)


def _long(months: int) -> str:
    years = f"{months // 12}年（{months}个月）"
    return years if months % 12 == 0 else f"{months}个月"
