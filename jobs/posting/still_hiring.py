"""A firm answers by one tap whether it is still hiring: 还在招, or 已招满."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from jobs.posting import postings
from jobs.posting.expiry import REMINDED
from jobs.posting.steps import by_member
from jobs.posting.stored import get_posting
from jobs.tables import posting_events
from jobs.tables import postings as posting_rows
from jobs.values import Posting
from people.identities import list_ids
from people.tables import members

FULL = "已招满"


@dataclass(frozen=True, slots=True)
class Asked:
    """The posting that somebody was last asked about, and how many more wait for their answer."""

    posting: Posting
    others: int


def find_asked(connection: Connection, identity_id: int) -> Asked | None:
    """The live posting that the person was last asked about and has not answered for, if any."""
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    firms = select(members.c.employer_id).where(theirs)
    later = posting_events.alias("later")
    answered = select(later.c.id).where(
        later.c.posting_id == posting_events.c.posting_id,
        later.c.id > posting_events.c.id,
        later.c.what == "confirm",
    )
    waiting = (
        select(posting_events.c.posting_id)
        .join(posting_rows, posting_rows.c.id == posting_events.c.posting_id)
        .where(
            posting_rows.c.employer_id.in_(firms),
            posting_rows.c.state == "live",
            posting_events.c.what == REMINDED,
            ~answered.exists(),
        )
        .order_by(posting_events.c.id.desc())
    )
    numbers = list(dict.fromkeys(connection.execute(waiting).scalars()))
    if not numbers:
        return None
    return Asked(get_posting(connection, numbers[0]), len(numbers) - 1)


def answer_still_hiring(
    connection: Connection, identity_id: int, hiring: bool, moment: datetime
) -> Posting | None:
    """Take the person's answer for the posting they were last asked about; that posting as it
    stands then, None if they were asked about none."""
    asked = find_asked(connection, identity_id)
    if asked is None:
        return None
    number, by = asked.posting.id, by_member(identity_id)
    if hiring:
        postings.confirm(connection, number, by, moment)
    else:
        postings.close(connection, number, by, moment, FULL)
    return get_posting(connection, number)
