"""The running desk for the process tests: once on SQLite and once on PostgreSQL."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from core.clock import now
from policy import store
from policy.files import read_folder
from tests.processes import databases
from tests.processes.server import ROOT, Server, serving
from tests.servers import create_database


@pytest.fixture(scope="session")
def server_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The desk on SQLite."""
    folder = tmp_path_factory.mktemp("served")
    with running(f"sqlite:///{folder}/wengang.db", folder) as server:
        yield server


@pytest.fixture(scope="session")
def server_on_postgresql(
    postgres_prefix: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The desk on PostgreSQL."""
    folder = tmp_path_factory.mktemp("served")
    with running(create_database(postgres_prefix, f"wengang_{uuid4().hex}"), folder) as server:
        yield server


@contextmanager
def running(url: str, folder: Path) -> Iterator[Server]:
    """The desk with two workers and what we ship."""
    with databases.ready(url) as database:
        with database.transaction() as connection:
            store.replace_all(connection, read_folder(ROOT / "data"), now())
        with serving(database, folder) as server:
            yield server


@pytest.fixture(scope="session", params=databases.KINDS)
def server(request: pytest.FixtureRequest) -> Server:
    """The desk on each kind of database, shared by all process tests."""
    server: Server = request.getfixturevalue(f"server_on_{request.param}")
    return server


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the server's log with a test that failed."""
    report = yield
    running = getattr(item, "funcargs", {}).get("server")
    if report.failed and isinstance(running, Server):
        report.sections.append(("server log", running.log.read_text()))
    return report
