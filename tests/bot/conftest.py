"""The door in each of its modes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page

from app import create_app
from core.db import Database
from tests import browser
from tests.bot.doors import Listener, SafeChat, door, office
from tests.bot.outbound.office import APP_ID, PROGRAM_ID, PROGRAM_SECRET, SECRET, create_tables
from tests.browser import Visitor
from tests.conftest import Site
from tests.processes import databases
from tests.wechat_double.handle import Double, double


@pytest.fixture(scope="module", params=databases.KINDS)
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A database of each kind, in which nobody had written before the module's tests."""
    with databases.fresh(request, tmp_path_factory.mktemp("fresh")) as database:
        yield database


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with empty tables, to be copied: making them takes longer than most tests."""
    path = tmp_path_factory.mktemp("tables") / "empty.db"
    create_tables(f"sqlite:///{path}")
    return path


@pytest.fixture
def listener() -> Listener:
    """Who listens behind the door."""
    return Listener()


@pytest.fixture
def open_door(listener: Listener) -> Callable[..., FlaskClient]:
    """Opens a door in a mode, with the listener behind it."""
    return lambda mode="plain", **others: door(office(mode, **others), listener)


def make_ready(app: APIFlask) -> None:
    """Have the knowledge loaded: on a busy machine that takes longer than a turn may."""
    assert app.test_client().get("/readyz").status_code == 200


@pytest.fixture(scope="session")
def site(site: Site) -> Site:
    """The application, ready to answer at once."""
    make_ready(site.app)
    return site


@pytest.fixture(scope="session")
def safe_app(site: Site) -> APIFlask:
    """The application of an office in safe mode, ready to answer at once."""
    app = create_app(office("safe"), site.clock, site.database)
    make_ready(app)
    return app


@pytest.fixture
def safe_person(desk: Site, safe_app: APIFlask) -> Callable[[str], SafeChat]:
    """Makes people who chat with an office in safe mode."""
    return lambda openid: SafeChat(safe_app.test_client(), openid, desk.clock)


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double, with one person who has just written."""
    with double() as running:
        running.tell("secret", app_id=APP_ID, secret=SECRET)
        running.tell("secret", app_id=PROGRAM_ID, secret=PROGRAM_SECRET)
        running.person("o_zhang").wrote()
        yield running


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A page in a browser."""
    with browser.opened(chromium) as page:
        yield page


@pytest.fixture
def visit(page: Page) -> Iterator[Callable[..., Visitor]]:
    """Opens the simulator's page anew."""
    with browser.visiting(page) as visit:
        yield visit
