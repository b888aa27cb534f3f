"""Short transactions that hold together, on SQLite as on PostgreSQL."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, insert, select, text, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from core import db
from core.db import Database, Moment
from core.statements import Direct, Statement

BEIJING = timezone(timedelta(hours=8))
NOON = datetime(2020, 6, 30, 12, 0, 0, 123456, tzinfo=BEIJING)

FULL, NORMAL = 2, 1
"""How SQLite numbers whether a commit waits for the disk."""

NOTE = Statement("insert into notes (id, times) values (:id, 0)")

_tables = MetaData()
notes = Table(
    "notes",
    _tables,
    Column("id", Integer, primary_key=True),
    Column("at", Moment),
    Column("times", Integer, nullable=False, default=0),
)
remarks = Table(
    "remarks",
    _tables,
    Column("note_id", Integer, ForeignKey("notes.id"), primary_key=True),
)


@pytest.fixture
def database(fresh: Database) -> Iterator[Database]:
    """A database with a table of notes and one of remarks on them."""
    _tables.create_all(fresh.engine)
    yield fresh


def ids(database: Database) -> list[int]:
    """The notes that everybody sees."""
    with database.reading() as connection:
        return list(connection.execute(select(notes.c.id).order_by(notes.c.id)).scalars())


@pytest.mark.parametrize(
    "moment", [NOON, NOON.astimezone(UTC), NOON.replace(microsecond=0, year=2030), None]
)
def test_a_moment_comes_back_as_it_was_in_utc(database: Database, moment: datetime | None) -> None:
    with database.transaction() as connection:
        connection.execute(insert(notes).values(id=1, at=moment))
    with database.reading() as connection:
        back = connection.execute(select(notes.c.at)).scalar_one()
    assert back == moment
    assert back is None or back.utcoffset() == timedelta(0)


def test_moments_are_compared_whatever_zone_they_are_told_in(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(notes).values(id=1, at=NOON.astimezone(UTC)))
    for seconds, found in ((-1, []), (1, [1])):
        with database.reading() as connection:
            earlier = select(notes.c.id).where(notes.c.at < NOON + timedelta(seconds=seconds))
            assert list(connection.execute(earlier).scalars()) == found


def test_what_a_transaction_does_is_seen_when_it_is_done(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(notes), [{"id": 1}, {"id": 2}])
        assert ids(database) == []
    assert ids(database) == [1, 2]


def test_a_transaction_that_fails_has_done_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.transaction() as connection:
        connection.execute(insert(notes).values(id=1))
        raise RuntimeError
    assert ids(database) == []


def test_a_long_reader_sees_what_others_commit_and_is_in_nobodys_way(database: Database) -> None:
    with database.reading() as reader:
        assert reader.execute(select(notes.c.id)).all() == []
        with database.transaction() as writer:
            writer.execute(insert(notes).values(id=1))
            remarks.drop(writer)
        assert reader.execute(select(notes.c.id)).all() == [(1,)]


def test_nothing_hangs_on_what_is_not_there(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.execute(insert(remarks).values(note_id=7))


@pytest.mark.parametrize("processes", [1, 3])
def test_writers_wait_for_each_other_and_lose_nothing(tmp_path: Path, processes: int) -> None:
    desks = [Database(f"sqlite:///{tmp_path}/busy.db") for _ in range(processes)]
    _tables.create_all(desks[0].engine)
    with desks[0].transaction() as connection:
        connection.execute(insert(notes).values(id=1))

    def count(desk: Database) -> None:
        for _ in range(10):
            with desk.transaction() as connection:
                times = connection.execute(select(notes.c.times)).scalar_one()
                time.sleep(0.001)
                connection.execute(update(notes).values(times=times + 1))

    writers = [threading.Thread(target=count, args=[desks[n % processes]]) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with desks[0].reading() as connection:
        assert connection.execute(select(notes.c.times)).scalar_one() == 30
    for desk in desks:
        desk.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_nobody_waits_longer_than_a_person_does(
    address: str, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "WAIT_MS", 200)
    desks = [Database(address) for _ in range(processes)]
    _tables.create_all(desks[0].engine)
    gave_up = threading.Event()

    def write_the_same() -> None:
        try:
            with desks[-1].transaction() as second:
                second.execute(insert(notes).values(id=1))
        except SQLAlchemyError:
            gave_up.set()

    other = threading.Thread(target=write_the_same)
    with desks[0].transaction() as first:
        first.execute(insert(notes).values(id=1))
        other.start()
        assert not gave_up.wait(0.1)
        assert gave_up.wait(2)
    other.join()
    for desk in desks:
        desk.close()


def test_a_record_is_there_at_once_and_alone(database: Database) -> None:
    with database.recording() as connection:
        NOTE.run(connection, {"id": 1})
        assert ids(database) == [1]
    with pytest.raises(IntegrityError), database.recording() as connection:
        NOTE.run(connection, {"id": 1})
    with database.transaction() as other:
        other.execute(insert(notes).values(id=2))
    assert ids(database) == [1, 2]


def test_only_records_do_not_wait_for_the_disk(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/office.db")
    asked = Statement("pragma synchronous")
    with database.recording() as connection:
        assert asked.run(connection, {}).fetchone() == (NORMAL,)
    with database.direct_transaction() as connection:
        assert asked.run(connection, {}).fetchone() == (FULL,)
    with database.transaction() as connection:
        assert connection.execute(text("pragma synchronous")).scalar_one() == FULL
    database.close()


def test_records_go_on_after_closing_and_when_their_connection_is_lost(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/office.db")
    _tables.create_all(database.engine)
    used: list[Any] = []
    for number, lose in enumerate((lambda: None, database.close, lambda: used[-1].invalidate())):
        lose()
        with database.recording() as connection:
            NOTE.run(connection, {"id": number})
            used.append(connection.connection)
    assert ids(database) == [0, 1, 2]
    database.close()
    assert not any(one.is_valid for one in used)


def test_after_some_records_the_log_is_emptied_into_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "MOST_IN_LOG", 3)
    database = Database(f"sqlite:///{tmp_path}/office.db")
    _tables.create_all(database.engine)
    for number in range(3):
        record(database, number)
    assert without_log(tmp_path) == [0, 1, 2]
    database.close()


def test_the_log_is_emptied_to_its_end_though_records_come_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "MOST_IN_LOG", 3)
    database = Database(f"sqlite:///{tmp_path}/office.db")
    _tables.create_all(database.engine)
    monkeypatch.setattr(db, "_CHECKPOINT", Interrupted(lambda: record(database, 3)))
    for number in range(3):
        record(database, number)
    assert without_log(tmp_path) == [0, 1, 2, 3]
    database.close()


class Interrupted:
    """Empties the log; the first time something happens right after."""

    def __init__(self, happens: Callable[[], None]) -> None:
        self._happens = [happens]

    def run(self, connection: Direct, values: Mapping[str, Any]) -> None:
        """Run it as a Statement is run."""
        Statement("pragma wal_checkpoint(passive)").run(connection, values)
        while self._happens:
            self._happens.pop()()


def record(database: Database, number: int) -> None:
    """Write a record of that number."""
    with database.recording() as connection:
        NOTE.run(connection, {"id": number})


def without_log(folder: Path) -> list[int]:
    """The records in the file itself, once whoever empties the log is done."""
    for one in threading.enumerate():
        if one.name == "checkpoint":
            one.join()
    shutil.copy(folder / "office.db", folder / "without-log.db")
    copy = Database(f"sqlite:///{folder}/without-log.db")
    found = ids(copy)
    copy.close()
    return found


def test_closing_leaves_no_connection_open_and_new_ones_are_opened(database: Database) -> None:
    with database.reading() as connection:
        idle: Any = connection.connection.driver_connection
    database.close()
    with pytest.raises((sqlite3.ProgrammingError, psycopg.OperationalError), match="closed"):
        idle.execute("select 1")
    assert ids(database) == []


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/var/office/wengang.db")
    _tables.create_all(database.engine)
    assert (tmp_path / "var/office/wengang.db").is_file()
    database.engine.dispose()
