"""Every notice arrives, whatever befalls WeChat and the senders; what comes twice is explained."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from notify.recovery import DOUBTS
from tests.notify.storm import Storm
from tests.processes import databases
from tests.wechat_double.handle import Double, double

pytestmark = pytest.mark.processes

NOTICES, SENDERS, KILLS = 300, 3, 3
FAULTS = 0.2


@pytest.fixture(params=databases.KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of each kind."""
    with databases.fresh(request, tmp_path) as fresh:
        yield fresh


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double."""
    with double() as running:
        yield running


def test_in_a_storm_nothing_is_lost_and_what_comes_twice_is_explained(
    database: Database, platform: Double
) -> None:
    storm = Storm(database, platform, NOTICES)
    storm.gather()
    fates = storm.run(SENDERS, FAULTS, KILLS)
    assert fates.lost == []
    assert fates.unexplained == []
    assert sum(fates.delivered.values()) == NOTICES
    assert max(fates.delivered) <= 1 + DOUBTS
    # A storm in which nothing went wrong has proved nothing.
    assert fates.states["waiting"] > 0
    assert fates.twice > 0
