"""The desk with the shipped knowledge, asked directly and without a database."""

import re
from datetime import date
from functools import cache

from bot.messages import Incoming, Memory, Reply, Turn
from handlers.desk import Desk
from nlp.places.regions import RegionTree
from policy.documents.documents import Held
from policy.documents.library import Library, indexed
from policy.files import read_folder
from policy.knowledge import Knowledge
from policy.shelf import Still
from tests.conftest import DATA

TODAY = date(2026, 11, 21)


@cache
def shipped() -> Knowledge:
    """The shipped knowledge, read once."""
    return Knowledge(read_folder(DATA), RegionTree())


def desk_in(region: str, *held: Held) -> Desk:
    """The desk of an office in that region, with these imported documents."""
    known = shipped()
    library = Library(held, indexed(held), known.documents, known.regions, known.holds_in)
    return Desk(Still(known, library), region)


def ask(desk: Desk, text: str, memory: Memory | None = None, today: date = TODAY) -> Reply:
    """What is said to somebody of whom so much is remembered."""
    incoming = Incoming("text", "gh", "o", 0, "k", text=text)
    return desk.answer(Turn(incoming, memory or Memory(), today))


def pick(desk: Desk, label: str, reply: Reply) -> Reply:
    """What is said to who picks the choice with that label by its number."""
    labels = [choice.label for choice in reply.memory.choices]
    number = labels.index(label) + 1
    assert re.search(f"\\b{number} +{re.escape(label)}", reply.text)
    return ask(desk, str(number), reply.memory)
