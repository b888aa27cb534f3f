"""The desk as an office runs it: gunicorn with two workers, started and stopped by a test."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from bot.tables import conversations, lines
from core.db import Database
from tests.chat import content, message, signed
from tests.processes.gates import Gates
from tests.processes.waiting import PAUSE, until
from tests.servers import free_port

ROOT = Path(__file__).parent.parent.parent
STARTED = "稳岗已启动"
WORKERS = 2
START_ATTEMPTS = 3
SECONDS_TO_START = 30
SECONDS_TO_STOP = 20
TRIES = 10

NotAnswered = (OSError, HTTPException)
"""What a push ends with when the process that took it dies."""


@dataclass(frozen=True)
class Heard:
    """What came back for a push, and after how many seconds."""

    status: int
    body: str
    seconds: float

    @property
    def text(self) -> str:
        """What the person reads, empty for a bare `success`."""
        return content(self.body)


@dataclass(frozen=True)
class Server:
    """The running desk, its database and its gates."""

    port: int
    master: int
    log: Path
    database: Database
    gates: Gates

    def push(self, body: str) -> Heard:
        """Deliver a signed push on a connection of its own; raises one of NotAnswered."""
        began = time.monotonic()
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_TO_STOP)
        try:
            connection.request("POST", f"/wechat?{signed()}", body.encode())
            response = connection.getresponse()
            text = response.read().decode()
            return Heard(response.status, text, time.monotonic() - began)
        finally:
            connection.close()

    def deliver(self, body: str) -> Heard:
        """Deliver a push, again as WeChat does as long as nobody answers."""
        for _ in range(TRIES):
            try:
                return self.push(body)
            except NotAnswered:
                time.sleep(PAUSE)
        raise AssertionError("nobody answers")

    def workers(self) -> set[int]:
        """The worker processes there are."""
        path = Path(f"/proc/{self.master}/task/{self.master}/children")
        return {int(pid) for pid in path.read_text().split()}

    def kill(self, *workers: int) -> None:
        """Kill workers as the kernel does when memory runs out, and wait for their successors."""
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        until(lambda: not self.workers().intersection(workers))
        until(lambda: len(self.workers()) == WORKERS)

    def conversation(self, openid: str) -> Row[Any]:
        """The person's conversation as it is stored."""
        with self.database.reading() as connection:
            theirs = select(conversations).where(conversations.c.openid == openid)
            return connection.execute(theirs).one()

    def lines(self, openid: str) -> list[Row[Any]]:
        """All that the person and the desk said, in the order it was stored."""
        theirs = (
            select(lines)
            .join(conversations, conversations.c.id == lines.c.conversation_id)
            .where(conversations.c.openid == openid)
            .order_by(lines.c.id)
        )
        with self.database.reading() as connection:
            return list(connection.execute(theirs))


def text(openid: str, words: str, message_id: int | str) -> str:
    """The body of a text message as WeChat writes it."""
    return message("text", openid, Content=words, MsgId=str(message_id))


SLOWED = "tests.processes.slow_wsgi:app"


@contextmanager
def serving(
    database: Database, folder: Path, app: str = SLOWED, **settings: str
) -> Iterator[Server]:
    """Start the desk on a database that is ready for it, and stop it in the end.

    `settings` are further environment variables.
    """
    log, gates = folder / "log", Gates(folder)
    for _ in range(START_ATTEMPTS):  # somebody else may take the free port before our server does
        port = free_port()
        process = _launch(database, port, log, gates, app, settings)
        try:
            if _becomes_ready(process, log):
                server = Server(port, process.pid, log, database, gates)
                until(lambda: len(server.workers()) == WORKERS)  # noqa: B023
                yield server
                return
        finally:
            _stop(process)
    raise RuntimeError(f"the server did not start:\n{log.read_text()}")


def _launch(
    database: Database,
    port: int,
    log: Path,
    gates: Gates,
    app: str,
    settings: Mapping[str, str],
) -> subprocess.Popen[bytes]:
    configuration = ROOT / "gunicorn.conf.py"
    # The kernel stops it if we are killed.
    command = ["setpriv", "--pdeathsig=TERM", "--", sys.executable, "-m", "gunicorn"]
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": database.engine.url.render_as_string(hide_password=False),
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WEB_CONCURRENCY": str(WORKERS),
        "GATES": str(gates.folder),
        **settings,
    }
    with log.open("wb") as output:
        return subprocess.Popen(
            [*command, "-c", str(configuration), app],
            cwd=gates.folder,  # away from the developer's .env
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            process_group=0,
        )


def _becomes_ready(process: subprocess.Popen[bytes], log: Path) -> bool:
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        if STARTED in log.read_text():
            return True
        time.sleep(PAUSE)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
