"""The bench's market has the index that reindexing would give it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bench.market import Real
from bench.search_filling import fill_market
from core.db import Database
from jobs.index.rebuild import rebuild
from jobs.index.tables import posting_entries, posting_positions, posting_tokens
from tests.processes import databases

REAL = (
    Real("叉车司机", ("五险一金", "包吃"), "某某物流有限公司", "物流", "140105"),
    Real("C++'\\工程师", ("周末双休",), "某某科技有限公司", "软件", "520100"),
    Real("保安", (), "某某物业", "物业", "310115"),
)
MANY = 30


@pytest.fixture(params=databases.KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of each kind with nothing in it."""
    with databases.fresh(request, tmp_path) as database:
        yield database


def index_of(database: Database) -> list[list[Any]]:
    """All that the index holds."""
    tables = (posting_entries, posting_tokens, posting_positions)
    with database.reading() as connection:
        return [sorted(map(tuple, connection.execute(select(table)).all())) for table in tables]


def test_a_filled_market_is_what_reindexing_makes_of_it(empty: Database) -> None:
    assert list(fill_market(empty, REAL, MANY))[-1] == MANY
    filled = index_of(empty)
    assert len(filled[0]) == MANY
    assert sum(rebuild(empty)) == MANY
    assert index_of(empty) == filled
