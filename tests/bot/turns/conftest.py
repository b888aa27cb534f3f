"""Processes at work on one database, some with all the time they need, some in a hurry."""

from collections.abc import Iterator

import pytest

from core.db import Database
from tests.bot.turns.at_work import BRISK, HURRIED, Desk, opened


@pytest.fixture(autouse=True)
def short_last_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is about to be told that a message was not taken is told so soon."""
    monkeypatch.setattr("bot.turns.LAST_WAIT", HURRIED)


@pytest.fixture
def desk(database: Database) -> Iterator[Desk]:
    """A process that has all the time a test may need."""
    with opened(database) as desk:
        yield desk


@pytest.fixture
def elsewhere(database: Database) -> Iterator[Desk]:
    """Another process with the same database."""
    with opened(database) as desk:
        yield desk


@pytest.fixture
def brisk(database: Database) -> Iterator[Desk]:
    """A process whose time is up so soon that a test can wait for it."""
    with opened(database, BRISK) as desk:
        yield desk
