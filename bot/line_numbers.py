"""Which numbers the lines of a time have: they come in their order, so no index of their time is
kept up at every message."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from bot.tables import lines

OUT_OF_ORDER = timedelta(minutes=5)
"""Lines of a moment may have higher numbers than those of so much later: an answer takes its time,
and the clocks of two machines differ."""


def said_between(
    connection: Connection, since: datetime, until: datetime, of: FromClause = lines
) -> list[ColumnElement[bool]]:
    """What is true of the lines said from one moment until before another, looked for by their
    numbers."""
    low = first_since(connection, since - OUT_OF_ORDER)
    high = first_since(connection, until + OUT_OF_ORDER)
    number, said_at = of.c.id, of.c.said_at
    return [number >= low, number < high, said_at >= since, said_at < until]


def first_since(connection: Connection, moment: datetime) -> int:
    """The number that a line first said at a moment has at least; looked for by halves."""
    high = 1 + int(connection.execute(select(func.coalesce(func.max(lines.c.id), 0))).scalar_one())
    low = 0
    while low < high:
        middle = (low + high) // 2
        following = select(lines.c.id, lines.c.said_at).where(lines.c.id >= middle)
        row = connection.execute(following.order_by(lines.c.id).limit(1)).first()
        if row is None or row.said_at >= moment:
            high = middle
        else:
            low = row.id + 1
    return low
