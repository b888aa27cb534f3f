"""The benefit that was asked about by name, as long as no other is: 想贷创业担保贷款 · 招13个."""

from handlers.already import had_it
from handlers.asked import Asked
from handlers.leaning import turns_away
from handlers.telling import asks
from nlp.statements import clauses, never_had, sounds_asking
from nlp.text import plain
from policy.knowledge import Shelved


def in_hand(asked: Asked) -> str:
    """The family of the benefit that was asked about by name and answered, where this only tells
    what its card uses, or asks in no words of its own; "" if there is none."""
    last = asked.knowledge.cards.get(asked.memory.card)
    if last is None or asked.reading.benefits or not _was_named(asked, last):
        return ""
    return last.card.family if _tells_of(asked, last) or _only_asks(asked) else ""


def _was_named(asked: Asked, last: Shelved) -> bool:
    """Whether the last answer was about a benefit that was asked for by name, and no other was;
    not told of as one that was had, or was not."""
    families = asked.knowledge.lexicon.families
    told_of = [one for one in clauses(asked.memory.said) if not (had_it(one) or never_had(one))]
    said = asked.read("，".join(told_of))
    named = {families[one] for one in said.benefits}
    if any(plain(name) in plain(said.text) for name in (last.card.name, *last.card.aliases)):
        named.add(last.card.family)
    return named == {last.card.family}


def _only_asks(asked: Asked) -> bool:
    return asks(asked.reading) and not asked.reading.terms and not turns_away(asked)


def _tells_of(asked: Asked, last: Shelved) -> bool:
    """Whether words mark what is told as something the card uses. 合条件的有13个 asks for no
    conditions."""
    return not sounds_asking(asked.text) and bool(told_for(asked, last))


def told_for(asked: Asked, shelved: Shelved) -> int:
    """How many things that a card uses a message tells by words of their own: any number may be
    of people."""
    facts = [fact for fact in shelved.benefit.facts if not fact.default]
    told = asked.knowledge.ear.hear(facts, asked.text, asked.turn.today)
    return len({one.words for one in told.values()})
