"""Content checks of what people write in the mini-program: WeChat's, or whatever an office has.

They are asked outside of any transaction, and nothing waits for one that is away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from core.db import Database
from core.errors import Invalid
from people.identities import Identity, list_names

Scene = Literal["profile", "message", "posting"]
"""Where the words will stand: of somebody, from one to another, in a posting."""

Advice = Literal["risky", "review", "unchecked"]
ADVICE: Mapping[Advice, str] = {
    "risky": "没有通过",
    "review": "建议人工看",
    "unchecked": "没有查成",
}

REFUSED = "内容安全检查没有通过，请改了再提交。"


class NotChecked(Exception):
    """The check could not be asked, or gave no answer; the message says why, for staff."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote something, by all their names: WeChat wants that of the mini-program."""

    names: Sequence[Identity] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check makes of a text: in which field, the words it minds ("" where it names none),
    and why."""

    advice: Advice
    field: str
    passage: str
    reason: str


class ContentCheck(Protocol):
    """A check of texts, given by the names of their fields."""

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """What it minds; raises NotChecked."""


class NoCheck:
    """Of an office that has none."""

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """Nothing."""
        return ()


class Contents:
    """Looks through what somebody means to store, before it is."""

    def __init__(self, database: Database, check: ContentCheck) -> None:
        self._database = database
        self._check = check

    def look(self, identity_id: int, texts: Mapping[str, str], scene: Scene) -> Sequence[Remark]:
        """What is minded, for staff; that the check was away is a remark, too."""
        written = {field: text for field, text in texts.items() if text.strip()}
        if not written:
            return ()
        with self._database.reading() as connection:
            author = Author(list_names(connection, identity_id))
        try:
            return self._check.look(written, author, scene)
        except NotChecked as error:
            return [Remark("unchecked", field, "", str(error)) for field in written]

    def let_through(
        self, identity_id: int, texts: Mapping[str, str], scene: Scene
    ) -> Sequence[Remark]:
        """The same of what no staff see before others do; raises Invalid for what is risky."""
        remarks = self.look(identity_id, texts, scene)
        refused: dict[str, list[str]] = {}
        for one in remarks:
            if one.advice == "risky":
                quoted = f"“{one.passage}”：" if one.passage else ""
                refused.setdefault(one.field, []).append(f"{quoted}{one.reason}，请改了再提交")
        if refused:
            raise Invalid(REFUSED, refused)
        return remarks
