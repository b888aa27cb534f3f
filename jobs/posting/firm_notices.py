"""What a firm is told of its postings: all its members, each person once."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from jobs.values import Posting
from notify.addressing import addressee_of
from notify.outbox import Notice, tell
from people.tables import members


def tell_members(
    connection: Connection,
    posting: Posting,
    kind: str,
    key: str,
    text: str,
    moment: datetime,
    fields: Mapping[str, str] | None = None,
) -> None:
    """Tell all members of a posting's firm something, each once for a key."""
    notice = Notice(kind, key, text, fields={"title": posting.wording.title} | dict(fields or {}))
    theirs = select(members.c.identity_id).where(members.c.employer_id == posting.employer_id)
    for identity_id in connection.execute(theirs.order_by(members.c.joined_at)).scalars().all():
        tell_person(connection, identity_id, notice, moment)


def tell_person(
    connection: Connection, identity_id: int, notice: Notice, moment: datetime
) -> int | None:
    """Tell the person who has an identity; the notice's number, None if it is no news to them."""
    to = addressee_of(connection, identity_id)
    return tell(connection, to, notice, moment) if to else None
