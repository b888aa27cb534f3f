"""One engine, short transactions, the same code on SQLite and PostgreSQL.

The desk speaks SQLAlchemy Core: measured on the path of a message, units of
work cost several times what plain statements do.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from itertools import count
from threading import Thread

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Dialect,
    Engine,
    Integer,
    MetaData,
    create_engine,
    event,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import DateTime, TypeDecorator
from structlog import get_logger

from core.line import Line
from core.settings import sqlite_path
from core.statements import Direct, Statement

WAIT_MS = 3000
"""How long a statement waits for a lock: well inside the 4 s a turn may take."""

POOL_SIZE = 16

_BEGIN, _COMMIT = Statement("begin"), Statement("commit")
_BEGIN_IMMEDIATE = Statement("begin immediate")
_CHECKPOINT = Statement("pragma wal_checkpoint(passive)")

_ON_DISK = ("synchronous = full",)
"""What is committed is on the disk."""

_WITHOUT_WAITING = ("synchronous = normal", "wal_autocheckpoint = 0")
"""What is committed is with the system, which puts it on the disk when it likes."""

MOST_IN_LOG = 250
"""After how many records SQLite's log is emptied: some 1,000 pages, as SQLite has it itself."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

Json = JSON().with_variant(JSONB(), "postgresql")

# SQLite numbers its rows itself only for a plain INTEGER key.
Id = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware moment in UTC; SQLite, which has no time zones, stores it naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Database:
    """The database of the desk: reads without a transaction, writes in one short one."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._reads = self.engine.execution_options(reading=True)
        self._line = Line(sqlite_path(url)) if self.embedded else None
        # What is in memory is there for one engine alone.
        self._lazy = _sqlite(url, _WITHOUT_WAITING) if sqlite_path(url) else None
        self._kept: Direct | None = None
        self._recorded = count(1)

    @property
    def embedded(self) -> bool:
        """Whether it is SQLite, a file of this machine, and no server."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading: every statement sees what is committed by then."""
        with self._reads.connect() as connection:
            yield connection

    @contextmanager
    def reading_at_leisure(self) -> Iterator[Connection]:
        """A connection for reading more than a turn has time for, such as counts of all lines."""
        with self.reading() as connection:
            if self.embedded:
                yield connection
                return
            connection.execute(text("set statement_timeout = 0"))
            try:
                yield connection
            finally:
                connection.execute(text(f"set statement_timeout = {WAIT_MS}"))

    @contextmanager
    def direct(self) -> Iterator[Direct | Connection]:
        """A connection for a Statement or two, of which each is committed by itself.

        The path of a message takes it: SQLAlchemy's own connection costs as much as a
        statement.
        """
        with _directly(self.engine) as connection:
            yield connection

    @contextmanager
    def recording(self) -> Iterator[Direct | Connection]:
        """A connection for one Statement that records what was done, committed by itself.

        What nobody was promised takes it: it survives this process, but where the database is a
        file the last records may be gone with the power of the machine, until something else is
        written.
        """
        with self._in_line():
            if self._lazy:
                yield self._recorder(self._lazy)
            else:
                with self.direct() as connection:
                    yield connection
        if self._lazy and next(self._recorded) % MOST_IN_LOG == 0:
            Thread(target=self._empty_log, name="checkpoint", daemon=True).start()

    def _recorder(self, engine: Engine) -> Direct:
        """The connection records are written with: one is enough for who stands in line.

        To lend one and take it back costs as much as the line.
        """
        if self._kept is None or not self._kept.connection.is_valid:
            self._kept = Direct(engine.dialect, engine.raw_connection())
        return self._kept

    def _empty_log(self) -> None:
        """Have what stands in SQLite's log put into its file; nobody waits for that."""
        try:
            with _directly(self._lazy or self.engine) as connection:
                _CHECKPOINT.run(connection, {})
                # What came meanwhile is little, but as long as anything is left SQLite goes on
                # at the end of its log, which grew by 15 MB a second.
                with self._in_line():
                    _CHECKPOINT.run(connection, {})
        except SQLAlchemyError as error:
            # The next time comes, and whoever writes a turn does it, too.
            get_logger("db").warning("log_not_emptied", error=str(error))

    @contextmanager
    def direct_transaction(self) -> Iterator[Direct | Connection]:
        """Such a connection whose Statements are committed together, or not at all."""
        with self._in_line(), self.direct() as connection:
            (_BEGIN_IMMEDIATE if self.embedded else _BEGIN).run(connection, {})
            yield connection
            # What is not committed the pool undoes when it gets the connection back.
            _COMMIT.run(connection, {})

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose statements are committed together, or not at all."""
        with self._in_line(), self.engine.begin() as connection:
            yield connection

    def _in_line(self) -> AbstractContextManager[None]:
        return self._line.turn(WAIT_MS / 1000) if self._line else nullcontext()

    def close(self) -> None:
        """Close the connections that nobody uses; new ones are opened as they are needed."""
        if self._kept:
            self._kept.connection.close()
            self._kept = None
        self.engine.dispose()
        if self._lazy:
            self._lazy.dispose()


@contextmanager
def _directly(engine: Engine) -> Iterator[Direct]:
    connection = Direct(engine.dialect, engine.raw_connection())
    try:
        yield connection
    finally:
        connection.connection.close()


def _engine(url: str) -> Engine:
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite(url)
    options = f"-c lock_timeout={WAIT_MS} -c statement_timeout={WAIT_MS} -c timezone=UTC"
    engine = create_engine(
        url,
        # A read is one statement, and one way to the server and back. Where more belong
        # together we begin a transaction ourselves, as on SQLite.
        isolation_level="AUTOCOMMIT",
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=WAIT_MS / 1000,
        pool_recycle=1800,
        hide_parameters=True,
        connect_args={
            "options": options,
            "connect_timeout": WAIT_MS // 1000,
            # A server that is gone without a word is noticed as soon as one that is slow.
            "tcp_user_timeout": WAIT_MS,
        },
    )
    event.listen(engine, "begin", _begin)
    return engine


def _sqlite(url: str, settings: Sequence[str] = _ON_DISK) -> Engine:
    if path := sqlite_path(url):
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        # A connection reads anew what another wrote since: who has just written goes on with the
        # same one, as long as it is free.
        pool_use_lifo=True,
        pool_timeout=WAIT_MS / 1000,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", partial(_prepare_sqlite, settings))
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(settings, connection, _record) -> None:  # type: ignore[no-untyped-def]
    # The driver's own habit of opening transactions late leaves two writers to
    # collide at their first write; we open them ourselves (see _begin_immediate).
    connection.isolation_level = None
    connection.execute(f"pragma busy_timeout = {WAIT_MS}")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma foreign_keys = on")
    for setting in settings:
        connection.execute(f"pragma {setting}")


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("reading"):
        _BEGIN.run(connection, {})


def _begin_immediate(connection: Connection) -> None:
    if not connection.get_execution_options().get("reading"):
        connection.exec_driver_sql("begin immediate")
