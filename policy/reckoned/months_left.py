"""What is left of the months for which a card grants something at most."""

from policy.knowledge import Shelved

HAD = "months_already_subsidised"
"""The fact that tells for how many months somebody had it already."""

LEFT = "按您说的“{words}”：最长{limit}，已经享受{had}个月，还能享受{left}个月，条件一直都符合时。"
NONE_LEFT = "按您说的“{words}”：最长{limit}，已经享受{had}个月，满了，不能再享受。"
TO_TELL = "还能享受几个月，要用最长的{limit}减去已经享受的月数：请说已经享受了几个月。"
UNCLEAR = (
    "您说的“{words}”还不准：还能享受几个月，要用最长的{limit}减去合起来已经享受的月数，"
    "请说已经享受了几个月。"
)


def months_limit(shelved: Shelved) -> int | None:
    """The most months for which the card grants something that is drawn month by month; None
    where it has no such limit, or several, or only puts off."""
    paid = [one for one in shelved.benefit.grants if one.months_drawn and one.up_to_months]
    limits = {one.up_to_months for one in paid}
    return limits.pop() if len(limits) == 1 else None


def say_left(words: str, had: int, limit: int) -> str:
    """How many months are left after those that were had."""
    said = LEFT if had < limit else NONE_LEFT
    return said.format(words=words, limit=_long(limit), had=had, left=limit - had)


def say_tell(limit: int) -> str:
    """That it depends on how many were had, which was not told."""
    return TO_TELL.format(limit=_long(limit))


def say_unclear(words: str, limit: int) -> str:
    """That what was told of it is no exact number of months."""
    return UNCLEAR.format(words=words, limit=_long(limit))


def _long(months: int) -> str:
    years = f"{months // 12}年（{months}个月）"
    return years if months % 12 == 0 else f"{months}个月"
