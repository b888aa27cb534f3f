"""Several processes put lines into the index while people write and leave."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot import conversations
from core.db import Database
from hotline.look_up.indexing import SETTLED, index_new
from hotline.look_up.tables import line_entries
from tests.conftest import NOON
from tests.hotline.look_up.town import Town
from tests.processes import databases

LATER = NOON + timedelta(days=1)


@pytest.fixture(params=databases.KINDS)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of each kind in which somebody wrote, a while ago."""
    with databases.fresh(request, tmp_path) as database:
        with database.transaction() as connection:
            Town(connection).says("o_wang", "补贴")
            index_new(connection, LATER - SETTLED)
        yield database


def count_indexed(database: Database) -> int:
    """How many lines are in the index."""
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(line_entries)).scalar_one())


def goes_round(database: Database, done: list[int]) -> threading.Thread:
    """Another process puts lines into the index."""

    def run() -> None:
        with database.transaction() as connection:
            done.append(index_new(connection, LATER))

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_two_processes_do_not_put_in_the_same(office: Database) -> None:
    done: list[int] = []
    with office.transaction() as connection:
        assert index_new(connection, LATER) == 1
        other = goes_round(office, done)
        if not office.embedded:
            # It does not even wait for us.
            other.join()
    other.join()
    assert (done, count_indexed(office)) == ([0], 1)


def test_who_is_leaving_does_not_come_into_the_index(office: Database) -> None:
    done: list[int] = []
    with office.transaction() as connection:
        conversations.forget(connection, Town(connection).chat("o_wang"))
        round_ = goes_round(office, done)
        if not office.embedded:
            _wait_until_it_waits(office)
    round_.join()
    assert (len(done), count_indexed(office)) == (1, 0)


def _wait_until_it_waits(database: Database) -> None:
    waiting = text("select count(*) from pg_locks where not granted")
    with database.reading() as connection:
        while not connection.execute(waiting).scalar_one():
            pass
