"""What fairs cost: however many postings, applications and visitors there are besides."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from core.db import Database
from core.migrations import upgrade
from jobs.fairs import booth_lists, fair_tallies
from jobs.fairs.fair_counts import count_fairs

LARGE = {"postings", "applications", "application_events", "at_work", "visitors", "booths"}
"""Tables that no look at one fair may go through from end to end."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """SQLite, which knows nothing of what its tables hold and chooses by indexes alone."""
    database = Database(f"sqlite:///{tmp_path}/wengang.db")
    upgrade(database.engine)
    yield database
    database.engine.dispose()


@pytest.mark.parametrize(
    "look",
    [
        lambda connection: count_fairs(connection, [1]),
        lambda connection: booth_lists._brought(connection, [1, 2], ("live",)),
        lambda connection: booth_lists.list_shown(connection, 1),
        lambda connection: fair_tallies.tally_fairs(connection, [1, 2]),
    ],
    ids=["counts", "postings", "booths", "figures"],
)
def test_a_look_at_a_fair_goes_by_its_own_rows(
    database: Database, look: Callable[[Connection], Any]
) -> None:
    said: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *args: said.append(args[2:4]))
    with database.reading() as connection:
        look(connection)
        statements = list(said)
        steps = [
            row[3]
            for text, values in statements
            for row in connection.exec_driver_sql(f"explain query plan {text}", values)
        ]
    assert statements
    assert [step for step in steps if step.startswith("SCAN") and step.split()[1] in LARGE] == []
    assert [step for step in steps if "ix_postings_state" in step] == []
