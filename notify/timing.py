"""When a notice goes out: not at night, not too many a day, and later and later if it fails."""

from datetime import datetime, time, timedelta

from core.clock import BEIJING, beijing_date
from notify.kinds import Kind

NIGHT, MORNING = time(22), time(8)
"""Quiet hours, on the clock in China."""

NOON = time(12)
"""Who is told in the morning can still be somewhere by then."""

DAILY = 3
"""How many notices that are not urgent one person gets a day."""

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=1)
TRIES = 6
"""How often WeChat is tried that says it is busy; after that the person's next message is waited
for. With these pauses that is a quarter to half an hour."""


def put_off(kind: Kind, told_today: int, moment: datetime, expires_at: datetime) -> datetime | None:
    """Until when such a notice must wait; None if it may go out at this moment."""
    if kind.urgent:
        late_enough = not kind.by_day or expires_at <= _noon_after(moment)
        return None if late_enough or not is_quiet(moment) else _morning(moment)
    if told_today >= DAILY:
        return _morning(moment, days=1)
    return _morning(moment) if is_quiet(moment) else None


def in_time(moment: datetime, needed_by: datetime) -> datetime:
    """When to tell at a moment what people need to know by another: at once, but in the morning
    if that is early enough and they are left in peace now."""
    early_enough = needed_by > _noon_after(moment)
    return _morning(moment) if is_quiet(moment) and early_enough else moment


def _noon_after(moment: datetime) -> datetime:
    """The noon after the quiet hours that a moment is in."""
    return datetime.combine(beijing_date(_morning(moment)), NOON, BEIJING)


def is_quiet(moment: datetime) -> bool:
    """Whether people are left in peace."""
    local = moment.astimezone(BEIJING).time()
    return local >= NIGHT or local < MORNING


def _morning(moment: datetime, days: int = 0) -> datetime:
    """The end of the quiet hours so many days on; the coming one, if today's is over."""
    local = moment.astimezone(BEIJING)
    coming = datetime.combine(local.date() + timedelta(days), MORNING, BEIJING)
    return coming if coming > moment else coming + timedelta(days=1)


def day_began(moment: datetime) -> datetime:
    """The first moment of the day in China."""
    return datetime.combine(beijing_date(moment), time(), BEIJING)


def pause(tries: int, chance: float) -> timedelta:
    """How long to wait after so many tries: doubling, and spread out so that not all come back
    at once. `chance` is between 0 and 1."""
    doubled: timedelta = min(FIRST_PAUSE * 2.0 ** (tries - 1), LONGEST_PAUSE)
    return doubled * (0.5 + chance / 2)
