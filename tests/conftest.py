"""Fixtures that every test may use."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from apiflask import APIFlask
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from app import create_app, deliverer_of
from core.migrations import upgrade
from core.settings import Settings
from people.staff import passwords
from policy import store
from policy.files import read_folder
from tests import servers
from tests.browser import started
from tests.chat import Chat
from tests.curators import Editor
from tests.sandbox import Sandbox

# The same examples every time, on a busy machine too. `--hypothesis-profile searching` looks for
# new ones.
_patient = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("repeatable", _patient, derandomize=True)
settings.register_profile("searching", _patient, max_examples=1000, print_blob=True)
settings.load_profile("repeatable")

DATA = Path(__file__).parent.parent / "data"
NOON = datetime(2026, 11, 21, 4, tzinfo=UTC)

IN_NO_HURRY = 60.0
"""Seconds a turn has where something else is tested than its time: a machine may be busy."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of all tests of a process."""
    with started() as browser:
        yield browser


@pytest.fixture(scope="session")
def postgres_prefix() -> Iterator[str]:
    """The URL of this run's PostgreSQL, to which a database name is added."""
    with servers.postgres() as prefix:
        yield prefix


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The URL of this run's Redis."""
    with servers.redis() as url:
        yield url


@pytest.fixture(autouse=True, scope="session")
def quick_hashes() -> Iterator[None]:
    """Passwords are hashed as in earnest, but with less work."""
    before = passwords.HASHER
    passwords.HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    passwords.HASHER = before


@dataclass
class Frozen:
    """A clock that stands still until it is set."""

    moment: datetime = NOON

    def __call__(self) -> datetime:
        return self.moment


@dataclass(frozen=True)
class Site:
    """The application over a database of one kind, with its knowledge loaded."""

    app: APIFlask
    database: Sandbox
    clock: Frozen


@contextmanager
def standing(url: str) -> Iterator[Site]:
    """The real application over an empty database, which gets the knowledge we ship."""
    database, clock = Sandbox(url), Frozen()
    upgrade(database.engine)
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(DATA), NOON)
    settings = Settings(_env_file=None, database_url=url)
    app = create_app(settings, clock, database)
    # As the server does before it forks: the first turn must not pay for loading.
    app.extensions["wengang"]["shelf"].current()
    app.extensions["wengang"]["words"]()
    app.extensions["wengang"]["sweeper"]._turns._budget = IN_NO_HURRY
    yield Site(app, database, clock)
    database.engine.dispose()


@pytest.fixture(scope="session")
def site_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The application on SQLite."""
    with standing(f"sqlite:///{tmp_path_factory.mktemp('db')}/wengang.db") as site:
        yield site


@pytest.fixture(scope="session")
def site_on_postgresql(postgres_prefix: str) -> Iterator[Site]:
    """The application on PostgreSQL."""
    with standing(servers.create_database(postgres_prefix, f"wengang_{uuid4().hex}")) as site:
        yield site


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest) -> Site:
    """The real application, once for each kind of database.

    Both stay: were they made here, each file would have them made anew, as of a fixture with
    parameters only the latest is kept.
    """
    site: Site = request.getfixturevalue(f"site_on_{request.param}")
    return site


@pytest.fixture
def shelf_restored(site: Site) -> Iterator[None]:
    """What the shelf holds in a test is forgotten when the test is undone."""
    yield
    site.app.extensions["wengang"]["shelf"]._look()


@pytest.fixture
def desk(site: Site) -> Iterator[Site]:
    """The application for one test, whose changes are undone."""
    site.clock.moment = NOON
    parts = site.app.extensions["wengang"]
    # What another test's deliverer did at this hour, it would not do again.
    parts["deliverer"] = deliverer_of(site.app, parts["outward"], site.clock)
    with site.database.undone():
        yield site
    # Who uses the site without its desk is to find no other test's day.
    site.clock.moment = NOON


@pytest.fixture
def person(desk: Site) -> Callable[[str], Chat]:
    """Makes people who chat with the desk, by openid."""
    return lambda openid: Chat(desk.app.test_client(), openid, desk.clock)


@pytest.fixture
def chat(person: Callable[[str], Chat]) -> Chat:
    """张敏 at her phone."""
    return person("o_zhang")


@pytest.fixture
def editor(shelf_restored: None, desk: Site) -> Editor:
    """王会计, who answers what the desk could not."""
    return Editor(desk.app)
