"""Fairs over HTTP: what everybody sees, what a firm's members do, and what staff decide."""

from typing import Any

import pytest

from tests.jobs.fairs.offices import GUJIAO, STAFF, TAIYUAN, XIAODIAN, Office, on

FAIR: dict[str, Any] = {
    "by": STAFF,
    "name": "春风行动专场招聘会",
    "level": "city",
    "region": "太原",
    "host": "太原市公共就业服务机构",
    "starts_at": "2026-12-21T09:00:00+08:00",
    "ends_at": "2026-12-21T12:00:00+08:00",
    "audience": ["migrant_worker"],
    "place": "综改示范区人力资源市场一楼",
    "booth_limit": 2,
}


def get(office: Office, path: str, **headers: str) -> Any:
    """What an address gives."""
    return office.client.get(f"/api/v1{path}", headers=headers).get_json()


def names(page: Any) -> list[str]:
    """The names of a page of fairs."""
    return [fair["name"] for fair in page["items"]]


def test_staff_plan_and_announce_and_everybody_reads(office: Office) -> None:
    made = office.staff("/fairs", FAIR)
    assert (made.status_code, made.json["phase"]) == (201, "planned")
    assert made.json["region"] == {"adcode": TAIYUAN, "name": "太原市"}
    path = f"/fairs/{made.json['id']}"
    assert office.client.get(f"/api/v1{path}").status_code == 404
    assert office.staff(f"{path}/announce", {"by": STAFF}).json["phase"] == "announced"
    fair = get(office, path)
    assert isinstance(fair["id"], str)
    assert fair["starts_at"] == "2026-12-21T09:00:00+08:00"
    assert fair["signup_until"] == fair["ends_at"]
    assert fair["audience_names"] == ["农民工"]
    assert fair["counts"] == dict.fromkeys(fair["counts"], 0)


def test_a_fair_shows_its_firms_and_what_they_pay(office: Office) -> None:
    fair, firm = office.announces(), office.firm("某某服装厂")
    office.lets_in(fair, firm, [office.posting(firm)], "A1")
    [booth] = get(office, f"/fairs/{fair}")["booths"]
    assert set(booth) == {"firm", "number", "postings"}
    [posting] = booth["postings"]
    assert posting["pay"] == {"min": 4000, "max": 6000, "unit": "month", "text": "4000–6000元/月"}
    assert (posting["openings"], posting["region"]["name"]) == (10, "小店区")


def test_fairs_are_read_by_region_and_by_month(office: Office) -> None:
    past = {"starts_at": on(1, 9), "ends_at": on(1, 9, 12), "signup_until": on(1, 9)}
    office.waits_until(on(1, 5))
    office.announces(name="一月的", **past)
    office.waits_until(on(11, 21))
    office.announces(name="十二月的")
    office.announces(name="古交的", level="county", region=GUJIAO)
    assert names(get(office, "/fairs")) == ["十二月的", "古交的"]
    assert names(get(office, "/fairs?month=2026-01")) == ["一月的"]
    assert names(get(office, "/fairs?month=2026-12&region=小店区")) == ["十二月的"]
    assert names(get(office, "/fairs?region=古交")) == ["十二月的", "古交的"]
    page = get(office, "/fairs?limit=1")
    assert names(get(office, f"/fairs?limit=1&cursor={page['next_cursor']}")) == ["古交的"]


@pytest.mark.parametrize(
    "query",
    ["region=火星", "month=2026-13", "month=12", "limit=51", "cursor=abc", "audience=hero"],
)
def test_what_cannot_be_asked_is_said(office: Office, query: str) -> None:
    answer = office.client.get(f"/api/v1/fairs?{query}")
    assert answer.status_code == 422
    assert answer.json["error"]["message"]


def test_the_calendar_tells_which_months_have_none(office: Office) -> None:
    office.announces()
    office.plans(level="county", region=XIAODIAN)
    calendar = get(office, "/fairs/calendar?region=太原&year=2026")
    assert calendar["total"] == 2
    assert calendar["months"][11] == {"month": "2026-12", "fairs": 2}
    assert calendar["without"] == [f"2026-{month:02}" for month in range(1, 12)]


def test_a_seeker_signs_up_and_cancels(office: Office) -> None:
    fair, headers = office.announces(), office.logs_in(office.seeker())
    path = f"/api/v1/fairs/{fair}/visit"
    assert office.client.post(path, headers=headers).json == {
        "fair": str(fair),
        "signed_up": True,
    }
    assert names(get(office, "/me/fairs", **headers)) == ["冬季用工专场招聘会"]
    assert get(office, f"/fairs/{fair}")["counts"]["signed_up"] == 1
    assert office.client.delete(path, headers=headers).json["signed_up"] is False
    assert office.client.delete(path, headers=headers).status_code == 404
    assert names(get(office, "/me/fairs", **headers)) == []


