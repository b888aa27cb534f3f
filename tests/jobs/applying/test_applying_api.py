"""Applying by API, from the profile to the first day at work, seen from both sides' phones."""

import pytest

from tests.conftest import Site
from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import PHONE, Fair

LI = {"name": "王建国", "phone": "138 0000 0000", "about": "干过三年保安\n能上夜班", "agreed": True}


def test_from_the_profile_to_the_first_day_at_work(fair: Fair, phones: Phones) -> None:
    firm = fair.firm("华安保安公司")
    posting = firm.posts("保安")
    li, owner = phones("o_li"), phones(firm.owner)
    li.puts("/me/profile", LI)
    sent = li.posts(f"/postings/{posting}/applications", {}, 201)
    assert sent["posting"] == {
        "id": str(posting),
        "title": "保安",
        "firm": "华安保安公司",
        "state": "live",
    }
    assert (sent["applied_at"], sent["possible"]) == ("2026-11-21T12:00:00+08:00", ["withdraw"])
    (listed,) = owner.gets(f"/employers/{firm.id}/postings/{posting}/applications")["items"]
    assert (listed["phone"], listed["state"]) == ("138****0000", "sent")
    one = f"/employers/{firm.id}/applications/{sent['id']}"
    looked = owner.gets(one)
    assert (looked["phone"], looked["about"]) == (PHONE, "干过三年保安\n能上夜班")
    assert looked["state"] == "seen"
    met = {"at": "2026-11-23T09:00:00+08:00", "way": "onsite", "place": " 太原市某路 1 号 "}
    owner.posts(f"{one}/invite", met)
    (mine,) = li.gets("/me/applications")["items"]
    assert mine["interview"] == met | {"place": "太原市某路 1 号", "answer": ""}
    assert mine["possible"] == ["accept", "other-time", "withdraw"]
    li.posts(f"/me/applications/{sent['id']}/other-time", {"wish": "下午行"})
    owner.posts(f"{one}/invite", met | {"at": "2026-11-23T15:00:00+08:00"})
    li.posts(f"/me/applications/{sent['id']}/accept")
    owner.posts(f"{one}/offer", {"note": "下周一上班"})
    done = owner.posts(f"{one}/hire")
    assert (done["state"], done["state_text"], done["possible"]) == ("hired", "已录用", [])
    assert [event["what"] for event in done["events"]] == [
        *("sent", "seen", "invite", "other_time", "invite", "accept", "offer", "hire")
    ]


def test_the_same_request_twice_is_one_application(fair: Fair, phones: Phones) -> None:
    firm = fair.firm()
    path = f"/postings/{firm.posts()}/applications"
    li = phones("o_li")
    li.puts("/me/profile", LI)
    key = {"Idempotency-Key": "7c0c"}
    first = li.posts(path, {}, 201, **key)
    assert li.posts(path, {}, 201, **key) == first
    assert li.posts(path, {"fair_id": "1"}, 409, **key)["error"]["code"] == "conflict"
    again = li.posts(path, {}, 409)["error"]["message"]
    assert "11月21日（周六）12:00投递过，现在：已投递，单位还没有看" in again


def test_who_applies_has_a_name_and_a_telephone(fair: Fair, phones: Phones) -> None:
    refused = phones("o_li").posts(f"/postings/{fair.firm().posts()}/applications", {}, 422)
    assert "请先填写姓名和电话" in refused["error"]["fields"]["profile"][0]


