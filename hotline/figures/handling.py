"""How staff handled what came to them: how many, and how long people waited for the first word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from bot.tables import conversations
from core.service_hours import ServiceHours
from hotline.tables import handovers
from people.staff.scope import Scope

NINE_TENTHS = 0.9


@dataclass(frozen=True, slots=True)
class Handling:
    """Of the handovers of a time: how many, and first-reply times, None if nobody was replied to.

    `open_median` and `open_ninth` count the service hours alone.
    """

    handovers: int
    urgent: int
    replied: int
    waiting: int
    median: timedelta | None
    ninth: timedelta | None
    open_median: timedelta | None
    open_ninth: timedelta | None


def read_handling(
    connection: Connection, scope: Scope, since: datetime, until: datetime, hours: ServiceHours
) -> Handling:
    """How those were handled who came to staff from one moment until before another."""
    rows = _rows(connection, scope, since, until)
    asked = [row for row in rows if row.because != "taken" and row.first_replied_at]
    waits = [row.first_replied_at - row.asked_at for row in asked]
    opens = [hours.open_between(row.asked_at, row.first_replied_at) for row in asked]
    return Handling(
        handovers=len(rows),
        urgent=sum(row.because == "urgent" for row in rows),
        replied=sum(row.first_replied_at is not None for row in rows),
        waiting=sum(row.state == "waiting" for row in rows),
        median=quantile(waits, 0.5),
        ninth=quantile(waits, NINE_TENTHS),
        open_median=quantile(opens, 0.5),
        open_ninth=quantile(opens, NINE_TENTHS),
    )


def quantile(lengths: Sequence[timedelta], share: float) -> timedelta | None:
    """The shortest of the lengths that a share of them does not exceed; None of none."""
    ordered = sorted(lengths)
    return ordered[ceil(share * len(ordered)) - 1] if ordered else None


def longest_wait(
    connection: Connection, scope: Scope, moment: datetime, hours: ServiceHours
) -> tuple[int, timedelta]:
    """How many of a scope waited at a moment, and the longest that one of them had, of the service
    hours."""
    one = handovers.c
    not_taken = one.taken_at.is_(None) | (one.taken_at >= moment) | (one.state == "waiting")
    not_ended = one.ended_at.is_(None) | (one.ended_at >= moment)
    waiting = select(one.asked_at).select_from(handovers.join(conversations))
    there = scope.holds(conversations.c.region)
    since = waiting.where(one.asked_at < moment, not_taken, not_ended, there)
    asked = connection.execute(since).scalars().all()
    return len(asked), hours.open_between(min(asked, default=moment), moment)


def _rows(
    connection: Connection, scope: Scope, since: datetime, until: datetime
) -> Sequence[Row[Any]]:
    one = handovers.c
    columns = one.because, one.state, one.asked_at, one.first_replied_at
    within = (one.asked_at >= since) & (one.asked_at < until)
    query: Select[Any] = select(*columns).select_from(handovers.join(conversations))
    return connection.execute(query.where(within, scope.holds(conversations.c.region))).all()
