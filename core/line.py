"""Waiting in line to write: SQLite has one writer at a time, and lets chance decide who is next."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import TimeoutError

PAUSE = 0.0005
"""Seconds between two looks whether another process is done; a write takes about 0.001."""


class TooLong(TimeoutError):
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
        self._doors = [_Door(Path(f"{file}-{name}")) for name in ("next", "turn")] if file else []

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Be the only one that writes; raises TooLong if that is not possible in time."""
        deadline = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            raise TooLong("waited too long for the writers before")
        try:
            self._enter(deadline)
            try:
                yield
            finally:
                self._leave()
        finally:
            self._threads.release()

    def _enter(self, deadline: float) -> None:
        """Pass the first door and shut the second."""
        if not self._doors:
            return
        waiting, writing = self._doors
        waiting.shut(deadline)
        try:
            writing.shut(deadline)
        finally:
            waiting.open()

    def _leave(self) -> None:
        if self._doors:
            self._doors[-1].open()


class _Door:
    """A file that one process at a time may lock; the kernel unlocks it for who dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor, self._process = -1, -1

    def __del__(self) -> None:
        self._close()

    def shut(self, deadline: float) -> None:
        """Lock it; raises TooLong if others have it until then."""
        descriptor = self._opened()
        while not _locked(descriptor):
            if time.monotonic() >= deadline:
                raise TooLong("waited too long for the writers before")
            time.sleep(PAUSE)

    def open(self) -> None:
        """Let the next one lock it."""
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def _opened(self) -> int:
        # Once for each process: a lock on what was open before a fork would be theirs together.
        if self._process != os.getpid():
            self._close()
            flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
            self._descriptor = os.open(self._path, flags, 0o600)
            self._process = os.getpid()
        return self._descriptor

    def _close(self) -> None:
        if self._descriptor != -1:
            os.close(self._descriptor)
            self._descriptor = -1


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