def test_lists_are_read_page_by_page(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    numbers = [str(fair.seeker(f"o_{name}").applies(posting)) for name in range(5)]
    path = f"/employers/{firm.id}/postings/{posting}/applications"
    owner, read, cursor = phones(firm.owner), [], ""
    while cursor is not None:
        page = owner.gets(f"{path}?limit=2&cursor={cursor}")
        read += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
    assert read == numbers[::-1]
    assert owner.gets(f"{path}?state=hired") == {"items": [], "next_cursor": None}
    assert phones(li.openid).gets("/me/applications") == {"items": [], "next_cursor": None}
    owner.gets(f"{path}?cursor=x", 422)
    owner.gets(f"{path}?limit=51", 422)


def test_everybody_who_waits_is_told_at_once(fair: Fair, phones: Phones) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts()
    li.applies(posting), zhang.applies(posting)
    path = f"/employers/{firm.id}/postings/{posting}/settle"
    owner = phones(firm.owner)
    refused = owner.posts(path, {"reason": "看着不顺眼"}, 422)["error"]["fields"]
    assert "岗位已招满" in refused["reason"][0]
    assert owner.posts(path, {"reason": "岗位已招满", "note": "谢谢"}) == {"told": 2}
    assert owner.posts(path, {"reason": "岗位已招满"}) == {"told": 0}


def test_a_firm_that_may_not_recruit_sees_no_applicants(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(state="suspended"), fair.seeker("o_li")
    posting = firm.posts()
    path = f"/employers/{firm.id}/postings/{posting}/applications"
    assert phones(firm.owner).gets(path, 403)["error"]["code"] == "forbidden"
    assert li.number


@pytest.mark.parametrize(
    "at",
    ["2026-11-23T09:00:00", "明天", "2026-11-20T09:00:00+08:00", "0001-01-01T00:00:00+08:00"],
)
def test_an_interview_has_a_time_to_come_with_its_zone(fair: Fair, phones: Phones, at: str) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    one = f"/employers/{firm.id}/applications/{li.applies(firm.posts())}"
    met = {"at": at, "way": "video"}
    refused = phones(firm.owner).posts(f"{one}/invite", met, 422)
    assert list(refused["error"]["fields"]) == ["at"]


def test_members_see_the_number_and_nobody_else(desk: Site, fair: Fair, phones: Phones) -> None:
    firm, other, li = fair.firm(), fair.firm("另一家"), fair.seeker("o_li")
    number = li.applies(firm.posts())
    firm.joins("o_clerk")
    one = f"/employers/{firm.id}/applications/{number}"
    assert phones("o_clerk").gets(one)["phone"] == PHONE
    for phone in (phones(other.owner), phones("o_stranger")):
        assert PHONE not in str(phone.gets(one, 404))
    phones("o_li").posts(f"/me/applications/{number}/withdraw")
    assert phones(firm.owner).gets(one)["phone"] == "138****0000"
    assert PHONE not in str([row.text for row in fair.notices(firm.owner)])
    assert desk.clock() == fair.clock()


def test_a_posting_is_put_away_when_everybody_has_heard(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    number, owner = li.applies(posting), phones(firm.owner)
    path = f"/employers/{firm.id}/postings"
    one = f"{path}/{posting}"
    assert "先停止招聘" in owner.posts(f"{one}/archive", status=409)["error"]["message"]
    owner.posts(f"/employers/{firm.id}/applications/{number}/offer", {})
    firm.puts(posting, state="closed")
    refused = owner.posts(f"{one}/archive", status=409)["error"]["message"]
    assert "还有 1 位应聘者没有结果" in refused
    owner.posts(f"{one}/settle", {"reason": "其他"})
    owner.posts(f"{one}/archive", status=204)
    owner.posts(f"{one}/archive", status=204)
    assert owner.gets(path)["items"] == []
    assert [step["what"] for step in owner.gets(one)["steps"]] == ["archive"]
    assert phones("o_li").gets("/me/applications")["items"][0]["state"] == "unsuitable"


def test_everybody_sees_how_a_firm_answers(desk: Site, fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.publishes()
    number, owner = li.applies(posting), phones(firm.owner)
    assert phones.nobody().gets(f"/postings/{posting}")["answer_rate"] is None
    owner.posts(f"/employers/{firm.id}/applications/{number}/unsuitable", {"reason": "经验不符"})
    fair.passes(days=7)
    assert phones.nobody().gets(f"/postings/{posting}")["answer_rate"] == 100
    assert desk.clock() == fair.clock()
