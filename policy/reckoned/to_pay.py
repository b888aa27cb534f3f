"""What a firm still has to pay each month where it may pay in less: no grant, and never told as
one."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from eligibility.grants import Grant
from eligibility.rules import Known, judge
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.working_out import if_met
from policy.validity import lapsed
from policy.wording import points, yuan

TO_PAY = (
    "按您说的算：按{share}，每月单位缴{firm}（{base}×{heads}人×{share}），职工个人合计也是{firm}，"
    "两边一共{both}；这是要交的钱，不是补贴，{if_met}。"
)
OF_EACH = (
    "按您说的算：按{share}，每人每月单位缴{firm}（{base}×{share}），个人也是{firm}；"
    "这是要交的钱，不是补贴，{if_met}。"
)
LESS = "比现在按{now}交，单位每月少缴{less}。"
WHOLE = 10_000


def to_pay(
    shelved: Shelved, knowledge: Knowledge, told: Told, today: date, now: Decimal | None = None
) -> list[str]:
    """What firm and workers pay in each month of the base that was told, at the least share, and
    how much less that is than at the percents they pay `now`; nothing where it is over or refused.
    """
    known = known_of(shelved, knowledge, told)
    if lapsed(shelved.windows, today) or failing(shelved, known):
        return []
    due = [one for one in shelved.benefit.grants if one.pays_in and judge(one.rule, known)]
    return [line for one in due for line in _said(shelved, one, known, now)]


def _said(shelved: Shelved, grant: Grant, known: Known, now: Decimal | None) -> list[str]:
    """The sums for each side; nothing where the base was not told exactly."""
    base, heads = (known.get(name) for name in grant.pays_in)
    if not isinstance(base, int | Fraction):
        return []
    many = heads if isinstance(heads, int) and heads > 1 else 1
    firm = int(base * many * 100 * grant.pays_bp / WHOLE)
    said = (TO_PAY if many > 1 else OF_EACH).format(
        share=points(grant.pays_bp),
        firm=yuan(firm),
        both=yuan(2 * firm),
        base=yuan(int(base * 100)),
        heads=many,
        if_met=if_met(shelved, known),
    )
    if now is None or now * 100 <= grant.pays_bp:
        return [said]
    less = int(base * many * Fraction(now)) - firm
    return [said, LESS.format(now=f"{now:f}%", less=yuan(less))]
