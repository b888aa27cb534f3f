"""The database is brought to the shape the code expects, and nobody's words are lost by it."""

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import delete, func, insert, inspect, select, text, update
from sqlalchemy.engine.interfaces import ReflectedIndex
from sqlalchemy.exc import SQLAlchemyError

from bot.messages import Incoming
from bot.tables import conversations, lines
from core import db, migrations
from core.clock import now
from core.db import Database, metadata
from core.migrations import at_head, upgrade
from notify.mailbox import Outbox
from notify.outbox import Addressee, Notice, tell
from policy.tables import knowledge

Write = Callable[[str], None]

OWN = ("posting_words", "ix_posting_entries_words", "line_words", "ix_line_entries_words")
"""What finds words is each database's own: no column types could tell of it."""


def shape(database: Database) -> list[object]:
    """Every table with its columns and indexes, and the migration it is at."""
    inspector = inspect(database.engine)
    with database.reading() as connection:
        version = connection.execute(text("select version_num from alembic_version")).all()
    return [
        version,
        *(
            (
                table,
                str(inspector.get_columns(table)),
                *map(index_shape, inspector.get_indexes(table)),
            )
            for table in sorted(inspector.get_table_names())
        ),
    ]


def index_shape(index: ReflectedIndex) -> list[str]:
    """An index in words that are the same each time: its condition is an object of its own."""
    options = index.get("dialect_options", {}).values()
    return [
        str(index["name"]),
        str(index["column_names"]),
        str(index["unique"]),
        *map(str, options),
    ]


def ready(database: Database) -> bool:
    """What the readiness check asks."""
    with database.reading() as connection:
        return at_head(connection)


