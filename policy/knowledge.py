"""The knowledge as it is worked with: read from entries, checked whole, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from typing import Any, TypeVar

from pydantic import ValidationError

from eligibility.benefits import Benefit
from eligibility.facts import Facts, UnknownFact
from eligibility.rules import BadRule, Rule, read_rule
from nlp.index import EVEN, Hit, Index
from nlp.lexicon import BadLexicon, Lexicon
from nlp.places.regions import Region, RegionTree, UnknownRegion
from nlp.questions.intent import Reading, read
from nlp.wordlist import ORDINARY
from policy import wording
from policy.benefits import benefit_of
from policy.books import names_said, read_books
from policy.card_index import index_of
from policy.cards import Aspect, Card, Document, Grant, Window
from policy.cases import check_cases, known
from policy.curated import CURATED, CuratedBook
from policy.definitions import read_definitions
from policy.files import Entry, KnowledgeError
from policy.hearing import Ear
from policy.own_cards import OWN_CARD, cards_in_force
from policy.own_terms import OWN_TERM, read_term
from policy.sections import Section, by_line, nearest_lines, sections
from policy.validity import unwritten, windows
from policy.versions import version_of

Model = TypeVar("Model", Card, Document)

READINGS = 4096
"""How many sentences are remembered as they were read."""

PLACES = 512
"""For how many places it is remembered what holds there."""

DAYS = 64
"""For how many days it is remembered what was written by then."""

CARDS = 512
"""How many cards are kept ready: an edit of one leaves the others as they are."""


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """A card with its document, its region and its condition, ready to be answered from.

    Each is only ever itself, so that what follows from it can be remembered by it.
    """

    card: Card
    document: Document
    region: Region
    rule: Rule
    sections: Mapping[Aspect, Section]
    windows: tuple[Window, ...]
    lines: Index
    """Its lines, each by itself."""
    benefit: Benefit
    """What the checker makes of it."""
    doors: tuple[Rule, ...]
    """For whom each of its routes is."""
    version: str
    """Which version of the card this is."""

    @property
    def said(self) -> tuple[str, ...]:
        """All that it says, aspect by aspect."""
        return tuple(section.text for section in self.sections.values())

    def nearest(self, reading: Reading) -> list[tuple[Aspect, str]]:
        """The lines near to a question about the card, nearest first, with their aspects.

        The names of benefits say which card is meant, not what of it.
        """
        terms = [term for term in reading.terms if term not in reading.benefits]
        return self.near_to(reading.besides or reading.text, terms)

    def near_to(self, text: str, terms: Sequence[str] = ()) -> list[tuple[Aspect, str]]:
        """The lines near to some words, nearest first, with their aspects."""
        return nearest_lines(self.lines, self.sections, text, terms)


class Knowledge:
    """Everything the desk knows at one revision."""

    def __init__(self, entries: Sequence[Entry], regions: RegionTree) -> None:
        """Build it from all entries; raises KnowledgeError naming the entry and the fault."""
        by_kind = _by_kind(entries)
        self.facts = _facts(_written(by_kind.get("facts", {}).get("facts", {})))
        self.documents = {
            name: _read(Document, f"documents/{name}", body)
            for name, body in by_kind.get("document", {}).items()
        }
        self.ear = Ear(self.facts)
        self.regions = with_unnamed(regions, self.documents.values())
        cards = cards_in_force(by_kind.get("card", {}), by_kind.get(OWN_CARD, {}))
        self.cards = {name: self._shelve(name, body) for name, body in cards.items()}
        own_terms = [read_term(name, body) for name, body in by_kind.get(OWN_TERM, {}).items()]
        self.lexicon = _lexicon(by_kind.get("lexicon", {}), own_terms, list(self.cards.values()))
        self.definitions = read_definitions(by_kind.get("lexicon", {}), self.facts)
        # Common questions come again and again, and a follow-up reads the one before anew.
        self.read = lru_cache(READINGS)(partial(read, lexicon=self.lexicon))
        self._index = index_of((one.card, one.said) for one in self.cards.values())
        # Nothing here changes: what holds for a place is worked out once for each place.
        self._among = lru_cache(PLACES)(self._index.among)
        self.of_region = lru_cache(PLACES)(self._of_region)
        self.below = lru_cache(PLACES)(self._below)
        self.written = lru_cache(DAYS)(self._written)
        self.of_family = _by_family(self.cards)
        """The cards of each benefit, from all documents."""
        self.drawable = frozenset([*self.cards, *self.of_family])
        """What may be named as drawn already: cards and families."""
        self.curated = CuratedBook(by_kind.get(CURATED, {}), self.regions, self.read, self.holds_in)

    def _shelve(self, name: str, body: Any) -> Shelved:
        card = _read(Card, f"cards/{name}", body)
        try:
            if card.id != name:
                raise KnowledgeError(f"id 是“{card.id}”，应与文件位置一致")
            if card.document not in self.documents:
                raise KnowledgeError(f"文件“{card.document}”不在 documents/ 中")
            return _shelved(_written(card), self.documents[card.document], self.facts, self.regions)
        except (BadRule, UnknownFact, UnknownRegion, KnowledgeError) as error:
            raise KnowledgeError(f"cards/{name}：{error}") from error

    def known(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Facts as given from outside, in the values rules compare with.

        Raises UnknownFact or BadRule for a name or a choice that the dictionary lacks.
        """
        return known(given, self.facts)

    def path(self, card: str) -> tuple[Region, ...]:
        """The regions of a card, from the province down to its own."""
        return self.regions.path(self.cards[card].region.adcode)

    def _of_region(self, adcode: str) -> frozenset[str]:
        """The cards that hold for someone there: their county's, city's and province's."""
        return frozenset(
            name for name, shelved in self.cards.items() if self.holds_in(shelved.region, adcode)
        )

    def holds_in(self, region: Region, adcode: str) -> bool:
        """Whether a region's cards may hold there: an unnamed county may be any of its city's."""
        if region.level != "special" or adcode == region.adcode:
            return self.regions.contains(region.adcode, adcode)
        asked = self.regions.get(adcode)
        in_question = adcode == region.parent or asked.name.endswith("县")
        return in_question and self.regions.contains(region.parent or "", adcode)

    def _below(self, adcode: str) -> tuple[Region, ...]:
        """The regions with cards that lie inside one that is too wide to answer for."""
        regions = {shelved.region for shelved in self.cards.values()}
        inside = [one for one in regions if self.regions.contains(adcode, one.adcode)]
        return tuple(sorted(inside, key=lambda region: region.adcode))

    def covered(self) -> tuple[Region, ...]:
        """All regions that have cards."""
        return tuple(
            sorted({one.region for one in self.cards.values()}, key=lambda region: region.adcode)
        )

    def _written(self, day: date) -> frozenset[str]:
        """The cards whose documents there were on a day."""
        cards = self.cards
        return frozenset(one for one in cards if not unwritten(cards[one].document, day))

    def search(
        self, reading: Reading, allowed: frozenset[str], weights: Mapping[str, float] = EVEN
    ) -> list[Hit]:
        """The cards nearest to a question among those allowed, by their weights, nearest first."""
        return self._among(allowed).search(reading.text, reading.terms, weights)


