"""Which way of searching finds the right document: ours beside what people usually take.

    python -m bench.retrieval QUESTIONS DOCUMENTS [--as-table]

QUESTIONS has a line of JSON for each question, with `question` and the id of its `document`;
DOCUMENTS one for each document, with `id` and `text`. The documents are imported into an empty
database as `flask policy import` does it; every way then gets the same titles and texts.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bm25s
import jieba
import rank_bm25
from rapidfuzz import fuzz, process

from bench.machine import described
from bench.tables import table
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from nlp.postings import Postings
from nlp.text import pairs
from policy.documents import documents
from policy.documents.documents import Imported
from policy.documents.guesses import title_of
from policy.documents.library import indexed
from policy.documents.tidy import tidy

FOUND = 10
"""How many documents each way gives; one further down counts as not found."""

Search = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """How well a way of searching did."""

    name: str
    top1: float
    top3: float
    mrr: float
    milliseconds: float
    built: float

    def row(self) -> tuple[str, ...]:
        """As a row of the table."""
        shares = (f"{100 * value:.1f}" for value in (self.top1, self.top3, self.mrr))
        return (self.name, *shares, f"{self.milliseconds:.2f}", f"{self.built:.1f}")


def ours(texts: Mapping[str, str]) -> Search:
    """The documents imported, and searched as the desk does."""
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as folder:
        database = Database(f"sqlite:///{folder}/wengang.db")
        upgrade(database.engine)
        with database.transaction() as connection:
            for name, text in texts.items():
                title = title_of(tidy(text)) or name
                one = Imported(name, title, None, None, None, f"{name}.txt", tidy(text))
                documents.put(connection, one, now())
        with database.reading() as connection:
            index = indexed(documents.held(connection))
        database.close()
    index.search("预热：错别子也药找得到")  # the index by sound is built when it is first needed
    return lambda question: [
        index.holdings[near.passage.document].id for near in index.search(question)
    ]


def bigrams(texts: Mapping[str, str]) -> Search:
    """BM25 over pairs of characters, whole documents."""
    names, postings = list(texts), Postings(map(pairs, texts.values()))
    return lambda question: _best(names, postings.scores(dict.fromkeys(pairs(question))))


def wratio(texts: Mapping[str, str]) -> Search:
    """rapidfuzz, as it is often used."""
    return lambda question: [
        name for _, _, name in process.extract(question, texts, scorer=fuzz.WRatio, limit=FOUND)
    ]


def okapi(texts: Mapping[str, str]) -> Search:
    """rank_bm25 over jieba's words."""
    names, index = list(texts), rank_bm25.BM25Okapi([jieba.lcut(text) for text in texts.values()])
    return lambda question: _best(names, index.get_scores(jieba.lcut(question)))


def sparse(texts: Mapping[str, str]) -> Search:
    """bm25s over jieba's words."""
    names, index = list(texts), bm25s.BM25()
    index.index([jieba.lcut(text) for text in texts.values()], show_progress=False)
    return lambda question: _best(names, index.get_scores(jieba.lcut(question)))


def full_text(texts: Mapping[str, str]) -> Search:
    """SQLite's FTS5 over pairs of characters, any of them."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table documents using fts5(name unindexed, words)")
    rows = [(name, " ".join(pairs(text))) for name, text in texts.items()]
    connection.executemany("insert into documents values (?, ?)", rows)

    def search(question: str) -> list[str]:
        any_of = " OR ".join(f'"{pair}"' for pair in dict.fromkeys(pairs(question)))
        found = connection.execute(
            "select name from documents where documents match ? order by rank limit ?",
            (any_of, FOUND),
        )
        return [name for (name,) in found]

    return search


WAYS: Mapping[str, Callable[[Mapping[str, str]], Search]] = {
    "ours: clauses and documents, then by sound": ours,
    "BM25, character pairs": bigrams,
    "SQLite FTS5, character pairs": full_text,
    "bm25s, jieba words": sparse,
    "rank_bm25 Okapi, jieba words": okapi,
    "rapidfuzz WRatio": wratio,
}


def _best(names: Sequence[str], scores: Sequence[float]) -> list[str]:
    order = sorted(range(len(names)), key=lambda at: -scores[at])
    return [names[at] for at in order[:FOUND]]


def measure(
    name: str,
    build: Callable[[Mapping[str, str]], Search],
    texts: Mapping[str, str],
    questions: Sequence[Mapping[str, Any]],
) -> Ranked:
    """Build one way of searching and ask it every question."""
    began = time.perf_counter()
    search = build(texts)
    built = time.perf_counter() - began
    ranks, spent = [], 0.0
    for one in questions:
        began = time.perf_counter()
        found = search(one["question"])
        spent += time.perf_counter() - began
        ranks.append(list(found).index(one["document"]) + 1 if one["document"] in found else 0)
    total = len(questions)
    return Ranked(
        name,
        sum(rank == 1 for rank in ranks) / total,
        sum(0 < rank <= 3 for rank in ranks) / total,
        sum(1 / rank for rank in ranks if rank) / total,
        1000 * spent / total,
        built,
    )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="bench.retrieval", description="用题集测量文件检索")
    parser.add_argument("questions", type=Path, help="题集，每行一道题（JSON）")
    parser.add_argument("documents", type=Path, help="文件，每行一份（JSON）")
    parser.add_argument("--as-table", action="store_true", help="写成 Markdown 表格")
    given = parser.parse_args(arguments)
    try:
        questions = list(_lines(given.questions))
        texts = {one["id"]: one["text"] for one in _lines(given.documents)}
        if not questions or not all({"question", "document"} <= one.keys() for one in questions):
            raise ValueError(f"{given.questions} 每行应有 question 和 document")
    except (OSError, ValueError, KeyError) as error:
        print(f"题集或文件读不了：{error}", file=sys.stderr)
        return 1
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    ranked = []
    for name, build in WAYS.items():
        print(f"正在测量 {name}…", file=sys.stderr, flush=True)
        ranked.append(measure(name, build, texts, questions))
    print(f"{len(questions)} 道题，{len(texts)} 份文件。{described()}\n")
    head = ("方法", "top-1", "top-3", "MRR", "毫秒/题", "建索引/秒")
    print(table(head, [one.row() for one in ranked], given.as_table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
