"""SQL said to the driver as it is written, for the path of a message.

There Core's building, typing and compiling of a statement costs several times what the
statement does. The connections, transactions and errors are SQLAlchemy's all the same.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from pydantic_core import to_json
from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import PoolProxiedConnection

_NAME = re.compile(r"(?<!:):(\w+)")


@dataclass(frozen=True, slots=True)
class Direct:
    """A connection straight from the pool, each of whose statements is committed by itself."""

    dialect: Dialect
    connection: PoolProxiedConnection

    def invalidate(self, error: BaseException) -> None:
        """Have the pool open another in its place."""
        self.connection.invalidate(error)


class Statement:
    """One statement with `:name` for each value, the same for SQLite and PostgreSQL."""

    def __init__(self, sql: str) -> None:
        self._names = tuple(dict.fromkeys(_NAME.findall(sql)))
        self._sqlite = sql
        self._postgresql = _NAME.sub(r"%(\1)s", sql)

    def run(self, connection: Connection | Direct, values: Mapping[str, Any]) -> Any:
        """Run it and give the driver's cursor, whose rows are tuples.

        Of the values it takes those it names. Lists and dicts go in as JSON, moments must be
        aware. Raises SQLAlchemy's errors.
        """
        native = connection.dialect.name == "sqlite"
        ready = _for_sqlite if native else _as_json
        # Most are texts, which need nothing.
        given = {
            name: value if type(value := values[name]) is str else ready(value)
            for name in self._names
        }
        cursor = connection.connection.cursor()
        try:
            cursor.execute(self._sqlite if native else self._postgresql, given)
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(connection, cursor, error) from error
        return cursor


def _told(connection: Connection | Direct, cursor: Any, error: Any) -> BaseException:
    """The driver's error as SQLAlchemy's; a connection that is gone is not used again."""
    dialect = connection.dialect
    gone = dialect.is_disconnect(error, connection.connection, cursor)
    if gone:
        connection.invalidate(error)
    told: BaseException = DBAPIError.instance(
        None,
        None,
        error,
        dialect.loaded_dbapi.Error,
        connection_invalidated=gone,
        dialect=dialect,
    )
    return told


def _as_json(value: Any) -> Any:
    return to_json(value).decode() if isinstance(value, list | dict) else value


def _for_sqlite(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return _as_json(value)


def read_json(value: Any) -> Any:
    """A JSON column as either driver gives it."""
    return json.loads(value) if isinstance(value, str) else value


def read_moment(value: Any) -> datetime:
    """A moment column as either driver gives it: aware, in UTC."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
