"""What the lexicon is worth: which card a question finds without it, with some of it, with all.

    python -m bench.lexicon FILE [--documents MAP] [--as-table]

The questions whose document and clause are known are asked in this process, over `data/`. A
card is right if it cites that clause. Those with odd and those with even ids are the two
halves; what is learnt on one half is tried on the other: the sayings its questions use and
no more, or the whole entries of these sayings. Cards have words of the people of their own,
aliases and sample questions; everything is measured with these and without.
"""

import argparse
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bench.citing import SETS, Documents, Place, agreed
from bench.halves import Entry, entries_of, halves, heard, only_sayings, size
from bench.question_sets import BadQuestions, Question, read_questions
from bench.served import ROOT
from bench.tables import table
from core.clock import beijing_date, now
from handlers import answers
from handlers.desk import Desk
from handlers.meaning.finding import find_cards
from handlers.where import locate
from nlp.places.regions import RegionTree
from policy import files
from policy.documents.library import Library, indexed
from policy.knowledge import Knowledge
from policy.shelf import Still

HEAD = ("词典", "词条", "说法", *(f"{half} {top}" for half in "单双合" for top in ("首位", "前三")))
TERMS = ("lexicon", "terms")
CARDS = {"卡片带别称和问法": (), "卡片不带别称和问法": ("aliases", "asks")}
"""What is taken out of the cards."""

Choose = Callable[[Sequence[Entry], frozenset[str]], Sequence[Entry]]
"""Which of all terms to know, given the sayings that the other half uses."""

SETTINGS: dict[str, Choose] = {
    "不用": lambda terms, _: (),
    "另一半题用到的说法": only_sayings,
    "另一半题用到的词条": entries_of,
    "全部": lambda terms, _: terms,
}


def shelf(knowledge: Knowledge) -> Still:
    """A shelf with one knowledge and no imported documents, without a database."""
    known, regions, holds_in = knowledge.documents, knowledge.regions, knowledge.holds_in
    return Still(knowledge, Library([], indexed([]), known, regions, holds_in))


def found(desk: Desk, question: Question, today: date) -> list[str]:
    """The cards the desk answers from or offers, then the others it found, nearest first."""
    turn = answers.turn_of(desk, answers.Question(question.text, "", today, question.before))
    asked = desk.read(turn, question.text)
    where = locate(asked)
    hits = [] if where.reply else find_cards(asked, where).hits
    return list(dict.fromkeys([*desk.answer(turn).cards, *(hit.name for hit in hits)]))


class Bench:
    """Questions asked over entries of `data/` with other terms."""

    def __init__(self, entries: Sequence[files.Entry], documents: Documents, today: date) -> None:
        self._entries = entries
        self._regions = RegionTree()
        self._documents = documents
        self._today = today
        self.terms: Sequence[Entry] = next(one.body for one in entries if _is_terms(one))

    def ranks(self, terms: Sequence[Entry], questions: Iterable[Question]) -> list[int]:
        """For each question the place of the right card, from 1, with these terms; 0 for none."""
        entries = [
            replace(one, body=list(terms)) if _is_terms(one) else one for one in self._entries
        ]
        knowledge = Knowledge(entries, self._regions)
        desk = Desk(shelf(knowledge), "")
        return [
            self._rank(knowledge, question, found(desk, question, self._today))
            for question in questions
        ]

    def _rank(self, knowledge: Knowledge, question: Question, names: Iterable[str]) -> int:
        wanted = self._documents.wanted(question)
        cards = [knowledge.cards[name].card for name in names]
        right = [agreed(wanted, [Place(card.document, card.article)]) for card in cards]
        return next((rank for rank, agreement in enumerate(right, 1) if agreement), 0)


def _is_terms(entry: files.Entry) -> bool:
    return (entry.kind, entry.name) == TERMS


def without(entries: Iterable[files.Entry], fields: Container[str]) -> list[files.Entry]:
    """The entries, the cards among them without these fields."""
    return [
        replace(one, body={name: value for name, value in one.body.items() if name not in fields})
        if one.kind == "card"
        else one
        for one in entries
    ]


@dataclass(frozen=True, slots=True)
class Half:
    """The ranks of one half with the terms that were chosen for it."""

    terms: Sequence[Entry]
    ranks: Sequence[int]


def tried(bench: Bench, choose: Choose, parts: tuple[list[Question], list[Question]]) -> list[Half]:
    """One setting, on each half with what the other half teaches."""
    tried_on = zip(parts, reversed(parts), strict=True)
    chosen = [(half, choose(bench.terms, heard(bench.terms, other))) for half, other in tried_on]
    return [Half(terms, bench.ranks(terms, half)) for half, terms in chosen]


def among(ranks: Sequence[int], most: int) -> float:
    """In percent, the questions whose card is among so many."""
    return 100 * sum(0 < rank <= most for rank in ranks) / len(ranks)


def row(name: str, both: Sequence[Half]) -> tuple[str, ...]:
    """A setting's terms and its shares on each half and on both."""
    groups = [*(half.ranks for half in both), together(both)]
    return (
        name,
        " / ".join(dict.fromkeys(str(len(half.terms)) for half in both)),
        " / ".join(dict.fromkeys(str(size(half.terms)) for half in both)),
        *(f"{among(ranks, most):.1f}" for ranks in groups for most in (1, 3)),
    )


def together(both: Iterable[Half]) -> list[int]:
    """The ranks of all questions."""
    return [rank for half in both for rank in half.ranks]


def measured(file: Path, seeds: Path, markdown: bool) -> Iterator[str]:
    """What is to be said of a question set, part by part, as it is worked out."""
    documents = Documents.read(seeds, ROOT / "data")
    questions = [one for one in read_questions(file) if documents.wanted(one)]
    parts = halves(questions)
    if not all(parts):
        raise BadQuestions(f"{file} 里写明文件和条款的题不够分成单双两半")
    yield f"写明文件和条款的题 {len(questions)} 道：单号 {len(parts[0])}，双号 {len(parts[1])}"
    entries = files.read_folder(ROOT / "data")
    for cards, fields in CARDS.items():
        bench = Bench(without(entries, fields), documents, beijing_date(now()))
        results = {name: tried(bench, choose, parts) for name, choose in SETTINGS.items()}
        yield f"\n{cards}\n\n{told(results, markdown)}"


def told(results: Mapping[str, Sequence[Half]], markdown: bool) -> str:
    """The settings as a table, and what each adds to the first places."""
    steps = " → ".join(f"{name} {among(together(both), 1):.1f}" for name, both in results.items())
    rows = [row(*result) for result in results.items()]
    return f"{table(HEAD, rows, markdown)}\n\n首位（%）：{steps}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="bench.lexicon", description="用题集测量词典的作用")
    parser.add_argument("file", type=Path, help="题集，每行一道题（JSON）")
    parser.add_argument("--documents", type=Path, default=SETS, help="题集文件名与文件编号对照表")
    parser.add_argument("--as-table", action="store_true", help="写成 Markdown 表格")
    given = parser.parse_args(arguments)
    try:
        for part in measured(given.file, given.documents, given.as_table):
            print(part, flush=True)
    except (BadQuestions, files.KnowledgeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
