"""Until when somebody has what a card prolongs by so long, ended on June 30, three months more; or
what is paid till they retire."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from eligibility.rules import Known
from policy.knowledge import Shelved
from policy.reckoned.working_out import if_met
from policy.wording import month

PROLONGED = "按您说的“{words}”：{end}到期，{longer}，{least}到{until}，{if_met}。"
RETIRED = "按您说的推算：{until}到法定退休年龄，最长续发到那时，{if_met}。"
TILL_RETIRED = "继续发到法定退休年龄"
"""What a card says that is paid until then."""

_LONGER = re.compile("(?P<least>至少|最少|最低)?延长(?P<number>[0-9]{1,2})(?P<unit>年|个月)")
YEAR = 12


@dataclass(frozen=True, slots=True)
class Longer:
    """By how many months a card prolongs something, or by no less, in its words."""

    months: int
    least: bool
    words: str


def longer(shelved: Shelved) -> Longer | None:
    """The one length by which a card prolongs something; None if there is none."""
    found = [one for grant in shelved.benefit.grants for one in _LONGER.finditer(grant.in_kind)]
    if len(found) != 1:
        return None
    (one,) = found
    months = int(one["number"]) * (YEAR if one["unit"] == "年" else 1)
    return Longer(months, bool(one["least"]), one[0])


def say_until(shelved: Shelved, known: Known, words: str, end: str, by: Longer) -> str:
    """Until when it is had that ended on a day, or in a month, that was told."""
    return PROLONGED.format(
        words=words,
        end=month(end),
        longer=by.words,
        least="至少" if by.least else "",
        until=month(after(end, by.months)),
        if_met=if_met(shelved, known),
    )


def say_until_retired(shelved: Shelved, known: Known, ahead: int, today: date) -> list[str]:
    """In which month what is paid till somebody retires ends, by how many months that is ahead;
    nothing where a card pays nothing till then."""
    if not any(TILL_RETIRED in one.unspecified for one in shelved.benefit.grants):
        return []
    until = month(after(f"{today:%Y-%m}", ahead))
    return [RETIRED.format(until=until, if_met=if_met(shelved, known))]


def after(end: str, months: int) -> str:
    """The day, or the month, so many months after one; the last of a month has the last after it
    where that is shorter."""
    year, number, *day = map(int, end.split("-"))
    year, number = divmod(year * YEAR + number - 1 + months, YEAR)
    last = f"{year}-{number + 1:02}"
    return f"{last}-{min(day[0], monthrange(year, number + 1)[1]):02}" if day else last
