"""What may be paid later in all: so much a month for as many months as it may be put off."""

from datetime import date
from fractions import Fraction

from eligibility.grants import Grant
from eligibility.rules import Known, judge
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.working_out import if_met
from policy.validity import lapsed
from policy.wording import yuan

PUT_OFF = (
    "按您说的算：{too_long}每月{each}，{longest}{months}个月一共可以缓{total}"
    "（只是晚交，期满要补缴），{if_met}。"
)

TOO_LONG = "缓{wanted}个月太长；"


def put_off(shelved: Shelved, knowledge: Knowledge, told: Told, today: date) -> list[str]:
    """What comes together of a monthly sum that was told and may be put off, for as long as it may
    at most where longer is wanted; nothing where it is over or refused."""
    if lapsed(shelved.windows, today):
        return []
    wanted = known_of(shelved, knowledge, told)
    said = (_said(shelved, one, wanted) for one in shelved.benefit.grants if one.puts_off)
    return [one for one in said if one]


def _said(shelved: Shelved, grant: Grant, wanted: Known) -> str:
    """The sum of all months that are told, else of the most there are; "" where no sum was told
    exactly, or it is refused."""
    due, lasting = grant.puts_off
    known, longer = _at_most(grant, wanted)
    each, months = known.get(due), known.get(lasting, grant.up_to_months)
    if not judge(grant.rule, known) or failing(shelved, known):
        return ""
    if not isinstance(each, int | Fraction) or not isinstance(months, int):
        return ""
    return PUT_OFF.format(
        too_long=TOO_LONG.format(wanted=wanted[lasting]) if longer else "",
        each=yuan(int(each * 100)),
        longest="" if lasting in wanted and not longer else "最长",
        months=months,
        total=yuan(int(each * 100) * months),
        if_met=if_met(shelved, {**known, lasting: months}),
    )


def _at_most(grant: Grant, known: Known) -> tuple[Known, bool]:
    """What is known with no more months than there are at most, and whether more were wanted."""
    lasting, most = grant.puts_off[1], grant.up_to_months
    months = known.get(lasting)
    longer = isinstance(months, int) and most is not None and months > most
    return ({**known, lasting: most} if longer else known), longer
