"""One's own profile by API: what is agreed to, kept, and gone with all that hung on it."""

from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import PHONE, Fair

LI = {"name": "王建国", "phone": PHONE, "about": "", "agreed": True}


def test_a_profile_is_written_read_and_deleted(fair: Fair, phones: Phones) -> None:
    li = phones("o_li")
    assert "还没有填写" in li.gets("/me/profile", 404)["error"]["message"]
    consent = li.gets("/me/consent")["text"]
    assert "请先同意" in str(li.puts("/me/profile", LI | {"agreed": False}, 422))
    kept = li.puts("/me/profile", LI)
    assert kept == li.gets("/me/profile")
    assert (kept["phone"], kept["agreed_to"]) == (PHONE, consent)
    assert kept["consented_at"] == "2026-11-21T12:00:00+08:00"
    li.deletes("/me/profile")
    li.gets("/me/profile", 404)
    li.deletes("/me/profile")
    assert fair.told("o_li") == []


def test_what_is_wrong_is_named(phones: Phones) -> None:
    wrong = {"name": "王", "phone": "138", "about": "一\n二\n三\n四", "agreed": True}
    error = phones("o_li").puts("/me/profile", wrong, 422)["error"]
    assert set(error["fields"]) == {"name", "phone", "about"}
    assert "王建国" in error["message"] and "11 位手机号" in error["message"]


def test_who_deletes_their_profile_withdraws_what_is_open(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    waiting, over = li.applies(firm.posts("保安")), li.applies(firm.posts("保洁"))
    owner = phones(firm.owner)
    one = f"/employers/{firm.id}/applications"
    owner.posts(f"{one}/{over}/unsuitable", {"reason": "经验不符"})
    owner.posts(f"{one}/{waiting}/invite", {"at": "2026-11-23T09:00:00+08:00", "way": "video"})
    phones("o_li").deletes("/me/profile")
    assert "的面试不来了" in fair.told(firm.owner)[-1]
    states = {number: owner.gets(f"{one}/{number}") for number in (waiting, over)}
    assert [state["state"] for state in states.values()] == ["withdrawn", "unsuitable"]
    assert all(state["phone"] == "" for state in states.values())
    assert "王建国" not in str(states)
    assert phones("o_li").gets("/me/applications")["items"] == []