def _by_family(cards: Mapping[str, Shelved]) -> Mapping[str, frozenset[str]]:
    families = {one.card.family: frozenset({name}) for name, one in cards.items()}
    for name, one in cards.items():
        families[one.card.family] |= {name}
    return families


def _by_kind(entries: Sequence[Entry]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        found.setdefault(entry.kind, {})[entry.name] = entry.body
    return found


def _read(model: type[Model], place: str, body: Any) -> Model:
    try:
        return model.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise KnowledgeError(f"{place}：{where} {first['msg']}") from error


def with_unnamed(regions: RegionTree, documents: Iterable[Document]) -> RegionTree:
    """The regions with those that documents leave unnamed."""
    unnamed = {
        one.region: Region(
            one.region, one.region_name, one.region_name, "special", f"{one.region[:4]}00"
        )
        for one in documents
        if one.region_name
    }
    return _grown(tuple(unnamed.values())) if unnamed else regions


@lru_cache(2)
def _grown(extra: tuple[Region, ...]) -> RegionTree:
    return RegionTree(extra)


@dataclass(frozen=True, slots=True)
class _Written:
    """A part of the knowledge, the same as any other that is written so."""

    text: str
    part: Any = field(compare=False)


def _written(part: Any) -> _Written:
    return _Written(repr(part), part)


@lru_cache(2)
def _facts(data: _Written) -> Facts:
    try:
        return Facts.from_data(data.part)
    except UnknownFact as error:
        raise KnowledgeError(f"facts.yaml：{error}") from error


@lru_cache(CARDS)
def _shelved(written: _Written, document: Document, facts: Facts, regions: RegionTree) -> Shelved:
    card: Card = written.part
    rule = read_rule(card.when, facts)
    check_cases(card, rule, facts)
    doors = tuple(read_rule(route.if_, facts) for route in card.routes)
    words = sections(card, rule, [_grant(one, facts) for one in card.amounts])
    held = windows(card, document)
    benefit = benefit_of(card, document, rule, held, facts)
    return Shelved(
        card,
        document,
        regions.get(document.region),
        rule,
        words,
        held,
        by_line(card, words),
        benefit,
        doors,
        version_of(card, document, benefit.facts),
    )


def _grant(one: Grant, facts: Facts) -> str:
    names = (one.per, one.of, one.cap_per)
    per, of, cap_per = (facts.get(name) if name else None for name in names)
    whom = wording.whom(read_rule(one.if_, facts)) if one.if_ else ""
    return wording.grant(one, whom, per, of, cap_per)


def _lexicon(
    books: Mapping[str, Any], own_terms: Sequence[Mapping[str, Any]], shelved: Sequence[Shelved]
) -> Lexicon:
    """The lexicon with what staff added and the cards' own names in it."""
    named = names_said([one.card for one in shelved])
    return _lexicon_of(_written(books), _written([*own_terms, *named]))


@lru_cache(2)
def _lexicon_of(books: _Written, more_terms: _Written) -> Lexicon:
    checked = read_books(books.part)
    try:
        return Lexicon(
            terms=[*checked.get("terms", []), *more_terms.part],
            aspects=checked.get("aspects", {}),
            doors=checked.get("doors", []),
            speech=checked.get("speech", {}),
            words=ORDINARY,
            alike=checked.get("alike", []),
        )
    except BadLexicon as error:
        raise KnowledgeError(f"lexicon：{error}") from error
