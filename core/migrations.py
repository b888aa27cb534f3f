"""Brings the database to the shape the code expects."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

FOLDER = Path(__file__).parent.parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def upgrade(engine: Engine) -> None:
    """Run all migrations that have not run yet, in one transaction."""
    config = _config()
    with engine.connect() as connection, _links_unminded(connection), connection.begin():
        if connection.dialect.name == "postgresql":
            # A large table takes longer to alter than a person is kept waiting for an answer.
            connection.exec_driver_sql("set local statement_timeout = 0")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _links_unminded(connection: Connection) -> Iterator[None]:
    """SQLite alters a table by putting a copy in its place: what hangs on it must not go too.

    Dropping the old one deletes that as long as foreign keys are minded, and this cannot be
    changed inside a transaction.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("pragma foreign_keys = off")
    try:
        yield
    finally:
        driver.execute("pragma foreign_keys = on")


def at_head(connection: Connection) -> bool:
    """Whether every migration has run."""
    current = MigrationContext.configure(connection).get_current_heads()
    return set(current) == set(ScriptDirectory.from_config(_config()).get_heads())
