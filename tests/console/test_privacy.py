"""Numbers behind stars, who looked at whom, and exports that somebody else allows."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select, update

from core.errors import Conflict
from hotline import export_rows, export_sheets
from hotline.exports import Wish, approve, ask
from hotline.looking import Look, note_look
from hotline.tables import looks
from jobs.tables import applications
from people.staff.accounts import Member, Newcomer, add, change, choose_password, get_by_name
from people.staff.passwords import chosen
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, applied
from tests.people.world import Town, town_of

FAIR = {
    "name": "小店区冬季招聘会",
    "level": "county",
    "region": "小店区",
    "host": "小店区人社局",
    "place": "体育馆东门",
    "starts_at": "2026-11-28T09:00:00+08:00",
    "ends_at": "2026-11-28T12:00:00+08:00",
    "by": "李静",
}
PHONE, COVERED = "13800138000", "138****8000"


@pytest.fixture
def town(desk: Site) -> Town:
    """A town whose office gave out a token."""
    return town_of(desk)


@pytest.fixture
def chief(hired: Hire) -> Clerk:
    """陈班长, who leads the hotline of 太原."""
    return hired("chief", "supervisor")


@pytest.fixture
def director(hired: Hire) -> Clerk:
    """The administrator of the bureau of 太原."""
    return hired("director", "administrator")


@pytest.fixture
def officer(hired: Hire) -> Clerk:
    """Who sees to the fairs of 太原."""
    return hired("officer", "fair_officer")


@pytest.fixture
def zhang(chat: Chat) -> Chat:
    """张敏 in 太原, who wrote her number."""
    return chat.says("我在太原").says(f"我电话{PHONE}，身份证14010519900307123X").says("人工")


def unmasks(clerk: Clerk, chat: Chat, why: str, kind: str = "conversation") -> Clerk:
    number = clerk.looks_at(chat).number(chat)
    clerk.opens("account/password")  # a page of theirs, for its token
    return clerk.sends("unmask", kind=kind, number=number, why=why)


def test_numbers_are_covered_in_what_people_wrote(zhang: Chat, lijing: Clerk) -> None:
    lijing.looks_at(zhang).sees(COVERED, "140***********123X").does_not_see(PHONE, "19900307")


def test_an_offices_own_number_stays_readable(chat: Chat, lijing: Clerk, desk: Site) -> None:
    desk.clock.moment = datetime(2022, 12, 20, 4, tzinfo=UTC)
    chat.says("我在太原").says("招聘会联系电话").hears("0351-5278313").says("是0351-5278313吗")
    lijing.signs_in().looks_at(chat).sees("用工服务：0351-5278313", "是0351-****313吗")


def test_what_somebody_told_stays_covered_in_an_answer(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says(f"我电话{PHONE}，稳岗返还给多少").hears("返还")
    lijing.looks_at(chat).sees("返还").does_not_see(PHONE)


def test_who_may_not_unmask_is_not_offered_it(zhang: Chat, lijing: Clerk) -> None:
    lijing.looks_at(zhang).does_not_see("看完整号码")
    unmasks(lijing, zhang, "核对身份").is_answered(403).does_not_see(PHONE)


def test_the_whole_is_shown_once_with_a_reason_and_noted(zhang: Chat, chief: Clerk) -> None:
    chief.looks_at(zhang).sees("看完整号码", COVERED).does_not_see(PHONE)
    unmasks(chief, zhang, "核对来电人").is_answered(200).sees(PHONE, "已经记下")
    chief.looks_at(zhang).does_not_see(PHONE)
    chief.opens("looks", what="unmasked").sees("核对来电人", "看完整号码")


@pytest.mark.parametrize("why", ["", " 看看 "])
def test_without_a_reason_nothing_is_shown(zhang: Chat, chief: Clerk, why: str) -> None:
    unmasks(chief, zhang, why).is_answered(422).sees("请写明为什么要看").does_not_see(PHONE)
    chief.opens("looks", what="unmasked").sees("没有符合的记录")


def test_who_applied_is_unmasked_with_their_number(chat: Chat, town: Town, chief: Clerk) -> None:
    Boss(town).publishes(**GUARD)
    applied(chat.says("我在太原"))
    unmasks(chief, chat, "通知面试改期").sees("张敏", PHONE)


def test_nothing_of_another_region_is_unmasked(zhang: Chat, lijing: Clerk, hired: Hire) -> None:
    number = lijing.number(zhang)
    stranger = hired("zichuan", "supervisor", "370302").opens("account/password")
    stranger.sends("unmask", kind="conversation", number=number, why="核对来电人")
    stranger.is_answered(404).does_not_see(PHONE)


def test_who_sees_no_conversations_unmasks_none(
    zhang: Chat, lijing: Clerk, director: Clerk
) -> None:
    director.opens("account/password")
    director.sends("unmask", kind="conversation", number=lijing.number(zhang), why="核对来电人")
    director.is_answered(403).does_not_see(PHONE)


def test_a_firms_number_is_unmasked_by_who_sees_to_firms(
    town: Town, director: Clerk, lijing: Clerk
) -> None:
    firm = Boss(town).firm
    director.opens("account/password")
    director.sends("unmask", kind="employer", number=firm["id"], why="核实单位").sees("13800000000")


def test_every_look_is_found_by_who_whose_what_and_when(
    zhang: Chat, lijing: Clerk, chief: Clerk, desk: Site
) -> None:
    lijing.takes(zhang)
    desk.clock.moment += timedelta(days=1)
    chief.signs_in().looks_at(zhang)
    tail, number = zhang.openid[-4:], str(lijing.number(zhang))
    for query in ({"by": "lijing"}, {"whose": tail, "what": "took_over"}, {"until": "2026-11-21"}):
        chief.opens("looks", **query).sees("lijing（测试）")
    chief.opens("looks", whose=number).sees("lijing（测试）", "chief（测试）")
    chief.opens("looks", by="lijing", since="2026-11-22").sees("没有符合的记录")
    chief.opens("looks", whose="none").sees("没有符合的记录")
    chief.opens("looks", since="yesterday").is_answered(422).sees("没有看懂日期“yesterday”")


def test_who_is_listed_by_a_search_or_in_an_export_can_see_that(
    zhang: Chat, chat: Chat, lijing: Clerk, chief: Clerk, director: Clerk
) -> None:
    lijing.opens("look-up", q="身份证").sees("o_zhang").opens("look-up", q="我电话")
    zhang.says("你们存了我什么").hears("看您的对话和资料：1次")
    number = asks(chief)
    director.opens("exports").sends(f"exports/{number}/approve")
    fetches(chief, number)
    zhang.says("你们存了我什么").hears("看您的对话和资料：2次")
    of_them = chief.opens("looks", whose=str(lijing.number(zhang)))
    of_them.sees("查找时列出", "在导出里")
    chief.opens("looks").sees("身份证").does_not_see("查找时列出</td>", "在导出里</td>")


def test_what_is_searched_by_is_kept_without_numbers_and_names(
    town: Town, chat: Chat, lijing: Clerk, chief: Clerk, desk: Site
) -> None:
    Boss(town).publishes(**GUARD)
    applied(chat.says("我在太原"))
    lijing.opens("look-up", q="张敏").sees("o_zhang")
    lijing.opens("look-up", q=PHONE)
    page = chief.opens("looks", what="searched").sees("张**").page
    assert "张敏" not in page and PHONE not in page
    with desk.database.reading() as connection:
        kept = connection.execute(select(looks.c.why)).scalars().all()
    assert not any("张敏" in why or PHONE in why for why in kept)


def test_looking_at_the_record_is_noted_once_a_search(chief: Clerk) -> None:
    chief.opens("looks", by="lijing").opens("looks", by="lijing", cursor=999)
    chief.opens("looks", what="read_looks").sees("谁看的：lijing")
    assert chief.page.count("谁看的：lijing") == 1


def test_a_long_record_is_read_page_by_page(lijing: Clerk, chief: Clerk, desk: Site) -> None:
    with desk.database.transaction() as connection:
        for _ in range(52):
            look = Look(lijing.member.id, "read_conversation", "o_z…hang", "140100")
            note_look(connection, look, desk.clock())
    chief.opens("looks", by="lijing").sees("下一页")
    assert chief.page.count("看对话</td>") == 50
    last = chief.page.split("cursor=")[1].split("&")[0].split('"')[0]
    chief.opens("looks", by="lijing", cursor=last).does_not_see("下一页")
    assert chief.page.count("看对话</td>") == 2


def test_of_another_region_no_look_is_found(zhang: Chat, lijing: Clerk, hired: Hire) -> None:
    lijing.looks_at(zhang)
    hired("zichuan", "supervisor", "370302").opens("looks").does_not_see("lijing（测试）")


def test_a_persons_page_says_who_looked(zhang: Chat, lijing: Clerk, chief: Clerk) -> None:
    lijing.looks_at(zhang).does_not_see("谁看过")
    chief.looks_at(zhang).sees("谁看过", "lijing（测试）")


PERIOD = {"what": "conversations", "since": "2026-11-01", "until": "2026-11-30"}


def asks(clerk: Clerk, **form: str) -> str:
    """The number of an export somebody asks for."""
    clerk.opens("exports").sends("exports", why="季度抽查质量", **{**PERIOD, **form})
    assert clerk.status == 200, clerk.text
    return clerk.page.split("<tbody>")[1].split("<td>")[1].split("</td>")[0]


def fetches(clerk: Clerk, number: str) -> Worksheet:
    """The sheet somebody fetches."""
    clerk.opens("exports")
    token = clerk.page.split('name="csrf_token" value="')[1].split('"')[0]
    answer = clerk.client.post(f"/desk/exports/{number}/file", data={"csrf_token": token})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return load_workbook(io.BytesIO(answer.data)).worksheets[0]


def words_of(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)


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
