"""What somebody wants, held against the most or the least that a card lets them have or pay."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from eligibility.grants import Grant
from eligibility.rules import Known, judge
from policy import wording
from policy.knowledge import Shelved
from policy.reckoned.known import failing
from policy.reckoned.working_out import if_met
from policy.wording import yuan

OVER = "您想要的“{wanted}”超过上限，按原文不能给这么多：{whom}最高{most}。"
WITHIN = "您想要的“{wanted}”没有超过上限（{whom}最高{most}），{if_met}。"
UNWRITTEN = "您想要的“{wanted}”能不能给要问经办单位：{words}。"
TOO_LOW = "您想要的“{wanted}”低于最低标准：最低按{least}，低了{by}个百分点，按原文不能降到这么低。"


def below_least(shelved: Shelved, wanted: Iterable[tuple[Decimal, str]]) -> list[str]:
    """The no to who wants to pay a smaller share, in per cent, than the least that is allowed."""
    allowed = [Fraction(one.pays_bp, 100) for one in shelved.benefit.grants if one.pays_in]
    said = []
    for share, words in wanted:
        if allowed and share < min(allowed):
            by, least = wording.share((min(allowed) - Fraction(share)) / 100), min(allowed) / 100
            least_said = wording.share(least)
            said.append(TOO_LOW.format(wanted=words, least=least_said, by=by.rstrip("%")))
    return said


def limits(shelved: Shelved) -> list[Grant]:
    """The grants of which only the most there is in all is written."""
    return [
        one for one in shelved.benefit.grants if one.fen and one.most and not (one.per or one.every)
    ]


def held_against(shelved: Shelved, known: Known, wanted: tuple[int, int], words: str) -> str:
    """What becomes of a sum that is wanted, its least and most in fen, in their words; "" where it
    is refused, or nobody knows which of several limits is theirs."""
    if failing(shelved, known):
        return ""
    may_be = [one for one in limits(shelved) if judge(one.rule, known) is not False]
    if not may_be:
        return _unwritten(shelved, known, words)
    most = {one.fen or 0 for one in may_be}
    sure = all(judge(one.rule, known) for one in may_be)
    if len(most) != 1 or not sure:
        return ""
    (limit,) = most
    if wanted[0] <= limit < wanted[1]:
        return ""
    said = OVER if wanted[0] > limit else WITHIN
    return said.format(
        wanted=words,
        most=yuan(limit),
        whom=wording.whom(may_be[0].rule),
        if_met=if_met(shelved, known),
    )


def _unwritten(shelved: Shelved, known: Known, wanted: str) -> str:
    """That nothing is written of how much such as they are can have."""
    theirs = [one.unspecified for one in shelved.benefit.grants if judge(one.rule, known)]
    words = next(filter(None, theirs), "")
    return UNWRITTEN.format(wanted=wanted, words=words) if words else ""
