"""What an edit would change: stored questions answered with it and without it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, zip_longest

from sqlalchemy import Connection

from bot.messages import Reply
from bot.questions import QUESTIONS, discreet, newest
from handlers.answers import Question, answer
from handlers.desk import Desk
from nlp.places.regions import RegionTree
from policy.knowledge import Knowledge

MOST = 2000
"""How many different questions are tried, the newest."""

SHOWN = 40
"""Characters of an answer that has no card."""

KINDS = {
    "choices": "请人选",
    "decline": "没有答上",
    "ask_region": "先问地区",
    "dialogue": "先问清楚",
    "handoff": "请找工作人员",
    "emergency": "先救急",
    "smalltalk": "寒暄",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A stored question, the name of its place, and in a few words its answer before and after."""

    text: str
    region: str
    before: str
    after: str
    adcode: str = ""


def stored_questions(connection: Connection, regions: RegionTree, today: date) -> list[Question]:
    """The newest different questions with their places, as they can be asked again.

    What leaned on the messages before it is asked alone.
    """
    stored = newest(connection, QUESTIONS)
    asked = ((one.text, one.region) for one in stored if place(one.region, regions) is not None)
    return [Question(text, region, today) for text, region in islice(_different(asked), MOST)]


def place(adcode: str, regions: RegionTree) -> str | None:
    """The name of a stored region, "" if none was known; None if it exists no longer."""
    region = regions.find(adcode) if adcode else None
    return region.name if region else None if adcode else ""


def _different(asked: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    seen = set()
    for one in asked:
        if one not in seen:
            seen.add(one)
            yield one


def differences(
    questions: Iterable[Question], before: "Trial", after: "Trial", changed: str = ""
) -> list[Difference]:
    """Those questions that another card, another kind of reply or other words would answer, or
    other words of the card that is `changed`."""
    found = []
    for question in questions:
        old, new = before.ask(question), after.ask(question)
        if _gist(old, changed) != _gist(new, changed):
            told = before.told(old), after.told(new)
            told = told if told[0] != told[1] else _first_apart(old.text, new.text)
            where = place(question.region, before.knowledge.regions) or "地区不明"
            found.append(Difference(discreet(question.text), where, *told, question.region))
    return found


def _gist(reply: Reply, changed: str) -> tuple[object, ...]:
    """What counts as the answer: of a card its words follow, and are not compared unless it is
    the card itself that changes."""
    by_card = bool(reply.cards) and changed not in reply.cards
    return reply.kind, reply.cards, "" if by_card else reply.text


def _first_apart(old: str, new: str) -> tuple[str, str]:
    """The first lines in which two replies differ."""
    pairs = zip_longest(old.splitlines(), new.splitlines(), fillvalue="（没有这一行）")
    return next((one, other) for one, other in pairs if one != other)


@dataclass(frozen=True, slots=True)
class Trial:
    """A desk over one state of the knowledge."""

    desk: Desk
    knowledge: Knowledge

    def ask(self, question: Question) -> Reply:
        """What the desk says."""
        return answer(self.desk, question)

    def told(self, reply: Reply) -> str:
        """The reply in a few words: its cards, else how it begins."""
        cards = "、".join(self.knowledge.cards[name].card.name for name in reply.cards)
        if kind := KINDS.get(reply.kind):
            return f"{kind}：{cards}" if cards else kind
        begin = " ".join(reply.text.split())
        return f"卡片：{cards}" if cards else f"{begin[:SHOWN]}…"
