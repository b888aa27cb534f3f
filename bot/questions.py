"""Stored questions: what was asked, where, and what it was answered with; never shown with a name.

They are read from the lines of the conversations and kept nowhere else, so that a person who
leaves takes their questions with them.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, and_, select

from bot.line_numbers import said_between
from bot.messages import ReplyKind
from bot.tables import conversations, lines
from core.masking import without_numbers

NEWEST = 50_000
"""How many messages are looked through, the newest: by them a list stays quick as lines grow."""

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Before anybody wrote."""

QUESTIONS: Collection[ReplyKind] = ("answer", "choices", "decline", "ask_region", "dialogue")
"""The kinds of reply that questions about policy get."""


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """What was asked, for which place (adcode, "" if not known), and the kind of the reply.

    `candidates` are the cards that were near; `about_policy` is false where another office's
    topic, or no topic at all, was spoken of.
    """

    text: str
    region: str
    kind: str
    candidates: tuple[str, ...]
    about_policy: bool
    at: datetime
    asker: int
    """The number of the conversation, for who answers later."""
    known_as: tuple[str, str] = field(repr=False)
    """The account and openid of who asked: the number may be somebody else's by then."""


def newest(
    connection: Connection,
    kinds: Collection[ReplyKind],
    since: datetime | None = None,
    until: datetime | None = None,
    most: int = NEWEST,
) -> Iterator[StoredQuestion]:
    """The questions that got these kinds of reply, newest first; those before a moment if one is
    given. So many messages are looked through at most."""
    told = select(lines).where(lines.c.direction == "in")
    if until:
        told = told.where(*said_between(connection, since or BEGINNING, until))
    heard = told.order_by(lines.c.id.desc()).limit(most).subquery("heard")
    said = lines.alias("said")
    answered = and_(said.c.turn_key == heard.c.turn_key, said.c.direction == "out")
    query = (
        select(
            heard.c.text,
            heard.c.understood,
            heard.c.said_at,
            said.c.kind,
            conversations.c.memory,
            conversations.c.id,
            conversations.c.account,
            conversations.c.openid,
        )
        .join(said, answered)
        .join(conversations, conversations.c.id == heard.c.conversation_id)
        .where(heard.c.text != "", said.c.kind.in_(kinds))
        .order_by(heard.c.id.desc())
    )
    if since:
        query = query.where(heard.c.said_at >= since)
    for row in connection.execute(query):
        yield _question(row)


def _question(row: Any) -> StoredQuestion:
    understood: Mapping[str, Any] = row.understood
    return StoredQuestion(
        # A place or a number that was sent after the question it answers.
        text=understood.get("question") or row.text,
        region=understood.get("region") or row.memory.get("region") or "",
        kind=row.kind,
        candidates=tuple(name for name, _ in understood.get("candidates", ())),
        about_policy="region" in understood and any(map(str.isalpha, row.text)),
        at=row.said_at,
        asker=row.id,
        known_as=(row.account, row.openid),
    )


def discreet(text: str) -> str:
    """The text on one line, without the long numbers by which somebody could be known."""
    return without_numbers(" ".join(text.split()))
