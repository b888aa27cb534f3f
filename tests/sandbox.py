"""A database whose every change is undone: tests run inside one transaction each."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from sqlalchemy import Connection

from core.db import Database


class Sandbox(Database):
    """The real database, with all connections being one that is rolled back in the end.

    Threads write one after another: a savepoint ends before the next one begins.
    """

    _shared: Connection | None = None

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._in_use = RLock()

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Everything done inside is rolled back."""
        with self.engine.connect() as self._shared, self._shared.begin() as outer:
            yield
            outer.rollback()
        self._shared = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        if self._shared is None:
            with super().reading() as connection:
                yield connection
        else:
            yield self._shared

    @contextmanager
    def direct(self) -> Iterator[Connection]:
        with self.transaction() as connection:
            yield connection

    direct_transaction = recording = direct

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        if self._shared is None:
            with super().transaction() as connection:
                yield connection
        else:
            with self._in_use, self._shared.begin_nested():
                yield self._shared
