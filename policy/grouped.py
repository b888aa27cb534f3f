"""What several groups of people come to, each by itself: those who meet the conditions are paid
for, of the others it is said what they fail."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eligibility.amounts import amounts
from eligibility.grants import Amount
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.personal import failing, if_met, known_of
from policy.verdicts import amount_text, reason_text, reckoned
from policy.wording import yuan

APART = "按您说的分开算：{groups}。"
IN_ALL = "按您说的分开算：{groups}；一共{total}，{if_met}。"


@dataclass(frozen=True, slots=True)
class Group:
    """Some of those that are told of: the words for them, and the facts they tell."""

    words: str
    told: Mapping[str, Heard]


def grouped(
    shelved: Shelved, knowledge: Knowledge, told: Mapping[str, Heard], groups: Sequence[Group]
) -> list[str]:
    """One sentence on all groups; nothing where there are none, or one comes to no exact sum."""
    if not groups:
        return []
    apart = {name for group in groups for name in group.told}
    common = {name: one for name, one in told.items() if name not in apart}
    found, total, paid = [], 0, known_of(shelved, knowledge, common)
    for group in groups:
        known = known_of(shelved, knowledge, {**common, **group.told})
        if reasons := failing(shelved, known):
            found.append(f"“{group.words}”：{reason_text(reasons[0])}")
            continue
        worked = amounts(shelved.benefit.grants, known, shelved.benefit.whole)
        if not _is_exact(worked.total):
            return []
        sums = reckoned(worked.parts, known, knowledge)
        found.append(f"“{group.words}”：{amount_text(worked.total, knowledge)}{sums}")
        total, paid = total + (worked.total.fen or 0), known
    words = "；".join(found)
    if not total:
        return [APART.format(groups=words)]
    return [IN_ALL.format(groups=words, total=yuan(total), if_met=if_met(shelved, paid))]


def _is_exact(amount: Amount) -> bool:
    return amount.kind == "exact" and amount.fen is not None
