"""Servers of our own for measuring: the desk with its data loaded, and a bare echo."""

import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.settings import DEVELOPMENT_APP_ID, Settings
from tests.servers import free_port

ROOT = Path(__file__).parent.parent
SECONDS_TO_START = 60
SECONDS_TO_STOP = 15
APP_ID = DEVELOPMENT_APP_ID


class CannotServe(RuntimeError):
    """A server or one of its preparations did not run; the message holds its last words."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it answers, and the process that leads its workers."""

    address: str
    pid: int


@contextmanager
def desk(database_url: str, workers: int, settings: Mapping[str, str]) -> Iterator[Server]:
    """The desk on a database that is migrated and loaded with `data/` first."""
    with _folder() as folder:
        environment = _environment(workers, {"DATABASE_URL": database_url, **settings})
        _prepare(folder, environment, "db", "upgrade")
        _prepare(folder, environment, "cards", "load", str(ROOT / "data"))
        config = str(ROOT / "gunicorn.conf.py")
        with _gunicorn(folder, environment, config, "wsgi:app", "/readyz") as server:
            yield server


@contextmanager
def echo(workers: int, settings: Mapping[str, str]) -> Iterator[Server]:
    """The bare echo under the desk's own gunicorn settings."""
    with _folder() as folder:
        config = str(Path(__file__).parent / "echo_gunicorn.py")
        environment = _environment(workers, settings)
        with _gunicorn(folder, environment, config, "bench.echo:app", "/healthz") as server:
            yield server


@contextmanager
def _folder() -> Iterator[Path]:
    # Run from an empty folder, neither server nor command finds somebody's .env.
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as name:
        yield Path(name)


def _environment(workers: int, settings: Mapping[str, str]) -> dict[str, str]:
    ours = {name.upper() for name in Settings.model_fields}
    inherited = {name: value for name, value in os.environ.items() if name.upper() not in ours}
    return inherited | {
        "PYTHONPATH": str(ROOT),
        "FLASK_SKIP_DOTENV": "1",
        "HOST": "127.0.0.1",
        "PORT": str(free_port()),
        "WEB_CONCURRENCY": str(workers),
        **settings,
    }


def _prepare(folder: Path, environment: Mapping[str, str], *words: str) -> None:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise CannotServe(
            f"flask {' '.join(words)} 没有成功：\n{done.stdout}{done.stderr}".rstrip()
        )


@contextmanager
def _gunicorn(
    folder: Path, environment: Mapping[str, str], config: str, app: str, ready: str
) -> Iterator[Server]:
    address = f"http://{environment['HOST']}:{environment['PORT']}"
    log = folder / "log"
    with log.open("wb") as output:
        # Its own process group: Ctrl-C reaches the bench, which then stops the server in order.
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-c", config, app],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            process_group=0,
        )
    try:
        _wait(process, address + ready, log)
        yield Server(address, process.pid)
    finally:
        _stop(process)


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        if _answers(address):
            return
        time.sleep(0.05)
    words = log.read_text(errors="replace")[-2000:]
    raise CannotServe(f"服务没有启动（{address}）：\n{words}".rstrip())


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        process.send_signal(sign) if sign is signal.SIGTERM else os.killpg(process.pid, sign)
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            continue
