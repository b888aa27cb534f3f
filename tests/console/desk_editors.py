"""Editors of the knowledge as a test tells it: `wang.writes(QUESTION).submits()`."""

import re
from collections.abc import Callable
from typing import Any

from policy.shelf import Shelf
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.curators import ANSWER, QUESTION

CITED = "做好应对疫情加强就业培训工作有关政策落实实施方案"
CURATED = {
    "question": QUESTION,
    "region": "太原",
    "way": "answer",
    "answer": ANSWER,
    "cite_document": CITED,
    "cite_clause": "二（八）",
}


class Editor:
    """One member of staff at the pages of the knowledge, at one proposal at a time."""

    def __init__(self, clerk: Clerk, shelf: Shelf) -> None:
        self.clerk = clerk
        self._shelf = shelf
        self.number = 0

    def writes(self, kind: str = "curated", entry: str = "", **form: Any) -> "Editor":
        """Open a form for something new, or for an entry, fill it in and keep the draft."""
        self.clerk.opens("proposals/new", kind=kind, entry=entry).is_answered(200)
        typed = form or CURATED
        self.clerk.sends("proposals/new", **self._carried(), **typed)
        found = re.search(r"第 (\d+) 号", self.clerk.page)
        assert found, self.clerk.text
        self.number = int(found[1])
        return self

    def opens(self, number: int) -> "Editor":
        """Open a proposal by its number."""
        self.number = number
        self.clerk.opens(f"proposals/{number}")
        return self

    def saves(self, **form: Any) -> "Editor":
        """Store the form of the page that is open."""
        return self._acts("save", **form)

    def tries_all(self) -> "Editor":
        """Try the stored questions, to the end, and look at the page again."""
        for _ in range(20):
            self._acts("try-all")
            if "正在试问" not in self.clerk.page:
                return self
        raise AssertionError(self.clerk.text)

    def submits(self) -> "Editor":
        """Give it to a colleague."""
        return self._acts("submit")

    def publishes(self) -> "Editor":
        """Let it through at once; the desk need not be waited for."""
        self._acts("publish")
        self._shelf._look()
        return self

    def schedules(self, at: str) -> "Editor":
        """Let it through for a moment in China."""
        return self._acts("schedule", at=at)

    def does(self, what: str, **form: Any) -> "Editor":
        """Anything else with the proposal that is open."""
        return self._acts(what, **form)

    def sees(self, *words: str) -> "Editor":
        """The page has each of the words."""
        self.clerk.sees(*words)
        return self

    def is_answered(self, status: int) -> "Editor":
        """The last answer had this status."""
        self.clerk.is_answered(status)
        return self

    def _acts(self, what: str, **form: Any) -> "Editor":
        carried = {**self._carried(), **form}
        self.clerk.sends(f"proposals/{self.number}/{what}", **carried)
        return self

    def _carried(self) -> dict[str, str]:
        """The hidden fields of the page."""
        hidden = r'type="hidden" name="(\w+)" value="([^"]*)"'
        found = dict(re.findall(hidden, self.clerk.page))
        found.pop("csrf_token", None)
        return found


Edits = Callable[..., Editor]


def editing(site: Site, hired: Hire) -> Edits:
    """Makes editors, by name, role and region."""
    shelf: Shelf = site.app.extensions["wengang"]["shelf"]

    def make(name: str, role: str = "editor", region: str = "140100") -> Editor:
        return Editor(hired(name, role, region), shelf)

    return make
