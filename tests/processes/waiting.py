"""Waiting for what must happen, and doing things at the same moment."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

DEADLINE = 15.0
PAUSE = 0.005


def until(condition: Callable[[], bool], seconds: float = DEADLINE, pause: float = PAUSE) -> None:
    """Wait until the condition holds; fail if it does not in time.

    A condition that is dear to look at is given a `pause` of more seconds between the looks.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "what the test waits for did not happen"
        time.sleep(pause)


def at_once(acts: Sequence[Callable[[], T]]) -> list[T]:
    """What the acts give, each done in a thread of its own, all beginning together."""
    start = threading.Barrier(len(acts))

    def begin(act: Callable[[], T]) -> T:
        start.wait(DEADLINE)
        return act()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(begin, acts))
