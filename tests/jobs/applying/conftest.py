"""A fair over each kind of database."""

import pytest

from tests.conftest import Site
from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import Fair


@pytest.fixture
def fair(desk: Site) -> Fair:
    """A fair at noon, to which nobody has come."""
    return Fair(desk.database, desk.clock)


@pytest.fixture
def phones(desk: Site, fair: Fair) -> Phones:
    """Phones for everybody at the fair."""
    return Phones(desk, fair)
