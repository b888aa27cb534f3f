"""Which card a question means that names none: 国家给补多少, after what it is for was told."""

from dataclasses import replace

from handlers.asked import Asked
from handlers.finding import LIKELY, NEARLY, Found, find_cards, named_benefits, search_cards
from handlers.leaning import turns_away
from handlers.meant import is_for_others
from handlers.story import heard, told
from handlers.teller import is_theirs
from handlers.telling import asks
from handlers.where import Where
from handlers.whether import asks_for_themselves
from nlp.index import Hit
from nlp.statements import clauses, never_had
from policy.known import certain


def find_asked(asked: Asked, where: Where) -> Found:
    """The nearest cards to a question, or where it names none those their story is about; of
    cards about as near those for such as they are."""
    return _for_them(asked, _find(asked, where))


def _for_them(asked: Asked, found: Found) -> Found:
    """The same without the cards that are for firms where people ask, or for people where firms
    do, if one for them is nearly as near and they ask for none by name."""
    theirs = [one for one in found.hits if is_theirs(asked, one.name)]
    named = named_benefits(asked, found.reading)
    if named or not theirs or theirs[0].score < NEARLY * found.nearness:
        return found
    sisters = asked.knowledge.of_family[asked.knowledge.cards[theirs[0].name].card.family]
    return Found(found.reading, theirs, [one for one in theirs if one.name in sisters])


def _find(asked: Asked, where: Where) -> Found:
    found = find_cards(asked, where)
    asking = asks(asked.reading) or asks_for_themselves(asked.text)
    if not asking or turns_away(asked):
        return found
    if found.nearness < LIKELY:
        by_text = _find_by_story(asked, where)
        return _told_most_of(asked, by_text) or by_text
    # What it leans on may have asked for nothing: that a card was near to it says little.
    if found.reading is not asked.reading and not asks(asked.read(asked.memory.said)):
        return _told_most_of(asked, _find_by_story(asked, where)) or found
    return found


def _find_by_story(asked: Asked, where: Where) -> Found:
    """The nearest cards to all that was told, with the question."""
    parts = clauses("，".join([*told(asked.memory, asked.turn.today), asked.text]))
    # 扩岗补助没领 tells of a benefit that is not asked about.
    words = "，".join(one for one in parts if not never_had(one))
    reading = asked.knowledge.read(words)
    return search_cards(asked, replace(reading, aspects=asked.reading.aspects), where)


def _told_most_of(asked: Asked, found: Found) -> Found | None:
    """The same, the cards of each benefit the nearer the more was told that one of them uses; None
    if none leads by that, or if the question has words of its own for what it means."""
    near = [one for one in found.hits if one.score >= LIKELY]
    if not near or asked.reading.terms:
        return None
    family_of = {one.name: asked.knowledge.cards[one.name].card.family for one in near}
    told_of: dict[str, int] = {}
    for name, family in family_of.items():
        told_of[family] = max(told_of.get(family, 0), _facts_told(asked, name))
    weighed = [Hit(one.name, one.score * (1 + told_of[family_of[one.name]])) for one in near]
    hits = sorted(weighed, key=lambda one: -one.score)
    sisters = [one for one in hits if family_of[one.name] == family_of[hits[0].name]]
    told_most_of = Found(found.reading, hits, sisters)
    return told_most_of if told_most_of.lead > (1 - NEARLY) * told_most_of.nearness else None


def _facts_told(asked: Asked, name: str) -> int:
    """How many things were told that a card uses; none where it is for others."""
    if is_for_others(asked, name):
        return 0
    shelved = asked.knowledge.cards[name]
    found = certain(shelved, heard(asked, shelved.benefit.facts))
    return len({one.words for one in found.values()})
