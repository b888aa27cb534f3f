"""What becomes of a firm's postings when the firm itself is stopped."""

from datetime import datetime

from sqlalchemy import Connection

from jobs.posting.postings import pause_all
from jobs.posting.steps import DESK
from people.employers import Employer


def pause_suspended(connection: Connection, firm: Employer, moment: datetime) -> None:
    """Take the postings of a firm that staff have stopped off the list; others are left alone.

    Once the firm is let go on, its members resume what is still to be filled.
    """
    if firm.state == "suspended":
        pause_all(connection, firm.id, DESK, "单位被停用", moment)
