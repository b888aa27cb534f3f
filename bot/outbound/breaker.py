"""Stops asking a host that does not answer, so that nobody waits for it in vain."""

import threading
import time
from collections.abc import Callable

FAILURES = 5
"""In a row, after which the host is left alone."""

REST = 20.0
"""Seconds it is left alone; then one call tries whether it answers again."""

Monotonic = Callable[[], float]


class Breaker:
    """Open after FAILURES in a row; after REST one call at a time may try again."""

    def __init__(self, monotonic: Monotonic = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._failures = 0
        self._rests_until = 0.0

    def wait(self) -> float:
        """Seconds until it is worth asking; 0 if the caller may ask now, and then must `note`."""
        with self._lock:
            if self._failures < FAILURES:
                return 0.0
            now = self._monotonic()
            if now < self._rests_until:
                return self._rests_until - now
            # This caller tries; the others wait for what becomes of it.
            self._rests_until = now + REST
            return 0.0

    def note(self, answered: bool) -> None:
        """Tell whether the host answered."""
        with self._lock:
            self._failures = 0 if answered else self._failures + 1
            if self._failures >= FAILURES:
                self._rests_until = self._monotonic() + REST
