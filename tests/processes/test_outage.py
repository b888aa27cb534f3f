"""The database goes away and comes back: people are told at once, and served again at once."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from bot.turns import Busy
from core.settings import sqlite_path
from tests.processes.server import Server, text
from tests.processes.waiting import at_once

pytestmark = pytest.mark.processes

IN_TIME = 4.8
CROWD = 36
NOT_TAKEN = str(Busy.__doc__)


@contextmanager
def unavailable(server: Server) -> Iterator[None]:
    """SQLite is locked by another program, PostgreSQL's processes stand still."""
    path = sqlite_path(str(server.database.engine.url))
    with _locked(path) if path else _frozen(server):
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        yield
        other.execute("rollback")


@contextmanager
def _frozen(server: Server) -> Iterator[None]:
    with server.database.reading() as connection:
        backend = connection.execute(sql("select pg_backend_pid()")).scalar_one()
    postmaster = parent(backend)
    frozen = [postmaster]
    try:
        os.kill(postmaster, signal.SIGSTOP)
        frozen += [pid for pid in processes() if parent(pid) == postmaster]
        for pid in frozen[1:]:
            os.kill(pid, signal.SIGSTOP)
        yield
    finally:
        for pid in frozen:
            os.kill(pid, signal.SIGCONT)


def processes() -> list[int]:
    """All processes there are."""
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]


def parent(pid: int) -> int:
    """The process that started another, 0 if that is gone."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return 0
    return int(status.rpartition(")")[2].split()[1])


def test_a_crowd_is_told_in_time_that_nothing_was_taken_and_served_afterwards(
    server: Server,
) -> None:
    crowd = [f"o_crowd_{number}" for number in range(CROWD)]
    workers = server.workers()
    bodies = [text(openid, "我在太原", 1) for openid in crowd]
    with unavailable(server):
        replies = at_once([partial(server.push, body) for body in bodies])
    assert {(heard.status, heard.text) for heard in replies} == {(200, NOT_TAKEN)}
    assert max(heard.seconds for heard in replies) < IN_TIME, sorted(
        heard.seconds for heard in replies
    )
    again = at_once([partial(server.push, text(openid, "我在娄烦", 2)) for openid in crowd])
    assert all("娄烦" in heard.text for heard in again)
    assert server.workers() == workers
    for openid in crowd:
        assert [line.text for line in server.lines(openid)][:1] == ["我在娄烦"]
        assert len(server.lines(openid)) == 2
    assert "太原" in server.push(bodies[0]).text
    assert len(server.lines(crowd[0])) == 4


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_restart_of_the_database_between_two_messages_goes_unnoticed(server: Server) -> None:
    people = [f"o_cut_{number}" for number in range(CROWD)]
    first = at_once([partial(server.push, text(openid, "我在太原", 1)) for openid in people])
    assert all("太原" in heard.text for heard in first)
    cut_connections(server)
    for number, openid in enumerate(people):
        heard = server.push(text(openid, "换成娄烦", 2))
        assert "娄烦" in heard.text, f"message {number} after the restart: {heard}"


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_restart_of_the_database_in_the_middle_of_a_turn_goes_unnoticed(server: Server) -> None:
    with ThreadPoolExecutor(1) as threads:
        sent = threads.submit(server.push, text("o_amid", "我在太原【答中】", 1))
        server.gates.arrival("中")
        cut_connections(server)
        server.gates.open("中")
        heard = sent.result()
    told = server.lines("o_amid")
    assert [line.direction for line in told] == ["in", "out"]
    assert told[-1].text == heard.text


def cut_connections(server: Server) -> None:
    """End all connections to the database, as a restart of it does."""
    with server.database.reading() as connection:
        connection.execute(
            sql(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
        )
