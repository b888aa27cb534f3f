"""Who had a part of a refund already, where the document writes of no difference for such as
they are: it is not told what is left."""

import re

from eligibility.grants import Grant
from eligibility.rules import Known, judge, leaves
from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.statements import clauses
from policy import wording
from policy.knowledge import Shelved
from policy.reckoned.known import Told, known_of
from policy.reckoned.working_out import worked_out

NO_DIFFERENCE = (
    "您说今年已经返还过（“{words}”）：{whom}已经返还过的，差额补不补原文没有写，"
    "所以不算总数，请问经办机构或 12333。"
)
OTHERS = "{whom}的，原文写了按新比例补发差额{sum}；请说清是哪种。"
SUM = "，按您说的是{yuan}"

_OF_BEFORE = re.compile("[去前]年|原[来先本]|以前|之前|过去|往年|本来|老|旧|从前|[没未]")


def had_before(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """That nobody knows what is left for them of a share of which they had some; nothing where a
    difference is due to them, or they had none this year."""
    grants = shelved.benefit.grants
    with_difference = [one for one in grants if one.less]
    if not with_difference:
        return []
    words = _had(shelved, told, {one.less for one in with_difference})
    if not words or _is_of_before(asked, shelved, words):
        return []
    known = known_of(shelved, asked.knowledge, told)
    may_be = [one for one in grants if one.bp and judge(one.rule, known) is not False]
    without = [wording.whom(one.rule) for one in may_be if not one.less]
    others = [
        OTHERS.format(whom=wording.whom(one.rule), sum=_difference(shelved, known, one))
        for one in may_be
        if one.less
    ]
    lines = [NO_DIFFERENCE.format(words=words, whom="、".join(without)), *others]
    return lines if without else []


def _difference(shelved: Shelved, known: Known, grant: Grant) -> str:
    """What the difference comes to for such as a grant is for; "" if that does not follow."""
    kind = {leaf.fact.name: leaf.value for leaf in leaves(grant.rule) if leaf.operator == "=="}
    sums = [one for one in worked_out(shelved, {**kind, **known}) if one.grant == grant]
    exact = [one.amount.fen for one in sums if one.amount.kind == "exact"]
    return "".join(SUM.format(yuan=wording.yuan(fen)) for fen in exact[:1] if fen is not None)


def _had(shelved: Shelved, told: Told, shares: set[str]) -> str:
    """The words by which it was told that a share of it was had, or a sum."""
    dictionary = shelved.benefit.dictionary
    names = [part for one in shares for part in (one, *dictionary.get(one).ratio[:1])]
    return next((told[one].words for one in names if one in told and told[one].given), "")


def _is_of_before(asked: Asked, shelved: Shelved, words: str) -> bool:
    """Whether the words are of the years before, or deny it."""
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    found = (one for text in story for one in clauses(text) if words in one)
    return bool(_OF_BEFORE.search(next(found, "")))
