"""The office of 太原, in a database whose changes are undone."""

import pytest

from tests.conftest import Site
from tests.jobs.fairs.offices import Office


@pytest.fixture
def office(desk: Site) -> Office:
    """The office, a month before its fair."""
    return Office(desk)
