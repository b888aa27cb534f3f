"""Which days figures are asked for: today, this week, this month, or days of one's own."""

from collections.abc import Mapping
from datetime import date, timedelta

from console.asked import asked_day
from core.errors import Invalid
from jobs.fairs.fair_plans import Period

CHOICES: Mapping[str, str] = {"today": "今天", "week": "本周", "month": "本月", "own": "自选"}
LONGEST = 366
"""Days that one page is about."""


def read_period(asked: Mapping[str, str], today: date) -> Period:
    """The period somebody chose, by default this week; raises Invalid."""
    chosen = asked.get("period", "week")
    if chosen == "today":
        return Period(today, today)
    if chosen == "month":
        return Period(today.replace(day=1), today)
    if chosen == "own":
        return _own(asked)
    return Period(today - timedelta(days=today.weekday()), today)


def _own(asked: Mapping[str, str]) -> Period:
    since, until = asked_day(asked, "since"), asked_day(asked, "until")
    if since is None or until is None:
        raise Invalid("自选时间要写从哪天到哪天。")
    period = Period(since, until)
    if not timedelta() <= period.until - period.since < timedelta(days=LONGEST):
        raise Invalid(f"结束的日期不能早于开始的日期，最多 {LONGEST} 天。")
    return period
