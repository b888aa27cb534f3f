"""`make run` delivers by itself: one of its workers does, and when it dies another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from core.clock import now
from core.db import Database
from notify.outbox import Addressee, Notice, tell
from notify.tables import notices, outbox_looks
from tests.chat import ACCOUNT
from tests.processes import databases
from tests.processes.server import WORKERS, Server, serving, text
from tests.processes.waiting import until
from tests.wechat_double.handle import Double, double

pytestmark = pytest.mark.processes

SECRET = "0123456789abcdef0123456789abcdef"
ZHANG = "o_zhang"


@pytest.fixture(params=databases.KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of each kind."""
    with databases.fresh(request, tmp_path) as fresh:
        yield fresh


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat, which keeps what it takes."""
    with double() as platform:
        yield platform


def delivering(server: Server) -> tuple[set[int], set[int]]:
    """Which workers deliver, and which wait to take over."""
    workers, holding, waiting = server.workers(), set[int](), set[int]()
    for line in Path("/proc/locks").read_text().splitlines():
        words = line.split()
        if "POSIX" in words and "WRITE" in words:
            process = int(words[words.index("WRITE") + 1])
            (waiting if "->" in words else holding).update({process} & workers)
    return holding, waiting


def told(server: Server, key: str) -> None:
    """张敏 is told something, and the server alone sends it."""
    to = Addressee(ACCOUNT, ZHANG)
    with server.database.transaction() as connection:
        tell(connection, to, Notice("staff_reply", key, f"您好，{key}。"), now())
    sent = select(notices.c.state).where(notices.c.key == key)

    def arrived() -> bool:
        with server.database.reading() as connection:
            return connection.execute(sent).scalar_one() == "sent"

    until(arrived)


def test_one_worker_delivers_and_another_takes_over(
    database: Database, tmp_path: Path, platform: Double
) -> None:
    platform.person(ZHANG).wrote()
    ours = {"WECHAT_API_BASE": platform.address, "WECHAT_APP_SECRET": SECRET}
    with serving(database, tmp_path, "wsgi:app", **ours) as server:
        server.push(text(ZHANG, "人工", 1))
        told(server, "第一句")
        # What PostgreSQL's and SQLite's own files are locked for passes; who waits, waits for this.
        until(lambda: len(delivering(server)[1]) == WORKERS - 1)
        (successor,) = delivering(server)[1]
        server.kill(*server.workers() - {successor})
        told(server, "第二句")
        until(lambda: successor in delivering(server)[0])
        assert successor not in delivering(server)[1]
    words = [body["text"]["content"] for body in platform.sent_to(ZHANG)]
    assert [any(key in one for one in words) for key in ("第一句", "第二句")] == [True, True]


def test_an_office_may_have_it_done_apart(database: Database, tmp_path: Path) -> None:
    with serving(database, tmp_path, "wsgi:app", DELIVER="apart") as server:
        server.push(text(ZHANG, "人工", 1))
        assert delivering(server) == (set(), set())
        with server.database.reading() as connection:
            assert connection.execute(select(outbox_looks.c.looked_at)).first() is None
