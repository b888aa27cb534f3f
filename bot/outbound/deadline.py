"""A request that ends when its time is over, wherever it stands then.

urllib3 bounds each wait for a host and not their sum, and finding its address not at all. So a
request runs in a thread of its own, which is left behind; its connection tells when it begins to
write, and is shut.
"""

import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Generic, TypeVar

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

Result = TypeVar("Result")


class TooLate(Exception):
    """The answer did not come whole within its time or size."""


class Asking(Generic[Result]):
    """One request under way."""

    def __init__(self, ask: Callable[[], Result]) -> None:
        self._ask = ask
        self._lock = threading.Lock()
        self._over = self._written = False
        self._connection: socket.socket | None = None
        self._result: Future[Result] = Future()

    def result(self, seconds: float) -> Result | None:
        """What came of it; None if nothing did in so many seconds."""
        threading.Thread(target=self._run, name="wechat", daemon=True).start()
        with suppress(TimeoutError):
            return self._result.result(seconds)
        return None

    def _run(self) -> None:
        _mine.asking = self
        try:
            self._result.set_result(self._ask())
        except Exception as error:  # noqa: BLE001 - raised again where the result is waited for
            self._result.set_exception(error)

    def write(self, connection: socket.socket) -> None:
        """Note that it is about to be written; raises TooLate if nobody waits for it any more."""
        with self._lock:
            if self._over:
                raise TooLate
            self._connection, self._written = connection, True

    def finish(self) -> None:
        """Note that the answer is there, and its connection free for others; raises TooLate."""
        with self._lock:
            if self._over:
                raise TooLate
            self._connection = None

    def give_up(self) -> bool:
        """Wait for it no longer; whether any of it may have been written."""
        with self._lock:
            self._over = True
            if self._connection:
                with suppress(OSError):
                    self._connection.shutdown(socket.SHUT_RDWR)
            return self._written


class _Mine(threading.local):
    asking: Asking[Any]


_mine = _Mine()


def finish() -> None:
    """Note that the answer to this thread's request is there; raises TooLate."""
    _mine.asking.finish()


class _Connection(HTTPConnection):
    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        _mine.asking.write(self.sock)
        super().send(data)


class _SecureConnection(HTTPSConnection):
    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        _mine.asking.write(self.sock)
        super().send(data)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


POOLS = {"http": _Pool, "https": _SecurePool}
"""What a PoolManager's `pool_classes_by_scheme` is set to for its requests to be given up."""
