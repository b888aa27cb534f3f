"""Waiting in line to write: SQLite has one writer at a time, and lets chance decide who is next."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAUSE = 0.0005
"""Seconds between two looks whether another process is done; a write takes about 0.001."""


class TooLong(Exception):
    """The writers before took more time than there was."""


class Line:
    """The line of all threads of all processes that write into one file.

    Without it those who wait sleep ever longer while newcomers overtake them: with two
    processes, one message in a hundred waited for more than a second.
    """

    def __init__(self, file: Path | None) -> None:
        """The line for a file, or that of one process where there is no file."""
        self._threads = threading.Lock()
        # Who comes after the present writer waits inside the first, all others before it: so
        # who has just written cannot be first again.
        self._doors = [Path(f"{file}-{name}") for name in ("next", "turn")] if file else []

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Be the only one that writes; raises TooLong if that is not possible in time."""
        deadline = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            raise TooLong
        try:
            with self._only_process(deadline):
                yield
        finally:
            self._threads.release()

    @contextmanager
    def _only_process(self, deadline: float) -> Iterator[None]:
        if not self._doors:
            yield
            return
        waiting, writing = self._doors
        first = _shut(waiting, deadline)
        try:
            second = _shut(writing, deadline)
        finally:
            os.close(first)
        try:
            yield
        finally:
            os.close(second)


def _shut(door: Path, deadline: float) -> int:
    """Lock a file until what is returned is closed; the kernel does that for who dies."""
    # Opened every time: a lock on what was open before a fork would be the children's together.
    opened = os.open(door, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        while not _locked(opened):
            if time.monotonic() >= deadline:
                raise TooLong
            time.sleep(PAUSE)
    except TooLong:
        os.close(opened)
        raise
    return opened


def _locked(opened: int) -> bool:
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
