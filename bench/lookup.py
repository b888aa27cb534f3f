"""How long it takes to find a conversation among millions of lines.

    python -m bench.lookup [--many 1000000] [--rounds 3] [--questions 60] [--database postgresql]
        [--at URL] [--clock processor] [--seconds 6] [--processes 4] [--as-table]

Conversations are made up of the words of our own cards and lexicon (`bench/chatter.py`). Times are
of `look_up()` itself as staff get it, with all that is shown of twenty conversations, beside LIKE
on the same lines, in turn. What LIKE cannot ask for has no time there.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import create_engine

from bench import machine
from bench.chatter import Chatter
from bench.lookup_filling import count_filled, fill
from bench.lookup_questions import QUESTIONS, Question, ask_for, like, ours
from bench.search import CLOCKS, KINDS, Kind, Times, measure, opened
from bench.tables import table
from core.db import Database

ROOM = 2
"""KB of disk that a line takes at most while all is made."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    many: int
    rounds: int
    questions: int
    databases: Sequence[Kind]
    at: str | None
    clock: str
    seconds: float
    processes: int
    as_table: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless there is no room for it."""
    wanted = _wanted(arguments)
    if not wanted.at and shutil.disk_usage("/var/tmp").free < wanted.many * ROOM * 1024:
        print(f"磁盘空间不够：需要约 {wanted.many * ROOM / 2**20:.0f} GB。", file=sys.stderr)
        return 1
    for kind in wanted.databases:
        with opened(kind, wanted.at) as database:
            _populate(database, wanted)
            _print_times(kind, database, wanted)
    print(f"{machine.described()}，负载 {os.getloadavg()[0]:.1f}")
    return 0


def _populate(database: Database, wanted: Wanted) -> None:
    if count_filled(database):
        return
    began = time.monotonic()
    for done in fill(database, wanted.many, wanted.processes):
        spent = time.monotonic() - began
        print(f"\r{done}/{wanted.many} 行，{spent:.0f} 秒", end="", file=sys.stderr, flush=True)
    print(f"\n对话和索引：{time.monotonic() - began:.0f} 秒", file=sys.stderr, flush=True)


def _print_times(kind: Kind, database: Database, wanted: Wanted) -> None:
    chatter, ways = Chatter(count_filled(database)), _ways(database)
    rows = []
    for name in QUESTIONS:
        questions = ask_for(chatter, name, wanted.questions)
        asked = ways if questions[0].tests else {"ours": ways["ours"]}
        times: Sequence[Times | str] = measure(asked, questions, wanted, name)
        rows.append((name, *map(str, times), *["—"] * (len(ways) - len(times))))
    like_name = "LIKE" if kind == "sqlite" else "ILIKE"
    head = (f"{kind}，{count_filled(database)} 行，毫秒 p50 / p99", "ours", like_name)
    print(table(head, rows, wanted.as_table), "\n", flush=True)


def _ways(database: Database) -> Mapping[str, Callable[[Question], Callable[[], int]]]:
    # The desk's own engine would not let a statement take as long as these do.
    engine = create_engine(database.engine.url, isolation_level="AUTOCOMMIT")
    return {
        "ours": lambda question: ours(database, question),
        "like": lambda question: like(engine, question),
    }


def _wanted(arguments: Sequence[str] | None) -> Wanted:
    parser = argparse.ArgumentParser(prog="bench.lookup", description="测量对话查找")
    parser.add_argument("--many", type=int, default=1_000_000, help="造多少行")
    parser.add_argument("--rounds", type=int, default=3, help="轮流测几轮")
    parser.add_argument("--questions", type=int, default=60, help="每种问题问多少个")
    parser.add_argument("--database", choices=KINDS, help="只测这种数据库")
    parser.add_argument("--at", help="在这个数据库里测，里面没有对话就先造")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="墙上时钟或处理器时间")
    # LIKE would take an hour for all questions.
    parser.add_argument("--seconds", type=float, default=6, help="每种做法每轮最多测几秒")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="几个进程一起造")
    parser.add_argument("--as-table", action="store_true", help="写成 Markdown 表格")
    given = vars(parser.parse_args(arguments))
    kind = given.pop("database")
    return Wanted(**given, databases=(kind,) if kind else KINDS)


if __name__ == "__main__":
    sys.exit(main())
