"""What somebody has who meets the conditions of what is no money to be drawn: 暂免征收残保金."""

from eligibility.rules import Known, judge
from policy import wording
from policy.knowledge import Shelved

THEIRS = "您这样的：{what}。"


def in_kind(shelved: Shelved, known: Known) -> list[str]:
    """What such as they are surely have, not in money or not to be paid; nothing if that is money,
    or if nobody knows which of several it is."""
    pairs = zip(shelved.card.amounts, shelved.benefit.grants, strict=True)
    theirs = [one for one, grant in pairs if judge(grant.rule, known)]
    had = [wording.grant(one, "", None, None) for one in theirs if one.in_kind or one.waive_bp]
    return [THEIRS.format(what="；".join(had))] if had and len(had) == len(theirs) else []
