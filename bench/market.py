"""A labour market made up from the words of real postings: titles, firms, tags and places.

Each made-up posting takes its title from one real posting, its firm from another and its place from
a third, with pay drawn anew: so words are as common as they are, and no posting is a real one.
"""

import csv
import gzip
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from core.clock import now
from core.db import Database
from jobs.index.tables import posting_positions
from jobs.tables import postings
from nlp.places.regions import RegionTree
from people.tables import employers

COLUMNS = ("title", "tags", "company", "industry", "city")
BENEFITS = {
    "五险一金": "五险一金",
    "五险": "五险",
    "包吃": "包吃",
    "包住宿": "包住",
    "周末双休": "双休",
}
BATCH = 2000


@dataclass(frozen=True, slots=True)
class Real:
    """What is taken of a real posting."""

    title: str
    tags: tuple[str, ...]
    company: str
    industry: str
    region: str


def read_real(file: Path) -> list[Real]:
    """The postings of a table with at least COLUMNS, plain or gzipped; raises ValueError."""
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = set(COLUMNS) - set(rows.fieldnames or ())
        if missing:
            raise ValueError(f"{file} 缺少这些列：{'、'.join(sorted(missing))}")
        return [_real(row) for row in rows if row["title"].strip()]


def _real(row: dict[str, str]) -> Real:
    tags = tuple(tag for tag in row["tags"].split("|") if tag and tag != "无")
    return Real(row["title"], tags, row["company"], row["industry"], _adcode(row["city"]))


@cache
def _adcode(city: str) -> str:
    """The place a posting names as 城市·区县; Taiyuan where we know none by that name."""
    tree = _regions()
    found = tree.find(city.replace("·", "")) or tree.find(city.partition("·")[0])
    return found.adcode if found else "140100"


@cache
def _regions() -> RegionTree:
    return RegionTree()


def made_up(real: Sequence[Real], numbers: range) -> Iterator[dict[str, Any]]:
    """Rows of live postings with these numbers and positions; the same numbers are the same."""
    chance, since = random.Random(numbers.start), now()
    for number in numbers:
        one, other, third = (chance.choice(real) for _ in range(3))
        yield _row(number, one, chance) | {
            "employer_id": other.company,
            "region": third.region,
            "published_at": since,
            "created_at": since,
            "updated_at": since,
            "expires_at": since + timedelta(days=30),
        }


def _row(number: int, one: Real, chance: random.Random) -> dict[str, Any]:
    low = 100 * chance.randrange(20, 100)
    said = chance.random() < 0.95
    return {
        "id": number,
        "position": number,
        "title": one.title,
        "kind": "full_time",
        "about": " ".join((*one.tags, one.industry)),
        "hours": "",
        "openings": chance.randint(1, 20),
        "pay_low": 100 * low if said else None,
        "pay_high": 150 * low if said else None,
        "pay_unit": "month",
        "address": "",
        "latitude": None,
        "longitude": None,
        "benefits": sorted({BENEFITS[tag] for tag in one.tags if tag in BENEFITS}),
        "shift": [],
        "education": "不限",
        "certificates": [],
        "state": "live",
        "reason": "",
        "flags": [],
        "fingerprint": "",
    }


def settle_firms(database: Database, names: Sequence[str]) -> dict[str, int]:
    """The number of each firm, all of them approved."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names), 1)}
    rows = ({"id": number, "name": name} | _FIRM for name, number in numbers.items())
    fill(database, employers, ({**row, "credit_code": f"{row['id']:018}"} for row in rows))
    return numbers


_FIRM: dict[str, Any] = {
    "contact": "",
    "phone": "",
    "size": "micro_small",
    "industry": "",
    "region": "140100",
    "address": "",
    "tags": [],
    "state": "approved",
    "reason": "",
    "created_at": now(),
    "updated_at": now(),
    "reviewed_by": "",
}


def settle(database: Database, rows: Iterator[dict[str, Any]], firms: dict[str, int]) -> None:
    """Put postings in, each with the firm it names."""
    fill(database, postings, (row | {"employer_id": firms[row["employer_id"]]} for row in rows))


def fill(database: Database, into: Table, rows: Iterator[dict[str, Any]]) -> None:
    """Put rows into a table, some at a time."""
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            _put(database, into, batch)
            batch = []
    if batch:
        _put(database, into, batch)


def _put(database: Database, into: Table, batch: list[dict[str, Any]]) -> None:
    with database.transaction() as connection:
        connection.execute(insert(into), batch)


def give_positions(connection: Connection, last: int) -> None:
    """Note the last position given."""
    connection.execute(posting_positions.update().values(last=last))
