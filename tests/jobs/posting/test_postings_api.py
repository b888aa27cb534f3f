"""王厂长 posts by API, staff look at it, people see it; nobody sees what is not theirs."""

from typing import Any

import pytest

from tests.conftest import Site
from tests.jobs.bosses import FORM, Boss
from tests.people.world import Town


def test_a_posting_goes_from_the_firm_over_the_office_to_everybody(town: Town, boss: Boss) -> None:
    number = boss.drafts()
    assert town.person().refused(f"/postings/{number}", method="GET")[0] == 404
    assert boss.does(number, "submit")["state"] == "review"
    queue = town.staff.gets("/staff/postings")["items"]
    assert [(one["id"], one["flags"]) for one in queue] == [(number, [])]
    version = queue[0]["version"]
    said = {"by": "李静", "version": version}
    assert town.staff.does(f"/staff/postings/{number}/approve", said)["state"] == "live"
    shown = town.stranger.gets(f"/postings/{number}")
    assert (shown["title"], shown["pay"]["min"], shown["pay"]["text"]) == (
        "电焊工",
        6000,
        "6000–8000元/月",
    )
    assert shown["region"] == {"adcode": "140105", "name": "小店区"}
    assert shown["published_at"] == "2026-11-21T12:00:00+08:00"
    assert not {"flags", "reason", "employer_id", "steps"} & set(shown)
    boss.does(number, "close", {"reason": "已招满"})
    assert town.stranger.gets(f"/postings/{number}") == {
        "id": number,
        "title": "电焊工",
        "firm": "晋阳机械厂",
        "state": "closed",
        "state_text": "已经停止招聘",
    }
    steps = [(one["what"], one["who"], one["reason"]) for one in boss.sees(number)["steps"]]
    assert steps[-2:] == [("通过审核，发布", "工作人员", ""), ("停止招聘", "单位", "已招满")]


def test_before_the_firm_is_approved_nothing_is_posted(town: Town) -> None:
    boss = Boss(town, approved=False)
    status, words = boss.caller.refused(boss.all, FORM)
    assert (status, "还在审核" in words) == (403, True)


def test_what_is_refused_names_the_field_the_passage_and_the_law(boss: Boss) -> None:
    number = boss.drafts(about="负责钢结构焊接。限 男 性，入职交押金300元。")
    status, words = boss.caller.refused(f"{boss.all}/{number}/submit", {})
    assert status == 422
    assert "“限 男 性”" in words and "《妇女权益保障法》" in words and "押金300元" in words
    assert boss.sees(number)["state"] == "draft"
    boss.caller.does(f"{boss.all}/{number}", FORM, "PUT")
    assert boss.does(number, "submit")["state"] == "review"


def test_a_check_beforehand_says_all_of_it_and_stores_nothing(boss: Boss) -> None:
    asked = FORM | {"about": "负责钢结构焊接。年龄35岁以下，五官端正。"}
    found = boss.caller.does(f"{boss.all}/check", asked)
    assert found["may_submit"] is False
    rules = [(one["rule"], one["severity"], one["passage"]) for one in found["findings"]]
    assert rules == [("age", "refused", "年龄35岁以下"), ("looks", "flagged", "五官端正")]
    assert boss.caller.gets(boss.all)["items"] == []
    assert boss.caller.does(f"{boss.all}/check", FORM) == {"may_submit": True, "findings": []}


def test_what_is_flagged_goes_to_staff_with_its_flags(town: Town, boss: Boss) -> None:
    number = boss.drafts(about="负责前台接待和来客登记，五官端正，普通话好。")
    boss.does(number, "submit")
    (queued,) = town.staff.gets("/staff/postings")["items"]
    assert [(one["rule"], one["passage"]) for one in queued["flags"]] == [("looks", "五官端正")]
    rejected = {"by": "李静", "reason": "请删去长相要求"}
    town.staff.does(f"/staff/postings/{number}/reject", rejected)
    seen = boss.sees(number)
    assert (seen["state"], seen["reason"]) == ("rejected", "请删去长相要求")


def test_the_same_twice_is_refused_with_the_number_of_the_other(boss: Boss) -> None:
    first, again = boss.publishes(), boss.drafts()
    status, words = boss.caller.refused(f"{boss.all}/{again}/submit", {})
    assert (status, f"岗位 {first}" in words) == (422, True)
    elsewhere = boss.drafts(region="大同")
    assert boss.does(elsewhere, "submit")["state"] == "review"


