"""Days that are over are counted once and kept; what is left of a period is counted when asked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from bot.tables import lines
from core.clock import BEIJING, beijing_date
from hotline.figures.counting import CARD, SAID, What, count_said
from hotline.tables import counted_days, day_counts
from jobs.fairs.fair_plans import Period
from people.staff.scope import Scope

SETTLED = timedelta(minutes=10)
"""After midnight, when all that was heard before it is stored."""

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Totals:
    """What was counted of a period: by day and figure, by place and figure, and of each card."""

    by_day: Counter[tuple[date, str]] = field(default_factory=Counter)
    by_region: Counter[tuple[str, str]] = field(default_factory=Counter)
    cards: Counter[str] = field(default_factory=Counter)

    def add(self, day: date, what: What, count: int) -> None:
        """Count something in."""
        if what.figure == CARD:
            self.cards[what.name] += count
            return
        self.by_day[day, what.figure] += count
        self.by_region[what.region, what.figure] += count

    def of(self, figure: str) -> int:
        """A figure of the whole period."""
        return sum(count for (_, what), count in self.by_day.items() if what == figure)


def count_finished_day(connection: Connection, moment: datetime) -> int:
    """Count the first day that is over and not counted yet; 1 if there was one."""
    day = _next_day(connection)
    if day is None or begin_of(day + A_DAY) + SETTLED > moment:
        return 0
    try:
        with connection.begin_nested():
            connection.execute(insert(counted_days).values(day=day, counted_at=moment))
    except IntegrityError:
        return 0  # another process has just counted it
    counted = count_said(connection, begin_of(day), begin_of(day + A_DAY))
    rows = [
        {"day": day, "region": one.region, "what": one.figure, "name": one.name, "count": count}
        for one, count in counted.items()
    ]
    if rows:
        connection.execute(insert(day_counts), rows)
    return 1


def read_totals(connection: Connection, scope: Scope, period: Period, moment: datetime) -> Totals:
    """What was said in a scope in a period, as far as it has passed."""
    totals = Totals()
    _add_kept(connection, scope, period, totals)
    for day in _open_days(connection, period, moment):
        counted = count_said(connection, begin_of(day), begin_of(day + A_DAY), scope)
        for what, count in counted.items():
            totals.add(day, what, count)
    return totals


def begin_of(day: date) -> datetime:
    """The moment a day begins in China."""
    return datetime.combine(day, time(), BEIJING)


def _next_day(connection: Connection) -> date | None:
    last = connection.execute(select(func.max(counted_days.c.day))).scalar()
    return last + A_DAY if last else _first_day(connection)


def _first_day(connection: Connection) -> date | None:
    """The day of the first line there is; None if there is none."""
    first = select(lines.c.said_at).order_by(lines.c.id).limit(1)
    began = connection.execute(first).scalar()
    return beijing_date(began) if began else None


def _add_kept(connection: Connection, scope: Scope, period: Period, totals: Totals) -> None:
    kept = day_counts.c
    within = kept.day.between(period.since, period.until) & scope.holds(kept.region)
    number = func.sum(kept.count)
    days = select(kept.day, kept.what, number).where(within, kept.what.in_(SAID))
    for day, what, count in connection.execute(days.group_by(kept.day, kept.what)):
        totals.by_day[day, what] += int(count)
    places = select(kept.region, kept.what, number).where(within, kept.what.in_(SAID))
    for region, what, count in connection.execute(places.group_by(kept.region, kept.what)):
        totals.by_region[region, what] += int(count)
    cards = select(kept.name, number).where(within, kept.what == CARD)
    for card, count in connection.execute(cards.group_by(kept.name)):
        totals.cards[card] += int(count)


def _open_days(connection: Connection, period: Period, moment: datetime) -> Sequence[date]:
    """The days of a period on which something may have been said and that are not kept."""
    first, last = _first_day(connection), min(period.until, beijing_date(moment))
    if first is None:
        return []
    within = counted_days.c.day.between(period.since, last)
    kept = set(connection.execute(select(counted_days.c.day).where(within)).scalars())
    return [day for day in days_of(Period(max(first, period.since), last)) if day not in kept]


def days_of(period: Period) -> list[date]:
    """The days of a period; none if it ends before it begins."""
    length = (period.until - period.since).days + 1
    return [period.since + timedelta(days=ahead) for ahead in range(length)]
