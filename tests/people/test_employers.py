"""A firm registers, is looked at by staff, and may recruit or learns why not."""

from typing import Any

import pytest

from core.errors import Forbidden, NotFound
from people.employers import get_employer, require_approved
from tests.people.world import PNG, Caller, Town, credit_code


@pytest.fixture
def owner(town: Town) -> Caller:
    """Who registers a firm."""
    return town.person()


def may_recruit(town: Town, firm: dict[str, Any]) -> str:
    """Why a firm may not recruit, "" if it may."""
    try:
        with town.site.database.reading() as connection:
            require_approved(connection, int(firm["id"]))
    except Forbidden as error:
        return error.message
    return ""


def test_a_firm_registers_and_waits_for_review(town: Town, owner: Caller) -> None:
    firm = owner.registers(region="太原市", phone="+86 138 0000 0000")
    assert (firm["state"], firm["role"], firm["phone"]) == ("pending", "owner", "13800000000")
    assert firm["region"] == {"adcode": "140100", "name": "太原市"}
    assert firm["created_at"] == "2026-11-21T12:00:00+08:00"
    assert owner.gets("/employers")["items"] == [firm]
    assert owner.gets(f"/employers/{firm['id']}") == firm
    assert firm["id"] in [one["id"] for one in town.staff.gets("/staff/employers")["items"]]
    assert "还在审核" in may_recruit(town, firm)


@pytest.mark.parametrize(
    ("field", "written", "advice"),
    [
        ("credit_code", "9114010", "应是 18 位，现在是 7 位"),
        ("credit_code", "91140100MA00000O1X", "不会有字母 O"),
        ("credit_code", "911401OOMA0000001X", "不会有字母 O"),
        ("credit_code", "A1140100MA00000011", "前 8 位应是数字"),
        ("phone", "1380000", "11 位手机号"),
        ("phone", "0351-123", "座机“区号-号码”"),
        ("name", "厂", "至少要有 2 个字"),
        ("name", "晋阳\u202e机械厂", "看不见的字符"),
        ("contact", "   ", "不能是空的"),
        ("region", "火星", "没有找到“火星”"),
        ("size", "huge", "micro"),
        ("industry", "挖矿", "制造业"),
        ("licence", "made-up", "重新上传营业执照"),
    ],
)
def test_what_is_wrong_in_a_registration_is_named(
    owner: Caller, field: str, written: str, advice: str
) -> None:
    answer = owner.asks("POST", "/employers", json=owner.form() | {field: written})
    error = answer.get_json()["error"]
    assert (answer.status_code, list(error["fields"])) == (422, [field])
    assert advice in error["fields"][field][0]


def test_a_code_whose_check_digit_does_not_fit_is_no_code(owner: Caller) -> None:
    code = credit_code()
    wrong = code[:-1] + ("1" if code[-1] != "1" else "2")
    assert "逐位核对" in owner.refused("/employers", owner.form(credit_code=wrong))[1]
    assert owner.registers(credit_code=f" {code[:8]} {code[8:].lower()}")["credit_code"] == code


def test_a_code_is_registered_once_and_who_comes_second_learns_how_to_be_let_in(
    town: Town, owner: Caller
) -> None:
    firm, clerk = owner.registers(), town.person()
    status, words = clerk.refused("/employers", clerk.form(credit_code=firm["credit_code"]))
    assert (status, "请单位的负责人在小程序里邀请您加入" in words) == (409, True)
    assert clerk.gets("/employers")["items"] == []
    again = owner.refused("/employers", owner.form(credit_code=firm["credit_code"]))
    assert "已经登记过" in again[1] and "我的单位" in again[1]


def test_a_phone_that_lost_the_answer_registers_once(owner: Caller) -> None:
    form, key = owner.form(), {"Idempotency-Key": "k-1"}
    first, second = (owner.asks("POST", "/employers", json=form, headers=key) for _ in range(2))
    assert (first.status_code, first.get_json()) == (second.status_code, second.get_json())
    other = owner.asks("POST", "/employers", json=form | {"name": "另一家厂"}, headers=key)
    assert other.status_code == 409


def test_staff_approve_and_the_firm_may_recruit(town: Town, owner: Caller) -> None:
    firm = owner.registers()
    said = {"by": "审核员", "reason": "不用的原因"}
    seen = town.staff.does(f"/staff/employers/{firm['id']}/approve", said)
    assert (seen["state"], seen["reason"], seen["reviewed_by"]) == ("approved", "", "审核员")
    assert owner.gets(f"/employers/{firm['id']}")["state"] == "approved"
    assert may_recruit(town, firm) == ""
    again = town.staff.refused(f"/staff/employers/{firm['id']}/approve", {"by": "审核员"})
    assert again == (409, "这家单位现在是“已通过”，不能改成“已通过”。")


