"""A person has all deleted that is held of them, by whichever of their names.

What stays tells of nobody: settled applications and visits of fairs are numbers in figures, and a
firm's data is the firm's. Who of staff looked is kept, so that it can still be answered for.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, or_, select, tuple_, update

from bot import conversations as chats
from bot.messages import Memory
from bot.tables import conversations, lines
from hotline.tables import handovers, notes
from jobs.applying import leaving
from jobs.tables import reports, saved_searches, visitors
from notify.tables import muted, notices
from people import consent, identities
from people.identities import Identity, list_ids, same_person
from people.tables import content_marks, done_requests, employers, members, sessions, uploads
from policy.records import part_from


def erase(connection: Connection, who: Identity, moment: datetime, turn: str = "") -> None:
    """Delete all that is held of the person who has this name.

    Of the conversation in which they ask for it (by the key of its `turn`) the question and the
    answer stay, so that a message delivered again is answered the same.
    """
    names = same_person(connection, who)
    number = identities.find_number(connection, who)
    if number is not None:
        _erase_at_the_fair(connection, number, moment)
    pairs = [(one.app, one.openid) for one in names]
    for table in (notices, muted):
        theirs = tuple_(table.c.account, table.c.openid).in_(pairs)
        connection.execute(delete(table).where(theirs))
    for chat in chats.find_chats(connection, pairs):
        part_from(connection, chat)
        if _holds(connection, chat, turn):
            _empty(connection, chat, turn, moment)
        else:
            chats.forget(connection, chat)
    for name in names:
        erase_name(connection, name)


def _erase_at_the_fair(connection: Connection, number: int, moment: datetime) -> None:
    """What somebody did to find work; who is counted at a fair is known no longer."""
    ids = list_ids(connection, number)
    leaving.forget(connection, number, moment)
    connection.execute(delete(saved_searches).where(saved_searches.c.identity_id.in_(ids)))
    connection.execute(
        update(visitors).where(visitors.c.identity_id.in_(ids)).values(identity_id=None)
    )
    reported = reports.c.identity_id.in_(ids)
    connection.execute(
        update(reports).where(reported, reports.c.state == "handled").values(text="")
    )
    connection.execute(update(reports).where(reported).values(identity_id=None))
    used = exists().where(employers.c.licence_id == uploads.c.id)
    connection.execute(delete(uploads).where(uploads.c.identity_id.in_(ids), ~used))
    for table in (sessions, done_requests, content_marks):
        connection.execute(delete(table).where(table.c.identity_id.in_(ids)))


def _holds(connection: Connection, chat: int, turn: str) -> bool:
    its = lines.c.conversation_id == chat, lines.c.turn_key == turn
    return bool(turn) and connection.execute(select(lines.c.id).where(*its)).first() is not None


def _empty(connection: Connection, chat: int, turn: str, moment: datetime) -> None:
    """Leave nothing of a conversation but one turn."""
    consent.forget(connection, chat)
    before = or_(lines.c.turn_key.is_(None), lines.c.turn_key != turn)
    connection.execute(delete(lines).where(lines.c.conversation_id == chat, before))
    for table in (handovers, notes):
        connection.execute(delete(table).where(table.c.conversation_id == chat))
    theirs = conversations.c.id == chat
    fresh: dict[str, Any] = {"memory": Memory().to_json(), "region": "", "scene": ""}
    fresh |= {"created_at": moment, "heard_at": moment}
    connection.execute(update(conversations).where(theirs).values(fresh))


def erase_name(connection: Connection, name: Identity) -> None:
    """A name that no firm knows somebody by."""
    number = identities.find_number(connection, name)
    acts = members.c.identity_id == number
    if number is None or connection.execute(select(members.c.identity_id).where(acts)).first():
        return
    identities.forget(connection, name)
