"""Who acts for a firm: invited once, joined, removed, gone; one owner there always is."""

from datetime import timedelta
from typing import Any

import pytest

from people.identities import merge
from people.members import INVITATION_LIFE, MOST_OPEN
from tests.people.world import Caller, Town

OUT = "没有找到这家单位。"
ONLY_OWNER = "只有单位的负责人能这样做，请联系负责人。"


@pytest.fixture
def owner(town: Town) -> Caller:
    """The owner of a firm."""
    return town.person()


@pytest.fixture
def firm(owner: Caller) -> str:
    """The firm's address."""
    return f"/employers/{owner.registers()['id']}"


def joins(town: Town, owner: Caller, firm: str, name: str = "钱会计") -> Caller:
    """Somebody whom the owner let in."""
    clerk = town.person()
    code = owner.does(f"{firm}/invitations")["code"]
    clerk.does("/invitations/accept", {"code": code, "name": name})
    return clerk


def members(caller: Caller, firm: str) -> dict[str, str]:
    """The members by name, with what they are."""
    found: list[dict[str, Any]] = caller.gets(f"{firm}/members")["items"]
    return {one["name"]: one["role"] for one in found}


def test_the_owner_lets_somebody_in_with_a_code(town: Town, owner: Caller, firm: str) -> None:
    clerk = joins(town, owner, firm)
    assert clerk.gets(firm)["role"] == "member"
    assert members(clerk, firm) == {"赵师傅": "owner", "钱会计": "member"}
    assert [one["role"] for one in clerk.gets("/employers")["items"]] == ["member"]


def test_a_code_lets_in_one_person_once_within_a_week(town: Town, owner: Caller, firm: str) -> None:
    first, late = (owner.does(f"{firm}/invitations")["code"] for _ in range(2))
    typed = f" {first[:5].lower()} {first[5:]}"
    clerk, other = town.person(), town.person()
    clerk.does("/invitations/accept", {"code": typed, "name": "钱会计"})
    for code in (first, "made-up", "中文", late):
        if code == late:
            town.site.clock.moment += INVITATION_LIFE
        status, words = other.refused("/invitations/accept", {"code": code, "name": "孙工"})
        assert (status, "请负责人再发一个" in words) == (404, True)
    assert other.gets("/employers")["items"] == []


def test_who_is_in_already_uses_up_no_code(town: Town, owner: Caller, firm: str) -> None:
    code = owner.does(f"{firm}/invitations")["code"]
    assert owner.refused("/invitations/accept", {"code": code, "name": "赵"})[0] == 409
    town.person().does("/invitations/accept", {"code": code, "name": "钱会计"})


def test_only_so_many_codes_are_open_at_once(town: Town, owner: Caller, firm: str) -> None:
    for _ in range(MOST_OPEN):
        owner.does(f"{firm}/invitations")
    assert owner.refused(f"{firm}/invitations")[0] == 409
    town.site.clock.moment += INVITATION_LIFE + timedelta(seconds=1)
    owner.does(f"{firm}/invitations")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/invitations"),
        ("DELETE", "/members/{me}"),
        ("POST", "/members/{me}/hand-over"),
    ],
)
def test_what_only_the_owner_may(
    town: Town, owner: Caller, firm: str, method: str, path: str
) -> None:
    clerk = joins(town, owner, firm)
    address = firm + path.format(me=clerk.identity)
    assert clerk.refused(address, method=method) == (
        403,
        "只有单位的负责人能这样做，请联系负责人。",
    )
    assert clerk.refused(firm, clerk.form(), "PUT")[0] == 403


def test_who_leaves_or_is_removed_sees_the_firm_no_more(
    town: Town, owner: Caller, firm: str
) -> None:
    leaver, removed = (joins(town, owner, firm, name) for name in ("钱会计", "孙工"))
    leaver.does(f"{firm}/leave")
    owner.does(f"{firm}/members/{removed.identity}", method="DELETE")
    for one in (leaver, removed):
        assert one.refused(firm, method="GET") == (404, OUT)
        assert one.gets("/employers")["items"] == []
    assert members(owner, firm) == {"赵师傅": "owner"}
    assert owner.refused(f"{firm}/members/{removed.identity}", method="DELETE")[0] == 404


def test_the_owner_leaves_only_after_handing_over(town: Town, owner: Caller, firm: str) -> None:
    clerk, stranger = joins(town, owner, firm), town.person()
    assert "先把单位移交" in owner.refused(f"{firm}/leave")[1]
    assert owner.refused(f"{firm}/members/{owner.identity}", method="DELETE")[0] == 409
    assert owner.refused(f"{firm}/members/{owner.identity}/hand-over")[0] == 409
    assert owner.refused(f"{firm}/members/{stranger.identity}/hand-over")[0] == 404
    owner.does(f"{firm}/members/{clerk.identity}/hand-over")
    assert members(owner, firm) == {"赵师傅": "member", "钱会计": "owner"}
    owner.does(f"{firm}/leave")
    assert members(clerk, firm) == {"钱会计": "owner"}


def test_one_person_by_two_names_is_one_member(town: Town, owner: Caller, firm: str) -> None:
    clerk = joins(town, owner, firm)
    again = town.person()
    assert again.refused(firm, method="GET")[0] == 404
    with town.site.database.transaction() as connection:
        merge(connection, clerk.identity, again.identity, "staff", town.site.clock())
    assert again.gets(firm)["role"] == "member"
    # Members go by the name they joined with: under another nobody would be the owner.
    assert owner.refused(f"{firm}/members/{again.identity}/hand-over")[0] == 404
    assert owner.gets(firm)["role"] == "owner"
    code = owner.does(f"{firm}/invitations")["code"]
    assert again.refused("/invitations/accept", {"code": code, "name": "钱会计"})[0] == 409
    owner.does(f"{firm}/members/{clerk.identity}", method="DELETE")
    assert again.refused(firm, method="GET")[0] == 404
