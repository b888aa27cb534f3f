"""Staff write to a person: by way of the outbox, which knows how they can be reached."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.allowance import Allowance, find_allowance
from bot.conversations import find_addressee
from core.errors import Invalid, NotFound
from hotline.handovers import GONE, note_reply
from notify.outbox import Addressee, Notice, tell
from people.staff.accounts import Member

KIND = "staff_reply"
LONGEST = 600
"""Characters of one reply: what a message of WeChat holds without being cut."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many messages a person may still be sent, until when; with none left a reply waits for
    their next message."""

    left: int
    until: datetime | None

    @property
    def waits(self) -> bool:
        """Whether a reply written now reaches the person only when they write again."""
        return self.left == 0


def find_reach(connection: Connection, conversation: int, moment: datetime) -> Reach:
    """How a person can be reached now."""
    found: Allowance = find_allowance(connection, conversation, moment)
    return Reach(found.left, found.until)


def reply(
    connection: Connection, conversation: int, by: Member, text: str, moment: datetime
) -> None:
    """Write to the person of a conversation that is held; raises Invalid, Conflict, NotFound."""
    said = checked(text)
    note_reply(connection, conversation, by.id, moment)
    known = find_addressee(connection, conversation)
    if known is None:
        raise NotFound(GONE)
    fields = {"staff": by.full_name}
    notice = Notice(KIND, f"{conversation}-{secrets.token_hex(8)}", said, fields=fields)
    tell(connection, Addressee(*known), notice, moment)


def checked(text: str) -> str:
    """The text without what surrounds it; raises Invalid if it is empty or too long."""
    said = text.strip()
    if not said:
        raise Invalid("请先写下要回复的话。", {"text": ["请先写下要回复的话"]})
    if len(said) > LONGEST:
        why = f"一次最多 {LONGEST} 字，现在有 {len(said)} 字，请分两次发"
        raise Invalid(f"{why}。", {"text": [why]})
    return said
