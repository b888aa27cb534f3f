"""What a firm is told of its postings: all its members, each by the name they have with us."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from jobs.values import Posting
from notify.outbox import Addressee, Notice, tell
from notify.waiting import find_chat
from people.identities import PHONE, list_names
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
    for identity_id in connection.execute(theirs).scalars().all():
        tell_person(connection, identity_id, notice, moment)


def tell_person(
    connection: Connection, identity_id: int, notice: Notice, moment: datetime
) -> int | None:
    """Tell the person who has an identity; the notice's number, None if it is no news to them."""
    to = find_addressee(connection, identity_id)
    return tell(connection, to, notice, moment) if to else None


def find_addressee(connection: Connection, identity_id: int) -> Addressee | None:
    """The name to address a person by: with the official account, where they stop and start
    notices, if they ever wrote there. None for who has nothing but a telephone."""
    names = [
        Addressee(one.app, one.openid)
        for one in list_names(connection, identity_id)
        if one.app != PHONE
    ]
    chat = find_chat(connection, names)
    talking = [one for one in names if chat and one.openid == chat.openid]
    return next(iter([*talking, *names]), None)
