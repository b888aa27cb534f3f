"""What the handlers of work share: the postings of the fair, read for one conversation."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from bot.messages import Reply
from core.db import Database
from handlers.asked import Asked
from handlers.work.at_hand import AtHand
from jobs.posting.postings import find_posting
from jobs.searching.search import Found, Page, search
from jobs.searching.starting import dated
from jobs.spoken.narrowing import narrowed
from jobs.spoken.understanding import intent_in, understand
from jobs.spoken.understood import Intent, Understood
from jobs.values import Posting
from people.identities import Identity

GONE = "这个岗位找不到了，可能已经停招。想看别的，直接说要找什么活，比如“太原 保安 包住”。"
Effect = Callable[[Connection, int], None]
NOT_HERE = "这里不能投递和登记。请在公众号里说。"


def at_hand(asked: Asked) -> AtHand:
    """What the conversation has at hand of looking for work; nothing that waits for an answer."""
    return under_way(asked).done()


def under_way(asked: Asked) -> AtHand:
    """The same with what was asked last, for the handler whose question it was.

    A yes counts for the question it follows alone: whatever else is answered ends the question.
    """
    return AtHand.of(asked.turn.memory)


def in_a_check(asked: Asked) -> bool:
    """Whether a check waits for an answer: 在上班 and 找到工作了 are meant for it then."""
    return bool(asked.turn.memory.check.get("asked"))


def let_go(reply: Reply) -> Reply:
    """A reply about something else: what was asked about work before it waits no longer."""
    if reply.kind == "jobs" or not reply.memory.work:
        return reply
    memory = AtHand.of(reply.memory).done().kept(reply.memory)
    return replace(reply, memory=memory)


def database(asked: Asked) -> Database | None:
    """Where the fair is; None where answers are only tried out."""
    return asked.ledger.database if asked.ledger else None


def who(asked: Asked) -> Identity | None:
    """By which name whoever writes is known; None for who asks from elsewhere."""
    incoming = asked.turn.incoming
    return Identity(incoming.account, incoming.sender) if incoming.sender else None


def read_postings(asked: Asked, numbers: Sequence[int]) -> list[Posting]:
    """The postings of these numbers that are or were on the list, in their order."""
    fair = database(asked)
    if fair is None or not numbers:
        return []
    with fair.reading() as connection:
        found = [find_posting(connection, number) for number in numbers]
    return [one for one in found if one is not None and one.shown]


def understood(asked: Asked, text: str) -> Understood:
    """A text as a search for work, where the person is unless it says otherwise."""
    if asked.words is None:
        return Understood()
    home = asked.home or None
    found = understand(text, asked.knowledge.regions, asked.words(), home)
    return found if found.region or not home else replace(found, region=home)


def with_conditions(asked: Asked, before: str) -> str:
    """A search with the conditions that a message adds to it; "" if it is no such message."""
    if asked.words is None:
        return ""
    words, home = asked.words(), asked.home or None
    return narrowed(before, asked.text, asked.knowledge.regions, words, home)


def intent(asked: Asked) -> Intent:
    """What a message wants of the counter for work; for most that is all there is to know."""
    if asked.words is None:
        return "other"
    return intent_in(asked.text, asked.knowledge.regions, asked.words(), asked.home or None)


def looks_for_work(asked: Asked) -> bool:
    """Whether a message asks for work that it names."""
    return intent(asked) == "search" and bool(understood(asked, asked.text).keywords)


def look_up(asked: Asked, wanted: Understood, page: Page) -> Found:
    """A page of what is looked for."""
    fair = database(asked)
    if fair is None:
        return Found((), "", None)
    with fair.reading() as connection:
        return search(connection, dated(wanted, asked.turn.today), page)


def place_name(asked: Asked, adcode: str) -> str:
    """What people call a place: 太原小店区."""
    regions = asked.knowledge.regions
    *above, here = regions.path(adcode)
    city = above[-1].short if here.level == "county" and above else ""
    return f"{city}{here.name}" if here.level == "county" else here.short


def say(asked: Asked, text: str, hand: AtHand, *effects: Effect) -> Reply:
    """A reply about work, with what is at hand from now on."""
    memory, act = hand.kept(asked.memory), {"act": "work"}
    return Reply(text, "jobs", memory, understood=act, effects=effects)
