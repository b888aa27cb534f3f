"""Databases of their own, for tests of what is really committed."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests import servers


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/fresh.db"
    prefix: str = request.getfixturevalue("postgres_prefix")
    return servers.create_database(prefix, f"fresh_{uuid.uuid4().hex}")


@pytest.fixture
def fresh(address: str) -> Iterator[Database]:
    """An empty database of each kind, with nothing undone."""
    database = Database(address)
    yield database
    database.engine.dispose()
