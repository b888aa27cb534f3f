"""Two questions in one message: each gets its answer, or the right door."""

import re
from dataclasses import replace
from itertools import chain

from bot.messages import Reply
from handlers.ask_policy import answer_question
from handlers.asked import Asked
from handlers.finding import find_cards
from handlers.where import locate
from nlp.statements import sounds_asking
from nlp.text import plain

MOST = 3
AMONG = 4
"""A part is a question of its own only if what it finds is among the nearest to the whole."""

_PIECE = re.compile(r"[^，,。；;？?！!\s]+[，,。；;？?！!\s]*")


def answer_each(asked: Asked) -> Reply | None:
    """The answers to the questions of a message; None if it is not several."""
    parts = _questions(asked)
    if not 2 <= len(parts) <= MOST:
        return None
    readings = map(asked.knowledge.read, parts)
    if not all(one.terms or one.outside for one in readings):
        return None
    length = asked.length // len(parts)
    replies = [
        answer_question(replace(asked.again(part, asked.memory), length=length)) for part in parts
    ]
    return _together(asked, replies) if _are_several(asked, replies) else None


def _questions(asked: Asked) -> list[str]:
    """The message cut after each piece of it that asks something, but for what follows the last."""
    parts, aspects = [""], asked.knowledge.lexicon.aspects
    for piece in _PIECE.findall(asked.text):
        parts[-1] += piece
        if sounds_asking(piece.strip()) or aspects.find(plain(piece)):
            parts.append("")
    # What is told behind the last question belongs to it: 怎么申请，我是就业困难人员.
    if len(parts) > 1:
        parts[-2:] = ["".join(parts[-2:])]
    return [part.strip("，,；;。 ") for part in parts if part.strip()]


def _are_several(asked: Asked, replies: list[Reply]) -> bool:
    """Whether all are answered, or are another office's, and about different things."""
    cards = asked.knowledge.cards
    families = [
        cards[reply.cards[0]].card.family
        for reply in replies
        if reply.kind == "answer" and reply.cards
    ]
    elsewhere = [
        reply for reply in replies if reply.kind == "decline" and reply.understood.get("outside")
    ]
    if not families or len(set(families)) + len(elsewhere) < len(replies):
        return False
    near = [hit.name for hit in find_cards(asked, locate(asked)).hits[:AMONG]]
    near_families = {cards[name].card.family for name in near}
    return near_families.issuperset(families)


def _together(asked: Asked, replies: list[Reply]) -> Reply:
    answered = [reply for reply in replies if reply.cards]
    memory = replace(answered[-1].memory, said=asked.text, choices=())
    return Reply(
        text="\n\n".join(reply.text for reply in replies),
        kind="answer",
        memory=memory,
        cards=tuple(chain.from_iterable(reply.cards for reply in answered)),
        aspects=tuple(dict.fromkeys(chain.from_iterable(one.aspects for one in answered))),
        cites=tuple(chain.from_iterable(reply.cites for reply in answered)),
        understood=answered[0].understood,
    )
