"""Which card a question means: the nearest ones, how sure that is, and which of the sisters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from handlers.asked import Asked
from handlers.meaning.in_hand import in_hand, told_for
from handlers.meaning.leaning import leans, turns_away
from handlers.told.kinds import only_names_a_kind
from handlers.where import Where
from nlp.index import Hit
from nlp.questions.intent import Reading
from policy.documents.titles import named_documents
from policy.documents.years import years_asked
from policy.knowledge import Shelved

SURE, BY = 8.0, 1.2
"""Nearness from which a benefit is taken at its word, if it leads the next by so much."""

FAIR, FAR_AHEAD = 5.5, 0.15
"""Less nearness is enough for one that leads the next by that share of it."""

SPOKEN_OF = 1.3
"""What a benefit's own name adds to the nearness of its cards, as a factor."""

NEARLY, NAMED = 0.75, 0.5
"""Share of the nearest card's nearness from which another card of the benefit may be meant.

Less is enough where the benefit itself is named: then only the place is in question.
"""

SHOWN = 3
"""How many of the nearest cards are remembered with a question."""

CLEARLY = 2
"""How many more things told a card uses that takes the place of one asked about by name."""

LIKELY = 5.5
"""Nearness from which cards are offered to choose from; below it there is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """The cards nearest to a question, as it was read.

    `sisters` are those of the same benefit as the nearest, from all documents.
    """

    reading: Reading
    hits: Sequence[Hit]
    sisters: Sequence[Hit]

    @property
    def nearness(self) -> float:
        """How near the nearest card is."""
        return self.hits[0].score if self.hits else 0.0

    @property
    def lead(self) -> float:
        """How much nearer the nearest benefit is than the next."""
        return self.nearness - next((hit.score for hit in self.hits if hit not in self.sisters), 0)

    @property
    def sure(self) -> bool:
        """Whether the nearest benefit can be answered about without asking."""
        if self.nearness >= SURE and self.lead >= BY:
            return True
        return self.nearness >= FAIR and self.lead >= FAR_AHEAD * self.nearness


def find_cards(asked: Asked, where: Where) -> Found:
    """The nearest cards to the question alone, leaning on the one before, or of the benefit that
    was asked about by name."""
    alone = search_cards(asked, asked.reading, where)
    nearness = {hit.name: hit.score for hit in alone.hits}
    if (family := in_hand(asked, nearness)) and not _tells_more_of_another(asked, alone):
        return _of_benefit(asked, family, where)
    before = asked.memory.said
    if not before or (alone.sure and not leans(asked)) or turns_away(asked):
        return alone
    earlier = asked.read(before)
    if only_names_a_kind(asked):
        return search_cards(
            asked, replace(earlier, aspects=asked.reading.aspects or earlier.aspects), where
        )
    both = read_together(asked, (before, asked.text))
    together = search_cards(asked, both, where)
    return together if together.sure and _about(asked, together) else alone


def _tells_more_of_another(asked: Asked, alone: Found) -> bool:
    """Whether by what a message tells it is clearly about another card than the last."""
    cards = asked.knowledge.cards
    if not alone.sure:
        return False
    nearest, last = cards[alone.hits[0].name], cards[asked.memory.card]
    return told_for(asked, nearest) - told_for(asked, last) >= CLEARLY


def _of_benefit(asked: Asked, family: str, where: Where) -> Found:
    """The nearest cards of a benefit to the question before and this one."""
    both = read_together(asked, (asked.memory.said, asked.text))
    cards = where.cards & asked.knowledge.of_family[family]
    return search_cards(asked, both, replace(where, cards=cards))


def read_together(asked: Asked, messages: Sequence[str]) -> Reading:
    """How several messages read as one, each by itself: 进了大公司 · 社保补贴有没有 names no 公司社
    保补贴. What is asked is what the last asks, or those before."""
    readings = [asked.read(one) for one in messages]
    aspects = next((one.aspects for one in reversed(readings) if one.aspects), ())
    return replace(
        readings[-1],
        text=" ".join(messages),
        aspects=aspects,
        terms=tuple(dict.fromkeys(chain(*(one.terms for one in readings)))),
        benefits=tuple(dict.fromkeys(chain(*(one.benefits for one in readings)))),
        besides=" ".join(one.besides for one in readings),
        called=tuple(dict.fromkeys(chain(*(one.called for one in readings)))),
    )


def of_document(asked: Asked, where: Where) -> Where:
    """The cards of the place, of those only that are of a document which the question names."""
    cards, documents = asked.knowledge.cards, asked.knowledge.documents.values()
    named = named_documents(asked.text, documents)
    if not named:
        return where
    kept = frozenset(name for name in where.cards if cards[name].document.id in named)
    return replace(where, cards=kept) if kept else where


def find_besides(asked: Asked, reading: Reading, where: Where) -> Found:
    """The nearest cards to a question without the names of benefits in it."""
    terms = tuple(term for term in reading.terms if term not in reading.benefits)
    return search_cards(
        asked, replace(reading, text=reading.besides, terms=terms, benefits=()), where
    )


def _about(asked: Asked, found: Found) -> bool:
    """Whether leaning on the question before leads to what that was answered with."""
    cards, last = asked.knowledge.cards, asked.memory.card
    return last in cards and cards[last].card.family == cards[found.hits[0].name].card.family


def search_cards(asked: Asked, reading: Reading, where: Where) -> Found:
    """The cards that hold there, nearest to a reading first."""
    knowledge, named = asked.knowledge, named_benefits(asked, reading).values()
    called = [name for family in named for name in knowledge.of_family.get(family, ())]
    weights = dict.fromkeys(called, SPOKEN_OF)
    hits = _written(asked, reading, knowledge.search(reading, where.cards, weights))
    if not hits:
        return Found(reading, hits, hits)
    sisters = knowledge.of_family[knowledge.cards[hits[0].name].card.family]
    return Found(reading, hits, [hit for hit in hits if hit.name in sisters])


def _written(asked: Asked, reading: Reading, hits: list[Hit]) -> list[Hit]:
    """Those from documents that there were on the day; another only where it is called by name, by
    its document or its year, and none that there was is near enough."""
    there = asked.knowledge.written(asked.turn.today)
    written = [hit for hit in hits if hit.name in there]
    if len(written) == len(hits) or (written and written[0].score >= NAMED * hits[0].score):
        return written
    named = {*named_benefits(asked, reading).values(), *reading.terms}
    of_document = named_documents(asked.text, asked.knowledge.documents.values())
    wanted = years_asked(asked.text, asked.turn.today)

    def is_called(shelved: Shelved) -> bool:
        by_name = not named.isdisjoint((shelved.card.family, shelved.card.name))
        of_year = any((shelved.document.issued or "").startswith(str(year)) for year in wanted)
        return by_name or of_year or shelved.document.id in of_document

    return [hit for hit in hits if hit.name in there or is_called(asked.knowledge.cards[hit.name])]


def named_benefits(asked: Asked, reading: Reading) -> dict[str, str]:
    """The benefits that a sentence calls by a name, each with its family."""
    families = asked.knowledge.lexicon.families
    return {benefit: families[benefit] for benefit in reading.benefits}


def understood(reading: Reading, where: Where, hits: Sequence[Hit]) -> dict[str, object]:
    """How a question was read and what was near it, for who looks at the conversation."""
    return {
        "region": where.adcode,
        "aspects": list(reading.aspects),
        "terms": list(reading.terms),
        "mended": [list(pair) for pair in reading.mended],
        "candidates": [[hit.name, round(hit.score, 1)] for hit in hits[:SHOWN]],
    }
