"""A question that staff answered themselves: their words, or the card they point to."""

from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.policies.ask_policy import answer_card, answer_question
from handlers.where import Where, locate
from policy.curated import Match


def find(asked: Asked, where: Where) -> Match | None:
    """The curated question that is asked, if it is known for which place."""
    if not where.adcode:
        return None
    return asked.knowledge.curated.find(asked.text, asked.reading, asked.places, where.adcode)


def answer_curated(asked: Asked) -> Reply | None:
    """What staff answer to it; where that has lapsed, what else there is comes first."""
    if not asked.knowledge.curated:
        return None
    where = locate(asked)
    match = find(asked, where)
    if match is None:
        return None
    if match.curated.card:
        return _from_card(asked, match)
    if match.curated.lapsed(asked.turn.today):
        other = answer_question(asked)
        if other.kind == "answer":
            return other
    return _in_staffs_words(asked, match, where)


def answer_any(asked: Asked) -> Reply:
    """The answer to a question about policy: the staff's own, else what is on the shelf."""
    return answer_curated(asked) or answer_question(asked)


def _from_card(asked: Asked, match: Match) -> Reply | None:
    """The card's own words on the aspect; None if the card is gone."""
    memory = replace(asked.turn.memory, said=asked.text)
    itself = replace(asked, turn=replace(asked.turn, memory=memory))
    reply = answer_card(itself, match.curated.card, match.curated.aspect or "")
    return reply and replace(reply, understood={**reply.understood, "curated": match.name})


def _in_staffs_words(asked: Asked, match: Match, where: Where) -> Reply:
    memory = replace(asked.memory, said=asked.text, card="", misses=0, pending="")
    return Reply(
        text=match.curated.text(match.region, asked.turn.today),
        kind="answer",
        memory=memory,
        cites=tuple(one.model_dump() for one in match.curated.cites),
        understood={"region": where.adcode, "curated": match.name},
    )
