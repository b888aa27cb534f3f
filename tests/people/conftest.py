"""The town around the desk."""

import pytest

from tests.conftest import Site
from tests.people.world import Town, town_of


@pytest.fixture
def town(desk: Site) -> Town:
    """The desk with its mini-program, in development."""
    return town_of(desk)
