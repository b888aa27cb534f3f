"""Taking connections evenly: clients keep theirs, and with most of them on one worker the messages
that come there wait twice as long as elsewhere. And staying a moment with who has been answered."""

import select
import time
from multiprocessing.sharedctypes import RawArray
from socket import socket

from gunicorn.workers.gthread import TConn, ThreadWorker

WORKERS = 256
"""Of how many workers, one started after another, it is known how many connections they have."""

PAUSE = 0.005
"""Seconds a worker with more than a fellow leaves a new connection to it: as long as one of its
threads may compute before the one that accepts is let in."""

STAY = 0.002
"""Seconds a thread stays with a connection it has answered: who asks one thing after another is
answered by it again, without two threads handing it to and fro."""

ROOM = 4
"""How many threads there must be for each open connection that a thread may stay with one: then
nobody waits for those that stay."""

_GONE = -1
_open = RawArray("i", [_GONE] * WORKERS)  # made before the workers are forked: all see the same


class EvenWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """A worker that leaves a new connection to a fellow with fewer, if that takes it at once, and
    whose threads answer what is asked right after."""

    def __init__(self, age: int, *args: object, **kwargs: object) -> None:
        self._place = age % WORKERS
        super().__init__(age, *args, **kwargs)

    @property
    def nr_conns(self) -> int:
        """How many connections are open, as its fellows see it."""
        return int(_open[self._place])

    @nr_conns.setter
    def nr_conns(self, number: int) -> None:
        _open[self._place] = number

    def accept(self, listener: socket) -> None:
        """Accept a new connection, after a pause if a fellow has fewer."""
        if any(_GONE < number < self.nr_conns for number in _open):
            time.sleep(PAUSE)
        super().accept(listener)

    def handle(self, conn: TConn) -> object:
        """Answer what is asked on a connection, and what is asked right after."""
        outcome = super().handle(conn)
        while outcome is True and self.alive and self._more_comes(conn):
            outcome = super().handle(conn)
        return outcome

    def _more_comes(self, conn: TConn) -> bool:
        """Whether more is asked at once; False, too, if too many connections are open to wait."""
        if self.nr_conns * ROOM > self.cfg.threads:
            return False
        waiting = select.poll()
        waiting.register(conn.sock, select.POLLIN)
        return bool(waiting.poll(STAY * 1000))

    def leave(self) -> None:
        """Nothing is left to a worker that is gone."""
        self.nr_conns = _GONE
