"""Somebody asks for a person, and gets one: taken over, answered, given back."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from hotline.handovers import return_abandoned
from hotline.tables import looks
from notify.deliver import Deliverer
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.notify.office import Office

MONDAY = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Ten in the morning in China."""


@pytest.fixture(autouse=True)
def working_day(desk: Site) -> None:
    desk.clock.moment = MONDAY


def test_who_asks_for_a_person_is_told_how_many_wait_before_them(chat: Chat, person) -> None:
    chat.says("人工").hears("已经转给工作人员", "您是下一位")
    person("o_wang").says("转人工").hears("您前面还有 1 位")
    chat.says("人工").hears("您是下一位")


def test_at_night_who_asks_is_told_when_staff_are_there(chat: Chat, desk: Site) -> None:
    desk.clock.moment = MONDAY + timedelta(hours=11)
    chat.says("人工").hears("现在不在服务时间", "明天9:00开始按先后答复")


def test_who_waits_is_in_the_queue(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原")
    lijing.opens("queue").sees("现在没有人在等")
    chat.says("找人工")
    lijing.opens("queue").sees("要找人工", "太原市").does_not_see("现在没有人在等")


def test_danger_comes_first(chat: Chat, person, lijing: Clerk) -> None:
    chat.says("人工")
    person("o_danger").says("我不想活了").hears("12356")
    page = lijing.opens("queue").page
    assert page.index("急事") < page.index("要找人工")


def test_taken_over_the_desk_stores_and_keeps_silent(chat: Chat, lijing: Clerk) -> None:
    chat.says("人工")
    lijing.takes(chat).sees("自动答复已停")
    chat.says("稳岗返还给多少").hears_nothing()
    lijing.looks_at(chat).sees("稳岗返还给多少")


def test_a_reply_reaches_the_phone(office: Office, lijing: Clerk) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    lijing.takes(person.chat).sees("还可以发 5 条").replies(person.chat, "请带身份证到二楼。")
    lijing.sees("请带身份证到二楼。", "正在发")
    office.delivers()
    assert "请带身份证到二楼。" in person.gets[-1]
    lijing.looks_at(person.chat).sees("已送达", "还可以发 4 条")
    assert lijing.page.count("请带身份证到二楼。") == 1


def test_after_the_window_a_reply_comes_with_the_next_message(
    office: Office, lijing: Clerk
) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    office.passes(hours=49)
    lijing.signs_in().takes(person.chat).sees("现在发不出").replies(person.chat, "材料收到了。")
    office.delivers()
    lijing.looks_at(person.chat).sees("等对方下次来信")
    person.says("在吗").hears("材料收到了。")
    lijing.looks_at(person.chat).sees("已送达")


def test_given_back_the_desk_answers_again(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("人工")
    lijing.takes(chat).releases(chat)
    chat.says("稳岗返还给多少").hears("返还")
    lijing.opens("queue").sees("现在没有人在等")


def test_the_second_who_takes_it_sees_who_holds_it(
    chat: Chat, lijing: Clerk, wangfang: Clerk
) -> None:
    chat.says("人工")
    lijing.takes(chat)
    wangfang.takes(chat).is_answered(409).sees("lijing（测试）已经接手")
    wangfang.replies(chat, "您好").is_answered(409).sees("不是您")


def test_a_colleague_can_go_on_with_it(chat: Chat, lijing: Clerk, wangfang: Clerk) -> None:
    chat.says("人工")
    address = f"conversations/{lijing.takes(chat).number(chat)}/hand-to"
    lijing.sends(address, colleague=wangfang.member.id).sees("wangfang（测试）")
    wangfang.replies(chat, "您好").is_answered(200).sees("您好")


def test_a_colleague_has_their_own_time(
    chat: Chat, lijing: Clerk, wangfang: Clerk, desk: Site
) -> None:
    chat.says("我在太原").says("人工")
    lijing.takes(chat).replies(chat, "我问一下同事。")
    desk.clock.moment += timedelta(minutes=59)
    address = f"conversations/{lijing.looks_at(chat).number(chat)}/hand-to"
    lijing.sends(address, colleague=wangfang.member.id)
    desk.clock.moment += timedelta(minutes=62)
    with desk.database.transaction() as connection:
        assert return_abandoned(connection, desk.clock()) == 0
    wangfang.signs_in().opens("queue").sees('我接手的 <span class="count">1')


def test_staff_of_the_city_serve_its_counties_and_who_named_no_place(chat: Chat, person) -> None:
    person("o_county").says("我在太原小店").says("人工")
    person("o_nowhere").says("人工")
    person("o_far").says("我在淄川").says("人工")
    chat.says("我在太原").says("人工").hears("您前面还有 2 位")


def test_by_api_nobody_is_told_that_staff_were_told(desk: Site) -> None:
    asked = {"text": "转人工", "region": "太原"}
    answer = desk.app.test_client().post("/api/v1/answers", json=asked).get_json()
    assert answer["kind"] == "handoff"
    assert "请在公众号里回复“人工”" in answer["text"]


def test_whoever_could_not_see_it_is_not_handed_it(chat: Chat, lijing: Clerk, hired: Hire) -> None:
    chat.says("我在太原").says("人工")
    far = hired("zichuan", region="370302")
    address = f"conversations/{lijing.takes(chat).does_not_see('zichuan').number(chat)}/hand-to"
    lijing.sends(address, colleague=far.member.id).is_answered(422)
    lijing.opens("queue").sees('我接手的 <span class="count">1')
    lijing.looks_at(chat).sends(address, colleague="9" * 30).is_answered(422)


def test_reading_on_is_noted_once(chat: Chat, lijing: Clerk, desk: Site) -> None:
    chat.says("我在太原").says("人工")
    number = lijing.number(chat)
    for _ in range(3):
        lijing.client.get(f"/desk/conversations/{number}/transcript?lines=2000")
    with desk.database.reading() as connection:
        rows = connection.execute(select(looks)).all()
    assert [row.what for row in rows] == ["read_conversation"]


def test_whom_nobody_sees_to_for_long_waits_again(chat: Chat, lijing: Clerk, desk: Site) -> None:
    chat.says("人工")
    lijing.takes(chat)
    desk.clock.moment = MONDAY + timedelta(hours=2, minutes=1)
    chat.says("我在太原，稳岗返还给多少").hears("返还")
    deliver(desk)
    lijing.signs_in().opens("queue").sees("要找人工").does_not_see("现在没有人在等")


def test_danger_is_answered_even_while_staff_hold_it(chat: Chat, lijing: Clerk) -> None:
    chat.says("人工")
    lijing.takes(chat)
    chat.says("我不想活了").hears("12356")


def test_notes_are_for_colleagues_alone(chat: Chat, lijing: Clerk, wangfang: Clerk) -> None:
    chat.says("人工")
    number = lijing.looks_at(chat).number(chat)
    lijing.sends(f"conversations/{number}/note", text="等她寄材料")
    wangfang.looks_at(chat).sees("等她寄材料", "备注")
    chat.says("在吗").does_not_hear("等她寄材料")


def test_who_moves_is_seen_by_the_staff_of_where_they_are(chat: Chat, hired: Hire) -> None:
    chat.says("我在淄川").says("人工").says("我在太原")
    hired("zichuan", region="370302").opens("queue").sees("现在没有人在等")
    hired("taiyuan", region="140100").opens("queue").sees("要找人工")


def test_that_staff_looked_is_kept(chat: Chat, lijing: Clerk, desk: Site) -> None:
    chat.says("我在太原").says("人工")
    lijing.takes(chat)
    with desk.database.reading() as connection:
        rows = connection.execute(select(looks).order_by(looks.c.id)).all()
    assert {row.staff_id for row in rows} == {lijing.member.id}
    assert [row.what for row in rows[:2]] == ["read_conversation", "took_over"]
    assert {row.conversation_id for row in rows} == {lijing.number(chat)}
    assert {row.region for row in rows} == {"140100"}


def test_of_another_region_nothing_is_seen(chat: Chat, hired: Hire) -> None:
    chat.says("我在太原").says("人工")
    stranger = hired("zichuan", region="370302")
    stranger.opens("queue").sees("现在没有人在等")
    stranger.looks_at(chat).is_answered(404).does_not_see("我在太原")


def test_a_province_sees_its_counties(chat: Chat, hired: Hire) -> None:
    chat.says("我在太原").says("人工")
    hired("shanxi", region="140000").opens("queue").sees("要找人工")


def deliver(desk: Site) -> None:
    """Send what is in the outbox."""
    parts = desk.app.extensions["wengang"]
    deliverer: Deliverer = parts["deliverer"]
    deliverer.deliver()
