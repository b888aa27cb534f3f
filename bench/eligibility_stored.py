"""Everybody stored in SQLite against all twelve rules: from rows at rest to a table of matches.

    python -m bench.eligibility_stored DATABASE

goes the way of ours once, one statement a rule, in a process of its own; it says its seconds and
the peak of its memory in MiB. The bench starts it and OpenFisca's in turn.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    insert,
    literal,
    select,
)

from bench.eligibility_people import people, told_for
from bench.eligibility_rounds import Measured, Spread, Wrong, alternate, same, tell
from bench.eligibility_theirs import ROOT, once
from bench.eligibility_twelve import dictionary, rules
from eligibility.facts import Fact, Facts
from eligibility.sql import to_sql

CHUNK = 50_000
TYPES: Mapping[str, type[Any]] = {"bool": Boolean, "enum": Text}

SQL = "ours: SQL in place"
READ, WITHOUT_WRITING = "OpenFisca: reading alone", "OpenFisca: read and calculated"
WHOLE = "OpenFisca: read, calculated, matches stored"


@dataclass(frozen=True, slots=True)
class Stored:
    """Seconds of each way, the peaks of memory in MiB, and how many people and matches."""

    seconds: Measured
    peaks: Mapping[str, Spread]
    people: int
    matches: int


def tables(facts: Facts) -> tuple[Table, Table]:
    """The people with a column for each fact, and who meets which rule."""
    metadata = MetaData()
    told = told_for(rules(facts), facts)
    columns = [Column(fact.name, TYPES.get(fact.type, Integer)) for fact in told]
    everybody = Table("people", metadata, Column("id", Integer, primary_key=True), *columns)
    return everybody, Table("matches", metadata, Column("rule", Integer), Column("person", Integer))


def fill(path: Path, count: int) -> None:
    """Store so many made-up people."""
    facts = dictionary()
    everybody, _ = tables(facts)
    everybody.metadata.create_all(engine := create_engine(f"sqlite:///{path}"))
    engine.dispose()
    connection, told = sqlite3.connect(path), told_for(rules(facts), facts)
    row = f"INSERT INTO people VALUES (NULL{', ?' * len(told)})"
    for start in range(0, count, CHUNK):
        some = min(CHUNK, count - start)
        connection.executemany(row, _rows(start, told, facts, some))
        connection.commit()
        tell(f"写入 {start + some:,}/{count:,} 人")
    connection.close()


def _rows(seed: int, told: list[Fact], facts: Facts, count: int) -> Any:
    return (tuple(one.values()) for one in people(seed, told, facts, count))


def match(path: str) -> float:
    """Store who meets each rule; the seconds it took."""
    facts = dictionary()
    everybody, matches = tables(facts)
    engine = create_engine(f"sqlite:///{path}")
    columns = {column.name: column for column in everybody.columns}
    wanted = rules(facts)
    engine.connect().close()
    began = time.perf_counter()
    with engine.begin() as connection:
        for number, rule in enumerate(wanted):
            who = select(literal(number), everybody.c.id).where(to_sql(rule, columns))
            connection.execute(insert(matches).from_select(["rule", "person"], who))
    return time.perf_counter() - began


def measure(count: int, rounds: int) -> Stored:
    """Both ways in turn, each time from an empty table; raises Wrong if they match others."""
    peaks: dict[str, list[float]] = {SQL: [], WHOLE: []}
    marks: dict[str, list[float]] = {READ: [], WITHOUT_WRITING: []}
    # On the disk even where /tmp is memory.
    with tempfile.TemporaryDirectory(prefix="wengang-bench-", dir="/var/tmp") as folder:
        path = Path(folder) / "people.db"
        fill(path, count)

        def ours() -> float:
            _empty(path)
            command = [sys.executable, "-m", "bench.eligibility_stored", str(path)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
            if done.returncode:
                raise Wrong(f"SQL 的进程没有完成：{done.stderr[-500:]}")
            said = json.loads(done.stdout)
            peaks[SQL].append(said["peak"])
            found[SQL] = _matches(path)
            return float(said["seconds"])

        def theirs() -> float:
            _empty(path)
            said = once("stored", str(path))
            peaks[WHOLE].append(said["peak"])
            found[WHOLE] = _matches(path)
            read, calculated, whole = said["seconds"]
            marks[READ].append(read)
            marks[WITHOUT_WRITING].append(calculated)
            return float(whole)

        found: dict[str, list[tuple[int, int, int]]] = {}
        seconds = alternate(f"{count:,} 人", rounds, {SQL: ours, WHOLE: theirs})
        same(f"{count:,} 人", found[SQL], found[WHOLE])
    total = sum(number for _, number, _ in found[SQL])
    spreads = {name: Spread.of(figures) for name, figures in peaks.items()}
    return Stored({**seconds, **marks}, spreads, count, total)


def _empty(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE matches; CREATE TABLE matches (rule INT, person INT)")
    connection.close()


def _matches(path: Path) -> list[tuple[int, int, int]]:
    """Of each rule its number, how many meet it, and the sum of their ids."""
    connection = sqlite3.connect(path)
    counted = "SELECT rule, count(*), sum(person) FROM matches GROUP BY rule ORDER BY rule"
    found = connection.execute(counted).fetchall()
    connection.close()
    return found


def peak() -> float:
    """The most memory this process has held, in MiB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    line = next(line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps({"seconds": match(sys.argv[1]), "peak": peak()}))
