"""Staff who look for conversations, before and after those came into the index."""

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import Site
from tests.hotline.look_up.town import Town


@pytest.fixture
def town(desk: Site) -> Iterator[Town]:
    """A town without a word said."""
    with desk.database.transaction() as connection:
        yield Town(connection)


@pytest.fixture(params=["just written", "indexed"])
def settle(request: pytest.FixtureRequest) -> Callable[[Town], Town]:
    """Whether what was written has come into the index: what is found must be the same."""
    return Town.is_indexed if request.param == "indexed" else lambda town: town
