"""The running desk for the process tests: once on SQLite and once on PostgreSQL."""

from collections.abc import Generator, Iterator

import pytest

from core.clock import now
from policy import store
from policy.files import read_folder
from tests.processes import databases
from tests.processes.server import ROOT, Server, serving


@pytest.fixture(scope="session", params=databases.KINDS)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The desk with two workers, shared by all process tests."""
    folder = tmp_path_factory.mktemp("served")
    with databases.fresh(request, folder) as database:
        with database.transaction() as connection:
            store.replace_all(connection, read_folder(ROOT / "data"), now())
        with serving(database, folder) as running:
            yield running


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
