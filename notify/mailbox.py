"""What waits for people's next messages and comes with the replies to them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, tuple_, update

from bot.messages import Incoming
from bot.unasked import ROOM, Mail
from notify.findings import note_told
from notify.kinds import KINDS
from notify.outbox import Addressee, Notice, tell
from notify.preferences import list_muted, names_of
from notify.tables import notices
from notify.wording import in_words

LATE = "late_answer"
BRINGS = 3
"""How many notices one reply brings."""


class Outbox:
    """The mailbox that the turns look into, in the outbox."""

    def keep(self, connection: Connection, incoming: Incoming, text: str, moment: datetime) -> None:
        """Store the late reply to a message: it is sent if the person may be sent something."""
        to = Addressee(incoming.account, incoming.sender)
        tell(connection, to, Notice(LATE, incoming.key, text), moment)

    def find(self, connection: Connection, incoming: Incoming, moment: datetime) -> Mail:
        """What the reply to a message is to bring, the oldest first; late answers at once.

        A notice that reached no further than “更多” would count as told and might never be read:
        what does not fit waits for the message after.
        """
        names = names_of(connection, Addressee(incoming.account, incoming.sender))
        wanted = KINDS.keys() - list_muted(connection, names)
        pairs = [(name.account, name.openid) for name in names]
        rows = connection.execute(
            select(notices)
            .where(
                tuple_(notices.c.account, notices.c.openid).in_(pairs),
                notices.c.expires_at > moment,
                notices.c.kind.in_(wanted),
                _waits(),
            )
            .order_by(notices.c.rank, notices.c.id)
            .limit(BRINGS + 1)
        ).all()
        fitting = range(len(rows[:BRINGS]), 1, -1)
        count = next((n for n in fitting if len(_words(rows[:n]).encode()) <= ROOM), len(rows[:1]))
        numbers = tuple(row.id for row in rows[:count])
        return Mail(_words(rows[:count]), numbers, more=len(rows) > count)

    def hand_out(self, connection: Connection, numbers: Sequence[int], moment: datetime) -> bool:
        """Note that a reply brings these; False if some of them have gone another way."""
        brought = {"state": "sent", "way": "reply", "why": "", "settled_at": moment}
        waiting = and_(notices.c.id.in_(numbers), _waits())
        for finding in connection.execute(select(notices.c.finding_id).where(waiting)).scalars():
            note_told(connection, finding, moment)
        handed = connection.execute(update(notices).where(waiting).values(brought))
        return handed.rowcount == len(numbers)


def _words(shown: Sequence[Row[Any]]) -> str:
    """Notices as a reply brings them, those of a kind that follow each other under one head."""
    parts = [
        in_words(KINDS[kind], "\n\n".join(row.text for row in alike), doubtful)
        for (kind, doubtful), alike in groupby(shown, lambda row: (row.kind, row.doubts > 0))
    ]
    return "\n\n".join(parts)


def _waits() -> ColumnElement[bool]:
    """What waits for the person, and what they may have now instead of after another try."""
    at_hand = or_(notices.c.kind == LATE, notices.c.tries > 0)
    return or_(notices.c.state == "waiting", and_(notices.c.state == "queued", at_hand))
