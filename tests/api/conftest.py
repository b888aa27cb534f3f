"""The desk that made-up requests are sent to."""

from collections.abc import Iterator

import pytest

from tests.api.stand import Stand, standing
from tests.processes import databases


@pytest.fixture(scope="module")
def stand(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stand]:
    """The running desk, on the kind of database that the module names."""
    folder = tmp_path_factory.mktemp("api")
    with databases.fresh(request, folder) as database, standing(database, folder) as running:
        yield running
