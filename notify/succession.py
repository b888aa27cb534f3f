"""Of the workers of one server a single one delivers; when that one ends, the next takes over."""

import fcntl
import os
from tempfile import mkstemp


class Succession:
    """Made before the workers are forked, and shared by them.

    A lock of this kind is a process's own, even of a file it inherited, and ends with the process.
    """

    def __init__(self) -> None:
        self._file, path = mkstemp(prefix="wengang-")
        # Open for as long as the processes live, it needs no name, and leaves nothing behind.
        os.unlink(path)

    def wait(self) -> None:
        """Return once it is this process's turn, which lasts until the process ends."""
        fcntl.lockf(self._file, fcntl.LOCK_EX)