def test_a_member_asks_for_a_booth_and_staff_give_it(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    headers, posting = office.logs_in(firm.owner), office.posting(firm)
    path = f"/api/v1/employers/{firm.id}/fairs/{fair}/booth"
    asked = office.client.post(path, headers=headers, json={"postings": [str(posting)]})
    assert (asked.status_code, asked.json["state"]) == (201, "asked")
    listed = office.staff(f"/fairs/{fair}/booths", method="GET").json["items"]
    accept = f"/fairs/{fair}/booths/{listed[0]['id']}/accept"
    assert office.staff(accept, {"by": STAFF}).json["items"][0]["number"] == "1"
    other = office.posting(firm, "包装工")
    changed = office.client.put(path, headers=headers, json={"postings": [other]}).json
    assert [one["title"] for one in changed["postings"]] == ["包装工"]
    assert office.client.delete(path, headers=headers).status_code == 204
    [mine] = get(office, f"/employers/{firm.id}/booths", **headers)["items"]
    assert (mine["state"], mine["fair"]) == ("withdrawn", str(fair))


def test_a_booth_is_refused_with_a_reason(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    headers = office.logs_in(firm.owner)
    path = f"/api/v1/employers/{firm.id}/fairs/{fair}/booth"
    office.client.post(path, headers=headers, json={"postings": [office.posting(firm)]})
    [booth] = office.staff(f"/fairs/{fair}/booths", method="GET").json["items"]
    reject = f"/fairs/{fair}/booths/{booth['id']}/reject"
    assert office.staff(reject, {"by": STAFF, "reason": " "}).status_code == 422
    refused = office.staff(reject, {"by": STAFF, "reason": "与专场无关"}).json["items"]
    assert (refused[0]["state"], refused[0]["reason"]) == ("rejected", "与专场无关")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_who_is_no_member_learns_nothing_of_a_firm(office: Office, method: str) -> None:
    fair, firm = office.announces(), office.firm()
    office.lets_in(fair, firm, [office.posting(firm)])
    stranger = office.logs_in(office.firm().owner)
    body = {} if method == "DELETE" else {"json": {"postings": [1]}}
    for employer in (firm.id, 10**9):
        path = f"/api/v1/employers/{employer}/fairs/{fair}/booth"
        answer = office.client.open(path, method=method, headers=stranger, **body)
        assert (answer.status_code, answer.json["error"]["message"]) == (
            404,
            "没有找到这家单位。",
        )
    assert office.client.get(f"/api/v1/employers/{firm.id}/booths", headers=stranger).json["error"]


def test_staff_cancel_and_are_told_how_many_hear_of_it(office: Office) -> None:
    fair, headers = office.announces(), office.logs_in(office.seeker())
    office.client.post(f"/api/v1/fairs/{fair}/visit", headers=headers)
    cancel = f"/fairs/{fair}/cancel"
    assert office.staff(cancel, {"by": STAFF, "reason": "暴雪"}).json == {
        "seekers": 1,
        "employers": 0,
    }
    assert get(office, f"/fairs/{fair}")["reason"] == "暴雪"


def test_staff_change_a_fair(office: Office) -> None:
    fair = int(office.staff("/fairs", FAIR).json["id"])
    changed = office.staff(f"/fairs/{fair}", FAIR | {"booth_limit": None}, "PUT").json
    assert changed["booth_limit"] is None
    assert names(office.staff("/fairs", method="GET").json) == ["春风行动专场招聘会"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"region": "火星"}, "region"),
        ({"paired_region": "火星"}, "paired_region"),
        ({"starts_at": "2026-12-21T09:00:00"}, "starts_at"),
        ({"starts_at": "0001-01-01T00:00:00+08:00"}, "starts_at"),
        ({"ends_at": "2026-12-21T08:00:00+08:00"}, "ends_at"),
        ({"audience": ["hero"]}, "audience.0"),
        ({"name": "招\u0007聘会"}, "name"),
        ({"by": ""}, "by"),
    ],
)
def test_a_plan_that_cannot_be_so_is_said_field_by_field(
    office: Office, change: dict[str, Any], field: str
) -> None:
    answer = office.staff("/fairs", FAIR | change)
    assert answer.status_code == 422
    assert field in answer.json["error"]["fields"]


def test_without_the_office_token_nobody_plans(office: Office) -> None:
    stranger = office.logs_in(office.seeker())
    answer = office.client.post("/api/v1/staff/fairs", json=FAIR, headers=stranger)
    assert answer.status_code == 401
