"""The workers have about as many connections each, whoever came first, and whoever died."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection

import pytest

from tests.processes.server import Server
from tests.processes.sockets import opened_by, sockets_from
from tests.processes.waiting import DEADLINE, until

pytestmark = pytest.mark.processes

MANY = 40
OPEN_ELSEWHERE = 2
"""Connections that a fellow may still have had from others when one was accepted."""


def test_kept_connections_fall_evenly_to_the_workers(server: Server) -> None:
    assert is_even(server)


def test_nothing_is_left_to_a_worker_that_died(server: Server) -> None:
    server.kill(min(server.workers()))
    assert is_even(server)


def is_even(server: Server) -> bool:
    """Whether of many connections that are kept every worker has its share; where the machine held
    one of them up for a moment, of as many more."""
    return shares_alike(server) or shares_alike(server)


def shares_alike(server: Server) -> bool:
    """Whether connections that come together fall to all workers alike."""
    until(lambda: not any(accepted(server)))
    with kept(server, MANY):
        until(lambda: sum(accepted(server)) == MANY)
        return max(accepted(server)) - min(accepted(server)) <= OPEN_ELSEWHERE


def accepted(server: Server) -> list[int]:
    """How many connections each worker has."""
    theirs = sockets_from(server.port)
    return [len(theirs.intersection(opened_by(worker))) for worker in server.workers()]


@contextmanager
def kept(server: Server, number: int) -> Iterator[None]:
    """So many connections that come together, each of which was answered once and is kept."""
    with ExitStack() as stack:
        lines = [HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE) for _ in range(number)]
        for one in lines:
            stack.callback(one.close)
            one.connect()
        for one in lines:
            one.request("GET", "/healthz")
            one.getresponse().read()
        yield
