"""Empty databases of both kinds, in which what several connections do is really committed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.db import Database
from core.migrations import upgrade
from tests import servers

KINDS = ("sqlite", "postgresql")


@contextmanager
def fresh(request: pytest.FixtureRequest, folder: Path, name: str) -> Iterator[Database]:
    """A new database of the kind that the fixture's parameter says."""
    if request.param == "sqlite":
        url = f"sqlite:///{folder}/{name}.db"
    else:
        url = servers.create_database(request.getfixturevalue("postgres_prefix"), name)
    database = Database(url)
    try:
        upgrade(database.engine)
        yield database
    finally:
        database.engine.dispose()
