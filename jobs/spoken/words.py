"""The words of work: occupations, workplaces and what a posting offers, as people say them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel

from jobs.spoken.asking import Asking, read_asking
from jobs.spoken.understood import Kind, Names
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
]

OCCUPATIONS, WORK = "occupations.yaml", "work.yaml"


def _findable(value: str) -> str:
    if len(plain(value)) < 2:
        raise ValueError(f"“{value}”太短，至少写两个字：一个字在哪句话里都会碰到")
    return value


def _named(value: str) -> str:
    if set(value) & set("男女岁"):
        raise ValueError(f"“{value}”带着性别或年龄，不能用作岗位名称，可写在 say 里")
    return value


Said = Annotated[str, AfterValidator(_findable)]
Name = Annotated[str, AfterValidator(_named), Field(min_length=1)]
_STRICT = ConfigDict(extra="forbid", frozen=True)


class Occupation(BaseModel):
    """An occupation: its names in postings' titles, and what people say for it.

    `chores` are said of it and of what one does for one's own family.
    """

    model_config = _STRICT

    name: Name
    titles: tuple[Name, ...]
    say: tuple[Said, ...]
    chores: tuple[Said, ...] = ()


class Entry(BaseModel):
    """Something else of work; who offers it offers what it `holds`, too, and is of this `kind`."""

    model_config = _STRICT

    name: Name
    names: tuple[Name, ...] = ()
    say: tuple[Said, ...]
    holds: tuple[Name, ...] = ()
    kind: Kind | None = None
    weak: bool = False


class Occupations(RootModel[tuple[Occupation, ...]]):
    """occupations.yaml."""


class Work(BaseModel):
    """work.yaml."""

    model_config = _STRICT

    workplaces: tuple[Entry, ...]
    benefits: tuple[Entry, ...]
    shifts: tuple[Entry, ...]
    certificates: tuple[Entry, ...]
    education: tuple[Entry, ...]
    kinds: dict[Kind, tuple[Said, ...]]
    near: tuple[Said, ...]
    places: tuple[Said, ...]
    unwanted: tuple[Entry, ...]


class Meaning(NamedTuple):
    """What a phrase may stand for: of which sort, and its names, the canonical one first."""

    sort: Sort
    names: Names


class JobWords:
    """All words of work. Built once, never changed."""

    def __init__(
        self, occupations: Occupations, work: Work, asking: Asking, ordinary: Container[str] = ()
    ) -> None:
        """`ordinary` are the words of Chinese, which are right as written."""
        self.meanings: Mapping[str, tuple[Meaning, ...]] = _by_phrase(occupations, work)
        self.book = PhraseBook(dict.fromkeys(self.meanings, ()))
        titles = {plain(title): () for one in occupations.root for title in (one.name, *one.titles)}
        self.titles = PhraseBook({one: () for one in titles if len(one) > 1}, ordinary)
        """Names in titles, to be found by their sound where nothing is written right."""
        self.in_frames = PhraseBook({one: () for one in titles if len(one) == 2})
        """The short ones, to be found by their sound where an occupation must stand."""
        self.asking = asking
        self.places = frozenset(work.places)
        self.weak = frozenset(one.name for one in work.workplaces if one.weak)
        """Workplaces that few postings name."""
        self.weak_names = frozenset(
            name for one in work.workplaces if one.weak for name in (one.name, *one.names, *one.say)
        )
        self.chores = frozenset(plain(say) for one in occupations.root for say in one.chores)
        self.implied = {one.name: one.kind for one in work.benefits if one.kind}
        """The kind of posting that a benefit implies: gig by 日结."""
        self.holds: Mapping[str, Names] = {
            one.name: one.holds for one in (*work.benefits, *work.shifts) if one.holds
        }
        """What is offered together with something: 五险 with 五险一金."""


def read_words(folder: Path, ordinary: Container[str] = ()) -> JobWords:
    """The words of a folder; raises KnowledgeError naming file, line and remedy."""
    models: dict[str, type[BaseModel]] = {OCCUPATIONS: Occupations, WORK: Work}
    for name, model in models.items():
        if not (folder / name).is_file():
            raise KnowledgeError(f"没有 {folder / name}，职业与岗位用语应写在那里")
        if faults := file_faults(folder / name, model):
            raise KnowledgeError(faults[0])
    return JobWords(
        Occupations.model_validate(read_yaml(folder / OCCUPATIONS)),
        Work.model_validate(read_yaml(folder / WORK)),
        read_asking(folder),
        ordinary,
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
