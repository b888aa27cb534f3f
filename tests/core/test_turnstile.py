"""A few threads go in at a time, in the order they came, and none waits long for a slow one."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from core.turnstile import Turnstile
from tests.processes.waiting import DEADLINE, until

MANY = 8


class Queue:
    """Threads that go through a turnstile one after another, and stay inside until told."""

    def __init__(self, turnstile: Turnstile, threads: ThreadPoolExecutor) -> None:
        self.entered: list[int] = []
        self.may_leave = threading.Semaphore(0)
        self._turnstile = turnstile
        self._threads = threads

    def comes(self, number: int) -> Future[int]:
        """One more who wants to go in; returns when it waits or has gone in."""
        before = self._waiting() + len(self.entered)
        future = self._threads.submit(self._turnstile.run, self._stay, number)
        until(lambda: self._waiting() + len(self.entered) > before)
        return future

    def one_leaves(self) -> None:
        """One of those inside comes out."""
        self.may_leave.release()

    def _waiting(self) -> int:
        return len(self._turnstile._waiting)

    def _stay(self, number: int) -> int:
        self.entered.append(number)
        assert self.may_leave.acquire(timeout=DEADLINE)
        return number


@contextmanager
def queue(places: int, patience: float) -> Iterator[Queue]:
    """Threads before a turnstile; those still inside at the end are let out."""
    with ThreadPoolExecutor(MANY) as threads:
        found = Queue(Turnstile(places, patience), threads)
        try:
            yield found
        finally:
            for _ in range(MANY):
                found.one_leaves()


def test_only_so_many_are_inside_and_the_others_follow_in_the_order_they_came() -> None:
    with queue(places=2, patience=DEADLINE) as people:
        futures = [people.comes(number) for number in range(6)]
        assert people.entered == [0, 1]
        for inside in range(3, 7):
            people.one_leaves()
            until(lambda inside=inside: len(people.entered) == inside)
        assert people.entered == [0, 1, 2, 3, 4, 5]
    assert [one.result() for one in futures] == [0, 1, 2, 3, 4, 5]


def test_whoever_has_waited_too_long_goes_in_anyway() -> None:
    with queue(places=1, patience=0.05) as people:
        people.comes(0)
        people.comes(1)
        until(lambda: people.entered == [0, 1])


def test_a_place_is_free_again_after_a_fault() -> None:
    turnstile = Turnstile(places=1, patience=DEADLINE)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            turnstile.run(lambda: 1 // 0)
    assert turnstile.run(divmod, 7, 2) == (3, 1)