def test_a_licence_that_cannot_be_read_is_refused_with_the_reason(
    town: Town, owner: Caller
) -> None:
    firm, address = owner.registers(), "/staff/employers/{id}/reject"
    assert town.staff.asks("GET", f"/staff/employers/{firm['id']}/licence").data == PNG
    nothing = town.staff.refused(address.format_map(firm), {"by": "审核员", "reason": " "})
    assert (nothing[0], "请写明原因" in nothing[1]) == (422, True)
    town.staff.does(address.format_map(firm), {"by": "审核员", "reason": "执照照片看不清"})
    mine = owner.gets(f"/employers/{firm['id']}")
    assert (mine["state"], mine["reason"]) == ("rejected", "执照照片看不清")
    assert "没有通过审核：执照照片看不清。请改好后重新提交" in may_recruit(town, firm)
    form = owner.form(credit_code=firm["credit_code"])
    again = owner.does(f"/employers/{firm['id']}", form, "PUT")
    assert (again["state"], again["reason"]) == ("pending", "")


@pytest.mark.parametrize("field", ["name", "credit_code", "licence"])
def test_what_the_licence_proves_is_reviewed_again_when_it_changes(
    town: Town, owner: Caller, field: str
) -> None:
    form = owner.form()
    firm = owner.does("/employers", form)
    town.approves(firm)
    kept = owner.does(f"/employers/{firm['id']}", form | {"phone": "13900000000"}, "PUT")
    assert (kept["state"], kept["phone"]) == ("approved", "13900000000")
    fresh = {"name": "新晋阳机械厂", "credit_code": credit_code(), "licence": owner.licence()}
    changed = owner.does(f"/employers/{firm['id']}", form | {field: fresh[field]}, "PUT")
    assert (changed["state"], changed[field]) == ("pending", fresh[field])


def test_a_firm_that_is_stopped_stays_so_until_staff_say_otherwise(
    town: Town, owner: Caller
) -> None:
    form = owner.form()
    firm = owner.does("/employers", form)
    town.approves(firm)
    stop = {"by": "审核员", "reason": "收取求职者押金"}
    town.staff.does(f"/staff/employers/{firm['id']}/suspend", stop)
    assert "已被停用：收取求职者押金。" in may_recruit(town, firm)
    edited = owner.does(f"/employers/{firm['id']}", form | {"name": "换个名字的厂"}, "PUT")
    assert edited["state"] == "suspended"
    assert town.staff.refused(f"/staff/employers/{firm['id']}/reject", stop)[0] == 409
    town.approves(firm)
    assert may_recruit(town, firm) == ""


def test_nobody_takes_another_firms_code(town: Town, owner: Caller) -> None:
    firm, other = owner.registers(), town.person().registers()
    form = owner.form(credit_code=other["credit_code"])
    status, words = owner.refused(f"/employers/{firm['id']}", form, "PUT")
    assert (status, "由另一家单位登记" in words) == (409, True)
    assert owner.gets(f"/employers/{firm['id']}") == firm


def test_staff_tag_a_firm_from_a_closed_list(town: Town, owner: Caller) -> None:
    firm = owner.registers()
    address = f"/staff/employers/{firm['id']}/tags"
    tags = {"tags": ["whitelist", "key_enterprise", "whitelist"]}
    assert town.staff.does(address, tags, "PUT")["tags"] == ["key_enterprise", "whitelist"]
    assert owner.gets(f"/employers/{firm['id']}")["tags"] == ["key_enterprise", "whitelist"]
    assert town.staff.refused(address, {"tags": ["best"]}, "PUT")[0] == 422
    assert town.staff.does(address, {"tags": []}, "PUT")["tags"] == []


def test_staff_find_firms_page_by_page(town: Town) -> None:
    owner = town.person()
    names = [owner.registers(name=f"第{number}纺织厂")["name"] for number in range(3)]
    owner.registers(name="别的厂")
    first = town.staff.gets("/staff/employers", text="纺织", limit=2)
    second = town.staff.gets("/staff/employers", text="纺织", limit=2, cursor=first["next_cursor"])
    assert [one["name"] for one in (*first["items"], *second["items"])] == names
    assert second["next_cursor"] is None
    assert town.staff.gets("/staff/employers", text="%纺_")["items"] == []
    assert town.staff.gets("/staff/employers", state="approved", text="纺织")["items"] == []
    strange = town.staff.asks("GET", "/staff/employers", query_string={"cursor": "x"})
    assert strange.status_code == 422


def test_what_is_not_there_cannot_be_decided_on(town: Town) -> None:
    for verb in ("approve", "reject", "suspend"):
        said = {"by": "审核员", "reason": "没有"}
        assert town.staff.refused(f"/staff/employers/999999/{verb}", said)[0] == 404
    assert town.staff.refused("/staff/employers/999999/tags", {"tags": []}, "PUT")[0] == 404
    assert town.staff.asks("GET", "/staff/employers/999999/licence").status_code == 404
    with town.site.database.reading() as connection, pytest.raises(NotFound):
        get_employer(connection, 999999)
