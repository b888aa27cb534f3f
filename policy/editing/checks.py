"""What a folder of knowledge must fulfil as a whole: ids, regions, families, proven numbers.

The form of each file is checked in `files.py`, conditions and test cases in `knowledge.py`,
quotes against the text of their document in `proof.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, TypeVar

from nlp.places.regions import RegionTree, UnknownRegion
from policy.cards import Card, Document, Part
from policy.editing.doubts import number_doubts
from policy.files import Entry, Finding, Place, place_of

Model = TypeVar("Model", bound=Part)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: faults that keep a folder from being loaded, and what cards declare."""

    faults: tuple[Finding, ...]
    notes: tuple[Finding, ...]


def cards_of(entries: Iterable[Entry]) -> dict[str, Card]:
    """The cards among well-formed entries, by where they lie."""
    return _read(entries, "card", Card)


def documents_of(entries: Iterable[Entry]) -> dict[str, Document]:
    """The documents among well-formed entries, by where they lie."""
    return _read(entries, "document", Document)


def _read(entries: Iterable[Entry], kind: str, model: type[Model]) -> dict[str, Model]:
    return {one.name: model.model_validate(one.body) for one in entries if one.kind == kind}


def misfits(entries: Sequence[Entry], regions: RegionTree) -> list[Finding]:
    """What does not fit together in well-formed entries: ids and files, documents, regions."""
    cards, documents = cards_of(entries), documents_of(entries)
    return [*_misnamed(cards, documents), *_misplaced(documents, regions)]


def prove(entries: Sequence[Entry]) -> Checked:
    """Hold cards that fit together against their quotes and against each other.

    What a card's quotes do not show is a fault, or a note if the card says in `derived` why.
    """
    cards = cards_of(entries)
    faults: list[Finding] = []
    notes: list[Finding] = []
    doubts = _grouped([*_family_doubts(cards.values()), *_number_doubts(cards.values(), entries)])
    for name, card in cards.items():
        theirs, declared = _judged(name, card, doubts[place_of("card", name)])
        faults += theirs
        notes += declared
    return Checked(tuple(faults), tuple(notes))


def _misnamed(cards: Mapping[str, Card], documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Ids that are not their file's, so that two could be the same, and cards without document."""
    entries = [("card", name, one.id) for name, one in cards.items()]
    entries += [("document", name, one.id) for name, one in documents.items()]
    for kind, name, own in entries:
        if own != name:
            yield Finding(place_of(kind, name), ("id",), f"“{own}”与文件位置不一致，应为 {name}")
    for name, card in cards.items():
        if card.document not in documents:
            told = f"没有“{card.document}”这份文件，请在 documents/ 里登记或改正"
            yield Finding(place_of("card", name), ("document",), told)


def _misplaced(documents: Mapping[str, Document], regions: RegionTree) -> Iterator[Finding]:
    for name, document in documents.items():
        if told := _region_fault(document, regions):
            yield Finding(place_of("document", name), ("region",), told)


def _region_fault(document: Document, regions: RegionTree) -> str:
    """What is wrong with a document's region; a place without a code lies below a city's."""
    code = document.region
    if document.region_name:
        if _is_real(code, regions):
            return f"{code} 是{regions.get(code).name}的代码；没有代码的地方请用上级前四位加字母"
        code = f"{code[:4]}00"
    if _is_real(code, regions):
        return ""
    return f"没有代码为 {code} 的行政区划，请查六位代码；原文没写地名的，加 region_name"


def _is_real(code: str, regions: RegionTree) -> bool:
    try:
        regions.get(code)
    except UnknownRegion:
        return False
    return True


def _family_doubts(cards: Iterable[Card]) -> Iterator[Finding]:
    """Cards of one family that are of two kinds, or that nothing tells apart."""
    families = defaultdict(list)
    for card in cards:
        families[card.family].append(card)
    for family, members in families.items():
        granted = [card.id for card in members if card.kind == "benefit"]
        for card in members if granted else []:
            if card.kind == "service":
                told = f"{family} 在 {granted[0]} 是 benefit，这里是 service，同一种应当一样"
                yield Finding(place_of("card", card.id), ("kind",), told)
        for one, other in combinations(members, 2):
            if _indistinct(one, other):
                told = f"与 {one.id} 出自同一文件、给同样的人，名称或条件也相同，分不出该答哪一张"
                yield Finding(place_of("card", other.id), ("family",), told)


def _indistinct(one: Card, other: Card) -> bool:
    same_audience = bool(set(one.audience) & set(other.audience))
    alike = one.name == other.name or one.when == other.when
    return one.document == other.document and same_audience and alike


def _number_doubts(cards: Iterable[Card], entries: Sequence[Entry]) -> Iterator[Finding]:
    facts: dict[str, Any] = next((one.body for one in entries if one.kind == "facts"), {})
    sums = {name for name, fact in facts.items() if fact["type"] == "yuan"}
    documents = documents_of(entries)
    for card in cards:
        yield from number_doubts(card, documents[card.document].issued or "", sums)


def _grouped(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    by_file = defaultdict(list)
    for finding in findings:
        by_file[finding.file].append(finding)
    return by_file


def _judged(
    name: str, card: Card, doubts: Sequence[Finding]
) -> tuple[list[Finding], list[Finding]]:
    """The doubts about a card that it leaves open, and those it declares, with its reasons."""
    reasons = {one.key: _reason(card, one.key, one.place) for one in doubts}
    notes = [
        replace(one, told=f"{one.told}。说明：{reasons[one.key]}")
        for one in doubts
        if reasons[one.key]
    ]
    faults = [
        replace(one, told=f"{one.told}，请照原文改正；没有错，就在 derived 里写“{one.key}: 理由”")
        for one in doubts
        if not reasons[one.key]
    ]
    faults += [
        Finding(place_of("card", name), ("derived", key), "这里没有要说明的，请删去")
        for key in card.derived
        if key not in reasons
    ]
    return faults, notes


def _reason(card: Card, key: str, place: Place) -> str:
    """Why a card says what no quote shows; the note of an inferred window says so, too."""
    declared = card.derived.get(key, "")
    if declared or place[0] != "windows":
        return declared
    window = card.windows[int(place[1])]
    return window.note if window.certainty == "inferred" else ""
