"""Numbers behind stars, and who looked at whom."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from hotline.looking import Look, note_look
from hotline.tables import looks
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.exporting import COVERED, PHONE, asks, fetches
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, applied
from tests.people.world import Town


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
