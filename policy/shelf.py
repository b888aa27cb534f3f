"""Hands out the current knowledge: built once, built anew when the database has moved on.

Once there is knowledge, no turn depends on the database having an answer: the look for
another revision is taken aside, by one thread at a time.
"""

import threading
import time
from dataclasses import dataclass

import structlog

from core.db import Database
from core.errors import Unavailable
from nlp.places.regions import RegionTree
from policy import store
from policy.documents import documents
from policy.documents.documents import Held
from policy.documents.library import Library, indexed
from policy.files import Entry, KnowledgeError
from policy.knowledge import Knowledge

LOOK_EVERY = 2.0
"""Seconds until an edit made anywhere is answered from everywhere."""

PATIENCE = 0.5
"""Seconds the turn that has the database looked at waits for it; building anew takes 0.3."""

STUCK = 10.0
"""Seconds after which a look is taken for stuck: the database gives up a statement sooner."""

log = structlog.get_logger("shelf")


class NothingLoaded(Unavailable):
    """知识库是空的，请先运行 flask cards load data。"""


@dataclass(frozen=True, slots=True)
class Still:
    """A knowledge and a library that stay as they are, for trying out what is not in force."""

    knowledge: Knowledge
    books: Library

    def current(self) -> Knowledge:
        """The knowledge."""
        return self.knowledge

    def library(self) -> Library:
        """The library."""
        return self.books


class Shelf:
    """The knowledge of one process."""

    def __init__(self, database: Database, regions: RegionTree) -> None:
        self._database = database
        self._regions = regions
        self._lock = threading.Lock()
        self._knowledge: Knowledge | None = None
        self._revision = 0
        self._held: list[Held] = []
        self._index = indexed([])
        self._documents_revision = 0
        self._library: Library | None = None
        self._looked_at = self._began = float("-inf")
        self._troubled = False

    def current(self) -> Knowledge:
        """The knowledge of the latest revision, at most LOOK_EVERY seconds old.

        While the database does not answer it is what is held, however old.
        """
        if self._knowledge is None:
            with self._lock:
                if self._knowledge is None:
                    self._look()
        elif time.monotonic() - self._looked_at >= LOOK_EVERY:
            self._look_aside()
        if self._knowledge is None:
            raise NothingLoaded
        return self._knowledge

    @property
    def revision(self) -> int:
        """Of which revision the knowledge is that was handed out last."""
        return self._revision

    @property
    def documents_revision(self) -> int:
        """Of which revision the library is."""
        return self._documents_revision

    def library(self) -> Library:
        """The imported documents, as current as the knowledge."""
        knowledge = self.current()
        return self._library or self._shelve(knowledge)

    def _look_aside(self) -> None:
        """Look in a thread that may be left behind, unless one is looking already."""
        if self._lock.acquire(blocking=False):
            self._began = time.monotonic()
            looking = threading.Thread(target=self._look_and_release, name="shelf", daemon=True)
            looking.start()
            looking.join(PATIENCE)
        elif time.monotonic() - self._began >= STUCK and self._is_new_trouble():
            log.error("knowledge_look_stuck")

    def _look_and_release(self) -> None:
        try:
            self._look()
            self._troubled = False
        except Exception:
            # Whatever keeps us from looking, what is held goes on being answered.
            if self._is_new_trouble():
                log.exception("knowledge_look_failed")
        finally:
            self._lock.release()

    def _is_new_trouble(self) -> bool:
        """Whether this is the first time since a look went well: it is logged once."""
        known, self._troubled = self._troubled, True
        return not known

    def _look(self) -> None:
        try:
            with self._database.reading() as connection:
                revision = store.revision(connection)
                entries = None if revision == self._revision else store.entries(connection)
                imported = documents.revision(connection)
                held = None if imported == self._documents_revision else documents.held(connection)
            if entries is not None:
                self._take(revision, entries)
            if held is not None:
                self._take_documents(imported, held)
        finally:
            self._looked_at = time.monotonic()

    def _take_documents(self, revision: int, held: list[Held]) -> None:
        self._held, self._index = held, indexed(held)
        self._documents_revision = revision
        if self._knowledge is not None:
            self._shelve(self._knowledge)

    def _shelve(self, knowledge: Knowledge) -> Library:
        """The documents beside the knowledge that says what their regions and windows are."""
        self._library = Library(
            self._held, self._index, knowledge.documents, knowledge.regions, knowledge.holds_in
        )
        return self._library

    def _take(self, revision: int, entries: list[Entry]) -> None:
        """Put what was read on the shelf, if it can be used."""
        try:
            self._knowledge = Knowledge(entries, self._regions)
            self._shelve(self._knowledge)
        except KnowledgeError as error:
            if self._knowledge is None:
                raise
            # What was right before goes on being answered; the editor is told at the edit.
            log.error("knowledge_unusable", revision=revision, error=str(error))
        self._revision = revision
