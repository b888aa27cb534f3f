"""“Policy found for you”: whose verdict a change of the cards changed is told so, once."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select, update

from bot.tables import conversations
from notify.outbox import Addressee, Notice, tell
from notify.tables import notices
from people.tables import findings, people

POLICY_FOUND = "policy_found"
AT_ONCE = 500
"""How many findings become notices in one transaction."""


def hand_over(connection: Connection, moment: datetime) -> int:
    """Put findings that nobody was told of into the outbox; how many.

    Each goes once. If the card changes again before the person heard of it, the finding is
    replaced by another that tells both in one, and its notice goes with it.
    """
    rows = connection.execute(_untold().order_by(findings.c.id).limit(AT_ONCE)).all()
    for row in rows:
        key = f"{row.card} {row.version} {row.created_at.isoformat()}"
        notice = Notice(POLICY_FOUND, key, row.reason, finding=row.id)
        tell(connection, Addressee(row.account, row.openid), notice, moment)
    return len(rows)


def anything_untold(connection: Connection) -> bool:
    """Whether there is a finding to be handed over."""
    return connection.execute(_untold().limit(1)).first() is not None


def _untold() -> Select[Any]:
    return (
        select(findings, conversations.c.account, conversations.c.openid)
        .join(people, people.c.id == findings.c.person_id)
        .join(conversations, conversations.c.id == people.c.conversation_id)
        .outerjoin(notices, notices.c.finding_id == findings.c.id)
        .where(findings.c.told_at.is_(None), notices.c.id.is_(None))
    )


def note_told(connection: Connection, finding: int | None, moment: datetime) -> None:
    """Note that the person has been told of a finding, if a notice was about one."""
    if finding is not None:
        theirs = findings.c.id == finding
        connection.execute(update(findings).where(theirs).values(told_at=moment))
