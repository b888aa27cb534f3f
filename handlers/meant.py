"""Of the cards a question may mean, the one to answer from: for their year, day, place and case."""

from collections.abc import Callable, Sequence

from handlers.asked import Asked
from handlers.finding import NAMED, NEARLY, Found, named_benefits, search_cards
from handlers.story import about_them, heard, told
from handlers.where import Where
from policy.knowledge import Shelved
from policy.personal import is_for_others, met_by
from policy.validity import standing, unwritten
from policy.wording import first_day
from policy.years import years_asked

RECENT = 366
"""Days for which a document that names no end is taken to hold."""


def meant(asked: Asked, found: Found, where: Where) -> str:
    """The card to answer from.

    That of the year named; else the one the last answer was from; else, of those nearly as
    near as the nearest, one that is for such as they say they are, in force, of their
    narrowest region, most of whose conditions they say they meet, and says how much it is if
    that is asked.
    """
    near = _near(asked, found, where)
    wanted = years_asked(asked.text, asked.turn.today)
    of_year = [name for name in near if _year(asked, name) in wanted]
    if not of_year and asked.memory.card in near and found.reading is not asked.reading:
        return asked.memory.card
    left = _kept(of_year or near, lambda name: bool(_in_force(asked, asked.knowledge.cards[name])))
    left = _kept(left, lambda name: not _is_for_others(asked, name))
    standing_of = {name: _standing(asked, name) for name in left}
    best = [name for name in left if standing_of[name] == max(standing_of.values())]
    return max(best, key=lambda name: _fitness(asked, name)) if len(best) > 1 else best[0]


def _kept(names: Sequence[str], fits: Callable[[str], bool]) -> Sequence[str]:
    """Those of several names that fit; all of them if none does."""
    return [name for name in names if fits(name)] or names if len(names) > 1 else names


def _near(asked: Asked, found: Found, where: Where) -> Sequence[str]:
    """The cards of the benefit that is meant that are nearly as near as the nearest."""
    cards = asked.knowledge.cards
    family = _family(asked, found, where)
    named = named_benefits(asked, found.reading).values()
    least = (NAMED if family in named else NEARLY) * found.nearness
    return [
        hit.name
        for hit in found.hits
        if cards[hit.name].card.family == family and hit.score >= least
    ]


def _family(asked: Asked, found: Found, where: Where) -> str:
    """The nearest benefit; of several about as near the one that is nearest to their story."""
    cards = asked.knowledge.cards
    story = told(asked.memory, asked.turn.today)
    near = {hit.name for hit in found.hits if hit.score >= NEARLY * found.nearness}
    nearest = cards[found.hits[0].name].card.family
    if not story or len({cards[name].card.family for name in near}) == 1:
        return nearest
    whole = asked.knowledge.read("，".join([*story, asked.text]))
    hits = [hit.name for hit in search_cards(asked, whole, where).hits if hit.name in near]
    fitting = _kept(hits, lambda name: not _is_for_others(asked, name))
    return cards[fitting[0]].card.family if fitting else nearest


def _is_for_others(asked: Asked, name: str) -> bool:
    shelved, facts = asked.knowledge.cards[name], asked.knowledge.facts
    told_of = heard(asked, shelved.benefit.facts)
    who = {name: one for name, one in told_of.items() if facts.get(name).type == "enum"}
    return bool(who) and is_for_others(shelved, asked.knowledge, who)


def _standing(asked: Asked, name: str) -> tuple[int, int]:
    """Whether it holds on the day, and how narrow its region is."""
    return _in_force(asked, asked.knowledge.cards[name]), len(asked.knowledge.path(name))


def _fitness(asked: Asked, name: str) -> tuple[int, bool]:
    """How many of its conditions they say they meet, and whether it tells what may be asked."""
    shelved = asked.knowledge.cards[name]
    told_of = heard(asked, shelved.benefit.facts)
    met = met_by(shelved, asked.knowledge, told_of) if told_of else 0
    in_figures = any(one.fen or one.bp or one.waive_bp for one in shelved.card.amounts)
    return met, about_them(asked.reading) and in_figures


def _in_force(asked: Asked, shelved: Shelved) -> int:
    """2 if it holds on the day or was written within a year before and names no end, 0 if it
    was not yet written, else 1."""
    today, issued = asked.turn.today, shelved.document.issued
    if unwritten(shelved.document, today):
        return 0
    how = standing(shelved.windows, today)[0]
    recent = bool(issued) and (today - first_day(issued or "")).days <= RECENT
    return 2 if how == "in_force" or (how == "no_end" and recent) else 1


def _year(asked: Asked, card: str) -> int:
    issued = asked.knowledge.cards[card].document.issued
    return int(issued[:4]) if issued else 0
