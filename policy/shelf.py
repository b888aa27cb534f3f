"""Hands out the current knowledge: built once, built anew when the database has moved on."""

import threading
import time

import structlog

from core.db import Database
from nlp.regions import RegionTree
from policy import store
from policy.files import KnowledgeError
from policy.knowledge import Knowledge

LOOK_EVERY = 2.0
"""Seconds until an edit made anywhere is answered from everywhere."""

log = structlog.get_logger("shelf")


class NothingLoaded(RuntimeError):
    """The database holds no knowledge; `flask cards load data` brings it in."""


class Shelf:
    """The knowledge of one process."""

    def __init__(self, database: Database, regions: RegionTree) -> None:
        self._database = database
        self._regions = regions
        self._lock = threading.Lock()
        self._knowledge: Knowledge | None = None
        self._revision = 0
        self._looked_at = float("-inf")

    def current(self) -> Knowledge:
        """The knowledge of the latest revision, at most LOOK_EVERY seconds old."""
        if self._knowledge and time.monotonic() - self._looked_at < LOOK_EVERY:
            return self._knowledge
        with self._lock:
            if self._knowledge is None or time.monotonic() - self._looked_at >= LOOK_EVERY:
                self._look()
                self._looked_at = time.monotonic()
            if self._knowledge is None:
                raise NothingLoaded("知识库是空的，请先运行 flask cards load data")
            return self._knowledge

    def _look(self) -> None:
        with self._database.reading() as connection:
            revision = store.revision(connection)
            if revision == self._revision:
                return
            entries = store.entries(connection)
        try:
            self._knowledge = Knowledge(entries, self._regions)
        except KnowledgeError as error:
            if self._knowledge is None:
                raise
            # What was right before goes on being answered; the editor is told at the edit.
            log.error("knowledge_unusable", revision=revision, error=str(error))
        self._revision = revision
