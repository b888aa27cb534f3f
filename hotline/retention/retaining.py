"""Goes through what is held and is old: by command, and once a day by itself."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, func, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.clock import BEIJING
from hotline.retention.periods import Period, shipped_periods
from hotline.retention.steps import STEPS, Step, is_old
from hotline.tables import retained

AT_ONCE = 500
"""Rows of one transaction."""

HOUR = time(3)
"""When the day's round begins: nobody waits for the database then."""


def count_old(
    connection: Connection, moment: datetime, periods: Mapping[str, Period] | None = None
) -> Mapping[str, int]:
    """How many rows of each kind are older than their period and not yet done."""
    found = {}
    for name, step in STEPS.items():
        old = is_old(step, _before(name, moment, periods), _reached(connection, name))
        rows = select(func.count()).select_from(step.table).where(old)
        found[name] = int(connection.execute(rows).scalar_one())
    return found


def retain_some(
    connection: Connection,
    name: str,
    moment: datetime,
    periods: Mapping[str, Period] | None = None,
) -> int:
    """Do what is to be done with some old rows of a kind; how many, 0 once none is left."""
    _take_time(connection)
    step, before = STEPS[name], _before(name, moment, periods)
    keys = _next(connection, step, before, _reached(connection, name))
    if not keys:
        return 0
    step.act(connection, keys)
    if step.in_order:
        _note(connection, name, reached=keys[-1])
    return len(keys)


def retain_daily(connection: Connection, moment: datetime) -> int:
    """Some of the day's round: how many rows, 0 once all of it is done for the day."""
    local = moment.astimezone(BEIJING)
    began = datetime.combine(local.date(), HOUR, BEIJING)
    if local < began:
        began -= timedelta(days=1)
    for name in _due(connection, began):
        if count := retain_some(connection, name, moment):
            return count
        _note(connection, name, done_at=moment)
    return 0


def _due(connection: Connection, since: datetime) -> Iterator[str]:
    """The kinds not gone through since a moment, and that no other process has before it."""
    done = select(retained.c.what).where(retained.c.done_at >= since)
    over = set(connection.execute(done).scalars())
    for name in STEPS:
        if name not in over:
            _note(connection, name)
            free = select(retained.c.what).where(retained.c.what == name)
            if connection.execute(free.with_for_update(skip_locked=True)).first():
                yield name


def _take_time(connection: Connection) -> None:
    """Looking for what is old among millions of rows may take longer than an answer."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("set local statement_timeout = 0"))


def _next(connection: Connection, step: Step, before: datetime, reached: int) -> list[Any]:
    """The keys of the next old rows."""
    if not step.in_order:
        old = select(step.key).where(is_old(step, before, reached))
        return list(connection.execute(old.order_by(step.key).limit(AT_ONCE)).scalars())
    # By their number alone: of millions of lines only those that come next are read.
    following = select(step.key, step.at).where(step.key > reached)
    rows = connection.execute(following.order_by(step.key).limit(AT_ONCE)).all()
    return [row[0] for row in takewhile(lambda row: row[1] < before, rows)]


def _before(name: str, moment: datetime, periods: Mapping[str, Period] | None) -> datetime:
    return moment - timedelta(days=(periods or shipped_periods())[name].days)


def _reached(connection: Connection, name: str) -> int:
    found = select(retained.c.reached).where(retained.c.what == name)
    return int(connection.execute(found).scalar() or 0)


def _note(connection: Connection, name: str, **values: Any) -> None:
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    connection.execute(native(retained).values(what=name).on_conflict_do_nothing())
    if values:
        connection.execute(update(retained).where(retained.c.what == name).values(values))
