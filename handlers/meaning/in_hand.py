"""The benefit that was asked about by name, as long as no other is: 想贷创业担保贷款 · 招13个."""

import re
from collections.abc import Mapping

from handlers.asked import Asked
from handlers.meaning.leaning import turns_away
from handlers.meaning.whether import asks_if_entitled, asks_more
from handlers.told.already import had_it
from handlers.told.telling import asks
from nlp.questions.particulars import asks_a_particular
from nlp.statements import clauses, never_had, sounds_asking
from nlp.text import plain
from policy.knowledge import Shelved

_OF_ANY = frozenset(("补贴", "补助"))
"""What any benefit is called: 总共可以补好多 names none."""

_BESIDE = re.compile("另|额外|再[领拿得报]|[也都]能|同时|一[块起道并搭]|重复|叠加")


AS_NEAR = 0.6
"""Share of the nearest card's nearness from which what is asked may still be of the one in hand."""


def in_hand(asked: Asked, nearness: Mapping[str, float]) -> str:
    """The family of the benefit that was asked about by name and answered, where this only tells
    what its card uses, or asks in no words that are nearer to another; "" if there is none. 要多久
    is of any that was answered.

    `nearness` has how near the question alone is to each card.
    """
    last = asked.knowledge.cards.get(asked.memory.card)
    if last and asks_a_particular(asked.text):
        return last.card.family
    family = named_before(asked)
    if last is None or not family:
        return ""
    goes_on = asked.reading.benefits or _tells_of(asked, last) or _asks_on(asked, nearness)
    return family if goes_on else ""


def named_before(asked: Asked) -> str:
    """The family of the benefit that was asked about by name and answered, where this names none,
    or only asks whether another may be had beside it; "" if there is none."""
    last = asked.knowledge.cards.get(asked.memory.card)
    if last is None or not _was_named(asked, last):
        return ""
    return "" if asked.reading.benefits and not _asks_beside(asked, last) else last.card.family


def _asks_beside(asked: Asked, last: Shelved) -> bool:
    """Whether all that is named is what may not be had beside the last card: 招人补贴还能另领不."""
    families = asked.knowledge.lexicon.families
    named = {families[one] for one in asked.reading.benefits}
    barred = {family for one in last.card.exclusions for family in one.families}
    return bool(_BESIDE.search(asked.text)) and named <= barred


def _was_named(asked: Asked, last: Shelved) -> bool:
    """Whether the last answer was about a benefit that was asked for by name, and no other was;
    not told of as one that was had, or was not."""
    families = asked.knowledge.lexicon.families
    parts = clauses(asked.memory.said)
    told_of = [one for one in parts if not (had_it(one) or never_had(one))]
    # What was said is in its one form; what is left of it has to be brought there anew.
    whole = len(told_of) == len(parts)
    said = asked.knowledge.read(asked.memory.said) if whole else asked.read("，".join(told_of))
    named = {families[one] for one in said.benefits}
    names = (last.card.name, *last.card.aliases)
    by_name = any(plain(name) in plain(said.text) for name in names)
    if by_name or last.card.name in said.terms:
        named.add(last.card.family)
    return named == {last.card.family}


def _asks_on(asked: Asked, nearness: Mapping[str, float]) -> bool:
    """Whether this asks in no words of the field but those spoken of before (厂里, 搬迁户), or in
    such as are about as near to the last card as to any, or only if what it tells is enough."""
    if not asks(asked.reading) or turns_away(asked):
        return False
    as_near = nearness.get(asked.memory.card, 0.0) >= AS_NEAR * max(nearness.values(), default=0.0)
    last = asked.knowledge.cards[asked.memory.card]
    only_whether = asks_if_entitled(asked.text) and not asks_more(asked.text)
    spoken_of = {*asked.reading.terms} - _OF_ANY <= {*asked.read(asked.memory.said).terms}
    return as_near or spoken_of or (only_whether and bool(told_for(asked, last)))


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
