"""How many hours a month a posting says the work takes, as far as it says so."""

import re
from decimal import Decimal

from jobs.posting.posting_rules.passages import readings
from nlp.numbers import Quantity, quantities

WEEKS = Decimal(52) / 12
"""Weeks of a month."""

_DAILY = re.compile("(?:每天|一天|每日|日均|每班|一班)[^0-9，。；]{0,4}$")
_OF_A_DAY = re.compile("/(?:天|日|班)")
_WEEKLY = re.compile("(?:每周|一周|每星期|一星期|每个星期)[^0-9，。；]{0,4}$")
_OFF = (
    (re.compile("双休|做五休二|周末休息|周一(?:至|到|-)周五"), 5),
    (re.compile("单休|做六休一|周一(?:至|到|-)周六"), 6),
)


def hours_a_month(text: str) -> Decimal | None:
    """The hours of a month; None unless both the hours of a day and the days of a week are
    named."""
    plain = readings(text)[0].plain
    hours, days = _hours(plain), _days(plain)
    return None if hours is None or days is None else hours * days * WEEKS


def _hours(plain: str) -> Decimal | None:
    for one in quantities(plain):
        if one.unit == "小时" and (
            _before(_DAILY, plain, one) or _OF_A_DAY.match(plain[one.end :])
        ):
            return one.low
    return None


def _days(plain: str) -> Decimal | None:
    for one in quantities(plain):
        if one.unit == "天" and one.low <= 7 and _before(_WEEKLY, plain, one):
            return one.low
    return next((Decimal(days) for off, days in _OFF if off.search(plain)), None)


def _before(pattern: re.Pattern[str], plain: str, one: Quantity) -> bool:
    return bool(pattern.search(plain[max(0, one.start - 9) : one.start]))
