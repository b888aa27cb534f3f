"""Who takes part in the journeys to work: a firm of a town, and somebody who looks for work."""

from collections.abc import Callable

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.people.world import Town, town_of


@pytest.fixture
def town(desk: Site) -> Town:
    """A town whose office gave out a token."""
    return town_of(desk)


@pytest.fixture
def boss(town: Town) -> Boss:
    """A firm that staff approved."""
    return Boss(town)


@pytest.fixture
def zhang(person: Callable[[str], Chat]) -> Chat:
    """张敏 in 太原, who looks for work."""
    return person("o_zhang").says("我在太原")
