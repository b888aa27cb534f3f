"""Postings that are over are put away, once everybody who applied has an outcome."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, update

from core.errors import Conflict
from jobs.applying.applications import require_outcomes
from jobs.posting.steps import note_step
from jobs.posting.stored import hold_posting
from jobs.tables import postings
from jobs.values import STATES, State

IDLE: Sequence[State] = ("draft", "rejected", "closed", "expired")
"""States in which nobody can apply, nor is anything about to be decided."""


def archive(connection: Connection, posting_id: int, by: str, moment: datetime) -> None:
    """Take a posting off its firm's list; whatever hangs on it stays.

    Raises NotFound, and Conflict as long as it is not over or somebody who applied waits.
    """
    posting = hold_posting(connection, posting_id)
    if posting.state not in IDLE:
        raise Conflict(f"这个岗位{STATES[posting.state]}，先停止招聘才能归档。")
    require_outcomes(connection, posting_id)
    put = update(postings).where(postings.c.id == posting_id, postings.c.archived_at.is_(None))
    if connection.execute(put.values(archived_at=moment)).rowcount:
        note_step(connection, posting_id, "archive", by, moment)
