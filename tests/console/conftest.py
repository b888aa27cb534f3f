"""Staff for the tests of the console."""

from collections.abc import Iterator

import pytest

from tests.conftest import Site
from tests.console.clerks import Clerk, Hire, hire
from tests.console.market import Market
from tests.notify.office import Office
from tests.wechat_double.handle import Double, double


@pytest.fixture
def hired(desk: Site) -> Hire:
    """Makes clerks."""
    return hire(desk.app, desk.database, desk.clock)


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double."""
    with double() as running:
        yield running


@pytest.fixture
def office(desk: Site, platform: Double) -> Office:
    """What carries replies to people's phones."""
    return Office(desk, platform)


@pytest.fixture
def lijing(hired: Hire) -> Clerk:
    """李静 of the hotline of 太原."""
    return hired("lijing")


@pytest.fixture
def wangfang(hired: Hire) -> Clerk:
    """王芳, her colleague."""
    return hired("wangfang")


@pytest.fixture
def market(desk: Site) -> Market:
    """Firms and postings of 太原."""
    return Market(desk)


@pytest.fixture
def zhaoxin(hired: Hire) -> Clerk:
    """赵昕, who sees to firms, postings and fairs in 太原."""
    return hired("zhaoxin", "fair_officer")
