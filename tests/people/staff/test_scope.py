"""Where staff may look: their region and all below it."""

import pytest
from sqlalchemy import Column, MetaData, Table, Text, insert, select

from people.staff.scope import Scope
from tests.conftest import Site

PLACES = ("", "140000", "140100", "140105", "141100", "370302", "520100", "5201ZZ")


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        (Scope("140000", "140100"), {"", "140000", "140100", "140105", "141100"}),
        (Scope("140100", "140100"), {"", "140100", "140105"}),
        (Scope("140105", "140100"), {"140105"}),
        (Scope("370302"), {"", "370302"}),
        (Scope("520100", "140100"), {"520100", "5201ZZ"}),
    ],
)
def test_a_scope_covers_its_region_and_what_is_below(
    site: Site, scope: Scope, covered: set[str]
) -> None:
    assert {place for place in PLACES if scope.covers(place)} == covered
    places = Table("places", MetaData(), Column("region", Text), prefixes=["temporary"])
    with site.database.engine.connect() as connection, connection.begin() as undone:
        places.create(connection)
        connection.execute(insert(places), [{"region": place} for place in PLACES])
        found = connection.execute(select(places).where(scope.holds(places.c.region)))
        assert set(found.scalars()) == covered
        undone.rollback()


@pytest.mark.parametrize(
    ("scope", "theirs"),
    [
        (Scope("140000", "140000"), True),
        (Scope("140100", "140000"), False),
        (Scope("140000"), True),
        (Scope("140100"), False),
    ],
)
def test_what_holds_everywhere_is_theirs_who_look_after_all(scope: Scope, theirs: bool) -> None:
    assert scope.covers_all(["140000", "140100"]) is theirs
