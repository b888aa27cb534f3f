"""The answer the chat would give, for who asks from elsewhere: the API and the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.messages import Incoming, Memory, Reply, Turn
from handlers.desk import Desk

ACCOUNT = "answers"
"""The account such messages are addressed to; nothing of them is stored."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is put: `region` an adcode or "", `context` what was said before it."""

    text: str
    region: str
    today: date
    context: Sequence[str] = ()


def answer(desk: Desk, question: Question) -> Reply:
    """What the chat says to the question, after the messages before it."""
    return desk.answer(turn_of(desk, question))


def turn_of(desk: Desk, question: Question) -> Turn:
    """The turn in which the question is put, with what the messages before it left behind."""
    memory = Memory(region=question.region)
    for text in question.context:
        memory = desk.answer(_turn(text, memory, question.today)).memory
    return _turn(question.text, memory, question.today)


def _turn(text: str, memory: Memory, today: date) -> Turn:
    return Turn(Incoming("text", ACCOUNT, "", 0, "", text), memory, today)
