"""What somebody can ask next by a number, below an answer; and why, of the one before."""

from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Choice
from handlers.asked import Asked
from handlers.meaning.whether import only_asks_why
from handlers.told.story import told
from policy.answers import ASKABLE, LENGTH, Composed

FEW = 2
FURTHER = "\n回复数字接着问：{choices}"


def ways_on(
    asked: Asked, card: str, composed: Composed, elsewhere: Sequence[Choice]
) -> tuple[Choice, ...]:
    """The rest of what was asked, the same benefit elsewhere, then other aspects; nothing where
    the answer is a part of another."""
    if asked.length != LENGTH:
        return ()
    further = [Choice(ASKABLE[one], card=card, aspect=one) for one in composed.further]
    rest = [one for one in further if one.aspect in composed.aspects]
    there = [replace(one, aspect=composed.aspects[0]) for one in elsewhere]
    return tuple(dict.fromkeys([*rest[:1], *there, *further]))[:FEW]


def told_on_one_line(choices: Sequence[Choice]) -> str:
    """Choices to be answered with a number, in a line of their own; nothing if there are none."""
    row = "；".join(f"{number} {choice.label}" for number, choice in enumerate(choices, 1))
    return FURTHER.format(choices=row) if row else ""


def as_asked_before(asked: Asked) -> Asked:
    """The question before, for who only asks why: what 31人裁2人能领吗 told in asking is kept in no
    story."""
    memory = asked.memory
    alone = memory.card and memory.said and not told(memory, asked.turn.today)
    if not alone or memory.check.get("asked") or not only_asks_why(asked.text):
        return asked
    return asked.again(memory.said, replace(memory, said=""))