@pytest.fixture
def next_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a migration after the newest, in a folder of its own."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    newest = max(re.findall(r"\d{4}", path.name)[0] for path in folder.glob("versions/*.py"))
    number = f"{int(newest) + 1:04}"

    def write(body: str) -> None:
        head = f'revision, down_revision = "{number}", "{newest}"\nfrom alembic import op\n'
        body = f"{head}\n\ndef upgrade():\n    {body}\n"
        (folder / f"versions/{number}_next.py").write_text(body)
        monkeypatch.setattr(migrations, "FOLDER", folder)

    return write


def say_something(database: Database) -> None:
    """A conversation with one line in it."""
    with database.transaction() as connection:
        someone = {"account": "gh", "openid": "o", "memory": {}, "version": 1}
        moments = {"created_at": now(), "heard_at": now()}
        connection.execute(insert(conversations).values(id=1, **someone, **moments))
        said = {"direction": "in", "kind": "text", "text": "稳岗返还", "said_at": now()}
        rest: dict[str, object] = {"details": {}, "cards": [], "cites": [], "understood": {}}
        connection.execute(insert(lines).values(conversation_id=1, **said, **rest))


def count_lines(database: Database) -> int:
    """How many lines there are."""
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(lines)).scalar_one())


def test_a_new_database_gets_every_table(fresh: Database) -> None:
    upgrade(fresh.engine)
    assert {*metadata.tables} <= {*inspect(fresh.engine).get_table_names()}
    assert knowledge.name in metadata.tables


def test_a_second_upgrade_changes_nothing(fresh: Database) -> None:
    upgrade(fresh.engine)
    say_something(fresh)
    before = shape(fresh)
    upgrade(fresh.engine)
    assert shape(fresh) == before
    assert count_lines(fresh) == 1


def test_the_migrations_make_what_the_code_expects(fresh: Database) -> None:
    upgrade(fresh.engine)
    with fresh.reading() as connection:
        # SQLite has no identity columns, and would have them all compared with nothing.
        defaults = connection.dialect.name == "postgresql"
        options = {
            "compare_type": True,
            "compare_server_default": defaults,
            "include_object": lambda _, name, *rest: not str(name).startswith(OWN),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_a_database_is_ready_when_every_migration_has_run(fresh: Database) -> None:
    assert not ready(fresh)
    upgrade(fresh.engine)
    assert ready(fresh)


def test_a_database_behind_or_ahead_of_the_code_is_not_ready(fresh: Database) -> None:
    upgrade(fresh.engine)
    for other in ("0000", "9999"):
        with fresh.transaction() as connection:
            connection.execute(text("update alembic_version set version_num = :v"), {"v": other})
        assert not ready(fresh)


def test_asking_for_readiness_waits_for_no_writer(fresh: Database) -> None:
    upgrade(fresh.engine)
    with fresh.transaction():
        assert ready(fresh)


def test_a_migration_that_fails_leaves_all_as_it_was(
    fresh: Database, next_migration: Write
) -> None:
    upgrade(fresh.engine)
    before = shape(fresh)
    next_migration('op.drop_table("knowledge"); op.execute("select nonsense")')
    with pytest.raises(SQLAlchemyError):
        upgrade(fresh.engine)
    assert shape(fresh) == before


def test_altering_a_table_keeps_what_hangs_on_it(fresh: Database, next_migration: Write) -> None:
    upgrade(fresh.engine)
    say_something(fresh)
    next_migration(
        'with op.batch_alter_table("conversations", recreate="auto") as table: '
        'table.alter_column("scene", nullable=True)'
    )
    upgrade(fresh.engine)
    assert ready(fresh)
    assert count_lines(fresh) == 1


def test_after_an_upgrade_links_are_minded_again(fresh: Database, next_migration: Write) -> None:
    next_migration('op.execute("select nonsense")')
    with pytest.raises(SQLAlchemyError):
        upgrade(fresh.engine)
    with fresh.transaction() as connection:
        if fresh.engine.dialect.name == "sqlite":
            assert connection.execute(text("pragma foreign_keys")).scalar() == 1


def test_a_large_table_may_take_its_time(
    address: str, next_migration: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "WAIT_MS", 100)
    database = Database(address)
    slow = "pg_sleep(0.2)" if database.engine.dialect.name == "postgresql" else "1"
    next_migration(f'op.execute("select {slow}")')
    upgrade(database.engine)
    assert ready(database)
    database.engine.dispose()


def goes(database: Database, where: Callable[[Any, str], None], to: str) -> None:
    """Upgrade or downgrade to a migration."""
    config = migrations._config()
    with database.engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        where(config, to)


def test_answers_that_were_kept_in_the_memory_wait_in_the_outbox(fresh: Database) -> None:
    goes(fresh, command.upgrade, "0006")
    say_something(fresh)
    keeps(fresh, {"region": "140100", "kept": "50%，最高三万元。"})
    with fresh.transaction() as connection:
        long_ago = now() - timedelta(days=31)
        connection.execute(update(conversations).values(heard_at=long_ago))
    upgrade(fresh.engine)
    assert memory(fresh) == {"region": "140100", "kept": True}
    with fresh.transaction() as connection:
        incoming = Incoming("text", "gh", "o", 1, "key", "在吗")
        mail = Outbox().find(connection, incoming, now())
    assert mail.text == "【上一个问题的答复】\n50%，最高三万元。"
    goes(fresh, command.downgrade, "0006")
    assert memory(fresh) == {"region": "140100", "kept": "50%，最高三万元。"}


def test_whatever_was_still_to_be_told_is_kept_in_the_memory_again(fresh: Database) -> None:
    upgrade(fresh.engine)
    say_something(fresh)
    with fresh.transaction() as connection:
        for kind, words in (("outcome", "您被录用了。"), ("interview", "明天九点面试。")):
            tell(connection, Addressee("gh", "o"), Notice(kind, "key", words), now())
    goes(fresh, command.downgrade, "0006")
    assert memory(fresh) == {"kept": "明天九点面试。\n\n您被录用了。"}


def test_a_conversations_number_is_never_given_again(fresh: Database) -> None:
    goes(fresh, command.upgrade, "0012")
    say_something(fresh)
    upgrade(fresh.engine)
    assert count_lines(fresh) == 1
    with fresh.transaction() as connection:
        if fresh.engine.dialect.name == "postgresql":
            # Its number was written by hand, which PostgreSQL does not count.
            connection.execute(text("alter table conversations alter id restart with 2"))
        connection.execute(delete(conversations))
        assert connection.execute(select(func.count()).select_from(lines)).scalar_one() == 0
        newcomer = {"account": "gh", "openid": "p", "memory": {}, "version": 1}
        moments = {"created_at": now(), "heard_at": now()}
        made = insert(conversations).values(**newcomer, **moments).returning(conversations.c.id)
        assert connection.execute(made).scalar_one() == 2


def keeps(database: Database, held: dict[str, str]) -> None:
    """What an earlier version remembered of the conversation."""
    with database.transaction() as connection:
        connection.execute(update(conversations).values(memory=held))


def memory(database: Database) -> object:
    """What is remembered of the conversation."""
    with database.reading() as connection:
        return connection.execute(select(conversations.c.memory)).scalar_one()
