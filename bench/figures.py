"""How long figures take among a million lines.

    python -m bench.figures [--lines 1000000] [--days 30] [--database sqlite]

A database is made up: so many lines evenly over the days up to now, of 20,000 people in the places
of 山西, with replies of all kinds. Timed are the round that counts one day, the page of today, of a
week and of all days (before the days are counted, and after), and the report of a day.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert, text

from bench.tables import table
from bot.tables import conversations, lines
from core.clock import beijing_date, now
from core.db import Database
from core.migrations import upgrade
from core.service_hours import ServiceHours
from handlers.knowledge.day_reports import make_report
from handlers.knowledge.figures import Office, draw
from hotline.figures.days import count_finished_day
from hotline.tables import handovers
from jobs.fairs.fair_plans import Period
from nlp.places.regions import RegionTree
from policy.files import read_folder
from policy.knowledge import Knowledge
from tests import servers

PEOPLE, BATCH, TRIES = 20_000, 20_000, 3
HANDED_OVER = 50
"""One turn of so many goes to staff."""

KINDS = ("answer", "answer", "answer", "dialogue", "jobs", "choices", "decline", "smalltalk")
WORDS = ("稳岗返还", "社保补贴", "招人补助", "培训补贴", "失业金", "创业贷款", "见习", "求职补贴")
ASKS = ("给多少", "怎么办", "要什么材料", "去哪办", "什么时候到期", "我能领吗", "多久能到账")
WHOSE = ("", "我们厂", "个体户", "毕业生", "退役军人", "五十岁", "农民工", "小微企业", "外地户口")
EMPTY = {"details": {}, "cards": [], "cites": [], "understood": {}}


def main() -> None:
    """Fill both databases and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--database", choices=["sqlite", "postgresql"])
    wanted = parser.parse_args()
    for kind in [wanted.database] if wanted.database else ["sqlite", "postgresql"]:
        with _database(kind) as database:
            _fill(database, wanted.lines, wanted.days)
            rows = [(name, f"{took:.0f} ms") for name, took in _measure(database, wanted.days)]
            print(table(("figures of 山西", kind), rows))


@contextmanager
def _database(kind: str) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sqlite":
            yield _ready(f"sqlite:///{Path(folder) / 'figures.db'}")
            return
        with servers.postgres() as prefix:
            yield _ready(servers.create_database(prefix, "figures"))


def _ready(url: str) -> Database:
    database = Database(url)
    upgrade(database.engine)
    return database


def _fill(database: Database, many: int, days: int) -> None:
    chance = random.Random(7)
    places = [one.adcode for one in RegionTree() if one.adcode.startswith("14")]
    until = now()
    begin = until - timedelta(days=days)
    knowledge = sorted(_knowledge().cards)
    with database.transaction() as connection:
        people = [_person(number, chance.choice(places), begin) for number in range(1, PEOPLE + 1)]
        connection.execute(insert(conversations), people)
    for start in range(0, many // 2, BATCH):
        turns = range(start, min(start + BATCH, many // 2))
        with database.transaction() as connection:
            when = {n: begin + (until - begin) * (2 * n / many) for n in turns}
            said = [line for n in turns for line in _turn(n, when[n], chance, knowledge)]
            connection.execute(insert(lines), said)
            asked = [_handover(n, when[n]) for n in turns if n % HANDED_OVER == 0]
            connection.execute(insert(handovers), asked)
    with database.engine.connect() as connection:
        connection.execute(text("analyze"))


def _person(number: int, place: str, begin: datetime) -> dict[str, object]:
    known = {"openid": f"o{number}", "region": place, "memory": {"region": place}}
    return {"account": "gh", "version": 1, "created_at": begin, "heard_at": begin} | known


def _turn(
    number: int, moment: datetime, chance: random.Random, cards: Sequence[str]
) -> Iterator[dict[str, object]]:
    asked = chance.choice(WHOSE) + chance.choice(WORDS) + chance.choice(ASKS)
    kind, person = chance.choice(KINDS), chance.randint(1, PEOPLE)
    same = {"conversation_id": person, "turn_key": f"k{number}", "said_at": moment} | EMPTY
    read = {"region": "140100", "candidates": [["a", 1.0]]}
    yield same | {"direction": "in", "kind": "text", "text": asked, "understood": read}
    used = [chance.choice(cards)] if kind == "answer" else []
    yield same | {"direction": "out", "kind": kind, "text": asked * 12, "cards": used}


def _handover(number: int, moment: datetime) -> dict[str, object]:
    replied = moment + timedelta(minutes=number % 90)
    times = {"asked_at": moment, "taken_at": moment, "first_replied_at": replied}
    return {"conversation_id": number % PEOPLE + 1, "because": "asked", "state": "ended"} | times


def _knowledge() -> Knowledge:
    return Knowledge(read_folder(Path("data")), RegionTree())


def _measure(database: Database, days: int) -> Iterator[tuple[str, float]]:
    moment, knowledge = now(), _knowledge()
    office = Office(knowledge, ServiceHours.parse("9:00-12:00,13:30-17:30"), "140100")
    province, today = knowledge.regions.get("140000"), beijing_date(moment)
    spans = {"today": 0, "seven days": 6, "all days": days}

    def page(back: int) -> Callable[[Connection], object]:
        period = Period(today - timedelta(days=back), today)
        return lambda connection: draw(connection, office, province, period, moment)

    for name, back in spans.items():
        yield f"page of {name}, nothing counted before", _timed(database, page(back), 1)
    counted = [_once(database, moment) for _ in range(days)]
    yield "the round that counts one day", statistics.median(counted)
    for name, back in spans.items():
        yield f"page of {name}", _timed(database, page(back), TRIES)
    yesterday = today - timedelta(days=1)
    yield (
        "the report of a day",
        _timed(database, lambda one: make_report(one, office, province, yesterday, moment), TRIES),
    )


def _timed(database: Database, act: Callable[[Connection], object], tries: int) -> float:
    took = []
    for _ in range(tries):
        with database.reading() as connection:
            began = time.perf_counter()
            act(connection)
            took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def _once(database: Database, moment: datetime) -> float:
    began = time.perf_counter()
    with database.transaction() as connection:
        count_finished_day(connection, moment)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
