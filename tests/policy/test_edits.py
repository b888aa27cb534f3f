"""What staff write themselves: in force at once, kept edit by edit, untouched by loading files."""

import threading
import uuid
from datetime import timedelta
from typing import Any

import pytest

from core.db import Database
from core.migrations import upgrade
from nlp.places.regions import RegionTree
from policy import edits, store
from policy.curated import CURATED
from policy.edits import Edit
from policy.files import Entry
from policy.shelf import Shelf
from tests import servers
from tests.conftest import NOON, Site
from tests.policy import small
from tests.policy.test_curated import BODY

LATER = NOON + timedelta(hours=1)


def make(site: Site, name: str, body: dict[str, Any] | None, author: str = "王") -> str | None:
    """Make one edit."""
    with site.database.transaction() as connection:
        return edits.make(connection, Edit(CURATED, name, body), author, NOON)


def held(site: Site) -> list[Entry]:
    """The curated questions in force."""
    with site.database.reading() as connection:
        return [entry for entry in store.entries(connection) if entry.kind == CURATED]


def load(site: Site, entries: list[Entry]) -> None:
    """Load files."""
    with site.database.transaction() as connection:
        store.replace_all(connection, entries, LATER)


def test_numbers_are_given_in_order_and_never_again(desk: Site) -> None:
    assert [make(desk, "", BODY), make(desk, "", {**BODY, "region": "140000"})] == ["1", "2"]
    make(desk, "2", None)
    assert make(desk, "", {**BODY, "region": "370302"}) == "3"


def test_what_changes_nothing_is_no_edit(desk: Site) -> None:
    make(desk, "", BODY)
    assert make(desk, "1", dict(BODY)) is None
    make(desk, "1", None)
    assert make(desk, "1", None) is None
    with desk.database.reading() as connection:
        assert [row.edit for row in edits.history(connection, CURATED)] == [2, 1]
        assert edits.in_force(connection, CURATED) == []


def test_each_edit_keeps_body_author_and_time(desk: Site) -> None:
    make(desk, "", BODY)
    make(desk, "1", {**BODY, "answer": "改了。"}, author="李")
    with desk.database.reading() as connection:
        last, first = edits.history(connection, CURATED)
        assert edits.in_force(connection, CURATED) == [last]
    assert (first.body, first.author, first.edited_at) == (BODY, "王", NOON)
    assert (last.body["answer"], last.author, last.edit) == ("改了。", "李", 2)


def test_loading_files_leaves_it_alone_and_it_leaves_the_files_alone(desk: Site) -> None:
    make(desk, "", BODY)
    load(desk, small.entries())
    assert held(desk) == [Entry(CURATED, "1", BODY)]
    make(desk, "1", None)
    assert held(desk) == []
    with desk.database.reading() as connection:
        assert {entry.kind for entry in store.entries(connection)} == {
            "card",
            "document",
            "facts",
            "lexicon",
        }


def test_two_workers_answer_from_an_edit_of_either(desk: Site) -> None:
    load(desk, small.entries())
    workers = [Shelf(desk.database, RegionTree()) for _ in range(2)]
    assert [bool(one.current().curated) for one in workers] == [False, False]
    make(desk, "", BODY)
    for one in workers:
        one._look()
    assert [bool(one.current().curated) for one in workers] == [True, True]


def test_two_who_add_at_once_get_two_numbers(postgres_prefix: str) -> None:
    database = Database(servers.create_database(postgres_prefix, f"edits_{uuid.uuid4().hex}"))
    upgrade(database.engine)
    given: list[str | None] = []

    def add() -> None:
        with database.transaction() as connection:
            given.append(edits.make(connection, Edit(CURATED, "", BODY), "李", LATER))

    other = threading.Thread(target=add)
    with database.transaction() as connection:
        given.append(edits.make(connection, Edit(CURATED, "", BODY), "王", NOON))
        other.start()
        other.join(0.3)
        assert given == ["1"], "the other waits"
    other.join()
    assert given == ["1", "2"]
    with database.reading() as connection:
        assert store.revision(connection) == 2
    database.engine.dispose()


@pytest.mark.parametrize("name", ["1", "2"])
def test_an_edit_as_it_would_be(name: str) -> None:
    entries = [*small.entries(), Entry(CURATED, "1", BODY)]
    changed = {**BODY, "answer": "改了。"}
    applied = edits.applied(entries, Edit(CURATED, name, changed))
    assert Entry(CURATED, name, changed) in applied
    assert len(applied) == len(entries) + (name == "2")
    assert Entry(CURATED, "1", BODY) not in edits.applied(entries, Edit(CURATED, "1", None))
