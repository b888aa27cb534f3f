"""The console as browsers have it: one server and one browser for all who sit down."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from apiflask import APIFlask
from playwright.sync_api import Browser

from tests.browser import serving
from tests.conftest import Site, standing
from tests.console.clerks import Clerk, Hire, hire
from tests.console.seated.seats import Seat, Sit


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The desk with its knowledge; what is due is sent when a test says so."""
    url = f"sqlite:///{tmp_path_factory.mktemp('console')}/wengang.db"
    with standing(url) as site:
        yield site


@pytest.fixture(scope="session")
def app(house: Site) -> APIFlask:
    return house.app


@pytest.fixture(scope="session")
def hired(house: Site) -> Hire:
    """Makes clerks, who stay."""
    return hire(house.app, house.database, house.clock)


@pytest.fixture(scope="session")
def address(app: APIFlask) -> Iterator[str]:
    with serving(app) as simulator:
        yield simulator.removesuffix("/simulator/")


@pytest.fixture
def sit(chromium: Browser, address: str) -> Iterator[Sit]:
    """Gives somebody a browser of their own."""
    with ExitStack() as after:

        def take_a_seat(width: int = 1280) -> Seat:
            seat = Seat(chromium, address, width)
            after.callback(seat.leaves)
            return seat

        yield take_a_seat


@pytest.fixture(scope="session")
def lijing(hired: Hire) -> Clerk:
    return hired("lijing", signed_in=False)


@pytest.fixture(scope="session")
def wangfang(hired: Hire) -> Clerk:
    return hired("wangfang", signed_in=False)
