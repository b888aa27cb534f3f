"""Imported documents in the database: no duplicate, no edition lost, on both kinds."""

from dataclasses import replace

import pytest

from policy.documents import documents
from policy.documents.documents import Imported, Outcome
from tests.conftest import NOON, Site
from tests.policy.notices import KITES, PAGODA

FISH = Imported(
    id="fish",
    title="关于支持渔业转产就业的通知",
    number="青人社发〔2024〕17号",
    issued="2024-05-06",
    region="510822",
    file="a.txt",
    text=PAGODA,
)
MADE_OF_PAPER = Imported("kites", "关于扶持风筝工坊招工的通知", None, None, None, "b.txt", KITES)


def put(site: Site, document: Imported) -> Outcome:
    """Import a document."""
    with site.database.transaction() as connection:
        return documents.put(connection, document, NOON)


def remove(site: Site, name: str) -> bool:
    """Remove a document."""
    with site.database.transaction() as connection:
        return documents.remove(connection, name, NOON)


def revision(site: Site) -> int:
    """The number of the last import or removal."""
    with site.database.reading() as connection:
        return documents.revision(connection)


def held(site: Site) -> dict[str, int]:
    """The documents in force and their editions."""
    with site.database.reading() as connection:
        return {one.id: one.edition for one in documents.held(connection)}


def test_what_is_imported_comes_back_clause_by_clause(desk: Site) -> None:
    assert put(desk, FISH) == "new"
    with desk.database.reading() as connection:
        (one,) = documents.held(connection)
        assert documents.texts(connection) == {"fish": PAGODA}
        assert documents.count_clauses(connection, "fish") == len(one.clauses)
    assert (one.number, one.region) == ("青人社发〔2024〕17号", "510822")
    assert [clause.path for clause in one.clauses] == ["", "一", "一（一）", "一（二）", "二"]
    assert "2345元" in one.clauses[2].text


def test_importing_twice_changes_nothing(desk: Site) -> None:
    put(desk, FISH)
    before = revision(desk)
    assert put(desk, replace(FISH, file="另一个名字.txt")) == "same"
    assert (revision(desk), held(desk)) == (before, {"fish": 1})


@pytest.mark.parametrize(
    "changed",
    [replace(FISH, text=PAGODA.replace("2345", "2500")), replace(FISH, region="510800")],
    ids=["text", "region"],
)
def test_a_change_is_another_edition_and_the_first_is_kept(desk: Site, changed: Imported) -> None:
    put(desk, FISH)
    put(desk, MADE_OF_PAPER)
    before = revision(desk)
    assert put(desk, changed) == "changed"
    assert revision(desk) == before + 1
    assert held(desk) == {"fish": 2, "kites": 1}
    with desk.database.reading() as connection:
        assert [row.text for row in documents.history(connection, "fish")] == [PAGODA, changed.text]
        (fish, _) = documents.held(connection)
        assert documents.count_clauses(connection, "fish") == len(fish.clauses)


def test_a_removed_document_is_gone_but_its_editions_are_not(desk: Site) -> None:
    put(desk, FISH)
    before = revision(desk)
    assert remove(desk, "fish")
    assert revision(desk) == before + 1
    assert held(desk) == {}
    with desk.database.reading() as connection:
        assert [row.text for row in documents.history(connection, "fish")] == [PAGODA, ""]
        assert documents.count_clauses(connection, "fish") == 0
        assert documents.list_named(connection) == []
    assert put(desk, FISH) == "new"
    assert held(desk) == {"fish": 3}


def test_removing_what_is_not_there_says_so(desk: Site) -> None:
    assert not remove(desk, "fish")
    put(desk, FISH)
    remove(desk, "fish")
    assert not remove(desk, "fish")


def test_the_names_are_listed_without_their_texts(desk: Site) -> None:
    put(desk, MADE_OF_PAPER)
    with desk.database.reading() as connection:
        (name,) = documents.list_named(connection)
    assert (name.id, name.title, name.number) == ("kites", "关于扶持风筝工坊招工的通知", None)
