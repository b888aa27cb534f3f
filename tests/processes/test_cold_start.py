"""Sixteen processes that start at once share one token; one that is killed keeps nobody waiting."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
import redis

from core.db import Database
from core.migrations import upgrade
from tests import servers
from tests.processes.server import ROOT
from tests.processes.waiting import until
from tests.wechat_double.handle import Double, double

pytestmark = pytest.mark.processes

TOKEN = "/cgi-bin/stable_token"
WORKERS = 16


@dataclass(frozen=True)
class Office:
    """An office whose tokens are in one of the places they can be in, and its WeChat."""

    platform: Double
    environment: dict[str, str]

    def workers(self, number: int, seconds: float) -> "subprocess.Popen[str]":
        """Start so many workers, each of which sends a message of its own."""
        program = [sys.executable, "-m", "tests.processes.cold_workers"]
        return subprocess.Popen(
            [*program, str(number), str(seconds)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
            process_group=0,
        )


@pytest.fixture(params=["sqlite", "postgresql", "redis"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """An office for each place, to whose account people wrote."""
    url, more = f"sqlite:///{tmp_path}/office.db", {}
    if request.param == "postgresql":
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"cold_{uuid4().hex}")
    if request.param == "redis":
        more["REDIS_URL"] = request.getfixturevalue("redis_url")
        redis.Redis.from_url(more["REDIS_URL"]).flushdb()
    database = Database(url)
    upgrade(database.engine)
    database.close()
    with double() as platform:
        for number in range(WORKERS):
            platform.person(f"o_{number}").wrote()
        environment = {"PATH": os.environ["PATH"], "WECHAT_API_BASE": platform.address}
        yield Office(platform, {**environment, "DATABASE_URL": url, **more})


def test_sixteen_cold_workers_fetch_one_token(office: Office) -> None:
    started = office.workers(WORKERS, 5)
    said, _ = started.communicate(timeout=30)
    assert started.returncode == 0, said
    assert len(office.platform.calls(TOKEN)) == 1
    assert all(office.platform.sent_to(f"o_{number}") for number in range(WORKERS))


def test_when_the_worker_that_refreshes_is_killed_another_does(office: Office) -> None:
    office.platform.fault(TOKEN, "hang", times=1)
    killed = office.workers(1, 0.5)
    until(lambda: len(office.platform.calls(TOKEN)) == 1)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()
    successor = office.workers(1, 0.5)
    said, _ = successor.communicate(timeout=30)
    assert successor.returncode == 0, said
    assert len(office.platform.calls(TOKEN)) == 2
