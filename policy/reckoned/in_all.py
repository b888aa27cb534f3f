"""What several fixed sums of one card come to together, for who asks for the whole."""

import re
from collections.abc import Mapping
from datetime import date

from eligibility.grants import Grant, facts_counted
from eligibility.rules import judge
from policy import wording
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import failing, known_of
from policy.reckoned.working_out import if_met
from policy.validity import lapsed

IN_ALL = "按您说的合起来：{first_year}{total}（{parts}），{condition}。"
FIRST_YEAR, AT_MOST = "头一年", "最高"
FEWEST = 2

_WHOLE = re.compile(
    "加上|加起来|加到一[块起]|合起?来|合到一[块起]|合计|[一总共拢统]{1,2}共|通共|拢总|连同|连上|连带|带上|顶天|全算|都算上|打总|[摞叠]到?一[块起]"
    "|(?:奖励?|补[贴助]|那笔|的)加(?![工班强大入快])"
)
# Of several years nobody wrote how often it is paid.
_YEARS = re.compile("[二两三四五六七八九十几多2-9][0-9]*年(?!级|前|底)|往后|以后每年|年年")


def asks_in_all(text: str) -> bool:
    """Whether the whole of several sums is asked for, of no longer than a year."""
    return bool(_WHOLE.search(text)) and not _YEARS.search(text)


def in_all(
    shelved: Shelved, knowledge: Knowledge, told: Mapping[str, Heard], today: date
) -> list[str]:
    """The sum of the fixed amounts that are all theirs by what was told; nothing where that is
    only one, where any depends on numbers, or where the benefit is over or refused."""
    known = known_of(shelved, knowledge, told)
    theirs = [one for one in shelved.benefit.grants if judge(one.rule, known) is not False]
    settled = all(judge(one.rule, known) and _is_fixed(one) for one in theirs)
    over = lapsed(shelved.windows, today) or failing(shelved, known)
    if len(theirs) < FEWEST or not settled or over:
        return []
    total = sum(one.fen or 0 for one in theirs)
    at_most = AT_MOST if any(one.most for one in theirs) else ""
    said = IN_ALL.format(
        first_year=FIRST_YEAR if any(one.every for one in theirs) else "",
        total=f"{at_most}{wording.yuan(total)}",
        parts="＋".join(map(_in_words, theirs)),
        condition=if_met(shelved, known),
    )
    return [said]


def _is_fixed(grant: Grant) -> bool:
    """Whether a sum is the same for all, paid once or each year."""
    alone = not facts_counted(grant) and not grant.to_fen and not grant.less
    return bool(grant.fen) and alone and grant.every in ("", "year")


def _in_words(grant: Grant) -> str:
    every = wording.EVERY[grant.every]
    return f"{every}{AT_MOST if grant.most else ''}{wording.yuan(grant.fen or 0)}"
