"""The workers share the knowledge, loaded once before they were forked, and no connection."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.settings import sqlite_path
from tests.processes.server import Server, text
from tests.processes.sockets import opened_by, sockets_to
from tests.processes.waiting import until

pytestmark = pytest.mark.processes

MOST = 30


def all_workers_answer(server: Server, openid: str) -> None:
    """Ask until every worker has something to answer, then let them."""
    gate, asked = f"皆{openid}", 0
    with ThreadPoolExecutor(MOST) as threads:
        while not server.workers() <= set(server.gates.noted(gate)):
            assert asked < MOST, "one worker answers everything"
            asked += 1
            threads.submit(server.push, text(openid, f"太原稳岗返还【答{gate}】", asked))
            until(lambda: len(server.gates.noted(gate)) == asked)  # noqa: B023
        server.gates.open(gate)


def test_no_worker_loads_what_the_master_has_loaded(server: Server) -> None:
    all_workers_answer(server, "o_sharing")
    assert server.gates.noted("knowledge loaded") == [server.master]
    assert server.workers() <= set(server.gates.noted("answered"))
    assert server.gates.noted("answered without words") == []


def test_a_worker_has_connections_of_its_own_and_the_master_none(server: Server) -> None:
    all_workers_answer(server, "o_connecting")
    assert connections(server, server.master) == set()
    for worker in server.workers():
        assert connections(server, worker)


def test_the_threads_of_a_worker_share_a_processor_and_workers_do_not(server: Server) -> None:
    all_workers_answer(server, "o_side_by_side")
    assert each_on_its_own(server)
    server.kill(min(server.workers()))
    all_workers_answer(server, "o_side_by_side_again")
    assert each_on_its_own(server)


def each_on_its_own(server: Server) -> bool:
    """Whether every worker keeps to one processor, which no other has while there are enough."""
    kept = [processors(worker) for worker in server.workers()]
    there = os.sched_getaffinity(server.master)
    return all(len(one) == 1 for one in kept) and len(set().union(*kept)) == min(
        len(kept), len(there)
    )


def processors(process: int) -> set[int]:
    """The processors on which any thread of a process may run."""
    threads = Path(f"/proc/{process}/task").iterdir()
    return set().union(*(os.sched_getaffinity(int(thread.name)) for thread in threads))


def connections(server: Server, process: int) -> set[str]:
    """What a process holds open of the database: its files, or sockets connected to it."""
    opened = set(opened_by(process))
    path = sqlite_path(str(server.database.engine.url))
    if path:
        return {name for name in opened if name.startswith(str(path))}
    return opened & sockets_to(server.database.engine.url.port or 0)
