"""A change of a verdict in words for the person: what came, how they stand now, and the proof."""

from dataclasses import dataclass
from datetime import date

from eligibility.check import Result
from policy.knowledge import Knowledge, Shelved
from policy.sources import sources
from policy.validity import sentence
from policy.verdicts import amount_text, verdict_texts

ABSENT = "absent"
"""The status of who is not concerned: no such card, or not for where they are."""

STANDS = {
    "eligible": "符合条件",
    "conditional": "基本符合，还要经办单位认定",
    "unknown": "还不能断定",
    "ineligible": "不符合条件",
    "expired": "政策已经到期",
    ABSENT: "不再适用",
}
OFFICE = "结果以受理单位审核为准。"


@dataclass(frozen=True, slots=True)
class Side:
    """A card in the knowledge that holds it: as it was, or as it is."""

    knowledge: Knowledge
    shelved: Shelved


def reason(
    old: Side | None, new: Side | None, result: Result | None, day: date, before: str
) -> str:
    """What is told to somebody who stood so `before`, and now as the result says."""
    if new is None:
        return _gone(old, before) if old else ""
    after = result.status if result else ABSENT
    head = f"{'有变化' if old else '新发布'}：【{new.shelved.card.name}】{new.shelved.region.name}"
    then = f"您原来{STANDS[before]}，现在" if before in STANDS and before != ABSENT else "您"
    said = f"{head}，{then}{STANDS[after]}{_why(new, result)}。"
    return "\n".join([said, *_proof(new, day)])


def _gone(old: Side, before: str) -> str:
    shelved = old.shelved
    told = f"已撤下：【{shelved.card.name}】{shelved.region.name}，您原来{STANDS[before]}。"
    return f"{told}\n还能不能办，请问 12333。"


def _why(new: Side, result: Result | None) -> str:
    """What they would get; or why they do not, or not yet."""
    if result is None:
        return ""
    if result.may_be_had:
        amount = amount_text(result.amounts.total, new.knowledge)
        return f"：{amount}" if amount else ""
    texts = verdict_texts(result)
    return f"：{'；'.join(texts)}" if texts and result.status != "expired" else ""


def _proof(new: Side, day: date) -> list[str]:
    valid = sentence(new.shelved.windows, day)
    return [f"有效期：{valid}", sources({new.shelved: [new.shelved.card.article]}), OFFICE]
