"""A deliverer told to stop at a bad moment: `python -m tests.notify.stopped_while_it_waits`.

It ends, or hangs for ever: that is why it is a process of its own.
"""

import os
import signal
import threading
from typing import cast

from bot.outbound.client import WeChat
from core.clock import now
from core.db import Database
from notify.commands import deliver_until_told
from notify.deliver import Deliverer, Told
from notify.reach import Office


class Idle(Deliverer):
    """One with nothing to deliver."""

    def deliver(self) -> Told:
        return Told()


class Waited(threading.Event):
    """An event during whose wait, while its lock is held, the process is told to stop."""

    def wait(self, timeout: float | None = None) -> bool:
        with self._cond:  # type: ignore[attr-defined]
            os.kill(os.getpid(), signal.SIGTERM)
            # The signal's handler runs before the next steps of the thread that got it.
            sum(range(1000))
        return super().wait(timeout)


if __name__ == "__main__":
    deliverer = Idle(cast(Database, None), cast(WeChat, None), Office(), now)
    deliverer.stopping = Waited()
    deliver_until_told(deliverer)
