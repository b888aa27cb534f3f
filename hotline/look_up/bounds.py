"""From which line to which is looked: days as numbers of lines, for those come in their order."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Connection

from bot.line_numbers import OUT_OF_ORDER, first_since
from bot.tables import lines
from core.clock import BEIJING


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lines above and below two numbers, said from one moment until before another."""

    above: int = 0
    below: int = 2**62
    since: datetime | None = None
    until: datetime | None = None

    @property
    def days(self) -> list[ColumnElement[bool]]:
        """What is true of `lines` that were said then."""
        from_then = [lines.c.said_at >= self.since] if self.since else []
        until_then = [lines.c.said_at < self.until] if self.until else []
        return [*from_then, *until_then]

    def numbers(self, number: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """What is true of the numbers of these lines."""
        above = [number > self.above] if self.above else []
        return [*above, *([number < self.below] if self.below < 2**62 else [])]


def bounds_of(connection: Connection, since: date | None, until: date | None) -> Bounds:
    """The lines of some days in China, the first and the last included."""
    first = _midnight(since) if since else None
    end = _midnight(until + timedelta(days=1)) if until else None
    above = first_since(connection, first - OUT_OF_ORDER) - 1 if first else 0
    below = first_since(connection, end + OUT_OF_ORDER) if end else 2**62
    return Bounds(above, below, first, end)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
