"""When two readings of a question are close: what each would say, to choose from by number."""

from dataclasses import replace
from typing import cast

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.finding import Found, understood
from handlers.texts import numbered
from handlers.where import Where
from policy.answers import brief
from policy.cards import Aspect
from policy.sources import cites, sources

MANY = 3
ROOM = 60
"""Characters each choice has to say what it is."""

WHICH = "您问的是哪一项？回复数字看详细：\n{choices}\n{sources}"
NONE = "都不是，找工作人员"


def offer(asked: Asked, found: Found, where: Where) -> Reply:
    """The nearest cards, each with its region, standing and a line, and a person."""
    aspects = found.reading.aspects
    aspect = cast(Aspect, aspects[0]) if aspects else ""
    cards = [asked.knowledge.cards[hit.name] for hit in found.hits[:MANY]]
    choices = (
        *(
            Choice(brief(card, aspects, asked.turn.today, ROOM), card=card.card.id, aspect=aspect)
            for card in cards
        ),
        Choice(NONE, say="人工"),
    )
    proof = {card: [card.card.article] for card in cards}
    memory = replace(asked.memory, said=found.reading.text[-200:], choices=choices)
    return Reply(
        text=WHICH.format(choices=numbered(choices), sources=sources(proof)),
        kind="choices",
        memory=memory,
        cards=tuple(card.card.id for card in cards),
        cites=cites(proof),
        understood=understood(found.reading, where, found.hits),
    )
