"""Fixtures that every test may use."""

from collections.abc import Iterator

import pytest

from tests import servers


@pytest.fixture(scope="session")
def postgres_prefix() -> Iterator[str]:
    """The URL of this run's PostgreSQL, to which a database name is added."""
    with servers.postgres() as prefix:
        yield prefix


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The URL of this run's Redis."""
    with servers.redis() as url:
        yield url