def test_a_posting_is_not_held_to_be_its_own_copy(boss: Boss) -> None:
    number = boss.publishes()
    assert boss.does(number, "check", FORM)["findings"] == []
    assert [one["rule"] for one in boss.caller.does(f"{boss.all}/check", FORM)["findings"]] == [
        "duplicate"
    ]
    assert boss.caller.does(f"{boss.all}/{number}", FORM, "PUT")["state"] == "live"


def test_another_firms_words_are_flagged(town: Town, boss: Boss) -> None:
    about = "负责车间钢结构的切割、组对和焊接，看得懂图纸，做好焊缝自检和设备日常保养。"
    first = boss.publishes(about=about)
    other = Boss(town)
    number = other.drafts(about=about.replace("日常", "每日"))
    other.does(number, "submit")
    (queued,) = town.staff.gets("/staff/postings")["items"]
    assert [one["rule"] for one in queued["flags"]] == ["duplicate"]
    assert f"岗位 {first}" in queued["flags"][0]["reason"]


def test_the_same_under_another_name_is_refused_or_flagged(town: Town, boss: Boss) -> None:
    about = "负责机床零件的划线、钻孔、装配和调试，看得懂装配图，做好自检和记录，服从安排。"
    first = boss.publishes(title="钳工", about=about)
    again = boss.drafts(title="装配钳工", about=about)
    assert f"岗位 {first}" in boss.caller.refused(f"{boss.all}/{again}/submit", {})[1]
    other = boss.drafts(title="质检员", about=about)
    assert boss.does(other, "submit")["state"] == "review"
    (queued,) = town.staff.gets("/staff/postings")["items"]
    assert [(one["rule"], one["severity"]) for one in queued["flags"]] == [("duplicate", "flagged")]


def test_a_lost_answer_makes_no_second_draft(boss: Boss) -> None:
    headers = {"Idempotency-Key": "k1"}
    made = [boss.caller.asks("POST", boss.all, json=FORM, headers=headers) for _ in range(2)]
    assert made[0].get_json() == made[1].get_json()
    assert len(boss.caller.gets(boss.all)["items"]) == 1
    other = boss.caller.asks("POST", boss.all, json=FORM | {"openings": 9}, headers=headers)
    assert other.status_code == 409


def test_a_firm_pages_through_its_postings(boss: Boss) -> None:
    numbers = [boss.drafts(title=title) for title in ("保安", "保洁", "会计")]
    page = boss.caller.gets(boss.all, limit=2)
    rest = boss.caller.gets(boss.all, limit=2, cursor=page["next_cursor"])
    assert [one["id"] for one in (*page["items"], *rest["items"])] == numbers[::-1]
    assert rest["next_cursor"] is None
    assert boss.caller.gets(boss.all, state="live")["items"] == []


def test_a_live_posting_is_paused_resumed_refreshed_confirmed_and_cloned(
    desk: Site, boss: Boss
) -> None:
    number = boss.publishes()
    assert boss.does(number, "pause", {"reason": "设备检修"})["reason"] == "设备检修"
    assert boss.does(number, "resume")["state"] == "live"
    status, words = boss.caller.refused(f"{boss.all}/{number}/refresh", {})
    assert (status, "请明天再刷新" in words) == (409, True)
    assert boss.does(number, "still-hiring")["expires_at"] == "2026-12-21T12:00:00+08:00"
    copy = boss.does(number, "clone")
    assert (copy["state"], copy["title"]) == ("draft", "电焊工")


def test_a_suspended_firm_is_off_the_list_at_once(town: Town, boss: Boss) -> None:
    number = boss.publishes()
    said = {"by": "李静", "reason": "被投诉欠薪"}
    town.staff.does(f"/staff/employers/{boss.firm['id']}/suspend", said)
    assert town.stranger.gets(f"/postings/{number}")["state"] == "paused"
    status, words = boss.caller.refused(f"{boss.all}/{number}/resume", {})
    assert (status, "欠薪" in words) == (403, True)


