"""What may be paid later in all: so much a month for as many months as it may be put off."""

from datetime import date
from fractions import Fraction

from eligibility.grants import Grant
from eligibility.rules import Known, judge
from policy.knowledge import Knowledge, Shelved
from policy.known import Told, failing, known_of
from policy.validity import lapsed
from policy.wording import yuan
from policy.working_out import if_met

PUT_OFF = (
    "按您说的算：每月{each}，{longest}{months}个月一共可以缓{total}"
    "（只是晚交，期满要补缴），{if_met}。"
)


def put_off(shelved: Shelved, knowledge: Knowledge, told: Told, today: date) -> list[str]:
    """What comes together of a monthly sum that was told and may be put off; nothing where it is
    over or refused."""
    known = known_of(shelved, knowledge, told)
    if lapsed(shelved.windows, today) or failing(shelved, known):
        return []
    theirs = [one for one in shelved.benefit.grants if one.puts_off and judge(one.rule, known)]
    said = (_said(shelved, one, known) for one in theirs)
    return [one for one in said if one]


def _said(shelved: Shelved, grant: Grant, known: Known) -> str:
    """The sum of all months that are told, else of the most there are; "" where no sum was told
    exactly."""
    due, lasting = grant.puts_off
    each, months = known.get(due), known.get(lasting, grant.up_to_months)
    if not isinstance(each, int | Fraction) or not isinstance(months, int):
        return ""
    return PUT_OFF.format(
        each=yuan(int(each * 100)),
        longest="" if lasting in known else "最长",
        months=months,
        total=yuan(int(each * 100) * months),
        if_met=if_met(shelved, {**known, lasting: months}),
    )
