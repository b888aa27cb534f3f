"""How long a search takes among a million postings, and whether a known posting is found.

    python -m bench.search POSTINGS [--many 1000000] [--rounds 3] [--questions 150]
        [--database sqlite] [--only times] [--at URL]
        [--clock processor] [--seconds 10] [--as-table]

POSTINGS is a table of real postings (CSV, also gzipped) with title, tags, company, industry and
city; from its words a market is made up (`bench/market.py`). Times are of `search()` itself as
people get it, with the postings of the page, beside LIKE and trigrams on the same words
(`bench/search_ways.py`), in turn. What is known is asked for by its title and four characters of
its firm, as written and with one character of the same sound in place of another.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import create_engine

from bench import machine
from bench.market import Real, read_real
from bench.search_filling import fill_market
from bench.search_known import known_items
from bench.search_questions import QUESTIONS, ask_for
from bench.search_ways import NAMES, Question, make_plain, ours, plain
from bench.tables import table
from core.db import Database
from core.migrations import upgrade
from jobs.index.rebuild import count_live
from tests import servers

Row = dict[str, Any]
Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
Clock = Callable[[], float]
CLOCKS: Mapping[str, Clock] = {"wall": time.perf_counter, "processor": time.process_time}
"""Processor time is of this process alone: all that SQLite takes, without what others do beside
it, and of PostgreSQL nothing but the asking."""

WAYS = ("ours", "like", "trigram")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    postings: Path
    many: int
    rounds: int
    questions: int
    databases: Sequence[Kind]
    only: str | None
    at: str | None
    clock: str
    seconds: float
    as_table: bool


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of one kind of question in one way: p50 and p99 of each round."""

    p50: Sequence[float]
    p99: Sequence[float]

    def __str__(self) -> str:
        return " / ".join(map(_spread, (self.p50, self.p99)))


def _spread(values: Sequence[float]) -> str:
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:.1f}" if len(values) == 1 else f"{middle:.1f} ({least:.1f}–{most:.1f})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run."""
    wanted = _wanted(arguments)
    try:
        real = read_real(wanted.postings)
    except (OSError, ValueError) as error:
        print(f"岗位表读不了：{error}", file=sys.stderr)
        return 1
    for kind in wanted.databases:
        if wanted.only != "known":
            _print_times(kind, wanted, real)
        if wanted.only != "times":
            with opened(kind) as database:
                print(known_items(database, real, wanted.as_table), "\n")
    print(f"{machine.described()}，负载 {os.getloadavg()[0]:.1f}")
    return 0


def _print_times(kind: Kind, wanted: Wanted, real: Sequence[Real]) -> None:
    with opened(kind, wanted.at) as database:
        if not count_live(database):
            populate(database, real, wanted.many)
            make_plain(database)
        ways = prepared(database)
        asked = {name: ask_for(database, name, wanted.questions) for name in QUESTIONS}
        rows = [
            (name, *map(str, measure(ways, questions, wanted, name)))
            for name, questions in asked.items()
        ]
    head = (f"{wanted.many} 个岗位，毫秒 p50 / p99", *(NAMES[kind, way] for way in WAYS))
    print(table(head, rows, wanted.as_table), "\n")


def populate(database: Database, real: Sequence[Real], many: int) -> None:
    """Make up a market and its index."""
    began = time.monotonic()
    for done in fill_market(database, real, many):
        _tell(f"\r岗位和索引 {done}/{many}", end="")
    _tell(f"\r岗位和索引 {many}：{time.monotonic() - began:.0f} 秒")


def prepared(database: Database) -> Mapping[str, Callable[[Question], Callable[[], int]]]:
    """The ways of asking, with all they need."""
    # The desk's own engine would not let a statement take as long as these do.
    engine = create_engine(database.engine.url, isolation_level="AUTOCOMMIT")
    return {
        "ours": lambda question: ours(database, question),
        "like": lambda question: plain(engine, question, False),
        "trigram": lambda question: plain(engine, question, True),
    }


def measure(
    ways: Mapping[str, Callable[[Question], Callable[[], int]]],
    questions: Sequence[Question],
    wanted: Wanted,
    name: str,
) -> list[Times]:
    """The times of each way, all asked the same questions in turn."""
    found: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
    for number in range(wanted.rounds):
        for way, make in ways.items():
            _tell(f"\r{name}：第 {number + 1} 轮，{way}        ", end="")
            spent = sorted(_spent(make, questions, wanted))
            found[way].append((statistics.median(spent), spent[int(0.99 * (len(spent) - 1))]))
    _tell("")
    return [Times([one[0] for one in found[way]], [one[1] for one in found[way]]) for way in ways]


def _spent(
    make: Callable[[Question], Callable[[], int]], questions: Sequence[Question], wanted: Wanted
) -> Iterator[float]:
    """The times of the questions, or of as many as there is time for."""
    until = time.monotonic() + wanted.seconds
    for question in questions:
        yield _timed(make(question), CLOCKS[wanted.clock])
        if time.monotonic() > until:
            return


def _timed(ask: Callable[[], int], clock: Clock) -> float:
    began = clock()
    ask()
    return 1000 * (clock() - began)


@contextmanager
def opened(kind: Kind, at: str | None = None) -> Iterator[Database]:
    """An empty database of a kind, or the one at an address."""
    with nullcontext(at) if at else _address(kind) as url:
        database = Database(url)
        upgrade(database.engine)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def _address(kind: Kind) -> Iterator[str]:
    if kind == "postgresql":
        with servers.postgres(durable=True) as prefix:
            yield servers.create_database(prefix, "search")
        return
    # Like the other server's files: on the disk even where /tmp is memory.
    with tempfile.TemporaryDirectory(prefix="wengang-bench-", dir="/var/tmp") as folder:
        yield f"sqlite:///{folder}/search.db"


def _tell(words: str, end: str = "\n") -> None:
    print(words, end=end, file=sys.stderr, flush=True)


def _wanted(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="bench.search", description="测量岗位搜索")
    parser.add_argument("postings", type=Path, help="真实岗位的表（CSV，可以是 .gz）")
    parser.add_argument("--many", type=int, default=1_000_000, help="造多少个岗位")
    parser.add_argument("--rounds", type=int, default=3, help="轮流测几轮")
    parser.add_argument("--questions", type=int, default=150, help="每种问题问多少个")
    parser.add_argument("--database", choices=KINDS, help="只测这种数据库")
    parser.add_argument("--only", choices=("times", "known"), help="只测时间或只测能否找到")
    parser.add_argument("--at", help="在这个数据库里测，里面没有岗位就先造")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="墙上时钟或处理器时间")
    # LIKE would take an hour for all questions.
    parser.add_argument("--seconds", type=float, default=10, help="每种做法每轮最多测几秒")
    parser.add_argument("--as-table", action="store_true", help="写成 Markdown 表格")
    given = vars(parser.parse_args(arguments))
    kind = given.pop("database")
    return Wanted(**given, databases=(kind,) if kind else KINDS)


if __name__ == "__main__":
    sys.exit(main())
