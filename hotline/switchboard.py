"""What is switched off, as one process knows it: looked up every two seconds, asked at every turn.

No turn waits for it long or depends on it: while the database does not answer, what was known
last holds.
"""

import threading
import time
from collections.abc import Sequence

import structlog

from core.db import Database
from hotline.switches import Switch, list_off

LOOK_EVERY = 2.0
"""Seconds until a switch thrown anywhere is obeyed everywhere."""

PATIENCE = 0.5
"""Seconds the turn that has the database looked at waits for it."""

log = structlog.get_logger("switchboard")


class Switchboard:
    """The switches of one process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._off: Sequence[Switch] = ()
        self._looked_at = float("-inf")
        self._troubled = False

    def banner(self, place: str) -> str:
        """What people of a place (adcode) read while its answers are off; "" while they are on.

        The narrowest region that is off has the say. Of a place nobody knows ("") nothing is off
        until everything is.
        """
        if time.monotonic() - self._looked_at >= LOOK_EVERY:
            self._look_aside()
        off = (one.banner for one in self._off if one.holds_in(place))
        return next(off, "")

    def look(self) -> None:
        """Look now: in the process where a switch was thrown it counts at once."""
        with self._database.reading() as connection:
            self._off = list_off(connection)
        self._looked_at = time.monotonic()

    def _look_aside(self) -> None:
        """Look in a thread that may be left behind, unless one is looking already."""
        if self._lock.acquire(blocking=False):
            looking = threading.Thread(target=self._look_and_release, name="switches", daemon=True)
            looking.start()
            looking.join(PATIENCE)

    def _look_and_release(self) -> None:
        try:
            self.look()
            self._troubled = False
        except Exception:
            # Whatever keeps us from looking, people are answered as before; it is logged once.
            if not self._troubled:
                log.exception("switches_look_failed")
            self._troubled = True
        finally:
            self._looked_at = time.monotonic()
            self._lock.release()
