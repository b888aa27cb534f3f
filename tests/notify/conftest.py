"""An office with its outbox and WeChat's double, over each kind of database."""

from collections.abc import Iterator

import pytest

from tests.conftest import Site
from tests.notify.office import Office
from tests.wechat_double.handle import Double, double


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double."""
    with double() as running:
        yield running


@pytest.fixture
def office(desk: Site, platform: Double) -> Office:
    """An office at noon, to which nobody has written."""
    return Office(desk, platform)
