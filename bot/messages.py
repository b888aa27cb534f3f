"""What passes through the door: a message in, a reply out, and what is remembered between."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection

ReplyKind = Literal[
    "answer",
    "choices",
    "ask_region",
    "dialogue",
    "jobs",
    "decline",
    "handoff",
    "emergency",
    "smalltalk",
]


ANSWERED = frozenset({"subscribe", "scan", "click", "scancode_push", "scancode_waitmsg"})
"""The events whose reply WeChat shows the person, as it does that to any message."""

UNDER_WAY = timedelta(days=7)
"""What WeChat says to have been sent earlier than so long ago was sent at no such time."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message or event as WeChat pushed it, reduced to what the desk works with.

    `kind` is WeChat's MsgType in lower case, `event` its Event in lower case for events.
    `sender` is the person's openid, never the platform's. `sent_at` is WeChat's CreateTime in
    seconds, as it came. `key` tells retries of the same push from new ones. `details` keeps the
    other fields as they came.
    """

    kind: str
    account: str
    sender: str
    sent_at: int
    key: str
    text: str = ""
    event: str = ""
    event_key: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def answerable(self) -> bool:
        """Whether somebody reads the reply."""
        return self.kind != "event" or self.event in ANSWERED

    def sent(self, heard_at: datetime) -> datetime:
        """When the person sent it, by WeChat's clock; the moment we heard it, where that cannot
        be so: in the future, or longer ago than UNDER_WAY."""
        seconds = heard_at.timestamp() - self.sent_at
        if 0 <= seconds <= UNDER_WAY.total_seconds():
            return datetime.fromtimestamp(self.sent_at, UTC)
        return heard_at


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered option: what the person reads, and what picking it stands for.

    Either words said on their behalf (`say`), or a card and the aspect of it asked for.
    """

    label: str
    say: str = ""
    card: str = ""
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the desk remembers of a conversation from one turn to the next.

    Only what the person said and what was offered to them, so that any worker can go
    on with it: `told` what they told of themselves before asking anything, `story` all they
    told on the day `story_day`, message by message, `story_of` the benefit (family) that each of
    those messages was answered about, `said` the question the last answer was for, `question` the
    last they put on that day, `card` and `aspect` what that answer was about, `place` where it was
    for if that is not their own, `pending` a question waiting for the person's
    region, `rest` the part of a long reply that "更多" brings, `kept` whether something waits in
    the mailbox to come with a reply (or its words, from workers before there was a mailbox),
    `misses` unanswered questions in a row, `check` a check under way, `work` what is at hand of
    looking for work, `held_until` the moment (ISO 8601) to which staff hold the conversation,
    `erase_until` that to which 确认删除 deletes all that is held of the person, whatever else is
    said in between, `word` the one the last reply explained, `alarm` the danger they spoke of
    last, on the day `alarm_day`, `for_day` the day on which they said that they ask for somebody
    else.
    """

    region: str = ""
    told: str = ""
    story: tuple[str, ...] = ()
    story_of: tuple[str, ...] = ()
    story_day: str = ""
    said: str = ""
    question: str = ""
    card: str = ""
    aspect: str = ""
    place: str = ""
    pending: str = ""
    rest: str = ""
    kept: bool | str = False
    choices: tuple[Choice, ...] = ()
    misses: int = 0
    check: Mapping[str, Any] = field(default_factory=dict)
    work: Mapping[str, Any] = field(default_factory=dict)
    held_until: str = ""
    erase_until: str = ""
    word: str = ""
    alarm: str = ""
    alarm_day: str = ""
    for_day: str = ""

    def held(self, moment: datetime) -> bool:
        """Whether staff hold the conversation at a moment."""
        return bool(self.held_until) and moment < datetime.fromisoformat(self.held_until)

    def bare(self) -> "Memory":
        """The memory without anything the person said or was offered: what is left is that
        something waits for a message, and that staff hold the conversation."""
        return Memory(kept=self.kept, held_until=self.held_until)

    def to_json(self) -> dict[str, Any]:
        """The fields that hold something, as plain JSON values."""
        held = {name: value for name in _REMEMBERED if (value := getattr(self, name))}
        if self.choices:
            held["choices"] = [
                {name: getattr(choice, name) for name in _OFFERED} for choice in self.choices
            ]
        return held

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Memory":
        """The memory stored earlier; fields that no longer exist are dropped."""
        held = {name: data[name] for name in _REMEMBERED if name in data}
        held["story"] = tuple(held.get("story", ()))
        held["story_of"] = tuple(held.get("story_of", ()))
        if choices := held.get("choices"):
            held["choices"] = tuple(
                Choice(**{name: choice[name] for name in _OFFERED if name in choice})
                for choice in choices
            )
        return cls(**held)


_OFFERED = tuple(item.name for item in fields(Choice))
_REMEMBERED = tuple(item.name for item in fields(Memory))


@dataclass(frozen=True, slots=True)
class Article:
    """One card with a picture and a link."""

    title: str
    description: str
    url: str
    picture: str = ""

    @property
    def words(self) -> str:
        """The card as lines of text."""
        return "\n".join(filter(None, (self.title, self.description, self.url)))


@dataclass(frozen=True, slots=True)
class Reply:
    """What the desk says, what it rests on, and what it will remember.

    An empty `text` without an article means: accepted, nothing to say. `effects` run
    inside the transaction that stores the turn, with the conversation's id; one that
    raises undoes the whole turn. What is not worth a line (a position reported every
    five seconds, a notice from the platform) is not `recorded`. To one that is `alone`
    nothing is added that waits for the person. `fen` is the sum of money it tells who asks.
    """

    text: str = ""
    kind: ReplyKind = "smalltalk"
    memory: Memory = Memory()
    article: Article | None = None
    cards: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    cites: tuple[Mapping[str, Any], ...] = ()
    understood: Mapping[str, Any] = field(default_factory=dict)
    effects: tuple[Callable[[Connection, int], None], ...] = ()
    recorded: bool = True
    alone: bool = False
    fen: int | None = None

    @property
    def silent(self) -> bool:
        """Whether there is nothing to say."""
        return not self.text and self.article is None


@dataclass(frozen=True, slots=True)
class Turn:
    """All that a handler sees: the message, the memory and the day in China.

    `conversation` is its number; none of who never wrote before, or asks from elsewhere. While it
    is `held` staff answer, and the desk does not.
    """

    incoming: Incoming
    memory: Memory
    today: date
    conversation: int | None = None
    held: bool = False


Answer = Callable[[Turn], Reply]
