"""Where an answer stands, as a question set knows it and as a reply names it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.clauses import Agreement, agreement, clauses
from bench.question_sets import BadQuestions, Question
from policy.files import read_folder
from policy.sources import ALSO

SOURCE = "依据"
SETS = Path(__file__).parent / "sets" / "documents.json"
"""Which of our documents the seeds of the sets are."""

_NAMED = re.compile(r"《((?:[^《》]|《[^《》]*》)*)》(?:（([^（）]*)）)?([^《]*)")
_ALSO = re.compile(r"也可由(\d+)(\S+?)回答")


@dataclass(frozen=True, slots=True)
class Place:
    """A document, by its id, and one or more clauses of it."""

    document: str
    clause: str


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents by the seeds of the question sets, and by their titles."""

    by_seed: Mapping[str, str]
    by_title: Mapping[str, str]
    by_number: Mapping[str, str]

    @classmethod
    def read(cls, seeds: Path, data: Path) -> "Documents":
        """From a JSON object of seeds and ids, and a knowledge folder."""
        try:
            by_seed = json.loads(seeds.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise BadQuestions(f"读不了文件对照表 {seeds}：{error}") from error
        documents = [entry for entry in read_folder(data) if entry.kind == "document"]
        by_title = {entry.body["title"]: entry.name for entry in documents}
        if strange := sorted(set(by_seed.values()) - set(by_title.values())):
            raise BadQuestions(f"{seeds} 里的文件“{strange[0]}”不在 {data}/documents 中")
        by_number = {number: entry.name for entry in documents if (number := entry.body["number"])}
        return cls(by_seed, by_title, by_number)

    def wanted(self, question: Question) -> tuple[Place, ...]:
        """Where the question's answer stands, with other places its note allows; () if nowhere."""
        if not question.seed or not question.article:
            return ()
        if question.seed not in self.by_seed:
            raise BadQuestions(f"{question.id}：文件对照表里没有“{question.seed}”")
        also = [
            Place(document, clause)
            for number, clause in _ALSO.findall(question.note)
            for seed, document in self.by_seed.items()
            if seed.startswith(number)
        ]
        return (Place(self.by_seed[question.seed], question.article), *also)

    def named(self, reply: str) -> tuple[Place, ...]:
        """The sources of a reply; a title that is none of ours stands for its document."""
        lines = reply.splitlines()
        found = [
            Place(self.by_title.get(title) or self.by_number.get(number, title), one)
            for line in lines
            if line.startswith((SOURCE, ALSO))
            for title, number, one in _NAMED.findall(line)
        ]
        also = [
            Place(document, one.removeprefix(number))
            for line in lines
            if line.startswith(ALSO)
            for one in line.removeprefix(ALSO).split("；")
            for number, document in self.by_number.items()
            if one.startswith(number)
        ]
        return (*found, *also)


def agreed(wanted: Iterable[Place], named: Iterable[Place]) -> Agreement:
    """How far the place named that comes nearest agrees with one of those wanted."""
    pairs = [
        (one.clause, other.clause)
        for one in wanted
        for other in named
        if one.document == other.document
    ]
    return max((agreement(*pair) for pair in pairs), default=Agreement.NONE)


def count(places: Iterable[Place]) -> int:
    """How many clauses are named."""
    return sum(len(clauses(place.clause)) for place in places)
