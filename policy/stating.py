"""What a clause says of a fact without a number of its own: a yes, a choice, a day."""

import re
from datetime import date
from typing import Any

from eligibility.facts import Fact
from nlp.lacking import lacks
from nlp.replies import (
    FROM_TO,
    day,
    months_listed,
    months_named,
    months_since,
    part_of_month,
    year,
)
from nlp.statements import denies, sounds_asking, states
from policy.choices import stated_choice
from policy.told_values import between

_SINCE = re.compile(
    "(?:(?<!今)年|[月日号]|上个月)(?:份)?(?:头上?|初|底|[上中下]旬|里)?.{0,2}(?:开始|起|入职|招|来|进|添|雇|收|请|毕业|离校|登记)"
)
"""A day is the beginning of a stretch of time only where something began on it."""

_GOES_ON = re.compile("还(?:能|可以|给|[免减缓])|再[免减缓]|月份?的?呢|往后|以后|接着|下个?月|照样")


def stated(fact: Fact, clause: str, today: date) -> Any | None:
    """What a clause says of a fact; None if it leaves that open."""
    match fact.type:
        case "bool":
            return None if sounds_asking(clause) else _is_so(fact, clause)
        case "enum":
            return stated_choice(fact, clause)
        case "count":
            # 没出省 says how far, and not that there are none; nor does 有4个没参保.
            others = fact.toward or (fact.instead and lacks(clause, fact.cues, today))
            return 0 if not others and denies(clause, fact.cues) else None
    if not any(cue in clause for cue in fact.cues):
        return None
    match fact.type:
        case "date":
            return _day_or_months(clause, today)
        case "year":
            return year(clause, today)
        case "months" if not {*fact.cues}.isdisjoint(FROM_TO) and (span := months_named(clause)):
            return span
        case "months":
            written = day(clause, today) if fact.since and _SINCE.search(clause) else None
            return between(fact, *months_since(written, today)) if written else None
    return None


def _is_so(fact: Fact, clause: str) -> bool | None:
    """Whether a clause says that something is so; words that stand for a no give way to a yes."""
    said = states(clause, fact.cues)
    return False if not said and states(clause, fact.noes) else said


def _day_or_months(clause: str, today: date) -> Any | None:
    """The day told, or the days or months between the first and the last of several."""
    if months := months_listed(clause, today):
        first, last = (_this_year(one, clause, today) for one in months)
        return {"min": first, "max": last}
    if days := part_of_month(clause, today):
        return {"min": days[0], "max": days[1]}
    return _this_year(day(clause, today), clause, today)


def _this_year(written: str | None, clause: str, today: date) -> str | None:
    """A day as told; a month that is still to come where it is asked what goes on in it: 七月的还免
    不免 is no month of the year before."""
    still = written and sounds_asking(clause) and _GOES_ON.search(clause)
    if not still or not written or str(today.year - 1) in clause or "去年" in clause:
        return written
    return written.replace(f"{today.year - 1}-", f"{today.year}-", 1)
