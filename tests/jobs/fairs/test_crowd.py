"""Many at once: the last booth is given once, and who scans twice at the same moment came once."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.db import Database
from core.errors import Conflict
from core.migrations import upgrade
from jobs.fairs.booths import ask_booth
from jobs.fairs.visitors import check_in
from tests import servers
from tests.conftest import NOON, Frozen, Site
from tests.jobs.fairs.offices import Firm, Office, on

FIRMS, PLACES = 6, 2


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """The office with a database that really commits, and a fair with few places."""
    url = f"sqlite:///{tmp_path}/wengang.db"
    if request.param == "postgresql":
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"crowd_{tmp_path.name.lower()}_{os.getpid()}")
    database = Database(url)
    upgrade(database.engine)
    yield Office(Site(None, database, Frozen(NOON)))  # type: ignore[arg-type]
    database.engine.dispose()


def test_of_many_firms_at_once_only_as_many_get_in_as_there_is_room(office: Office) -> None:
    fair = office.announces(booth_limit=PLACES)
    firms = [office.firm() for _ in range(FIRMS)]
    postings = [office.posting(firm) for firm in firms]

    def asks(firm: Firm, posting: int) -> str:
        try:
            with office.work() as connection:
                ask_booth(connection, fair, firm.id, [posting], office.moment)
        except Conflict as refused:
            return refused.message
        return "in"

    with ThreadPoolExecutor(FIRMS) as crowd:
        outcomes = sorted(crowd.map(asks, firms, postings))
    assert outcomes[-PLACES:] == ["in"] * PLACES
    assert all("都报满了" in refused for refused in outcomes[:-PLACES])
    assert len(outcomes) == FIRMS


def test_a_scan_that_comes_twice_at_once_is_one_visitor(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker()
    office.waits_until(on(12, 21, 9))

    def scans(_: int) -> str:
        with office.work() as connection:
            return check_in(connection, fair, seeker, office.moment).outcome

    with ThreadPoolExecutor(4) as crowd:
        outcomes = sorted(crowd.map(scans, range(4)))
    assert outcomes == ["already", "already", "already", "checked_in"]
    assert office.counts(fair).checked_in == 1
