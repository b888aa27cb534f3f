"""Lines found without the index: those of a moment ago, and all where nothing is asked of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat

from sqlalchemy import Connection, func, select

from bot.tables import conversations, lines
from hotline.look_up.bounds import Bounds
from hotline.look_up.entries import (
    Entry,
    entries_of,
    heard,
    read_lines,
    written_by_somebody,
)
from hotline.look_up.expressions import has
from hotline.look_up.indexed import Conditions, Hits
from hotline.look_up.tables import look_up_progress
from jobs.index.query import Expression

LATEST = 5000
"""Lines that are read one by one at most: so many wait only where the index was never made, or the
rounds have stood still."""

STEPS = (2**13, 2**16, 2**19)
"""Numbers of lines that are looked through first, second, and each time after that."""


def latest(connection: Connection, bounds: Bounds) -> Sequence[Entry]:
    """The lines that are not in the index yet, newest first."""
    after = replace(bounds, above=max(bounds.above, _indexed(connection)))
    waiting = read_lines(*after.numbers(lines.c.id), *bounds.days, written_by_somebody())
    rows = connection.execute(waiting.order_by(lines.c.id.desc()).limit(LATEST)).all()
    return list(entries_of(rows))


def lines_behind(connection: Connection) -> int:
    """How many lines words are not found in yet; 0 unless the index was never made, or the rounds
    stand still."""
    return max(0, _top(connection) - 1 - _indexed(connection) - LATEST)


def newest_among(waiting: Sequence[Entry], expression: Expression) -> Mapping[int, int]:
    """The newest of some lines with an expression, of each conversation that has one."""
    found: dict[int, int] = {}
    for entry in waiting:
        if entry.conversation_id not in found and has(set(entry.tokens), expression):
            found[entry.conversation_id] = entry.line_id
    return found


def newest_lines(connection: Connection, theirs: Conditions, bounds: Bounds) -> Iterator[Hits]:
    """Conversations by the newest line of the person, some at a time, newest first."""
    top = min(bounds.below, _top(connection))
    steps = chain(STEPS, repeat(STEPS[-1]))
    while top > bounds.above + 1:
        within = replace(bounds, above=max(bounds.above, top - next(steps)), below=top)
        last = func.max(lines.c.id).label("last")
        found = select(lines.c.conversation_id, last).join(
            conversations, conversations.c.id == lines.c.conversation_id
        )
        found = found.where(heard(), *within.numbers(lines.c.id), *bounds.days)
        found = found.where(*theirs).group_by(lines.c.conversation_id).order_by(last.desc())
        yield [(chat, line) for chat, line in connection.execute(found)]
        top = within.above + 1


def newest_line_of(
    connection: Connection, chats: Collection[int], bounds: Bounds
) -> Mapping[int, int]:
    """The newest line of the person in each of some conversations."""
    own = select(lines.c.id).where(lines.c.conversation_id == conversations.c.id)
    own = own.where(heard(), *bounds.numbers(lines.c.id), *bounds.days)
    last = own.order_by(lines.c.id.desc()).limit(1).scalar_subquery()
    found = select(conversations.c.id, last).where(conversations.c.id.in_(chats))
    return {chat: line for chat, line in connection.execute(found) if line is not None}


def _top(connection: Connection) -> int:
    last = connection.execute(select(func.max(lines.c.id))).scalar()
    return (last or 0) + 1


def _indexed(connection: Connection) -> int:
    return int(connection.execute(select(look_up_progress.c.indexed)).scalar_one())
