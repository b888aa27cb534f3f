"""A firm that may post, in a database whose changes are undone."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.jobs.firms import Firm, make_firm
from tests.people.world import Town, town_of


@pytest.fixture
def connection(desk: Site) -> Iterator[Connection]:
    """One transaction of the desk."""
    with desk.database.transaction() as opened:
        yield opened


@pytest.fixture
def firm(connection: Connection) -> Firm:
    """王厂长's, approved."""
    return make_firm(connection)


@pytest.fixture
def town(desk: Site) -> Town:
    """A town with an office that gave out a token."""
    return town_of(desk)


@pytest.fixture
def boss(town: Town) -> Boss:
    """王厂长 at the mini-program, approved."""
    return Boss(town)
