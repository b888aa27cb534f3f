"""Knowledge in and out of the database: the same on both kinds, changed only where it changed."""

import json
import threading
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from core.db import Database
from core.migrations import upgrade
from policy import store
from policy.files import Entry
from policy.store import Change
from policy.tables import knowledge
from tests import servers
from tests.conftest import NOON, Site
from tests.policy import small

LATER = NOON + timedelta(days=1)


@pytest.fixture
def empty(desk: Site) -> Site:
    """A desk that knows nothing yet."""
    with desk.database.transaction() as connection:
        connection.execute(delete(knowledge))
    return desk


def load(site: Site, entries: list[Entry]) -> Change:
    """Make these entries the knowledge."""
    with site.database.transaction() as connection:
        return store.replace_all(connection, entries, NOON)


def held(site: Site) -> list[Entry]:
    """The knowledge in force."""
    with site.database.reading() as connection:
        return store.entries(connection)


def revision(site: Site) -> int:
    """The number of the last change."""
    with site.database.reading() as connection:
        return store.revision(connection)


def by_name(entries: list[Entry]) -> list[Entry]:
    """The entries in the order of the store."""
    return sorted(entries, key=lambda entry: (entry.kind, entry.name))


def test_an_empty_store_has_no_revision(empty: Site) -> None:
    assert (revision(empty), held(empty)) == (0, [])


def test_what_is_loaded_comes_back_as_it_was(empty: Site) -> None:
    assert load(empty, small.entries()) == Change(written=7, withdrawn=0)
    assert held(empty) == by_name(small.entries())
    assert revision(empty) == 1


def test_what_we_ship_comes_back_in_the_order_it_was_written(
    desk: Site, shipped_entries: list[Entry]
) -> None:
    written = {(entry.kind, entry.name): json.dumps(entry.body) for entry in shipped_entries}
    back = {(entry.kind, entry.name): json.dumps(entry.body) for entry in held(desk)}
    assert [name for name, body in written.items() if back.get(name) != body] == []


def test_loading_twice_changes_nothing(empty: Site) -> None:
    load(empty, small.entries())
    again = load(empty, small.entries())
    assert not again
    assert again == Change(0, 0)
    assert revision(empty) == 1


def test_an_edit_is_one_change_with_a_revision_of_its_own(empty: Site) -> None:
    load(empty, small.entries())
    edited = small.entries(card={"summary": "改过的一句话。"})
    assert load(empty, edited) == Change(written=1, withdrawn=0)
    assert held(empty) == by_name(edited)
    with empty.database.reading() as connection:
        changed = select(knowledge.c.name).where(knowledge.c.revision == 2)
        assert connection.execute(changed).scalars().all() == ["office-2020/hiring-grant"]


def test_another_order_is_an_edit(empty: Site) -> None:
    load(empty, small.entries())
    size = small.FACTS["employer_size"]
    turned = dict(reversed(size["choices"].items()))
    edited = small.entries(facts={"employer_size": size | {"choices": turned}})
    assert load(empty, edited) == Change(written=1, withdrawn=0)


def test_what_is_withdrawn_is_gone_and_can_come_back(empty: Site) -> None:
    load(empty, small.entries())
    without = [entry for entry in small.entries() if entry.kind != "card"]
    assert load(empty, without) == Change(written=0, withdrawn=1)
    assert "card" not in {entry.kind for entry in held(empty)}
    assert (load(empty, without), revision(empty)) == (Change(0, 0), 2)
    assert load(empty, small.entries()) == Change(written=1, withdrawn=0)
    assert (held(empty), revision(empty)) == (by_name(small.entries()), 3)


def test_a_document_and_a_card_may_have_one_name(empty: Site) -> None:
    twin = replace(small.entries()[1], kind="lexicon")
    load(empty, [*small.entries(), twin])
    assert {entry.kind for entry in held(empty) if entry.name == twin.name} == {
        "document",
        "lexicon",
    }


def test_two_edits_at_once_are_two_changes(postgres_prefix: str) -> None:
    database = Database(servers.create_database(postgres_prefix, f"two_{uuid.uuid4().hex}"))
    upgrade(database.engine)
    with database.transaction() as connection:
        store.replace_all(connection, small.entries(), NOON)

    def edit() -> None:
        with database.transaction() as connection:
            store.replace_all(connection, small.entries(card={"summary": "甲。"}), LATER)

    other = threading.Thread(target=edit)
    with database.transaction() as connection:
        store.replace_all(connection, small.entries(document={"title": "乙。"}), LATER)
        other.start()
        other.join(0.3)
    other.join()
    with database.reading() as connection:
        assert store.revision(connection) == 3
    database.engine.dispose()
