"""The words of work: occupations, workplaces and what a posting offers, as people say them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel

from jobs.spoken.asking import Asking, read_asking
from jobs.spoken.deeds import DEEDS, DeedBook, Deeds
from jobs.spoken.entries import Entry, Occupations, Work
from jobs.spoken.understood import Names
from nlp.phrases import PhraseBook
from nlp.text import plain
from policy.files import KnowledgeError, file_faults, read_yaml

Sort = Literal[
    "occupation",
    "workplace",
    "benefit",
    "shift",
    "certificate",
    "education",
    "kind",
    "near",
    "unwanted",
    "start",
]

_WRITTEN_IN_FULL = ("occupation", "workplace", "benefit", "shift", "certificate", "unwanted")

OCCUPATIONS, WORK = "occupations.yaml", "work.yaml"


class Meaning(NamedTuple):
    """What a phrase may stand for: of which sort, and its names, the canonical one first."""

    sort: Sort
    names: Names


class JobWords:
    """All words of work. Built once, never changed."""

    def __init__(
        self,
        occupations: Occupations,
        work: Work,
        deeds: Deeds,
        asking: Asking,
        ordinary: Container[str] = (),
    ) -> None:
        """`ordinary` are the words of Chinese, which are right as written."""
        self.asking = asking
        self.meanings: Mapping[str, tuple[Meaning, ...]] = _by_phrase(occupations, work)
        self.book = PhraseBook(dict.fromkeys(self.meanings, ()))
        self.places = frozenset(work.places)
        self.provinces = work.provinces
        """Adcodes of the provinces where a name is looked for first, if no home is known."""
        self.local = PhraseBook({name: (adcode,) for name, adcode in work.local.items()})
        """What people call a place that is named otherwise, with its adcode."""
        self.spelt = [one for one, said in self.meanings.items() if _may_be_misspelt(one, said)]
        """Phrases that are looked for by their sound: the short ones only if they are names."""
        self._take_occupations(occupations, deeds, ordinary)
        self._take_workplaces(work)
        self._take_offers(work)

    def _take_occupations(
        self, occupations: Occupations, deeds: Deeds, ordinary: Container[str]
    ) -> None:
        self.occupations = {
            one.name: Meaning("occupation", (one.name, *one.titles)) for one in occupations.root
        }
        self.deeds = DeedBook(deeds, self.occupations)
        titles = {plain(title): () for one in occupations.root for title in (one.name, *one.titles)}
        self.titles = PhraseBook({one: () for one in titles if len(one) > 1}, ordinary)
        """Names in titles, to be found by their sound where nothing is written right."""
        self.in_frames = PhraseBook({one: () for one in titles if len(one) == 2})
        """The short ones, to be found by their sound where an occupation must stand."""
        self.chores = frozenset(plain(say) for one in occupations.root for say in one.chores)
        self.at = {one.name: one.at for one in occupations.root if one.at}
        """The only workplace of an occupation: no ad need name it."""
        self.anything = frozenset(
            self.occupations[one.name] for one in occupations.root if one.anything
        )
        """Occupations that tell little without the workplace."""

    def _take_workplaces(self, work: Work) -> None:
        self.weak = frozenset(one.name for one in work.workplaces if one.weak)
        """Workplaces that few postings name."""
        self.weak_names = frozenset(
            name for one in work.workplaces if one.weak for name in (one.name, *one.names, *one.say)
        )
        self.workplaces: Mapping[str, Meaning] = {
            plain(name): Meaning("workplace", (one.name, *one.names))
            for one in reversed(work.workplaces)
            for name in (*one.names, *one.say, one.name)
        }
        """Workplaces by all their names, those of postings, too."""

    def _take_offers(self, work: Work) -> None:
        self.implied = {one.name: one.kind for one in work.benefits if one.kind}
        """The kind of posting that a benefit implies: gig by 日结."""
        self.holds: Mapping[str, Names] = {
            one.name: one.holds for one in (*work.benefits, *work.shifts) if one.holds
        }
        """What is offered together with something: 五险 with 五险一金."""


def read_words(folder: Path, ordinary: Container[str] = ()) -> JobWords:
    """The words of a folder; raises KnowledgeError naming file, line and remedy."""
    models: dict[str, type[BaseModel]] = {OCCUPATIONS: Occupations, WORK: Work, DEEDS: Deeds}
    for name, model in models.items():
        if not (folder / name).is_file():
            raise KnowledgeError(f"没有 {folder / name}，职业与岗位用语应写在那里")
        if faults := file_faults(folder / name, model):
            raise KnowledgeError(faults[0])
    return JobWords(
        Occupations.model_validate(read_yaml(folder / OCCUPATIONS)),
        Work.model_validate(read_yaml(folder / WORK)),
        Deeds.model_validate(read_yaml(folder / DEEDS)),
        read_asking(folder),
        ordinary,
    )


def _may_be_misspelt(phrase: str, meanings: Iterable[Meaning]) -> bool:
    return len(phrase) > 1 and any(
        one.sort in _WRITTEN_IN_FULL and (len(phrase) > 2 or phrase in one.names)
        for one in meanings
    )


def _by_phrase(occupations: Occupations, work: Work) -> dict[str, tuple[Meaning, ...]]:
    book: dict[str, dict[Sort, Meaning]] = defaultdict(dict)
    for phrase, meaning in _all(occupations, work):
        # Of two entries with the same word the one named by it, or else the first, has it.
        if len(phrase) > 1 or meaning.sort == "workplace":
            book[phrase].setdefault(meaning.sort, meaning)
    return {phrase: tuple(meanings.values()) for phrase, meanings in book.items()}


def _all(occupations: Occupations, work: Work) -> Iterator[tuple[str, Meaning]]:
    """Every phrase with each of its meanings; names come before what is said for them."""
    yield from _occupations(occupations)
    parts: list[tuple[Sort, Iterable[Entry]]] = [
        ("workplace", work.workplaces),
        ("benefit", work.benefits),
        ("shift", work.shifts),
        ("certificate", work.certificates),
        ("education", work.education),
        ("unwanted", work.unwanted),
    ]
    for sort, entries in parts:
        for one in entries:
            meaning = Meaning(sort, (one.name, *one.names))
            yield from ((plain(say), meaning) for say in (one.name, *one.say))
    for kind, says in work.kinds.items():
        yield from ((plain(say), Meaning("kind", (kind,))) for say in says)
    yield from ((plain(say), Meaning("near", ())) for say in work.near)


def _occupations(occupations: Occupations) -> Iterator[tuple[str, Meaning]]:
    named = [(one, Meaning("occupation", (one.name, *one.titles))) for one in occupations.root]
    yield from ((plain(one.name), meaning) for one, meaning in named)
    for title_or_say in ("titles", "say", "chores"):
        for one, meaning in named:
            yield from ((plain(word), meaning) for word in getattr(one, title_or_say))
