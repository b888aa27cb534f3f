"""Postings come to their end: the firm is asked in time, and what nobody confirms is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, exists, select

from jobs.applying import applications
from jobs.posting.posting_notices import tell_ending, tell_expired
from jobs.posting.steps import DESK, note_step
from jobs.posting.stored import get_posting
from jobs.posting.taking import begin, take
from jobs.tables import posting_events, postings

AHEAD = timedelta(days=3)
"""How long before its end the firm is asked whether it is still hiring."""

AT_ONCE = 50
"""How many postings one transaction deals with: nobody else who writes shall wait long."""

REMINDED = "remind"


def expire_due(connection: Connection, moment: datetime) -> int:
    """Ask firms whose postings are soon over, end those that are; how many, 0 if nothing is due.

    Of many processes that do it at once each takes others: no firm is asked twice.
    """
    ending, over = _ending(connection, moment), _over(connection, moment)
    for number in ending:
        tell_ending(connection, get_posting(connection, number), moment)
        note_step(connection, number, REMINDED, DESK, moment)
    for number in over:
        _expire(connection, number, moment)
    return len(ending) + len(over)


def _expire(connection: Connection, number: int, moment: datetime) -> None:
    posting = begin(connection, number, "expire")
    take(connection, posting, "expire", DESK, moment)
    applications.close_with(connection, number, moment)
    tell_expired(connection, posting, moment)


def _ending(connection: Connection, moment: datetime) -> Sequence[int]:
    # Whoever was asked for this end was asked within these days.
    asked = exists().where(
        posting_events.c.posting_id == postings.c.id,
        posting_events.c.what == REMINDED,
        posting_events.c.at > moment - AHEAD,
    )
    soon = (postings.c.expires_at > moment) & (postings.c.expires_at <= moment + AHEAD)
    due = select(postings.c.id).where(postings.c.state == "live", soon, ~asked)
    return _taken(connection, due)


def _over(connection: Connection, moment: datetime) -> Sequence[int]:
    due = select(postings.c.id).where(
        postings.c.state.in_(("live", "paused")), postings.c.expires_at <= moment
    )
    return _taken(connection, due)


def _taken(connection: Connection, due: Select[int]) -> Sequence[int]:
    some = due.order_by(postings.c.expires_at, postings.c.id).limit(AT_ONCE)
    # SQLite has no such lock and needs none: there is one writer at a time.
    return connection.execute(some.with_for_update(skip_locked=True)).scalars().all()
