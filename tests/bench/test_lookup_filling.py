"""The bench's conversations have the index that reindexing would give them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bench.chatter import Chatter
from bench.lookup_filling import WAITING, fill
from bench.lookup_questions import QUESTIONS, ask_for, ours
from core.clock import now
from core.db import Database
from hotline.look_up.indexing import rebuild
from hotline.look_up.tables import line_entries
from tests.processes import databases

MANY = 2000


@pytest.fixture(params=databases.KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of each kind with nothing in it."""
    with databases.fresh(request, tmp_path) as database:
        yield database


def index_of(database: Database) -> list[Any]:
    """What the index holds, but for the lines that are left to the rounds."""
    settled = select(line_entries).where(line_entries.c.line_id <= MANY - WAITING)
    with database.reading() as connection:
        return sorted(map(tuple, connection.execute(settled).all()))


def test_what_is_filled_in_is_what_reindexing_makes_of_it(empty: Database) -> None:
    assert list(fill(empty, MANY, 1))[-1] == MANY
    filled = index_of(empty)
    assert len(filled) == (MANY - WAITING) / 2
    for _ in rebuild(empty, now() + timedelta(minutes=1)):
        pass
    assert index_of(empty) == filled
    chatter = Chatter(MANY)
    for name in QUESTIONS:
        for question in ask_for(chatter, name, 2):
            assert (ours(empty, question)() > 0) or name != "a rare word"
