"""How many customer-service messages a person may still be sent: asked before every one of them.

WeChat allows a few after each act of a person and for a limited time; what goes beyond fails and,
done often, may cost the account the interface. Its rule is kept here on our own record of who
wrote when and what we sent, and corrected by what WeChat itself says of a person. The time of an
act is WeChat's, which it counts from; ours, when the act reached us, may be seconds later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.tables import conversations, lines, service_messages

WRITING = ("text", "image", "voice", "video", "shortvideo", "location", "link")
"""The kinds of messages that people write; a tap on an item of a menu message is none of these."""

TAPPING = ("click", "scan", "subscribe", "scancode_push", "scancode_waitmsg")

Refusal = Literal["closed", "used_up"]
"""WeChat's word on a person: the time is over or they left (45015), or all were sent (45047)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """So many messages for so long after an act."""

    messages: int
    span: timedelta


WRITTEN = Rule(5, timedelta(hours=48))
TAPPED = Rule(3, timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Window:
    """What one act of a person opened: `at` by WeChat's clock, of which we learnt at `heard_at`."""

    at: datetime
    rule: Rule
    heard_at: datetime

    @property
    def until(self) -> datetime:
        """The first moment at which nothing may be sent any more."""
        return self.at + self.rule.span


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many messages may be sent to a person now, and until when."""

    left: int = 0
    until: datetime | None = None


def allowance(
    windows: Sequence[Window],
    sent: Sequence[datetime],
    refused_at: datetime | None,
    moment: datetime,
) -> Allowance:
    """What WeChat's rule allows at a moment, in the window that allows most.

    Whatever was sent since a window opened counts in it, whichever window it was sent in: WeChat
    does not say which it takes. What we had heard of before WeChat last refused is shut.
    """
    best = Allowance()
    for window in windows:
        shut = refused_at is not None and window.heard_at <= refused_at
        left = window.rule.messages - sum(window.at <= at for at in sent)
        if not shut and moment < window.until and left > best.left:
            best = Allowance(left, window.until)
    return best


_TAPPED_ITEM = lines.c.details["bizmsgmenuid"].as_string().is_not(None)
_WRITTEN = and_(lines.c.kind.in_(WRITING), ~_TAPPED_ITEM)
_TAPPED = or_(lines.c.kind.in_(TAPPING), and_(lines.c.kind.in_(WRITING), _TAPPED_ITEM))

# What was noted before WeChat's time was kept has ours alone.
_ACTED_AT = func.coalesce(lines.c.sent_at, lines.c.said_at)

# Put together once: this is asked before every message that is sent. Of either sort of act the
# last counts, for an earlier one opens nothing that it does not.
_ACTS = select(
    func.max(case((_WRITTEN, _ACTED_AT))).label("written"),
    func.max(case((_WRITTEN, lines.c.said_at))).label("written_heard"),
    func.max(case((_TAPPED, _ACTED_AT))).label("tapped"),
    func.max(case((_TAPPED, lines.c.said_at))).label("tapped_heard"),
).where(
    lines.c.conversation_id == bindparam("conversation"),
    lines.c.direction == "in",
    lines.c.said_at > bindparam("since"),
)
_SENT = select(service_messages.c.sent_at, service_messages.c.refused).where(
    service_messages.c.conversation_id == bindparam("conversation"),
    service_messages.c.sent_at >= bindparam("since"),
)


def find_allowance(connection: Connection, conversation: int, moment: datetime) -> Allowance:
    """What may be sent in a conversation at a moment."""
    windows = _windows(connection, conversation, moment)
    if not windows:
        return Allowance()
    since = min(window.at for window in windows)
    rows = connection.execute(_SENT, {"conversation": conversation, "since": since}).all()
    refused = [row.sent_at for row in rows if row.refused]
    sent = [row.sent_at for row in rows if not row.refused]
    return allowance(windows, sent, max(refused, default=None), moment)


def _windows(connection: Connection, conversation: int, moment: datetime) -> list[Window]:
    values = {"conversation": conversation, "since": moment - WRITTEN.span}
    row = connection.execute(_ACTS, values).one()
    found = (
        (row.written, WRITTEN, row.written_heard),
        (row.tapped, TAPPED, row.tapped_heard),
    )
    return [Window(*one) for one in found if one[0] is not None]


def take(connection: Connection, conversation: int, moment: datetime) -> int | None:
    """Take one message of what a person may be sent; its number, None if nothing is left.

    It counts from now on, sent or not, until it is given back. Of several who would take the last
    one gets it: they wait for each other at the person's conversation.
    """
    theirs = select(conversations.c.id).where(conversations.c.id == conversation)
    if connection.execute(theirs.with_for_update()).first() is None:
        return None
    if not find_allowance(connection, conversation, moment).left:
        return None
    row = {"conversation_id": conversation, "sent_at": moment, "refused": ""}
    taken = insert(service_messages).values(row).returning(service_messages.c.id)
    return int(connection.execute(taken).scalar_one())


def give_back(connection: Connection, number: int) -> None:
    """Have a message not counted that WeChat did not take."""
    connection.execute(delete(service_messages).where(service_messages.c.id == number))


def note_refusal(connection: Connection, number: int, refusal: Refusal) -> None:
    """Note what WeChat says of the person: nothing more until they write again."""
    theirs = service_messages.c.id == number
    connection.execute(update(service_messages).where(theirs).values(refused=refusal))
