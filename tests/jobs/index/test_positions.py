"""A posting's place in the list: higher than any before, whoever else posts at the same time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner
from sqlalchemy import Connection, delete, func, select, text

from core.db import Database
from jobs import index
from jobs.index.commands import postings_group
from jobs.index.finding import newest
from jobs.index.query import Query
from jobs.index.rebuild import count_live, rebuild
from jobs.index.tables import posting_entries, posting_tokens
from people.tables import employers
from tests.jobs.live import post, refresh
from tests.processes import databases
from tests.processes.waiting import until

ALL = Query()


@pytest.fixture(params=databases.KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database in which everything is really committed."""
    with databases.fresh(request, tmp_path) as opened:
        yield opened


def test_a_refreshed_posting_is_on_top_and_in_the_list_once(connection: Connection) -> None:
    first, second = post(connection), post(connection)
    top = refresh(connection, first)
    positions = newest(connection, ALL, None, 10)
    assert positions[0] == top and len(positions) == 2
    index.drop(connection, first), index.drop(connection, second)
    assert newest(connection, ALL, None, 10) == []


def test_no_position_is_given_twice(connection: Connection) -> None:
    number = post(connection)
    gone = refresh(connection, number)
    index.drop(connection, number)
    assert refresh(connection, number) > gone


def test_a_firm_that_is_gone_takes_its_postings_along(connection: Connection) -> None:
    post(connection, "某某电子厂", title="普工")
    connection.execute(delete(employers))
    assert newest(connection, ALL, None, 10) == []
    if connection.dialect.name == "sqlite":
        left = text("select count(*) from posting_words where posting_words match '\"普工\"'")
        assert connection.execute(left).scalar() == 0


def test_who_has_seen_one_position_has_missed_none_below(database: Database) -> None:
    """Who gets the lower position is seen first, however long the transaction takes."""
    with database.transaction() as connection:
        one, other = post(connection), post(connection)
    begun, done = Event(), Event()

    def slow() -> int:
        with database.transaction() as connection:
            position = refresh(connection, one)
            begun.set()
            done.wait(2)
            return position

    def quick() -> int:
        begun.wait(2)
        with database.transaction() as connection:
            return refresh(connection, other)

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.submit(slow), threads.submit(quick)
        begun.wait(2)
        if not database.embedded:
            until(lambda: somebody_waits(database))
        with database.reading() as connection:
            seen = newest(connection, ALL, None, 10)
        done.set()
        assert max(seen) < first.result() < second.result()


def somebody_waits(database: Database) -> bool:
    """Whether a transaction waits for another."""
    waiting = "datname = current_database() and wait_event_type = 'Lock'"
    with database.reading() as connection:
        found = connection.execute(text(f"select 1 from pg_stat_activity where {waiting}"))
        return found.first() is not None


def test_many_writers_at_once_each_get_their_own(database: Database) -> None:
    with database.transaction() as connection:
        numbers = [post(connection, title=f"保安{number}") for number in range(12)]

    def once(number: int) -> int:
        with database.transaction() as connection:
            return refresh(connection, number)

    with ThreadPoolExecutor(6) as threads:
        given = list(threads.map(once, numbers))
    assert len(set(given)) == len(numbers)
    with database.reading() as connection:
        assert sorted(newest(connection, ALL, None, 20)) == sorted(given)


def test_the_index_is_made_anew_with_all_positions_as_they_were(database: Database) -> None:
    with database.transaction() as connection:
        kept, gone, lost = post(connection), post(connection), post(connection, title="厨师")
        before = newest(connection, ALL, None, 10)
        connection.execute(text(f"update postings set state = 'paused' where id = {gone}"))
        connection.execute(delete(posting_entries).where(posting_entries.c.posting_id == lost))
        connection.execute(delete(posting_tokens))
    assert (count_live(database), sum(rebuild(database))) == (2, 2)
    with database.reading() as connection:
        assert newest(connection, ALL, None, 10) == [before[0], before[2]]
        query = Query(("厨师",))
        assert newest(connection, query, None, 10) == [before[0]]
        held = select(func.max(posting_tokens.c["count"]))
        assert connection.execute(held).scalar() == 2
    assert kept


def test_the_command_says_how_many_and_waits_for_the_migrations(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as connection:
        post(connection)
    told = CliRunner().invoke(postings_group(database), ["reindex"])
    assert (told.exit_code, told.stdout) == (0, "已把 1 个正在招的岗位放进索引。\n")
    empty = Database(f"sqlite:///{tmp_path}/empty.db")
    refused = CliRunner().invoke(postings_group(empty), ["reindex"])
    assert refused.exit_code == 1 and "flask db upgrade" in refused.stderr
    empty.close()
