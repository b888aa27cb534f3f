"""Lines found in the index, the newest of each conversation, newest first.

SQLite walks the lists of its index from the newest line down. PostgreSQL's has no order: of a
common word all lines would be fetched to give the newest twenty. There the newest lines are looked
through without the index first; if all that the index has are few they are taken; else it is asked
for one block of lines after another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    cast,
    column,
    func,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from bot.tables import conversations, lines
from hotline.look_up.bounds import Bounds
from hotline.look_up.entries import BLOCKS, block
from hotline.look_up.expressions import in_fts5, in_row, in_tsquery
from hotline.look_up.tables import line_entries
from jobs.index.query import AllOf, Expression

Conditions = Sequence[ColumnElement[bool]]

Hits = list[tuple[int, int]]
"""Conversations, each with the number of its newest line among those found, newest first."""

WALK = 4096
"""Numbers of lines that PostgreSQL looks through one by one."""

COMMON = 3
"""Hits among those from which on there are too many for all to be fetched."""

HANDFUL = 2000
"""Lines that are fetched and sorted in less time than it takes to look for them by blocks."""

SMALL_BLOCKS = 2
"""Small blocks that are asked for before large ones are."""

STEPS = (50, 400)
"""Lines that SQLite gives first, and each time after that: it walks until it has so many."""

_fts = table("line_words", column("rowid"), column("line_words"))


def newest_hits(
    connection: Connection, expression: Expression, theirs: Conditions, bounds: Bounds
) -> Iterator[Hits]:
    """Conversations that have a line with an expression, some at a time, newest first.

    One of them may come again with an older line.
    """
    if connection.dialect.name == "sqlite":
        return _walking_fts5(connection, expression, theirs, bounds)
    return _in_postgresql(connection, expression, theirs, bounds)


def newest_of(
    connection: Connection, expression: Expression, chats: Collection[int], bounds: Bounds
) -> Mapping[int, int]:
    """The newest line with an expression of each of some conversations that have one."""
    entries = line_entries.c
    held = in_row(entries.words, expression, connection.dialect.name == "sqlite")
    last = func.max(entries.line_id)
    found = select(entries.conversation_id, last).select_from(_dated(line_entries, bounds))
    found = found.where(entries.conversation_id.in_(chats), held, *bounds.days)
    found = found.where(*bounds.numbers(entries.line_id)).group_by(entries.conversation_id)
    return {row[0]: row[1] for row in connection.execute(found)}


def _dated(entries: FromClause, bounds: Bounds) -> FromClause:
    """Entries with their lines, where the moment of those is asked for."""
    return entries.join(lines, lines.c.id == entries.c.line_id) if bounds.days else entries


def _walking_fts5(
    connection: Connection, expression: Expression, theirs: Conditions, bounds: Bounds
) -> Iterator[Hits]:
    entries, below = line_entries.c, bounds.below
    found = _fts.join(line_entries, entries.line_id == _fts.c.rowid)
    found = found.join(conversations, conversations.c.id == entries.conversation_id)
    if bounds.days:
        found = found.join(lines, lines.c.id == entries.line_id)
    matched = _fts.c.line_words.op("match")(in_fts5(expression))
    wanted = select(entries.conversation_id, entries.line_id).select_from(found)
    wanted = wanted.where(matched, _fts.c.rowid > bounds.above, *theirs, *bounds.days)
    for step in chain(STEPS, repeat(STEPS[-1])):
        some = wanted.where(_fts.c.rowid < below).order_by(_fts.c.rowid.desc()).limit(step)
        rows = connection.execute(some).all()
        newest: dict[int, int] = {}
        for chat, line in rows:
            newest.setdefault(chat, line)
        yield list(newest.items())
        if len(rows) < step:
            return
        below = rows[-1].line_id


def _in_postgresql(
    connection: Connection, expression: Expression, theirs: Conditions, bounds: Bounds
) -> Iterator[Hits]:
    top = min(bounds.below, _top(connection))
    walk = replace(bounds, above=max(bounds.above, top - WALK), below=top)
    yield _newest(connection, _walked(expression, walk), theirs, walk)
    rest = replace(bounds, below=walk.above + 1)
    if rest.below <= bounds.above + 1:
        return
    found = _walked(expression, walk)
    if _count(connection, found, COMMON) < COMMON:
        # Behind a fence the planner makes ready for all, with the index; no more are fetched.
        found = select(_fetched(expression).cte("all_found").prefix_with("materialized"))
        if _count(connection, found, HANDFUL + 1) <= HANDFUL:
            yield _newest(connection, found.limit(HANDFUL), theirs, rest)
            return
    for mark, within in _blocks(rest):
        yield _newest(connection, _fetched(AllOf((expression, mark))), theirs, within)


def _top(connection: Connection) -> int:
    last = connection.execute(select(func.max(line_entries.c.line_id))).scalar()
    return (last or 0) + 1


def _walked(expression: Expression, bounds: Bounds) -> Select[Any]:
    """The lines with an expression, looked for in all lines one by one."""
    between = bounds.numbers(line_entries.c.line_id)
    # Offset 0 is a fence: else the planner might ask the index nevertheless.
    walk = select(line_entries).where(*between).offset(0).subquery("walk")
    held = in_row(walk.c.words, expression, embedded=False)
    return select(walk.c.line_id, walk.c.conversation_id).where(held)


def _fetched(expression: Expression) -> Select[Any]:
    """The lines with an expression, as the index has them."""
    entries = line_entries.c
    return select(entries.line_id, entries.conversation_id).where(_matched(expression))


def _matched(expression: Expression) -> ColumnElement[bool]:
    return line_entries.c.words.op("@@")(cast(in_tsquery(expression), TSQUERY))


def _count(connection: Connection, found: Select[Any], most: int) -> int:
    """How many lines there are, counted up to a number."""
    counted = select(func.count()).select_from(found.limit(most).subquery("some"))
    return int(connection.execute(counted).scalar_one())


def _blocks(bounds: Bounds) -> Iterator[tuple[str, Bounds]]:
    """The marks of all lines between bounds, from the newest down: a few of small blocks, then
    those of large ones, each with where its lines are still to be looked for."""
    below = bounds.below
    for power, most in zip(BLOCKS, (SMALL_BLOCKS, below), strict=True):
        for _ in range(most):
            if below <= bounds.above + 1:
                return
            start = (below - 1) >> power << power
            yield block(power, start), replace(bounds, below=below)
            below = start


def _newest(connection: Connection, found: Select[Any], theirs: Conditions, bounds: Bounds) -> Hits:
    """The conversations of lines between bounds."""
    # Without the fence the planner may go through conversations first, or compare all numbers.
    some = found.cte("found").prefix_with("materialized")
    last = func.max(some.c.line_id).label("last")
    joined = some.join(conversations, conversations.c.id == some.c.conversation_id)
    if bounds.days:
        joined = joined.join(lines, lines.c.id == some.c.line_id)
    newest = select(some.c.conversation_id, last).select_from(joined)
    newest = newest.where(*theirs, *bounds.days, *bounds.numbers(some.c.line_id))
    newest = newest.group_by(some.c.conversation_id).order_by(last.desc())
    return [(chat, line) for chat, line in connection.execute(newest)]
