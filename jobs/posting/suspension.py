"""What becomes of a firm's postings when the firm itself may not recruit."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from jobs.posting.postings import pause_all
from jobs.posting.steps import DESK
from people.employers import Employer, State

REASONS: Mapping[State, str] = {
    "suspended": "单位被停用",
    "pending": "单位资料有改动，正在重新审核",
    "rejected": "单位资料没有通过审核",
}


def pause_unapproved(connection: Connection, firm: Employer, moment: datetime) -> None:
    """Take the postings of a firm that may not recruit off the list: they would show a name that
    nobody has looked at, and nobody could apply to them.

    Once the firm is approved, its members resume what is still to be filled.
    """
    if reason := REASONS.get(firm.state):
        pause_all(connection, firm.id, DESK, reason, moment)
