"""Profiles over HTTP, one worker each, a connection kept open: our check beside their web API."""

import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.eligibility_people import Person
from bench.eligibility_profiles import made_up
from bench.eligibility_rounds import Measured, Wrong, alternate, same, tell
from bench.eligibility_theirs import HERE, ROOT, environment, program
from bench.eligibility_twelve import DAY, PLACE, card, entries, names, write
from core.settings import Settings
from tests.servers import free_port

PROFILES = 300
MONTH = "2022-12"
SECONDS_TO_START, SECONDS_TO_STOP = 60, 15

OURS = "ours: POST /api/v1/eligibility/check, with reasons, amounts and cites"
THEIRS, TRACED = "OpenFisca: POST /calculate", "OpenFisca: POST /trace"


@dataclass(frozen=True, slots=True)
class Served:
    """Milliseconds a request: the mean of each round; and below which 99 % of them stayed."""

    milliseconds: Measured
    p99: Mapping[str, float]


class Line:
    """A connection that is kept open; it remembers how long each request took, in ms."""

    def __init__(self, port: int, path: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
        self._path = path
        self.took: list[float] = []

    def post(self, body: bytes) -> bytes:
        """The body of the answer; raises Wrong unless it is 200."""
        self._connection.request("POST", self._path, body, {"Content-Type": "application/json"})
        answer = self._connection.getresponse()
        said = answer.read()
        if answer.status != 200:
            raise Wrong(f"{self._path} 应答 {answer.status}：{said[:300].decode(errors='replace')}")
        return said

    def round(self, bodies: Sequence[bytes]) -> float:
        """Post all of them one after another; the mean in milliseconds."""
        began = len(self.took)
        for body in bodies:
            before = time.perf_counter()
            self.post(body)
            self.took.append((time.perf_counter() - before) * 1000)
        return sum(self.took[began:]) / len(bodies)


def measure(rounds: int) -> Served:
    """All profiles through each server in turn; raises Wrong if the verdicts differ."""
    everybody = made_up(2024, PROFILES)
    to_ours, to_theirs = ([ask(one) for one in everybody] for ask in (our_request, their_request))
    with ExitStack() as stack:
        desk = stack.enter_context(_desk())
        openfisca = stack.enter_context(_openfisca())
        ours = Line(desk, "/api/v1/eligibility/check")
        theirs, traced = Line(openfisca, "/calculate"), Line(openfisca, "/trace")
        said = [our_verdicts(ours.post(body)) for body in to_ours]
        same("HTTP", said, [their_verdicts(theirs.post(body)) for body in to_theirs])
        tell(f"HTTP：{PROFILES} 人 × {len(names())} 条，结果全部相同")
        lines = {OURS: (ours, to_ours), THEIRS: (theirs, to_theirs), TRACED: (traced, to_theirs)}
        ways = {name: _round(line, bodies) for name, (line, bodies) in lines.items()}
        milliseconds = alternate("HTTP", rounds, ways)
        return Served(milliseconds, {name: _p99(line.took) for name, (line, _) in lines.items()})


def _round(line: Line, bodies: Sequence[bytes]) -> Callable[[], float]:
    return lambda: line.round(bodies)


def _p99(took: Sequence[float]) -> float:
    return sorted(took)[int(0.99 * (len(took) - 1))]


def our_request(person: Person) -> bytes:
    """A check of the twelve cards."""
    cards = [card(name) for name in names()]
    asked = {"region": PLACE, "as_of": DAY.isoformat(), "cards": cards, "facts": person}
    return json.dumps(asked).encode()


def their_request(person: Person) -> bytes:
    """The same facts, and null for each of the twelve variables that are asked for."""
    told = {**person, **dict.fromkeys(names())}
    asked = {"applicants": {"one": {name: {MONTH: value} for name, value in told.items()}}}
    return json.dumps(asked).encode()


def our_verdicts(said: bytes) -> list[bool]:
    """Whether each can be had, if only with a certificate still to come."""
    return [one["status"] in ("eligible", "conditional") for one in json.loads(said)["results"]]


def their_verdicts(said: bytes) -> list[bool]:
    """The values that were asked for."""
    found: dict[str, Any] = json.loads(said)["applicants"]["one"]
    return [found[name][MONTH] for name in names()]


@contextmanager
def _desk() -> Iterator[int]:
    """The desk with the twelve benefits alone; the port it answers on."""
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as folder:
        port, ours = free_port(), {name.upper() for name in Settings.model_fields}
        inherited = {name: value for name, value in os.environ.items() if name not in ours}
        settings = {
            "PYTHONPATH": str(ROOT),
            "FLASK_SKIP_DOTENV": "1",
            "DATABASE_URL": f"sqlite:///{folder}/wengang.db",
            "PORT": str(port),
            "WEB_CONCURRENCY": "1",
        }
        write(Path(folder, "data"), entries())
        flask = [sys.executable, "-m", "flask", "--app", "wsgi"]
        for words in (["db", "upgrade"], ["cards", "load", "data"]):
            _finish([*flask, *words], folder, inherited | settings)
        command = [sys.executable, "-m", "gunicorn", "-c", str(ROOT / "gunicorn.conf.py")]
        with _running([*command, "wsgi:app"], folder, inherited | settings, port, "/readyz"):
            yield port


@contextmanager
def _openfisca() -> Iterator[int]:
    """OpenFisca's own server for our country package; the port it answers on."""
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as folder:
        port = free_port()
        command = [program("openfisca"), "serve", "--country-package", "openfisca_shanxi"]
        command += ["-f", str(HERE / "serving.py"), "--bind", f"127.0.0.1:{port}"]
        with _running(command, folder, environment(), port, "/variables"):
            yield port


def _finish(command: Sequence[str], folder: str, environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise Wrong(f"{' '.join(command[4:])} 没有成功：{(done.stdout + done.stderr)[-500:]}")


@contextmanager
def _running(
    command: Sequence[str], folder: str, environment: Mapping[str, str], port: int, ready: str
) -> Iterator[None]:
    log = Path(folder, "log")
    with log.open("wb") as output:
        # Its own process group: Ctrl-C reaches the bench, which then stops the server in order.
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=output, process_group=0
        )
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not _answers(port, ready):
            if process.poll() is not None or time.monotonic() > deadline:
                raise Wrong(f"服务没有启动：{log.read_text(errors='replace')[-1000:]}")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
