"""What somebody's own case comes to: in sentences for them, and as a sum to go on with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from eligibility.amounts import Part, added
from eligibility.facts import HEADS, Facts
from eligibility.grants import Amount
from eligibility.rules import Known
from policy import wording
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.working_out import if_met, worked_out
from policy.validity import lapsed
from policy.verdicts import amount_text, reckoned

BY_NOW, BY_THEN = "按您说的算", "按到期前的标准算"
"""Of what is over nobody may take a sum for what they can still get."""

NOTHING = "{label}是0，这一项领不到"


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of money that is due if all conditions are met, and whom it is made of.

    `heads` are the numbers of people it is paid for, group by group, `without` the words for the
    groups it is not paid for. It is `open` where something else may be due besides.
    """

    amount: Amount
    heads: tuple[int, ...] = ()
    without: tuple[str, ...] = ()
    open: bool = False

    @property
    def fen(self) -> int | None:
        """What it is exactly; None where it may be more."""
        exact = self.amount.kind == "exact" and not self.amount.more
        return self.amount.fen if exact and not self.open else None


@dataclass(frozen=True, slots=True)
class OwnCase:
    """The sentences on what somebody's own words come to, the `total` they tell, if any, and what
    is still `to_tell` for one."""

    said: Sequence[str] = ()
    total: Total | None = None
    to_tell: str = ""


def sums(shelved: Shelved, known: Known, knowledge: Knowledge, today: date) -> OwnCase:
    """What the grants come to for what was told, if all conditions are met."""
    reckoning = BY_THEN if lapsed(shelved.windows, today) else BY_NOW
    worked = worked_out(shelved, known)
    sure = [part for part in worked if part.applies]
    maybe = [part for part in worked if part.applies is None]
    said, total = list[str](), None
    if sure:
        amount = added(part.amount for part in sure)
        spared = wording.spared([part.grant.waive_bp for part in sure])
        of_all = f"{spared}{amount_text(amount, knowledge)}{reckoned(sure, known, knowledge)}"
        none = _none_of(sure, known, knowledge.facts) if amount.fen == 0 else ""
        condition = NOTHING.format(label=none) if none else if_met(shelved, known)
        said.append(f"{reckoning}：{of_all}，{condition}。")
        if amount.kind in ("exact", "range"):
            heads = heads_paid(sure, known, knowledge.facts)
            total = Total(amount, heads, open=bool(maybe))
    if maybe:
        each = [f"{wording.whom(part.grant.rule)}{_sum(part, known, knowledge)}" for part in maybe]
        said.append(f"{reckoning}：{'；'.join(each)}，{if_met(shelved, known)}。")
    return OwnCase(said, total)


def _sum(part: Part, known: Known, knowledge: Knowledge) -> str:
    spared = wording.spared([part.grant.waive_bp])
    return spared + amount_text(part.amount, knowledge) + reckoned([part], known, knowledge)


def _none_of(parts: Iterable[Part], known: Known, facts: Facts) -> str:
    """What a sum is paid for of which there is none."""
    names = dict.fromkeys(part.grant.per for part in parts if part.grant.per)
    return "、".join(facts.get(name).label for name in names if known.get(name) == 0)


def heads_paid(parts: Iterable[Part], known: Known, facts: Facts) -> tuple[int, ...]:
    """The numbers of people that sums are multiplied with."""
    names = dict.fromkeys(part.grant.per for part in parts if part.grant.per)
    numbers = (known.get(name) for name in names if facts.get(name).unit == HEADS)
    return tuple(one for one in numbers if isinstance(one, int))
