"""Going in one after another: threads that all want to compute only get in each other's way."""

import threading
from collections import deque
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Turnstile:
    """Lets a few threads in at a time, in the order in which they came.

    One thread of a process runs Python at a time, and which is next when it waits for
    something is left to chance: of sixteen some are overtaken again and again. Whoever has
    been patient for so many seconds goes in anyway: it is not computing then that those
    inside take their time for.
    """

    def __init__(self, places: int, patience: float) -> None:
        self._lock = threading.Lock()
        self._free = places
        self._patience = patience
        self._waiting: deque[threading.Lock] = deque()

    def run(self, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it when it is one's turn."""
        has_place = self._take_place()
        try:
            return act(*args, **kwargs)
        finally:
            if has_place:
                self._give_place()

    def _take_place(self) -> bool:
        """Whether one of the places was had, which then is to be given to the next."""
        with self._lock:
            if self._free:
                self._free -= 1
                return True
            called = threading.Lock()
            called.acquire()
            self._waiting.append(called)
        if called.acquire(timeout=self._patience):
            return True
        with self._lock:
            if called not in self._waiting:  # called at the last moment
                return True
            self._waiting.remove(called)
        return False

    def _give_place(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1
