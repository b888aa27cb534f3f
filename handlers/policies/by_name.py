"""Cards by a part of their names, for who says one word: 培训, 社保; or those just offered."""

from collections.abc import Iterable
from dataclasses import replace

from handlers.asked import Asked
from handlers.meaning.finding import Found
from handlers.policies.asking_for_all import named_in_part
from handlers.texts import UNANSWERED
from handlers.told.telling import asks
from handlers.where import Where
from nlp.index import Hit
from nlp.text import plain

SHORTEST, LONGEST = 2, 4
"""Characters of a word by which cards are called in part; more tell what is meant."""


def by_part_of_name(asked: Asked, found: Found, where: Where) -> Found | None:
    """The cards that have in their names all that a message names; None if there are none."""
    parts = (plain(asked.text), named_in_part(asked.text))
    called = [_called(asked, where, one) for one in parts if SHORTEST <= len(one) <= LONGEST]
    return next((_all_as_near(found, names) for names in called if names), None)


def _called(asked: Asked, where: Where, part: str) -> list[str]:
    """The benefits with a part in their names, those whose own name has it first; where no benefit
    has it the services."""
    cards, there = asked.knowledge.cards, where.cards & asked.knowledge.written(asked.turn.today)
    held = [cards[name].card for name in there]
    named = [one for one in held if any(part in name for name in (one.name, *one.aliases))]
    benefits = [one for one in named if one.kind == "benefit"]
    return [
        one.id for one in sorted(benefits or named, key=lambda one: (part not in one.name, one.id))
    ]


def offered_before(asked: Asked, found: Found) -> Found | None:
    """The cards among which somebody was to choose, who asks on without choosing: 给多少."""
    reading = asked.reading
    offered = asked.turn.memory.choices
    names = [one.card for one in offered if one.card in asked.knowledge.cards]
    were_to_choose = any(one.say == UNANSWERED for one in offered)
    if not were_to_choose or not reading.aspects or named_in_part(reading.subject):
        return None
    return _all_as_near(found, names)


def left_open(asked: Asked, found: Found) -> str:
    """What the next question may go on from: the benefit named that nothing is known of."""
    named = (found.reading.benefits or found.reading.called) and not asked.memory.card
    return found.reading.text[-200:] if named else asked.memory.said


def asked_on(asked: Asked, found: Found) -> Found | None:
    """The question as it goes on from the one before it, that had no answer, where it names nothing
    new: 失业金咋领 · 那领多少; None if it stands for itself."""
    memory, reading = asked.memory, asked.reading
    if memory.card or not memory.said or not memory.misses or reading.benefits or reading.outside:
        return None
    if asks(reading) and (reading.terms or len(named_in_part(reading.subject)) >= SHORTEST):
        return None
    return replace(found, reading=asked.again(f"{memory.said}，{asked.text}", memory).reading)


def _all_as_near(found: Found, names: Iterable[str]) -> Found | None:
    hits = [Hit(name, 1.0) for name in names]
    return replace(found, hits=hits, sisters=hits[:1]) if hits else None
