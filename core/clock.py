"""The only source of time. Tests freeze it by handing in another clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def beijing_date(moment: datetime) -> date:
    """The calendar day of a moment in China, on which policies begin and end."""
    return moment.astimezone(BEIJING).date()
