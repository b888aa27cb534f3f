"""The same benefit as other documents have it: to be looked at next, or told beside."""

from collections.abc import Sequence

from bot.messages import Choice
from handlers.asked import Asked
from handlers.meaning.finding import NEARLY
from handlers.where import Where
from nlp.index import Hit
from policy.knowledge import Shelved
from policy.wording import month


def same_elsewhere(asked: Asked, card: str, where: Where) -> list[Choice]:
    """The same benefit as another document has it for the place."""
    knowledge = asked.knowledge
    sisters = knowledge.of_family[knowledge.cards[card].card.family] - {card}
    there = sisters & where.cards & knowledge.written(asked.turn.today)
    others = [knowledge.cards[name] for name in there]
    latest = sorted(others, key=lambda one: (one.document.issued or "", one.card.id))[-1:]
    name = knowledge.cards[card].card.name
    return [Choice(_dated(one, name), card=one.card.id) for one in latest]


def same_beside(asked: Asked, shelved: Shelved, hits: Sequence[Hit]) -> list[Shelved]:
    """The same benefit in another document of the same place, if it is about as near."""
    knowledge = asked.knowledge
    sisters = knowledge.of_family[shelved.card.family] & knowledge.written(asked.turn.today)
    others = {
        name
        for name in sisters
        if knowledge.cards[name].region == shelved.region
        and knowledge.cards[name].document.id != shelved.document.id
    }
    if not others:
        return []
    enough = NEARLY * next((hit.score for hit in hits if hit.name == shelved.card.id), 0.0)
    near = (hit.name for hit in hits if hit.name in others and hit.score >= enough)
    return [knowledge.cards[name] for name in near][:1]


def _dated(shelved: Shelved, answered: str) -> str:
    """The same benefit elsewhere, by its name only where that tells more than the one answered."""
    issued = shelved.document.issued
    when = f"{month(issued[:7])}的" if issued else "的"
    name = shelved.card.name
    return f"{shelved.region.name}{when}{'同一项' if name == answered else name}"
