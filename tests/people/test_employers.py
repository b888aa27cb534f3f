"""A firm registers, is looked at by staff, and may recruit or learns why not."""

import pytest

from tests.people.world import Caller, Town


@pytest.fixture
def owner(town: Town) -> Caller:
    """Who registers a firm."""
    return town.person()


def test_a_firm_registers_and_waits_for_review(town: Town, owner: Caller) -> None:
    firm = owner.registers(region="太原市", phone="+86 138 0000 0000")
    assert (firm["state"], firm["role"], firm["phone"]) == ("pending", "owner", "13800000000")
    assert firm["region"] == {"adcode": "140100", "name": "太原市"}
    assert firm["created_at"].endswith("+08:00")
    assert owner.gets("/employers")["items"] == [firm]
    assert owner.gets(f"/employers/{firm['id']}") == firm
    assert firm["id"] in [one["id"] for one in town.staff.gets("/staff/employers")["items"]]
