"""What is switched off is looked up now and then, and never waited for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from structlog.testing import CapturingLogger

from core.db import Database
from hotline import switchboard
from hotline.switchboard import LOOK_EVERY, Switchboard
from hotline.switches import switch_off
from people.staff.accounts import Newcomer, add
from tests.conftest import NOON, Site

TAIYUAN = "140100"


@dataclass
class Watch:
    """A clock for intervals that is turned on by hand."""

    time: float = 1000.0

    def monotonic(self) -> float:
        """The time on it."""
        return self.time


@dataclass
class Line:
    """The line to the database: `cut`, or `silent` as long as it is not set free."""

    database: Database
    cut: bool = False
    asked: int = 0
    answers: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection, if the database answers."""
        self.asked += 1
        self.answers.wait(timeout=30)
        if self.cut:
            raise OperationalError("select", {}, Exception("gone"))
        with self.database.reading() as connection:
            yield connection


@pytest.fixture
def line(desk: Site) -> Iterator[Line]:
    """The line to a database in which 太原 is off."""
    with desk.database.transaction() as connection:
        who = Newcomer("liu", "刘某（测试）", "administrator", TAIYUAN, "kaishui-bailu-77")
        switch_off(connection, TAIYUAN, "暂停", add(connection, who, "test", NOON).id, NOON)
    line = Line(desk.database)
    line.answers.set()
    yield line
    line.answers.set()
    for thread in threading.enumerate():
        if thread.name == "switches":
            thread.join()


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """The watch the switchboard looks at."""
    watch = Watch()
    monkeypatch.setattr(switchboard, "time", watch)
    return watch


@pytest.fixture
def board(line: Line, watch: Watch) -> Switchboard:
    """The switchboard of a process at the other end of that line."""
    return Switchboard(line)  # type: ignore[arg-type]


def test_the_database_is_asked_once_in_two_seconds(
    board: Switchboard, line: Line, watch: Watch
) -> None:
    for _ in range(50):
        assert board.banner("140105") == "暂停"
        assert board.banner("370302") == ""
    assert line.asked == 1
    watch.time += LOOK_EVERY
    board.banner(TAIYUAN)
    assert line.asked == 2


def test_of_a_place_nobody_knows_nothing_is_off(board: Switchboard) -> None:
    assert board.banner("") == ""


def test_a_place_without_an_adcode_is_off_with_its_city(line: Line, watch: Watch) -> None:
    with line.database.transaction() as connection:
        who = Newcomer("gui", "桂某（测试）", "administrator", "520100", "kaishui-bailu-77")
        switch_off(connection, "520100", "贵阳暂停", add(connection, who, "test", NOON).id, NOON)
    assert Switchboard(line.database).banner("5201XX") == "贵阳暂停"


def test_while_the_database_is_gone_what_was_known_holds(
    board: Switchboard, line: Line, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged = CapturingLogger()
    monkeypatch.setattr(switchboard, "log", logged)
    assert board.banner(TAIYUAN) == "暂停"
    line.cut = True
    for _ in range(3):
        watch.time += LOOK_EVERY
        assert board.banner(TAIYUAN) == "暂停"
    assert [call.method_name for call in logged.calls] == ["exception"]


def test_nobody_waits_for_a_database_that_is_silent(
    board: Switchboard, line: Line, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switchboard, "PATIENCE", 0.01)
    assert board.banner(TAIYUAN) == "暂停"
    line.answers.clear()
    watch.time += LOOK_EVERY
    assert board.banner(TAIYUAN) == "暂停"
    assert board.banner(TAIYUAN) == "暂停"
    assert line.asked == 2
