"""Statements said to the driver as written mean the same as those of SQLAlchemy."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from core.db import Database, Json, Moment
from core.statements import Statement, read_json, read_moment

NOON = datetime(2020, 6, 30, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=8)))
MEMORY: dict[str, Any] = {"card": "太原", "choices": [1, 2], "said": "“引号”与:名字"}

_tables = MetaData()
notes = Table(
    "notes",
    _tables,
    Column("id", Integer, primary_key=True),
    Column("at", Moment),
    Column("memory", Json),
)
WRITE = Statement("insert into notes (id, at, memory) values (:id, :at, :memory)")
READ = Statement("select at, memory from notes where id = :id and at <= :at")


@pytest.fixture
def database(fresh: Database) -> Iterator[Database]:
    """A database with a table of notes."""
    _tables.create_all(fresh.engine)
    yield fresh


def write(database: Database, number: int, moment: datetime = NOON) -> None:
    """Write a note in our own words."""
    with database.transaction() as connection:
        WRITE.run(connection, {"id": number, "at": moment, "memory": MEMORY})


def test_what_is_written_is_read_by_sqlalchemy(database: Database) -> None:
    write(database, 1)
    with database.reading() as connection:
        row = connection.execute(select(notes.c.at, notes.c.memory)).one()
    assert (row.at, row.memory) == (NOON, MEMORY)


def test_what_sqlalchemy_writes_is_read(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(notes).values(id=1, at=NOON, memory=MEMORY))
    with database.reading() as connection:
        at, memory = READ.run(connection, {"id": 1, "at": NOON}).fetchone()
    assert (read_moment(at), read_json(memory)) == (NOON, MEMORY)
    assert read_moment(at).utcoffset() == timedelta(0)


def test_moments_are_compared_as_moments(database: Database) -> None:
    write(database, 1)
    earlier, later = (NOON + timedelta(microseconds=one) for one in (-1, 1))
    with database.reading() as connection:
        assert READ.run(connection, {"id": 1, "at": earlier}).fetchone() is None
        assert READ.run(connection, {"id": 1, "at": later}).fetchone()


def test_a_statement_takes_part_in_the_transaction(database: Database) -> None:
    with pytest.raises(RuntimeError), database.transaction() as connection:
        WRITE.run(connection, {"id": 1, "at": NOON, "memory": {}})
        raise RuntimeError
    with database.reading() as connection:
        assert connection.execute(select(notes)).all() == []


def test_statements_said_directly_are_committed_together(database: Database) -> None:
    with database.direct_transaction() as connection:
        WRITE.run(connection, {"id": 1, "at": NOON, "memory": {}})
        WRITE.run(connection, {"id": 2, "at": NOON, "memory": {}})
        with database.reading() as other:
            assert other.execute(select(notes)).all() == []
    with database.reading() as connection:
        assert len(connection.execute(select(notes)).all()) == 2


def test_statements_said_directly_are_undone_together(database: Database) -> None:
    with pytest.raises(IntegrityError), database.direct_transaction() as connection:
        for _ in range(2):
            WRITE.run(connection, {"id": 1, "at": NOON, "memory": {}})
    write(database, 1)  # nobody waits for what was begun


def test_what_goes_wrong_is_said_as_sqlalchemy_says_it(database: Database) -> None:
    write(database, 1)
    with pytest.raises(IntegrityError) as refused:
        write(database, 1)
    assert "太原" not in str(refused.value), "nobody's words belong into a log"


def test_a_connection_that_is_gone_is_not_used_again(postgres_prefix: str) -> None:
    database = Database(f"{postgres_prefix}postgres")
    own = text("select pg_backend_pid()")
    with database.reading() as connection:
        gone = connection.execute(own).scalar()
        with database.transaction() as other:
            other.execute(text("select pg_terminate_backend(:pid)"), {"pid": gone})
        with pytest.raises(DBAPIError) as lost:
            Statement("select 1").run(connection, {})
    assert lost.value.connection_invalidated
    with database.reading() as connection:
        assert connection.execute(own).scalar() != gone
    database.close()
