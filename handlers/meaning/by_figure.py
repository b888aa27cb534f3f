"""Which benefit is named by what it pays: 每人一千五那个能给我们不."""

from handlers.asked import Asked
from handlers.meaning.finding import SURE, Found
from handlers.told.teller import theirs
from handlers.where import Where
from nlp.index import Hit
from nlp.statements import clauses, never_had
from nlp.told import figures_named
from policy.knowledge import Shelved

FEN = 100


def find_by_figure(asked: Asked, where: Where, found: Found) -> Found:
    """The same, or the one benefit of the place that pays just what a question without a name
    names, where the nearest does not, or is for others than they are."""
    figures = {int(one * FEN) for one in figures_named(_wanted(asked), asked.turn.today)}
    if not figures or asked.reading.benefits:
        return found
    cards = asked.knowledge.cards
    there = where.cards & asked.knowledge.written(asked.turn.today)
    paying = {name for name in there if pays_any(cards[name], figures)}
    near = [hit.name for hit in found.hits if hit.name in paying]
    fits = theirs(asked)
    fitting = [one for one in (*near, asked.memory.card) if one in paying and fits(one)]
    first = next(iter(fitting or near), "")
    meant = {first} if first else paying
    families = {cards[name].card.family for name in meant}
    if len(families) != 1:
        return found
    hits = [Hit(name, max(found.nearness, SURE)) for name in sorted(meant)]
    return Found(found.reading, hits, hits)


def _wanted(asked: Asked) -> str:
    """What is asked without what somebody who asks of a benefit says they never had: 人头那个1500的
    补贴我们没领."""
    left = [one for one in clauses(asked.text) if not never_had(one)]
    return "，".join(left) if asked.memory.card else asked.text


def pays_any(shelved: Shelved, figures: set[int]) -> bool:
    """Whether a card pays just one of these figures, in fen."""
    return any(grant.fen in figures for grant in shelved.benefit.grants)
