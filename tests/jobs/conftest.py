"""A firm that may post, in a database whose changes are undone."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from tests.conftest import Site
from tests.jobs.firms import Firm, make_firm


@pytest.fixture
def connection(desk: Site) -> Iterator[Connection]:
    """One transaction of the desk."""
    with desk.database.transaction() as opened:
        yield opened


@pytest.fixture
def firm(connection: Connection) -> Firm:
    """王厂长's, approved."""
    return make_firm(connection)
