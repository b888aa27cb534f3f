"""The reports of days, kept as they were made at 17:00."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from hotline.tables import day_reports
from people.staff.tables import staff


@dataclass(frozen=True, slots=True)
class DayReport:
    """The report of a day and a region (adcode), and when it was made."""

    day: date
    region: str
    text: str
    made_at: datetime


def find_report(connection: Connection, day: date, region: str) -> DayReport | None:
    """The report that was made of a day and a region; None if none was."""
    one = (day_reports.c.day == day) & (day_reports.c.region == region)
    row = connection.execute(select(day_reports).where(one)).first()
    return DayReport(row.day, row.region, row.text, row.made_at) if row else None


def keep_report(connection: Connection, report: DayReport) -> None:
    """Keep a report, unless another process kept one first."""
    row = {"day": report.day, "region": report.region, "text": report.text}
    with suppress(IntegrityError), connection.begin_nested():
        connection.execute(insert(day_reports).values(row | {"made_at": report.made_at}))


def regions_without(connection: Connection, day: date) -> Sequence[str]:
    """The regions that have staff and no report of a day."""
    made = select(day_reports.c.region).where(day_reports.c.day == day)
    there = select(staff.c.region).where(staff.c.disabled_at.is_(None), staff.c.region.not_in(made))
    return connection.execute(there.distinct().order_by(staff.c.region)).scalars().all()
