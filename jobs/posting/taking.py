"""Taking a step with a posting: it is held meanwhile, and the list of live ones kept true."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, update

from core.errors import Conflict
from jobs import index
from jobs.posting.moves import MOVES, Act, refused
from jobs.posting.steps import last_step, note_step
from jobs.posting.stored import hold_posting
from jobs.tables import postings
from jobs.values import Posting

CHANGED = "岗位在您看的时候改过，请重新看过再决定。"


def begin(connection: Connection, posting_id: int, act: Act, seen: int = 0) -> Posting:
    """The posting, held until the transaction ends, if it may take the step.

    `seen` is the last step that who decides knows of, 0 if they did not say. Raises NotFound, and
    Conflict where the posting stands elsewhere, or has changed since.
    """
    posting = hold_posting(connection, posting_id)
    if posting.state not in MOVES[act].starts:
        raise refused(act, posting.state)
    if seen and seen != last_step(connection, posting_id):
        raise Conflict(CHANGED)
    return posting


def take(
    connection: Connection,
    posting: Posting,
    act: Act,
    by: str,
    moment: datetime,
    reason: str = "",
    **values: Any,
) -> None:
    """Take a step with a posting that is held."""
    to = MOVES[act].to
    write(connection, posting.id, moment, state=to, reason=reason, **values)
    if posting.state == "live" and to != "live":
        index.drop(connection, posting.id)
        write(connection, posting.id, moment, position=None)
    if to == "live" and act != "confirm":
        write(connection, posting.id, moment, position=index.put(connection, posting.id))
    note_step(connection, posting.id, act, by, moment, reason)


def write(connection: Connection, posting_id: int, moment: datetime, **values: Any) -> None:
    """Change columns of a posting that is held."""
    this = update(postings).where(postings.c.id == posting_id)
    connection.execute(this.values(updated_at=moment, **values))
