"""The client of WeChat's API against the double, over each place tokens can be kept in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import redis

from bot.outbound.client import WeChat
from bot.outbound.held import TokenStore
from bot.outbound.tokens import token_store
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.settings import Settings
from tests import servers
from tests.wechat_double.handle import Double, double

APP_ID = "wx00000000000000aa"
PROGRAM_ID = "wx00000000000000bb"
SECRET = "0123456789abcdef0123456789abcdef"
PROGRAM_SECRET = "fedcba9876543210fedcba9876543210"
PATIENT = 0.4
"""Seconds the client waits for the double in tests of what does not answer."""


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double, with one person who has just written."""
    with double() as running:
        running.tell("secret", app_id=APP_ID, secret=SECRET)
        running.tell("secret", app_id=PROGRAM_ID, secret=PROGRAM_SECRET)
        running.person("o_zhang").wrote()
        yield running


@dataclass
class Moved:
    """The time, moved on by a test for us and for the platform alike."""

    platform: Double
    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return now() + self.ahead

    def move(self, **by: float) -> None:
        """Time passes."""
        self.ahead += timedelta(**by)
        self.platform.move(timedelta(**by).total_seconds())


@pytest.fixture
def clock(platform: Double) -> Moved:
    """The time of the desk and the platform."""
    return Moved(platform)


@dataclass(frozen=True)
class Office:
    """The settings of an office, and where its tokens are."""

    settings: Settings
    store: TokenStore


def settings(url: str, platform: Double, **more: object) -> Settings:
    """The settings of an office whose WeChat is the double."""
    return Settings(
        _env_file=None,
        database_url=url,
        wechat_api_base=platform.address,
        wechat_app_id=APP_ID,
        wechat_app_secret=SECRET,
        miniprogram_app_id=PROGRAM_ID,
        miniprogram_app_secret=PROGRAM_SECRET,
        **more,
    )


@pytest.fixture
def office(tmp_path: Path, platform: Double) -> Iterator[Office]:
    """An office with a SQLite file."""
    yield from _office(f"sqlite:///{tmp_path}/office.db", platform)


@pytest.fixture(params=["sqlite", "postgresql", "redis"])
def each_office(
    request: pytest.FixtureRequest, tmp_path: Path, platform: Double
) -> Iterator[Office]:
    """An office for each place where tokens can be."""
    url, more = f"sqlite:///{tmp_path}/office.db", {}
    if request.param == "postgresql":
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"tokens_{uuid4().hex}")
    if request.param == "redis":
        more["redis_url"] = request.getfixturevalue("redis_url")
        redis.Redis.from_url(more["redis_url"]).flushdb()
    yield from _office(url, platform, **more)


def _office(url: str, platform: Double, **more: object) -> Iterator[Office]:
    database = Database(url)
    upgrade(database.engine)
    chosen = settings(url, platform, **more)
    yield Office(chosen, token_store(chosen, database))
    database.engine.dispose()


Make = Callable[[], WeChat]


@pytest.fixture
def client(office: Office, clock: Moved) -> WeChat:
    """The client of a process of the office."""
    return WeChat(office.settings, office.store, clock)


@pytest.fixture
def hasty(office: Office, clock: Moved) -> WeChat:
    """A client that soon gives up waiting."""
    return WeChat(office.settings, office.store, clock, total=PATIENT)
