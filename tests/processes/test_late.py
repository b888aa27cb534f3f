"""An answer that takes too long keeps neither WeChat nor anybody else waiting, and is not lost."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from tests.processes.server import Heard, Server, text
from tests.processes.waiting import until

pytestmark = pytest.mark.processes

ACCEPTED = "success"
IN_TIME = 4.5
QUICK = 1.5
RETRIES = 5


@contextmanager
def asked(server: Server, body: str, gate: str) -> Iterator[list[Future[Heard]]]:
    """Somebody asks what takes long to answer, and again: the answers to be."""
    with ThreadPoolExecutor(RETRIES) as threads:
        try:
            first = threads.submit(server.push, body)
            server.gates.arrival(gate)
            yield [first, *(threads.submit(server.push, body) for _ in range(RETRIES - 1))]
        finally:
            server.gates.open(gate)


def test_a_late_answer_delays_nobody_and_comes_with_the_next_message(server: Server) -> None:
    openid = "o_slow"
    server.push(text(openid, "我在太原", 1))
    body = text(openid, "稳岗返还给多少【答慢】", 2)
    with asked(server, body, "慢") as replies:
        others_are_answered(server, replies)
        assert {reply.result().body for reply in replies} == {ACCEPTED}
        assert max(reply.result().seconds for reply in replies) < IN_TIME
        took_it = server.gates.noted("慢")
        assert len(took_it) == len(set(took_it)), "a process works the answer out twice"
    late = kept_answer(server, openid)
    assert "50%" in late
    assert server.push(body).body == ACCEPTED
    following = server.push(text(openid, "谢谢", 3)).text
    assert late in following
    assert "不客气" in following
    assert late not in server.push(text(openid, "谢谢", 4)).text


def others_are_answered(server: Server, replies: list[Future[Heard]]) -> None:
    """As long as the slow ones wait, everybody else is answered quickly."""
    number = 0
    while not all(reply.done() for reply in replies):
        number += 1
        heard = server.push(text(f"o_quick_{number % 10}", "我在太原", number))
        assert "太原" in heard.text
        assert heard.seconds < QUICK
    assert number > 10


def kept_answer(server: Server, openid: str) -> str:
    """The late answer, once it is stored."""
    until(lambda: len(server.lines(openid)) == 4)
    line = server.lines(openid)[-1]
    assert line.details == {"kept": True}
    late: str = line.text
    return late


def test_a_worker_told_to_stop_finishes_its_late_answers(server: Server) -> None:
    openid = "o_stopped"
    server.push(text(openid, "我在太原", 1))
    with asked(server, text(openid, "稳岗返还给多少【答停】", 2), "停") as replies:
        workers = server.workers()
        assert {reply.result().body for reply in replies} == {ACCEPTED}
        for worker in workers:
            os.kill(worker, signal.SIGTERM)
    late = kept_answer(server, openid)
    until(lambda: len(server.workers() - workers) == len(workers))
    assert late in server.push(text(openid, "谢谢", 3)).text


def test_a_message_that_was_accepted_survives_its_process(server: Server) -> None:
    openid = "o_accepted"
    server.push(text(openid, "我在太原", 1))
    body, gate = text(openid, "稳岗返还给多少【答亡】", 2), "亡"
    with ThreadPoolExecutor(1) as threads:
        accepted = threads.submit(server.push, body)
        server.gates.arrival(gate)
        assert accepted.result().body == ACCEPTED
        server.kill(*server.workers())
        server.gates.open(gate)
    late = kept_answer(server, openid)
    assert "50%" in late
    assert server.push(body).body == ACCEPTED
    assert server.push(text(openid, "谢谢", 3)).text.count(late) == 1
