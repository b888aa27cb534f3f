"""Every process answers from the latest knowledge, and from the last good one."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, delete
from sqlalchemy.exc import OperationalError
from structlog.testing import CapturingLogger

from core.db import Database
from nlp.places.regions import RegionTree
from policy import shelf, store
from policy.files import KnowledgeError
from policy.shelf import LOOK_EVERY, PATIENCE, STUCK, NothingLoaded, Shelf
from policy.tables import knowledge
from tests.conftest import NOON, Site
from tests.policy import small

CARD = "office-2020/hiring-grant"


class Watch:
    """A clock for intervals that is turned on by hand."""

    def __init__(self) -> None:
        self.time = 1000.0

    def monotonic(self) -> float:
        """The time on it."""
        return self.time


class Line:
    """The line to the database: readers are kept waiting while it is `silent`, or it is `cut`."""

    def __init__(self, database: Database) -> None:
        self.answers = threading.Event()
        self.answers.set()
        self.cut = False
        self.asked = 0
        self._database = database

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection, if the database answers."""
        self.asked += 1
        self.answers.wait(timeout=30)
        if self.cut:
            raise OperationalError("select", {}, Exception("gone"))
        with self._database.reading() as connection:
            yield connection


@pytest.fixture
def line(desk: Site) -> Iterator[Line]:
    """The line from a process to the database of the desk."""
    line = Line(desk.database)
    yield line
    line.answers.set()
    for thread in threading.enumerate():
        if thread.name == "shelf":
            thread.join()


@pytest.fixture
def far(line: Line, regions: RegionTree) -> Shelf:
    """The shelf of a process at the other end of that line."""
    return Shelf(line, regions)  # type: ignore[arg-type]


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> CapturingLogger:
    """What the shelf logs."""
    logged = CapturingLogger()
    monkeypatch.setattr(shelf, "log", logged)
    return logged


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """The watch the shelf looks at."""
    watch = Watch()
    monkeypatch.setattr(shelf, "time", watch)
    return watch


@pytest.fixture
def desk(desk: Site) -> Site:
    """A desk that knows nothing yet."""
    with desk.database.transaction() as connection:
        connection.execute(delete(knowledge))
    return desk


@pytest.fixture
def held(desk: Site, regions: RegionTree) -> Shelf:
    """The shelf of a process that has just been started."""
    return Shelf(desk.database, regions)


def publish(desk: Site, **card: Any) -> None:
    """Load the small knowledge, with some of its card changed."""
    with desk.database.transaction() as connection:
        store.replace_all(connection, small.entries(card=card), NOON)


def summary(held: Shelf) -> str:
    """What the shelf says its card is about."""
    return held.current().cards[CARD].card.summary


def test_an_empty_shelf_says_how_to_fill_it(held: Shelf, watch: Watch) -> None:
    with pytest.raises(NothingLoaded, match="flask cards load data"):
        held.current()


def test_what_is_loaded_into_an_empty_shelf_is_found(desk: Site, held: Shelf, watch: Watch) -> None:
    with pytest.raises(NothingLoaded):
        held.current()
    publish(desk)
    watch.time += LOOK_EVERY
    assert CARD in held.current().cards


def test_an_edit_made_elsewhere_is_answered_within_two_seconds(
    desk: Site, held: Shelf, watch: Watch
) -> None:
    publish(desk, summary="旧的。")
    assert summary(held) == "旧的。"
    publish(desk, summary="新的。")
    watch.time += LOOK_EVERY - 0.1
    assert summary(held) == "旧的。"
    watch.time += 0.1
    assert summary(held) == "新的。"
    assert LOOK_EVERY <= 2


def test_what_has_not_changed_is_not_built_again(desk: Site, held: Shelf, watch: Watch) -> None:
    publish(desk)
    first = held.current()
    watch.time += 10 * LOOK_EVERY
    assert held.current() is first


def test_a_broken_edit_is_logged_and_the_last_good_knowledge_goes_on_answering(
    desk: Site, held: Shelf, watch: Watch, logged: CapturingLogger
) -> None:
    publish(desk, summary="好的。")
    held.current()
    publish(desk, summary="坏的。", family="NOT A FAMILY")
    watch.time += LOOK_EVERY
    assert summary(held) == "好的。"
    watch.time += LOOK_EVERY
    assert summary(held) == "好的。"
    assert [call.args for call in logged.calls] == [("knowledge_unusable",)]
    publish(desk, summary="又好了。")
    watch.time += LOOK_EVERY
    assert summary(held) == "又好了。"


def test_a_process_that_starts_on_broken_knowledge_says_so_until_it_is_mended(
    desk: Site, held: Shelf, watch: Watch
) -> None:
    publish(desk, family="NOT A FAMILY")
    for _ in range(2):
        with pytest.raises(KnowledgeError, match=CARD):
            held.current()
    publish(desk, summary="好的。")
    watch.time += LOOK_EVERY
    assert summary(held) == "好的。"


def test_while_the_database_is_silent_what_is_held_is_answered_at_once(
    desk: Site, far: Shelf, line: Line, watch: Watch, logged: CapturingLogger
) -> None:
    publish(desk, summary="旧的。")
    assert summary(far) == "旧的。"
    publish(desk, summary="新的。")
    line.answers.clear()
    watch.time += LOOK_EVERY
    began, asked = time.monotonic(), line.asked
    for _ in range(20):
        assert summary(far) == "旧的。"
        watch.time += STUCK
    assert time.monotonic() - began < 4 * PATIENCE
    assert line.asked == asked + 1, "only one waits for the database"
    assert [call.args for call in logged.calls] == [("knowledge_look_stuck",)]
    line.answers.set()
    assert becomes(far, "新的。", watch)


def test_while_the_database_is_gone_what_is_held_is_answered_and_that_is_logged_once(
    desk: Site, far: Shelf, line: Line, watch: Watch, logged: CapturingLogger
) -> None:
    publish(desk, summary="旧的。")
    assert summary(far) == "旧的。"
    for _ in range(2):
        line.cut = True
        for _ in range(3):
            watch.time += LOOK_EVERY
            assert summary(far) == "旧的。"
        line.cut = False
        watch.time += LOOK_EVERY
        assert summary(far) == "旧的。"
    assert [call.args for call in logged.calls] == 2 * [("knowledge_look_failed",)]


def test_a_look_after_a_quiet_night_is_not_taken_for_stuck(
    desk: Site, far: Shelf, line: Line, watch: Watch, logged: CapturingLogger
) -> None:
    publish(desk, summary="好的。")
    assert summary(far) == "好的。"
    watch.time += 8 * 3600
    line.answers.clear()
    assert [summary(far) for _ in range(2)] == ["好的。"] * 2
    assert logged.calls == []


def becomes(far: Shelf, words: str, watch: Watch) -> bool:
    """Whether the shelf comes to say these words, once the database answers again."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        watch.time += LOOK_EVERY
        if summary(far) == words:
            return True
        time.sleep(0.01)
    return False
