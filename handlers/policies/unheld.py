"""A benefit that somebody names and no document of the place has."""

import re

from handlers.asked import Asked
from handlers.checks.who_asks import who_asks
from handlers.meaning.finding import Found, find_besides, find_cards, named_benefits
from handlers.where import Where
from nlp.numbers import quantities
from nlp.questions.matters import matters
from nlp.statements import sounds_asking

_OF_ONESELF = re.compile("[我俺咱]|自己")


def unknown_benefit(asked: Asked, found: Found, where: Where) -> str:
    """A benefit the question names that no document of the place has; "" where one has, or
    something else is asked besides: 怎么申请 alone is of what was named."""
    named = named_benefits(asked, found.reading)
    if not named:
        return ""
    cards_of = asked.knowledge.of_family
    if any(where.cards & cards_of.get(family, frozenset()) for family in named.values()):
        return ""
    other = matters(found.reading.besides) and find_besides(asked, found.reading, where).sure
    return "" if other else next(iter(named))


def asked_before(asked: Asked, where: Where) -> Found | None:
    """The question without an answer, as no document of the place has its benefit, where this only
    tells more of who asked it: 失业金咋领 · 我自己辞职的; what is told of a firm is for others."""
    memory, reading = asked.memory, asked.reading
    if memory.card or not memory.said or not memory.misses:
        return None
    if reading.benefits or reading.outside or reading.acts or sounds_asking(asked.text):
        return None
    of_theirs = _OF_ONESELF.search(asked.text) or quantities(asked.text, asked.turn.today)
    if not of_theirs or who_asks(asked.text) == ("employer",):
        return None
    before = asked.again(memory.said, memory)
    found = find_cards(before, where)
    return found if unknown_benefit(before, found, where) else None
