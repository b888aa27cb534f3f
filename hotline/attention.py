"""How much waits for one of the hotline: people whom nobody holds, and news from their own."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bot.tables import conversations
from hotline.tables import handovers
from people.staff.scope import Scope


@dataclass(frozen=True, slots=True)
class Attention:
    """How many people wait, and in how many of one's own conversations there is news."""

    waiting: int
    unread: int

    @property
    def count(self) -> int:
        """Both together."""
        return self.waiting + self.unread


def count_attention(connection: Connection, scope: Scope, staff_id: int) -> Attention:
    """What waits in a scope for a member of staff."""
    joined = handovers.join(conversations)
    waiting = (handovers.c.state == "waiting") & scope.holds(conversations.c.region)
    last = func.coalesce(handovers.c.replied_at, handovers.c.taken_at)
    held = (handovers.c.state == "held") & (handovers.c.staff_id == staff_id)
    unread = held & (conversations.c.heard_at > last)
    counts = (
        select(func.count()).select_from(joined).where(which).scalar_subquery()
        for which in (waiting, unread)
    )
    row = connection.execute(select(*counts)).one()
    return Attention(int(row[0]), int(row[1]))
