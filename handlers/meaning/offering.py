"""When two readings of a question are close: what each would say, to choose from by number."""

from dataclasses import replace
from typing import cast

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.meaning.finding import Found, understood
from handlers.passing_on import waits, when_answered
from handlers.texts import UNANSWERED, numbered
from handlers.where import Where
from policy.answers import brief
from policy.cards import Aspect
from policy.sources import cites, sources

MANY, ALIKE = 3, 5
"""Of how many cards to choose; of more by who named no more than what they all have in common."""
ENOUGH = 0.6
"""Share of the nearest card's nearness from which another is offered beside it."""

ROOM = 60
"""Characters each choice has to say what it is."""

WHICH = "您问的是哪一项？回复数字看详细：\n{choices}\n{sources}"
NONE = "都不是，找工作人员"
PERSON = "转人工"
WAITS = "\n工作人员还没有接手，会看到您问的这句。{when}"
UNANSWERED_TWICE = "\n连着两次没有答上。{when}要找工作人员，回复数字：\n{choices}"


def offer(asked: Asked, found: Found, where: Where, many: int = MANY) -> Reply:
    """The cards nearly as near as the nearest, each with its region, standing and a line, and a
    person."""
    aspects = found.reading.aspects
    aspect = cast(Aspect, aspects[0]) if aspects else ""
    near = [hit for hit in found.hits[:many] if hit.score >= ENOUGH * found.nearness]
    cards = [asked.knowledge.cards[hit.name] for hit in near]
    choices = (
        *(
            Choice(brief(card, aspects, asked.turn.today, ROOM), card=card.card.id, aspect=aspect)
            for card in cards
        ),
        Choice(NONE, say=UNANSWERED),
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


def offer_person(asked: Asked, reply: Reply) -> Reply:
    """The reply with a person to be had by one number, and how long that takes; in words alone for
    who is in no conversation that staff could see."""
    if not asked.turn.incoming.sender:
        return replace(reply, text=f"{reply.text}\n连着两次没有答上，建议直接找工作人员。")
    if waits(asked):
        return replace(reply, text=reply.text + WAITS.format(when=when_answered(asked)))
    choices = (Choice(PERSON, say=UNANSWERED),)
    offered = UNANSWERED_TWICE.format(when=when_answered(asked), choices=numbered(choices))
    memory = replace(reply.memory, choices=choices)
    return replace(reply, text=reply.text + offered, memory=memory)
