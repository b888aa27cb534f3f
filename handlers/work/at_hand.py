"""What a conversation has at hand of looking for work: what was listed, and what is under way."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Literal

from bot.messages import Memory

Waits = Literal["", "profile", "consent", "reason", "time", "fair"]
"""What the next message answers: who they are, whether it may be sent, why they report a posting,
when they have time for an interview, whether they come to a fair."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """The last search with the numbers of the postings it listed, the posting and the job fair
    talked about, and the fairs that were listed.

    `cursor` goes on with the search; `application` is the one that `waits` is about; `name`,
    `phone` and `about` are what somebody told of themselves and did not yet allow to be sent,
    `said` with which words they began to report a posting.
    """

    text: str = ""
    cursor: str = ""
    listed: tuple[int, ...] = ()
    posting: int = 0
    fair: int = 0
    fairs: tuple[int, ...] = ()
    waits: Waits = ""
    application: int = 0
    name: str = ""
    phone: str = ""
    about: str = ""
    said: str = ""

    @classmethod
    def of(cls, memory: Memory) -> "AtHand":
        """What a memory holds; fields that no longer exist are dropped."""
        if not memory.work:
            return NOTHING
        held = {name: memory.work[name] for name in _NAMES if name in memory.work}
        return cls(**held | {name: tuple(held.get(name, ())) for name in _LISTS})

    def kept(self, memory: Memory) -> Memory:
        """The memory with this in it."""
        held = {name: value for name, value in asdict(self).items() if value}
        return replace(memory, work=held | {name: [*held[name]] for name in _LISTS if name in held})

    def done(self) -> "AtHand":
        """The same with nothing under way, and nothing told that was not sent."""
        return AtHand(self.text, self.cursor, self.listed, self.posting, self.fair, self.fairs)


NOTHING = AtHand()
_LISTS = ("listed", "fairs")
_NAMES = tuple(item.name for item in fields(AtHand))
