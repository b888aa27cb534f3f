"""A thread stays a moment with a connection it has answered, as long as others are left."""

import os
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.gthread import TConn

from core import evenly
from core.evenly import EvenWorker
from tests.processes.waiting import DEADLINE

ASKED = b"GET / HTTP/1.1\r\nHost: desk\r\n\r\n"
SOMEBODY, HERE = ("127.0.0.1", 50000), ("127.0.0.1", 8000)

Caller = tuple[socket.socket, Future[object]]
"""Our end of a connection, and what the worker comes to with it."""


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Caller]]:
    """Calls a worker whose threads may stay for as long as a test takes."""
    monkeypatch.setattr(evenly, "STAY", DEADLINE)
    config = Config()
    config.set("threads", evenly.ROOM)
    worker = EvenWorker(1, os.getpid(), [], None, 30, config, Logger(config))
    worker.nr_conns = 0
    worker.wsgi = greeting
    with ExitStack() as stack:
        stack.callback(worker.tmp.close)
        stack.callback(worker.leave)
        threads = stack.enter_context(ThreadPoolExecutor(2))

        def connect() -> Caller:
            ours, theirs = (stack.enter_context(one) for one in socket.socketpair())
            ours.settimeout(DEADLINE)
            worker.nr_conns += 1
            return ours, threads.submit(worker.handle, TConn(config, theirs, SOMEBODY, HERE))

        yield connect


def greeting(_: object, start_response: Callable[..., object]) -> Iterable[bytes]:
    """An app that says the same to everybody."""
    start_response("200 OK", [("Content-Length", "2")])
    return [b"hi"]


def answer(caller: socket.socket) -> bytes:
    """Ask, and read the answer."""
    caller.sendall(ASKED)
    said = b""
    while not said.endswith(b"hi"):
        said += caller.recv(4096)
    return said


def test_who_asks_again_at_once_is_answered_by_the_same_thread(
    call: Callable[[], Caller],
) -> None:
    caller, outcome = call()
    assert all(answer(caller).startswith(b"HTTP/1.1 200") for _ in range(3))
    assert not outcome.done()
    caller.close()
    assert outcome.result(DEADLINE) is False


def test_nobody_is_waited_for_where_many_are_connected(call: Callable[[], Caller]) -> None:
    callers = [call(), call()]
    for caller, outcome in callers:
        answer(caller)
        assert outcome.result(DEADLINE) is True


def test_who_asks_nothing_more_is_waited_for_elsewhere(
    call: Callable[[], Caller], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evenly, "STAY", 0.001)
    caller, outcome = call()
    answer(caller)
    assert outcome.result(DEADLINE) is True
