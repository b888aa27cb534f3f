"""Curated questions: what staff answer themselves, given only to who asks just that.

Likeness of letters proves no sameness of meaning: 能领 and 不能领 are nearly the same words. A
question is near another only if nothing stands in the place of something else, unless it sounds
like it; if numbers, denials, the words of the field and what is asked about are the same; and
if no other curated question is about as near.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationError, model_validator
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from nlp.phrases import by_sound
from nlp.places.regions import Mention, Region, RegionTree, UnknownRegion
from nlp.questions.intent import Reading
from nlp.text import normalise, plain
from policy.cards import Adcode, Aspect, Part, Written
from policy.files import KnowledgeError, told
from policy.wording import last_day, month

CURATED = "curated"
"""The kind of their entries, named by numbers."""

NEAR = 90.0
"""Likeness (0 to 100, of the bare words) from which a question may be the curated one."""

MARGIN = 5.0
"""By how much it must lead the next curated question of the place."""

PLACES = 512
"""For how many places it is remembered which questions hold there."""

_TELLING = re.compile(r"[0-9a-z.%]+|[零一二两三四五六七八九十百千万俩仨半几]|[不没无未非别]")

HEADLINE = "【常见问答】{region}"
OVER = "这条答复到{day}为止，按此已经到期；现行办法请拨打 12333 核实。"
UNTIL = "到{day}为止。"
NO_END = "没有写明截止日期，是否仍在执行请向 12333 核实。"


LONGEST_QUESTION, LONGEST_ANSWER = 200, 500
"""Characters; an answer with its source then fits into one message."""


def _findable(value: str) -> str:
    if not plain(value):
        raise ValueError(f"“{value}”没有可以查找的字，请改写")
    return _at_most(LONGEST_QUESTION, value)


def _at_most(longest: int, value: str) -> str:
    if len(value) > longest:
        raise ValueError(f"最多 {longest} 字，现在 {len(value)} 字，请缩短")
    return value


def _named(value: str) -> str:
    if not value.strip():
        raise ValueError("不能空着")
    return _at_most(LONGEST_QUESTION, value)


class Source(Part):
    """What an answer rests on: a document's title, its number if it has one, and the clause."""

    document: Annotated[str, AfterValidator(_named)]
    number: str | None = None
    clause: Annotated[str, AfterValidator(_named)]


class Curated(Part):
    """A question with its own answer and what that rests on, or the card that answers it."""

    question: Annotated[str, AfterValidator(_findable)]
    region: Adcode
    answer: Annotated[str, AfterValidator(partial(_at_most, LONGEST_ANSWER))] = ""
    until: Written | None = None
    review_by: Written | None = None
    cites: tuple[Source, ...] = ()
    card: str = ""
    aspect: Aspect | None = None

    @model_validator(mode="after")
    def _one_answer(self) -> "Curated":
        if bool(self.answer.strip()) == bool(self.card):
            raise ValueError("答复和卡片应恰有一个：自己写答复，或指向一张卡片")
        if self.answer and not self.cites:
            raise ValueError("自己写的答复要写依据：文件和条款")
        if self.answer and self.aspect:
            raise ValueError("方面只在指向卡片时写")
        if self.card and (self.until or self.cites):
            raise ValueError("指向卡片的，有效期和依据以卡片为准，不另写")
        return self

    def lapsed(self, today: date) -> bool:
        """Whether its answer holds no longer."""
        return self.until is not None and last_day(self.until) < today

    def text(self, region: Region, today: date) -> str:
        """The answer in words, with region, validity and source."""
        over = self.lapsed(today)
        headline = HEADLINE.format(region=region.name) + ("（已到期）" if over else "")
        sources = "\n".join(map(source_line, self.cites))
        return f"{headline}\n{self.answer}\n有效期：{self._validity(over)}\n{sources}"

    def _validity(self, over: bool) -> str:
        return (OVER if over else UNTIL).format(day=month(self.until)) if self.until else NO_END


def source_line(one: Source) -> str:
    """The source in words."""
    number = f"（{one.number}）" if one.number else ""
    return f"依据：《{one.document}》{number}{one.clause}"


