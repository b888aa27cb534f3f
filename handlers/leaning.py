"""Whether a question leans on the one before it, or is about something of its own."""

from functools import lru_cache

from handlers.asked import Asked
from handlers.story import told
from nlp.matters import matters
from nlp.numbers import quantities
from nlp.statements import sounds_asking
from nlp.text import pairs, plain
from policy.knowledge import Shelved

SHORT = 6
"""Characters of a question that leans on the one before, whatever it names."""

BARE = 8
"""Characters of which a question that ends in 呢 only puts something in the place of another."""

CARDS = 512
"""Of how many cards the words are remembered."""


def leans(asked: Asked) -> bool:
    """Whether a sentence cannot be a whole question: nothing of the field is named in it, or it is
    short and calls no benefit by its name."""
    short = len(plain(asked.text)) <= SHORT and not asked.reading.benefits
    return not asked.reading.terms or short


def turns_away(asked: Asked) -> bool:
    """Whether a question is about what neither the last answer nor anything before it spoke of:
    残疾人有啥照顾 after 稳岗返还. One in figures goes on with what was told."""
    text, today = asked.text, asked.turn.today
    last = asked.knowledge.cards.get(asked.memory.card)
    asking = bool(asked.reading.aspects) or sounds_asking(text)
    puts_in_place = text.rstrip("？?。 ").endswith("呢") and len(plain(text)) <= BARE
    if last is None or not asking or puts_in_place or quantities(text, today):
        return False
    before = " ".join((asked.memory.said, *told(asked.memory, today)))
    known = _words(last) | {*pairs(before)}
    return any(known.isdisjoint(pairs(one)) for one in matters(asked.reading.subject))


@lru_cache(CARDS)
def _words(shelved: Shelved) -> frozenset[str]:
    """The pairs of characters by which a card and its facts are spoken of."""
    card = shelved.card
    spoken = [card.name, *card.aliases, card.summary or "", *card.asks]
    spoken += [section.text for section in shelved.sections.values()]
    for fact in shelved.benefit.facts:
        spoken += [fact.label, *fact.cues, *fact.choices.values()]
        spoken += [word for words in fact.heard.values() for word in words]
    return frozenset(pairs("\n".join(spoken)))
