"""The lexicon files as they must be written: who is told what is wrong edits them by hand."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, ValidationError

from nlp.apart import MARK
from nlp.text import plain
from policy.cards import Aspect, Card, Family
from policy.files import KnowledgeError, told


def _findable(value: str) -> str:
    if not plain(value):
        raise ValueError(f"“{value}”没有可以查找的字，请改写或删去")
    return value


# A number such as 12306 is a word, too.
_WORDS = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)
Word = Annotated[str, AfterValidator(_findable)]
Words = Annotated[tuple[Word, ...], Field(min_length=1)]


def _parted(value: str) -> str:
    parts = value.split(MARK)
    if len(parts) != 2 or not all(plain(part) for part in parts):
        raise ValueError(f"“{value}”应是两段，中间一个{MARK}，例如 失业险{MARK}退")
    return value


Apart = Annotated[str, AfterValidator(_parted)]


def _said(value: str) -> str:
    return _parted(value) if MARK in value else _findable(value)


Saying = Annotated[str, AfterValidator(_said)]
"""What is said, perhaps in two parts and in words of which one is said: 生孩子|生娃…报销."""
Said = Annotated[tuple[Saying, ...], Field(min_length=1)]


class Term(BaseModel):
    """What people say for what documents mean; `family` if that is one benefit.

    `apart` are sayings in two parts with other words between them: 失业险…退.
    """

    model_config = _WORDS

    means: Words
    say: Words
    apart: tuple[Apart, ...] = ()
    family: Family | None = None


class Door(BaseModel):
    """Another office's topic, its door, and the words for it: see `nlp.lexicon.GuardedBook`."""

    model_config = _WORDS

    topic: Word
    door: str
    yields: tuple[str, ...] = ()
    ours: bool = False
    urgent: bool = False
    say: tuple[Saying, ...]
    about: tuple[Saying, ...] = ()
    unless: tuple[Word, ...] = ()


class Alike(BaseModel):
    """A benefit that is easily taken for others: the name it is told by, the words it is called
    by, the families or cards that are it and those that are not, and where to ask for it.

    Where `term` is the first meaning of a term, it is called by all that term's sayings, too.
    """

    model_config = _WORDS

    benefit: Word
    families: tuple[str, ...]
    unlike: Words
    door: Word
    term: Word | None = None
    say: tuple[Saying, ...] = ()
    about: tuple[Saying, ...] = ()
    unless: tuple[Word, ...] = ()


class NamedSource(BaseModel):
    """The law or notice that says what a word means."""

    model_config = _WORDS

    document: Word
    number: Word | None = None
    clause: Word | None = None


class Defined(BaseModel):
    """A word of the field and what it means, with what says so and the facts it explains."""

    model_config = _WORDS

    term: Word
    say: tuple[Word, ...] = ()
    means: Word
    source: NamedSource | None = None
    facts: tuple[str, ...] = ()


class Terms(RootModel[tuple[Term, ...]]):
    """terms.yaml."""


class Doors(RootModel[tuple[Door, ...]]):
    """doors.yaml."""


class Likes(RootModel[tuple[Alike, ...]]):
    """alike.yaml."""


class DefinedWords(RootModel[tuple[Defined, ...]]):
    """definitions.yaml."""


class Aspects(RootModel[dict[Literal[Aspect, "comparison"], Words]]):
    """aspects.yaml."""

    model_config = ConfigDict(coerce_numbers_to_str=True)


class Speech(RootModel[dict[str, Said]]):
    """speech.yaml."""

    model_config = ConfigDict(coerce_numbers_to_str=True)


BOOKS: Mapping[str, type[BaseModel]] = {
    "terms": Terms,
    "aspects": Aspects,
    "doors": Doors,
    "alike": Likes,
    "speech": Speech,
    "definitions": DefinedWords,
}
"""What each file below lexicon/ holds, by its name."""


def read_books(bodies: Mapping[str, Any]) -> dict[str, Any]:
    """The lexicon files, checked; raises KnowledgeError naming file, entry and remedy."""
    if strange := sorted(set(bodies) - set(BOOKS)):
        raise KnowledgeError(f"lexicon/{strange[0]}.yaml 不会被读取，可用的名称是 {_names()}")
    books = {name: read_book(name, body) for name, body in bodies.items()}
    said = {one["means"][0]: one["say"] for one in books.get("terms", ())}
    return books | {"alike": [_named(one, said) for one in books.get("alike", ())]}


def names_said(cards: Sequence[Card]) -> list[dict[str, Any]]:
    """Terms by which what a card is called means its name, each with the benefit it is `of`.

    Who says the name of one card does not mean another that is called so elsewhere.
    """
    names = {one.name for one in cards}
    return [
        {
            "means": [one.name],
            "say": [one.name, *(said for said in one.aliases if said not in names)],
            "of": one.family,
        }
        for one in cards
    ]


def _named(one: Mapping[str, Any], said: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """A benefit that is taken for others, with its own name and those that its term has for it."""
    term, benefit = one.get("term"), one["benefit"]
    if term and term not in said:
        raise KnowledgeError(
            f"lexicon/alike.yaml：“{benefit}”的 term “{term}”"
            "应是 terms.yaml 里一条 means 的第一个词"
        )
    own = () if benefit in one["about"] else (benefit,)
    return {**one, "say": (*own, *one["say"], *([term, *said[term]] if term else ()))}


def read_book(name: str, body: Any) -> Any:
    """One lexicon file, checked; raises KnowledgeError naming entry and remedy."""
    try:
        return BOOKS[name].model_validate(body).model_dump(exclude_none=True)
    except ValidationError as error:
        raise KnowledgeError(f"lexicon/{name}.yaml：{told(error.errors()[0])}") from error


def _names() -> str:
    return "、".join(f"{name}.yaml" for name in BOOKS)
