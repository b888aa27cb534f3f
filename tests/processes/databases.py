"""Empty databases of both kinds, in which what several connections do is really committed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from core.db import Database
from core.migrations import upgrade
from tests import servers

KINDS = ("sqlite", "postgresql")


@contextmanager
def fresh(request: pytest.FixtureRequest, folder: Path) -> Iterator[Database]:
    """A new database of the kind that the fixture's parameter says."""
    if request.param == "sqlite":
        url = f"sqlite:///{folder}/wengang.db"
    else:
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"wengang_{uuid4().hex}")
    with ready(url) as database:
        yield database


@contextmanager
def ready(url: str) -> Iterator[Database]:
    """A database with empty tables."""
    database = Database(url)
    try:
        upgrade(database.engine)
        yield database
    finally:
        database.engine.dispose()
