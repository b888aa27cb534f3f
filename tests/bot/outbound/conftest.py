"""The client of WeChat's API against the double, over each place tokens can be kept in."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import redis

from bot.outbound.client import WeChat
from tests import servers
from tests.bot.outbound.office import PATIENT, Moved, Office, copied, create_tables, opened
from tests.wechat_double.handle import Double


@pytest.fixture
def clock(platform: Double) -> Moved:
    """The time of the desk and the platform."""
    return Moved(platform)


@pytest.fixture
def office(tables: Path, tmp_path: Path, platform: Double) -> Iterator[Office]:
    """An office with a SQLite file."""
    with opened(copied(tables, tmp_path), platform) as office:
        yield office


@pytest.fixture(params=["sqlite", "postgresql", "redis"])
def each_office(
    request: pytest.FixtureRequest, tables: Path, tmp_path: Path, platform: Double
) -> Iterator[Office]:
    """An office for each place where tokens can be."""
    url, more = copied(tables, tmp_path), {}
    if request.param == "postgresql":
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"tokens_{uuid4().hex}")
        create_tables(url)
    if request.param == "redis":
        more["redis_url"] = request.getfixturevalue("redis_url")
        redis.Redis.from_url(more["redis_url"]).flushdb()
    with opened(url, platform, **more) as office:
        yield office


@pytest.fixture
def client(office: Office, clock: Moved) -> WeChat:
    """The client of a process of the office."""
    return WeChat(office.settings, office.store, clock)


@pytest.fixture
def hasty(office: Office, clock: Moved) -> WeChat:
    """A client that soon gives up waiting."""
    return WeChat(office.settings, office.store, clock, total=PATIENT)
