"""Private PostgreSQL and Redis servers for tests and benches, on free ports, gone afterwards."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

DATABASE_USER = "wengang"
START_ATTEMPTS = 3
SECONDS_TO_START = 30
SECONDS_TO_STOP = 15


@contextmanager
def postgres(durable: bool = False) -> Iterator[str]:
    """Run a PostgreSQL server and give its SQLAlchemy URL up to the database name."""
    programs = _postgres_programs()
    with _private_folder(durable) as folder:
        data = _create_cluster(programs, folder, durable)

        def command(port: int) -> list[str]:
            settings = {
                "port": port,
                "listen_addresses": "127.0.0.1",
                "unix_socket_directories": "",
                "max_connections": 100,
                "fsync": "on" if durable else "off",
            }
            options = [f"--{name}={value}" for name, value in settings.items()]
            return [str(programs / "postgres"), "-D", str(data), *options]

        # SIGINT asks PostgreSQL for its fast shutdown: SIGTERM would wait for open connections.
        with _running(command, folder, signal.SIGINT) as port:
            yield f"postgresql+psycopg://{DATABASE_USER}@127.0.0.1:{port}/"


@contextmanager
def redis() -> Iterator[str]:
    """Run a Redis server that saves nothing and give its URL."""
    with _private_folder() as folder:

        def command(port: int) -> list[str]:
            listen = ["--bind", "127.0.0.1", "--port", str(port)]
            return ["redis-server", *listen, "--save", "", "--appendonly", "no"]

        with _running(command, folder, signal.SIGTERM) as port:
            yield f"redis://127.0.0.1:{port}/0"


def create_database(prefix: str, name: str) -> str:
    """Create an empty database on the server that postgres() gave and return its full URL."""
    maintenance = prefix.replace("postgresql+psycopg", "postgresql") + "postgres"
    with psycopg.connect(maintenance, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return prefix + name


def free_port() -> int:
    """Give a TCP port of this machine that nothing listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _postgres_programs() -> Path:
    """The folder of initdb and postgres: the newest Debian version, else whatever is in PATH."""
    debian = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if debian:
        return max(debian, key=lambda folder: int(folder.parent.name))
    in_path = shutil.which("initdb")
    if in_path is None:
        raise RuntimeError("PostgreSQL is not installed: run tests/system-packages.sh")
    return Path(in_path).resolve().parent


@contextmanager
def _private_folder(durable: bool = False) -> Iterator[Path]:
    # Not $TMPDIR, which the unprivileged account may be unable to enter. Where /tmp is memory,
    # fsync costs nothing there and a bench would flatter us: /var/tmp is on the disk.
    parent = "/var/tmp" if durable else "/tmp"
    with tempfile.TemporaryDirectory(
        prefix="wengang-", dir=parent, ignore_cleanup_errors=True
    ) as name:
        account = _server_account()
        if account:
            os.chown(name, account.pw_uid, account.pw_gid)
        yield Path(name)


def _create_cluster(programs: Path, folder: Path, durable: bool) -> Path:
    data = folder / "data"
    options = ["--auth=trust", f"--username={DATABASE_USER}", "--encoding=UTF8"]
    if not durable:
        options.append("--no-sync")
    for locale in ("C.UTF-8", "C"):  # some minimal systems lack C.UTF-8
        command = [str(programs / "initdb"), "-D", str(data), f"--locale={locale}", *options]
        result = subprocess.run(
            _as_server(command, signal.SIGTERM), cwd=folder, capture_output=True, text=True
        )
        if result.returncode == 0:
            return data
    raise RuntimeError(f"initdb failed:\n{result.stderr}")


@contextmanager
def _running(
    command: Callable[[int], list[str]], folder: Path, stop_signal: signal.Signals
) -> Iterator[int]:
    """Run the server that `command` gives for a port, yield that port, then stop the server."""
    log = folder / "log"
    for _ in range(START_ATTEMPTS):  # somebody else may take the free port before our server does
        port = free_port()
        process = _launch(_as_server(command(port), stop_signal), log)
        try:
            if _becomes_ready(process, log):
                yield port
                return
        finally:
            _stop(process, stop_signal)
    raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')}")


def _launch(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    # Its own process group, so that Ctrl-C in the terminal reaches the tests and not the server.
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=log.parent,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            process_group=0,
        )


def _as_server(command: list[str], stop_signal: signal.Signals) -> list[str]:
    """Let the kernel stop the server if we are killed, and drop root, which PostgreSQL refuses."""
    wrapper = ["setpriv", f"--pdeathsig={stop_signal.name.removeprefix('SIG')}"]
    account = _server_account()
    if account:
        wrapper += [f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
    return [*wrapper, "--", *command]


def _server_account() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def _becomes_ready(process: subprocess.Popen[bytes], log: Path) -> bool:
    # The log, unlike a connection to the port, cannot be mistaken for somebody else's server.
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        if "ready to accept connections" in log.read_text(errors="replace").lower():
            return True
        time.sleep(0.01)
    return False


def _stop(process: subprocess.Popen[bytes], stop_signal: signal.Signals) -> None:
    for sign in (stop_signal, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, sign)
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            continue