ADDRESSES = [
    ("GET", ""),
    ("POST", ""),
    ("POST", "/check"),
    ("GET", "/{number}"),
    ("PUT", "/{number}"),
    ("POST", "/{number}/check"),
    *(
        ("POST", f"/{{number}}/{verb}")
        for verb in ("submit", "pause", "resume", "close", "refresh", "still-hiring", "clone")
    ),
]


def test_a_strangers_firm_is_not_there(town: Town, boss: Boss) -> None:
    number, other = boss.publishes(), Boss(town)
    callers = {401: [town.stranger], 404: [town.person(), other.caller]}
    let_in = {
        (method, path): answered
        for method, path in ADDRESSES
        for status, people in callers.items()
        for caller in people
        for answered in [caller.refused(boss.all + path.format(number=number), FORM, method)[0]]
        if answered != status
    }
    assert let_in == {}
    assert boss.sees(number)["state"] == "live"


def test_another_firms_posting_is_not_there_among_ones_own(town: Town, boss: Boss) -> None:
    number, other = boss.publishes(), Boss(town)
    found = {
        (method, path): answered
        for method, path in ADDRESSES
        if "number" in path
        for address in [other.all + path.format(number=number)]
        for answered in [other.caller.refused(address, FORM, method)[0]]
        if answered != 404
    }
    assert found == {}
    assert boss.sees(number)["state"] == "live"


def test_under_review_nothing_is_made_what_would_be_refused(boss: Boss) -> None:
    number = boss.drafts()
    boss.does(number, "submit")
    worse = FORM | {"about": "负责钢结构焊接，限男性。"}
    status, words = boss.caller.refused(f"{boss.all}/{number}", worse, "PUT")
    assert (status, "限男性" in words) == (422, True)
    assert boss.sees(number)["about"] == FORM["about"]


def test_staff_decide_with_a_token_alone(town: Town, boss: Boss) -> None:
    number, body = boss.publishes(), {"by": "李静", "reason": "核实"}
    refused = [
        caller.refused(f"/staff/postings/{number}/{verb}", body)[0]
        for caller in (town.stranger, town.person(), boss.caller)
        for verb in ("approve", "reject", "hold", "close")
    ]
    assert set(refused) == {401}


def test_what_cannot_be_meant_is_named(boss: Boss) -> None:
    wrong: dict[str, dict[str, Any]] = {
        "kind": {"kind": "seasonal"},
        "region": {"region": "火星"},
        "pay.min": {"pay": {"min": 60.505}},
        "title": {"title": " "},
        "shift.0": {"shift": ["深夜班"]},
        "openings": {"openings": 0},
        "longitude": {"latitude": 37.8},
        "latitude": {"longitude": 112.5},
    }
    for field, said in wrong.items():
        answer = boss.caller.asks("POST", boss.all, json=FORM | said)
        assert answer.status_code == 422
        assert field in answer.get_json()["error"]["fields"]


@pytest.mark.parametrize(
    ("pay", "text"),
    [
        ({"min": 0.8, "unit": "piece"}, "0.8元以上/件"),
        ({"min": 0.08, "max": 0.1, "unit": "piece"}, "0.08–0.1元/件"),
        ({"min": 22.5, "max": 30, "unit": "hour"}, "22.5–30元/小时"),
    ],
)
def test_pay_by_the_piece_and_the_hour_is_posted_to_the_fen(
    boss: Boss, pay: dict[str, Any], text: str
) -> None:
    number = boss.drafts(kind="part_time", pay=pay)
    shown = boss.sees(number)["pay"]
    assert shown == {"max": None} | pay | {"text": text}
    assert isinstance(shown["max"], int | None) == (pay.get("max") != 0.1)
    assert boss.does(number, "submit")["pay"] == shown


def test_of_two_who_decide_the_second_learns_that_it_was_decided(town: Town, boss: Boss) -> None:
    number = boss.drafts()
    boss.does(number, "submit")
    town.staff.does(f"/staff/postings/{number}/approve", {"by": "李静"})
    said = {"by": "王芳", "reason": "地址不清"}
    status, words = town.staff.refused(f"/staff/postings/{number}/reject", said)
    assert (status, "正在招" in words) == (409, True)


def test_a_reason_to_end_may_be_left_out_with_the_body(boss: Boss) -> None:
    number = boss.publishes()
    assert boss.does(number, "pause")["state"] == "paused"
    assert boss.does(number, "close")["state"] == "closed"
