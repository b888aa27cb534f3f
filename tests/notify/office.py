"""An office that tells people things: `office.tells("o_a", "interview"); office.delivers()`."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from sqlalchemy import Row, select

from bot.outbound.client import WeChat
from bot.outbound.database_tokens import DatabaseTokens
from bot.tables import conversations
from core.settings import Settings
from notify.deliver import Deliverer, Told
from notify.outbox import Addressee, Notice, tell
from notify.reach import Office as Sending
from notify.tables import notices
from tests.chat import ACCOUNT, Chat
from tests.conftest import Site
from tests.wechat_double.handle import Double

SECRET = "0123456789abcdef0123456789abcdef"
PROGRAM = "wx00000000000000bb"
TALK = "/cgi-bin/message/custom/send"
_keys = count(1)


class Office:
    """The desk, its outbox, and WeChat; their time is moved on together."""

    def __init__(self, site: Site, platform: Double, sending: Sending | None = None) -> None:
        self.site = site
        self.platform = platform
        settings = Settings(
            _env_file=None,
            database_url=str(site.database.engine.url),
            wechat_api_base=platform.address,
            wechat_app_secret=SECRET,
            miniprogram_app_id=PROGRAM,
            miniprogram_app_secret=SECRET,
        )
        for app in (settings.wechat_app_id, PROGRAM):
            platform.tell("secret", app_id=app, secret=SECRET)
        self.wechat = WeChat(settings, DatabaseTokens(site.database), site.clock)
        self.sending = sending or Sending(PROGRAM)
        self.deliverer = self.sender()

    def sender(self) -> Deliverer:
        """Another process that delivers, one thing after the other."""
        database, clock = self.site.database, self.site.clock
        return Deliverer(
            *(database, self.wechat, self.sending, clock),
            chance=lambda: 1.0,
            threads=1,
            pause=lambda seconds: self.passes(seconds=seconds),
        )

    def person(self, openid: str) -> "Person":
        """Somebody with a phone, who follows the account."""
        self.platform.person(openid)
        return Person(self, openid)

    def tells(
        self, openid: str, kind: str = "outcome", text: str = "您被录用了。", **how: Any
    ) -> int:
        """Put a notice into the outbox; its number, 0 if the person was told already."""
        key = how.pop("key", f"key {next(_keys)}")
        account = how.pop("account", ACCOUNT)
        with self.site.database.transaction() as connection:
            to = Addressee(account, openid)
            return tell(connection, to, Notice(kind, key, text, **how), self.site.clock()) or 0

    def delivers(self) -> Told:
        """Send what is due."""
        return self.deliverer.deliver()

    def passes(self, **by: float) -> None:
        """Time passes."""
        self.site.clock.moment += timedelta(**by)
        self.platform.move(timedelta(**by).total_seconds())

    def notice(self, number: int) -> Row[Any]:
        """A notice as it is stored."""
        with self.site.database.reading() as connection:
            return connection.execute(select(notices).where(notices.c.id == number)).one()

    def notices_of(self, openid: str) -> list[Row[Any]]:
        """All that somebody is or was to be told."""
        theirs = select(notices).where(notices.c.openid == openid).order_by(notices.c.id)
        with self.site.database.reading() as connection:
            return list(connection.execute(theirs))

    def fault(self, kind: Any, path: str = TALK, **how: Any) -> None:
        """WeChat's ways go wrong."""
        self.platform.fault(path, kind, **how)


@dataclass
class Person:
    """Somebody who writes to the desk and gets what it sends."""

    office: Office
    openid: str
    chat: Chat = field(init=False)

    def __post_init__(self) -> None:
        self.chat = Chat(self.office.site.app.test_client(), self.openid, self.office.site.clock)

    def says(self, text: str) -> Chat:
        """Write to the account."""
        self.office.platform.person(self.openid).wrote()
        return self.chat.says(text)

    def taps(self, event: str, **fields: Any) -> Chat:
        """Tap the menu, follow, leave…"""
        self.office.platform.person(self.openid).clicked()
        return self.chat.taps(event, **fields)

    @property
    def gets(self) -> list[str]:
        """The customer-service messages that came."""
        bodies = self.office.platform.sent_to(self.openid)
        return [body["text"]["content"] for body in bodies if body.get("msgtype") == "text"]

    @property
    def conversation(self) -> int:
        """The number of their conversation."""
        theirs = select(conversations.c.id).where(conversations.c.openid == self.openid)
        with self.office.site.database.reading() as connection:
            return int(connection.execute(theirs).scalar_one())