def read_curated(name: str, body: Any) -> Curated:
    """A curated question from its entry; raises KnowledgeError naming the fault."""
    try:
        return Curated.model_validate(body)
    except ValidationError as error:
        raise KnowledgeError(f"常见问答 {name}：{told(error.errors()[0])}") from error


@dataclass(frozen=True, slots=True)
class Match:
    """The curated question that was asked, where it holds, and how alike the words are."""

    name: str
    curated: Curated
    region: Region
    likeness: float


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    curated: Curated
    path: tuple[Region, ...]
    words: str
    reading: Reading


class CuratedBook:
    """All curated questions of one knowledge."""

    def __init__(
        self,
        bodies: Mapping[str, Any],
        regions: RegionTree,
        read: Callable[[str], Reading],
        holds_in: Callable[[Region, str], bool],
    ) -> None:
        """`read` reads a sentence; `holds_in` says whether what a region decides holds there."""
        self._regions, self._holds_in = regions, holds_in
        read_all = {name: read_curated(name, body) for name, body in bodies.items()}
        kept = (self._keep(name, curated, read) for name, curated in read_all.items())
        self._kept = [one for one in kept if one]
        self._at = lru_cache(PLACES)(self._holding_at)

    def __bool__(self) -> bool:
        return bool(self._kept)

    def find(
        self, text: str, reading: Reading, places: Iterable[Mention], adcode: str
    ) -> Match | None:
        """The curated question that a normalised text asks at a place, if it is sure to be one.

        `places` are those named in the text: its own place may be named or not.
        """
        here = self._at(adcode)
        words = _bare(text, places, self._regions.path(adcode))
        if kept := here.get(words):
            return _match(kept, 100.0)
        near = process.extract(
            words, here.keys(), scorer=fuzz.ratio, limit=2, score_cutoff=NEAR - MARGIN
        )
        if not near or near[0][1] < NEAR or (near[1:] and near[0][1] - near[1][1] < MARGIN):
            return None
        kept = here[near[0][0]]
        return _match(kept, near[0][1]) if _says_the_same(kept, words, reading) else None

    def find_twin(self, curated: Curated, name: str) -> str | None:
        """The number of another question than `name` with the same words for the same region."""
        words = self._words(curated)
        for one in self._kept:
            if (one.words, one.curated.region) == (words, curated.region) and one.name != name:
                return one.name
        return None

    def _keep(self, name: str, curated: Curated, read: Callable[[str], Reading]) -> _Kept | None:
        """The question ready to be found; None if the document that made its region is gone."""
        try:
            path = self._regions.path(curated.region)
        except UnknownRegion:
            return None
        reading = read(normalise(curated.question))
        return _Kept(name, curated, path, self._words(curated), reading)

    def _words(self, curated: Curated) -> str:
        """What a question says without its own place."""
        text = normalise(curated.question)
        places = self._regions.mentions(text, near=curated.region)
        return _bare(text, places, self._regions.path(curated.region))

    def _holding_at(self, adcode: str) -> dict[str, _Kept]:
        """The questions that hold at a place by their bare words, its own before its province's."""
        widest_first = sorted(self._kept, key=lambda kept: len(kept.path))
        holding = [one for one in widest_first if self._holds_in(one.path[-1], adcode)]
        return {kept.words: kept for kept in holding}


def _match(kept: _Kept, likeness: float) -> Match:
    return Match(kept.name, kept.curated, kept.path[-1], likeness)


def _bare(text: str, places: Iterable[Mention], path: Iterable[Region]) -> str:
    """The plain words of a text without the names of the place it is asked for."""
    own = [place for place in places if place.region in set(path)]
    rest = text
    for place in sorted(own, key=lambda one: -one.start):
        rest = rest[: place.start] + rest[place.end :]
    return plain(rest) or plain(text)


def _says_the_same(kept: _Kept, words: str, reading: Reading) -> bool:
    return (
        not _replaces(kept.words, words)
        and _TELLING.findall(words) == _TELLING.findall(kept.words)
        and set(reading.terms) == set(kept.reading.terms)
        and set(reading.aspects) == set(kept.reading.aspects)
    )


def _replaces(one: str, other: str) -> bool:
    """Whether a word stands in the place of another: 大型 of 中型, but not 裁圆 of 裁员."""
    changes = Levenshtein.opcodes(by_sound(one), by_sound(other))
    return any(change.tag == "replace" for change in changes)
