"""A town in which people write to the desk, and staff look for what they wrote."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.tables import conversations, lines
from hotline.look_up import Wanted, look_up, read_query
from hotline.look_up.indexing import SETTLED, index_new
from hotline.tables import handovers
from people.staff.scope import Scope
from tests.chat import ACCOUNT
from tests.conftest import NOON

TAIYUAN, XIAODIAN, DATONG = "140100", "140105", "140200"
SHANXI = Scope("140000", home=TAIYUAN)

_keys = count(1)


class Town:
    """The conversations of a town; a minute goes by with each line."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.moment = NOON

    def says(
        self,
        openid: str,
        text: str,
        region: str = TAIYUAN,
        reply: str = "answer",
        cards: tuple[str, ...] = (),
        moment: datetime | None = None,
    ) -> int:
        """Somebody writes and is answered; the number of the line."""
        self.moment += timedelta(minutes=1)
        at = moment or self.moment
        key = f"turn_{next(_keys)}"
        chat = self.chat(openid, region)
        line = self._line(chat, "in", "text", text, at, key)
        self._line(chat, "out", reply, "这是答复：稳岗返还", at, key, cards)
        return line

    def chat(self, openid: str, region: str = TAIYUAN) -> int:
        """The number of somebody's conversation, where they are now."""
        theirs = conversations.c.openid == openid
        row = {"memory": {}, "version": 1, "created_at": self.moment, "heard_at": self.moment}
        found = self.connection.execute(select(conversations.c.id).where(theirs)).scalar()
        if found is None:
            new = insert(conversations).values(account=ACCOUNT, openid=openid, region=region, **row)
            return int(self.connection.execute(new.returning(conversations.c.id)).scalar_one())
        self.connection.execute(update(conversations).where(theirs).values(region=region))
        return int(found)

    def writes(self, openid: str, text: str, kind: str = "notice") -> int:
        """Staff write to somebody, or note something at their conversation."""
        self.moment += timedelta(minutes=1)
        return self._line(self.chat(openid), "out", kind, text, self.moment, None)

    def hands_over(self, openid: str, state: str = "waiting", staff_id: int | None = None) -> None:
        """A conversation goes to staff."""
        row = {"because": "asked", "state": state, "asked_at": self.moment, "staff_id": staff_id}
        self.connection.execute(insert(handovers).values(conversation_id=self.chat(openid), **row))

    def is_indexed(self) -> "Town":
        """Rounds go by until all that was written is in the index."""
        for _ in range(2):
            self.moment += SETTLED
            while index_new(self.connection, self.moment):
                pass
        return self

    def finds(self, query: str | Wanted, scope: Scope = SHANXI, **more: Any) -> list[str]:
        """The openids that are found, in their order, over all pages."""
        wanted = replace(read_query(query) if isinstance(query, str) else query, **more)
        found: list[str] = []
        while True:
            page = look_up(self.connection, wanted, scope)
            found += [one.openid for one in page.items]
            if not page.following:
                return found
            wanted = replace(wanted, before=page.following)

    def _line(
        self,
        chat: int,
        direction: str,
        kind: str,
        text: str,
        at: datetime,
        key: str | None,
        cards: tuple[str, ...] = (),
    ) -> int:
        said = {"direction": direction, "kind": kind, "text": text, "said_at": at}
        rest: dict[str, Any] = {"details": {}, "cites": [], "understood": {}, "cards": list(cards)}
        new = insert(lines).values(conversation_id=chat, turn_key=key, **said, **rest)
        return int(self.connection.execute(new.returning(lines.c.id)).scalar_one())
