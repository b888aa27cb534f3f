"""Exports: asked for with a reason, allowed by somebody else, marked with who took them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from core.errors import Conflict
from hotline import export_rows, export_sheets
from hotline.exports import Wish, approve, ask
from jobs.tables import applications
from people.staff.accounts import Member, Newcomer, add, change, choose_password, get_by_name
from people.staff.passwords import chosen
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.exporting import COVERED, PERIOD, PHONE, asks, fetches, words_of
from tests.jobs.bosses import Boss
from tests.jobs.coming_fair import FAIR
from tests.journeys.test_work import GUARD, applied
from tests.people.world import Town


def test_an_export_is_allowed_by_another_and_fetched_once(
    zhang: Chat, chief: Clerk, director: Clerk
) -> None:
    number = asks(chief)
    chief.sees("等审批").sends(f"exports/{number}/file").is_answered(409)
    director.opens("exports").sees("季度抽查质量").sends(f"exports/{number}/approve")
    sheet = fetches(chief, number)
    assert COVERED in words_of(sheet) and PHONE not in words_of(sheet)
    chief.opens("exports").sees("已下载").sends(f"exports/{number}/file").is_answered(409)
    chief.opens("looks", what="exported").sees("季度抽查质量", f"导出{number}")


def test_every_row_and_page_says_who_took_it(zhang: Chat, chief: Clerk, director: Clerk) -> None:
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/approve")
    sheet = fetches(chief, number)
    mark = f"导出{number} · chief（测试） · 2026-11-21 12:00"
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert len(rows) >= 6 and all(row[-1] == mark for row in rows)
    assert mark in str(sheet.cell(2, 1).value)
    assert mark in sheet.oddHeader.center.text and mark in sheet.oddFooter.center.text


def test_nobody_allows_their_own(town: Town, director: Clerk) -> None:
    fair = town.staff.does("/staff/fairs", FAIR)["id"]
    number = asks(director, what="applications", fair=fair)
    director.sends(f"exports/{number}/approve").is_answered(409).sees("要由另一个人审批")


def asked_from_an_account_of(director: Clerk, desk: Site) -> tuple[Member, int]:
    """孙, whose account the administrator opened, and the number of an export asked from it."""
    director.opens("staff/new").sends(
        "staff/new", name="sun", full_name="孙班长", role="supervisor", region="太原市"
    )
    with desk.database.transaction() as connection:
        sun = get_by_name(connection, "sun")
        wish = Wish("conversations", "140100", date(2026, 11, 1), date(2026, 11, 30))
        return sun, ask(connection, wish, "季度抽查质量", sun, desk.clock())


def test_nobody_allows_what_is_asked_from_an_account_they_opened(
    director: Clerk, desk: Site, hired: Hire
) -> None:
    _, number = asked_from_an_account_of(director, desk)
    director.opens("exports").sends(f"exports/{number}/approve")
    director.is_answered(409).sees("要请另一位管理员审批")
    hired("deputy", "administrator").opens("exports").sends(f"exports/{number}/approve")
    director.opens("exports").sees("已批准")


def test_after_a_month_in_its_owners_hands_an_account_is_somebody_elses(
    director: Clerk, desk: Site
) -> None:
    sun, number = asked_from_an_account_of(director, desk)
    desk.clock.moment += timedelta(days=31)
    director.signs_in().opens("exports").sends(f"exports/{number}/approve").is_answered(409)
    with desk.database.transaction() as connection:
        choose_password(connection, sun, chosen("banzhang-bailu-77", "sun"))
    director.sends(f"exports/{number}/approve").is_answered(200).sees("已批准")


def test_who_was_given_an_account_does_not_allow_what_the_giver_asks(
    director: Clerk, desk: Site
) -> None:
    with desk.database.transaction() as connection:
        puppet = Newcomer("puppet", "新管理员", "administrator", "140100", "kaishui-bailu-77")
        by = add(connection, puppet, director.member.name, desk.clock())
        wish = Wish("applications", "140100", fair=1)
        number = ask(connection, wish, "季度抽查质量", director.member, desk.clock())
        with pytest.raises(Conflict, match="不算两个人"):
            approve(connection, number, by, False, desk.clock())


def test_what_is_more_than_a_sheet_takes_is_said_before_it_is_asked_for(
    zhang: Chat, chief: Clerk, director: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chief.opens("exports").sees("一次最多 50000 行")
    number = asks(chief)
    monkeypatch.setattr(export_rows, "MOST", 2)
    monkeypatch.setattr(export_sheets, "MOST", 2)
    days = {"since": "2026-11-01", "until": "2026-11-30"}
    chief.sends("exports", why="季度抽查质量", what="conversations", **days).is_answered(422)
    chief.sees(
        "超过一次导出的上限 2 行", "先 2026-11-01 至 2026-11-15，再 2026-11-16 至 2026-11-30"
    )
    one_day = {"since": "2026-11-21", "until": "2026-11-21"}
    chief.sends("exports", why="季度抽查质量", what="conversations", **one_day).is_answered(422)
    chief.sees("按下级地区")
    # What grew since it was asked for says so itself.
    director.opens("exports").sends(f"exports/{number}/approve")
    assert "不全：只有前 2 行" in words_of(fetches(chief, number))


def test_nobody_allows_what_is_asked_from_an_account_they_reset(
    chief: Clerk, director: Clerk
) -> None:
    number = asks(chief)
    director.opens(f"staff/{chief.member.id}").sends(f"staff/{chief.member.id}/reset")
    director.opens("exports").sends(f"exports/{number}/approve")
    director.is_answered(409).sees("要请另一位管理员审批")


def test_what_is_refused_says_why(zhang: Chat, chief: Clerk, director: Clerk) -> None:
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/refuse", reason="请缩短到一周")
    chief.opens("exports").sees("没有批准", "请缩短到一周")
    chief.sends(f"exports/{number}/file").is_answered(409)
    director.opens("exports").sends(f"exports/{number}/approve").is_answered(409)


@pytest.mark.parametrize(("allowed", "seen"), [("1", PHONE), ("", COVERED)])
def test_whole_numbers_are_exported_only_if_asked_for_and_allowed(
    zhang: Chat, chief: Clerk, director: Clerk, allowed: str, seen: str
) -> None:
    number = asks(chief, unmasked="1")
    director.opens("exports").sees("完整号码")
    director.sends(f"exports/{number}/approve", unmasked=allowed)
    assert seen in words_of(fetches(chief, number))


def test_what_was_not_asked_for_is_not_allowed(zhang: Chat, chief: Clerk, director: Clerk) -> None:
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/approve", unmasked="1")
    assert PHONE not in words_of(fetches(chief, number))


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ({"until": "2027-06-30"}, "最多导出 92 天"),
        ({"since": ""}, "请写从哪天到哪天"),
        ({"region": "淄川区"}, "淄川区不归您管"),
        ({"why": "看"}, "请写明为什么"),
        ({"what": "applications"}, "招聘会的编号"),
    ],
)
def test_what_cannot_be_exported_is_said(chief: Clerk, form: dict[str, str], fault: str) -> None:
    sent = {**PERIOD, "why": "季度抽查质量", **form}
    chief.opens("exports").sends("exports", **sent).is_answered(422).sees(fault)


def test_of_a_region_only_what_was_said_there_is_exported(
    zhang: Chat, person, chief: Clerk, director: Clerk
) -> None:
    person("o_far").says("我在淄川").says("淄川区的补贴")
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/approve")
    assert "淄川" not in words_of(fetches(chief, number))


def test_who_applied_at_a_fair_is_exported_with_the_outcome(
    chat: Chat, town: Town, officer: Clerk, director: Clerk, desk: Site
) -> None:
    Boss(town).publishes(**GUARD)
    applied(chat.says("我在太原"))
    fair = town.staff.does("/staff/fairs", FAIR)["id"]
    with desk.database.transaction() as connection:
        connection.execute(update(applications).values(fair_id=int(fair)))
    number = asks(officer, what="applications", fair=fair)
    director.opens("exports").sends(f"exports/{number}/approve")
    said = words_of(fetches(officer, number))
    assert COVERED in said and "张敏" in said and "单位还没有看" in said and PHONE not in said


def test_a_fair_of_another_region_is_not_exported(town: Town, officer: Clerk) -> None:
    far = FAIR | {"region": "淄川区", "host": "淄川区人社局"}
    fair = town.staff.does("/staff/fairs", far)["id"]
    sent = {**PERIOD, "what": "applications", "fair": fair, "why": "季度抽查质量"}
    officer.opens("exports").sends("exports", **sent).is_answered(422).sees("不归您所在的地区管")


def test_who_sees_no_conversations_exports_none(officer: Clerk, director: Clerk) -> None:
    for clerk in (officer, director):
        clerk.opens("exports").does_not_see("对话记录").sees("招聘会投递")
        clerk.sends("exports", why="季度抽查质量", **PERIOD)
        clerk.is_answered(422).sees("您的角色不能看对话记录")


def test_who_sees_no_fairs_exports_none(town: Town, chief: Clerk) -> None:
    fair = town.staff.does("/staff/fairs", FAIR)["id"]
    chief.opens("exports").does_not_see("招聘会投递").sees("对话记录")
    chief.sends("exports", why="季度抽查质量", what="applications", fair=fair)
    chief.is_answered(422).sees("您的角色不能看招聘会投递")


def test_who_lost_the_right_meanwhile_fetches_nothing(
    zhang: Chat, chief: Clerk, director: Clerk, desk: Site
) -> None:
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/approve")
    with desk.database.transaction() as connection:
        change(connection, chief.member.id, role="fair_officer")
    chief.signs_in().opens("exports").sends(f"exports/{number}/file")
    chief.is_answered(403).sees("您的角色不能看对话记录").does_not_see(COVERED)
