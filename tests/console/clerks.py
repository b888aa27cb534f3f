"""Staff at the console as a test tells it: `lijing.takes(chat).replies("…")`."""

import re
from collections.abc import Callable
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from bot.tables import conversations
from core.clock import Clock
from core.db import Database
from people.staff.accounts import Member, Newcomer, add, choose_password
from people.staff.passwords import chosen
from tests.chat import Chat

PASSWORD = "kaishui-bailu-77"
TAIYUAN = "140100"


class Clerk:
    """One member of staff in a browser of their own."""

    def __init__(self, client: FlaskClient, database: Database, member: Member) -> None:
        self.client = client
        self.database = database
        self.member = member
        self.status = 0
        self.page = ""

    def signs_in(self, password: str = PASSWORD, code: str = "") -> "Clerk":
        """Type name and password."""
        self.opens("sign-in")
        return self.sends("sign-in", name=self.member.name, password=password, code=code)

    def opens(self, path: str, **query: Any) -> "Clerk":
        """Open a page below /desk/."""
        answer = self.client.get(f"/desk/{path}", query_string=query, follow_redirects=True)
        return self._sees(answer)

    def sends(self, path: str, **form: Any) -> "Clerk":
        """Send a form of the page that is open to an address below /desk/."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.page)
        data = {"csrf_token": token[1] if token else "", **form}
        return self._sees(self.client.post(f"/desk/{path}", data=data, follow_redirects=True))

    def looks_at(self, chat: Chat) -> "Clerk":
        """Open the conversation of somebody."""
        return self.opens(f"conversations/{self.number(chat)}")

    def takes(self, chat: Chat) -> "Clerk":
        """Take somebody's conversation over."""
        return self.looks_at(chat).sends(f"conversations/{self.number(chat)}/take")

    def replies(self, chat: Chat, text: str) -> "Clerk":
        """Write to somebody."""
        return self.looks_at(chat).sends(f"conversations/{self.number(chat)}/reply", text=text)

    def releases(self, chat: Chat, outcome: str = "answered") -> "Clerk":
        """Give somebody's conversation back to the desk."""
        address = f"conversations/{self.number(chat)}/release"
        return self.looks_at(chat).sends(address, outcome=outcome)

    def number(self, chat: Chat) -> int:
        """The number of somebody's conversation."""
        theirs = select(conversations.c.id).where(conversations.c.openid == chat.openid)
        with self.database.reading() as connection:
            return int(connection.execute(theirs).scalar_one())

    def sees(self, *words: str) -> "Clerk":
        """The page has each of the words."""
        for word in words:
            assert word in self.page, f"{word!r} is not in:\n{self.text}"
        return self

    def does_not_see(self, *words: str) -> "Clerk":
        """The page has none of the words."""
        for word in words:
            assert word not in self.page, f"{word!r} is in:\n{self.text}"
        return self

    def is_answered(self, status: int) -> "Clerk":
        """The last answer had this status."""
        assert self.status == status, self.text
        return self

    @property
    def text(self) -> str:
        """The page without its marks."""
        return re.sub(r"\s*\n\s*", "\n", re.sub("<[^>]+>", " ", self.page))

    def _sees(self, answer: Any) -> "Clerk":
        self.status, self.page = answer.status_code, answer.get_data(as_text=True)
        return self


Hire = Callable[..., Clerk]


def hire(app: APIFlask, database: Database, clock: Clock) -> Hire:
    """Makes clerks, by name, role and region; signed in unless told otherwise."""

    def make(
        name: str, role: str = "hotline", region: str = TAIYUAN, signed_in: bool = True
    ) -> Clerk:
        with database.transaction() as connection:
            newcomer = Newcomer(name, f"{name}（测试）"[:20], role, region, PASSWORD)
            member = add(connection, newcomer, "test", clock())
            choose_password(connection, member, chosen(PASSWORD, name))
        clerk = Clerk(app.test_client(), database, member)
        return clerk.signs_in() if signed_in else clerk

    return make
