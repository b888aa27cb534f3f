"""Somebody asks for a person, and gets one: taken over, answered, given back."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from hotline.giving_back import return_to_queue
from hotline.handovers import return_abandoned
from hotline.tables import looks
from notify.deliver import Deliverer
from tests.chat import Chat, choice
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


def test_every_page_is_told_who_waits_and_what_is_new(
    chat: Chat, lijing: Clerk, wangfang: Clerk, desk: Site
) -> None:
    chat.says("我在太原").says("人工")
    lijing.opens("news").sees("1 人在等", 'data-news="1"')
    assert lijing.client.get("/desk/news?mark=1-0").status_code == 204
    lijing.takes(chat).opens("news").sees('data-news="0"').does_not_see("人在等")
    desk.clock.moment += timedelta(minutes=1)
    chat.says("还在吗")
    lijing.opens("news").sees("1 段有新消息", 'data-news="1"')
    wangfang.opens("news").sees('data-news="0"')


def test_danger_comes_first(chat: Chat, person, lijing: Clerk) -> None:
    chat.says("人工")
    person("o_danger").says("我不想活了").hears("12356")
    page = lijing.opens("queue").page
    assert page.index("急事") < page.index("要找人工")


def test_what_made_it_urgent_stays_in_sight(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("我不想活了").says("在吗")
    lijing.opens("queue").sees("急事：“我不想活了”", "最后：“在吗”")


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


def test_who_was_spoken_with_is_told_in_one_line_that_the_desk_answers_again(
    office: Office, lijing: Clerk
) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    lijing.takes(person.chat).replies(person.chat, "请带身份证到二楼。").releases(person.chat)
    office.delivers()
    assert "请带身份证到二楼。" in person.gets[-2]
    assert "接下来由自动答复回答" in person.gets[-1]
    assert "您刚和工作人员说过话" in person.gets[-1]
    person.says("稳岗返还给多少").does_not_hear("接下来由自动答复")


def test_whom_nobody_wrote_to_is_told_nothing(office: Office, lijing: Clerk) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    lijing.takes(person.chat).releases(person.chat, "nothing_needed")
    office.delivers()
    assert person.gets == []


def test_who_cannot_be_reached_now_is_not_told_days_later(office: Office, lijing: Clerk) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    lijing.takes(person.chat).replies(person.chat, "请带身份证到二楼。")
    office.delivers()
    office.passes(hours=49)
    lijing.signs_in().takes(person.chat).releases(person.chat)
    office.delivers()
    person.says("在吗").does_not_hear("接下来由自动答复")


def test_whom_staff_left_alone_is_told_that_the_desk_answers_meanwhile(
    office: Office, lijing: Clerk
) -> None:
    person = office.person("o_zhang")
    person.says("人工")
    lijing.takes(person.chat).replies(person.chat, "我问一下同事。")
    office.delivers()
    office.passes(hours=2, minutes=1)
    with office.site.database.transaction() as connection:
        assert return_to_queue(connection, office.site.clock()) == 1
    office.delivers()
    assert "您又在排队" in person.gets[-1]


def test_the_transcript_says_who_took_passed_on_and_gave_back(
    chat: Chat, lijing: Clerk, wangfang: Clerk, desk: Site
) -> None:
    chat.says("我在太原").says("人工")
    here = f"conversations/{lijing.takes(chat).number(chat)}"
    page = f"/desk/{here}/transcript"
    fresh = re.search(r"mark=([^&]+)", lijing.page)
    assert fresh
    lijing.sees("经过 lijing（测试）", ">接手<")
    lijing.sends(f"{here}/hand-to", colleague=wangfang.member.id).sees("转给wangfang（测试）")
    assert wangfang.client.get(page, query_string={"mark": fresh[1]}).status_code == 200
    desk.clock.moment += timedelta(hours=2, minutes=1)
    deliver(desk)
    wangfang.signs_in().takes(chat).sees("两小时没有动作，退回待接手")
    wangfang.releases(chat, "nothing_needed").looks_at(chat)
    wangfang.sees("结束，交还自动答复（不用处理）")


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
        assert not return_abandoned(connection, desk.clock())
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


def missed_twice(chat: Chat) -> Chat:
    """Two questions in a row that the desk has no answer to."""
    return chat.says("我在太原").says("阿斯顿发斯蒂芬").says("去外太空旅游")


def test_after_two_misses_one_number_brings_a_person(
    chat: Chat, person, lijing: Clerk, wangfang: Clerk
) -> None:
    person("o_wang").says("我在太原").says("转人工")
    missed_twice(chat).hears("连着两次没有答上", "您前面还有 1 位", "1  转人工")
    lijing.opens("queue", because="missed").sees("没有答上").does_not_see("去外太空")
    chat.says("1").hears("已经转给工作人员", "您前面还有 1 位")
    lijing.opens("queue", because="missed").sees("没有答上", "打开")
    lijing.does_not_see("要找人工</td>").opens("queue", because="asked").does_not_see(
        "没有答上</td>"
    )
    lijing.opens("queue").sees("要找人工", "没有答上")


def test_who_asks_in_words_after_two_misses_waits_for_the_same_reason(
    chat: Chat, lijing: Clerk
) -> None:
    missed_twice(chat).says("人工").hears("已经转给工作人员")
    assert "打开" in lijing.opens("queue", because="missed").text


def test_none_of_the_choices_is_no_answer_either(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("困难人员补贴").hears("都不是，找工作人员")
    chat.says(choice(chat.heard, "都不是，找工作人员")).hears("已经转给工作人员")
    assert "打开" in lijing.opens("queue", because="missed").text


def test_at_night_the_offer_says_when_staff_are_there(chat: Chat, desk: Site) -> None:
    desk.clock.moment = MONDAY + timedelta(hours=11)
    missed_twice(chat).hears("现在不在服务时间", "明天9:00开始", "1  转人工")


def test_the_number_of_the_offer_answers_no_question_of_a_check(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("我们厂能领稳岗返还吗，帮我核对")
    chat.says("见习补贴一个月多少钱").says("见习补贴一个月多少钱").hears("1  转人工")
    chat.says("1").hears("已经转给工作人员")


@pytest.mark.parametrize(
    "plea",
    [
        "求你们快点",
        "还要多久",
        "还要等多久啊",
        "麻烦快一点行不行",
        "前面还有几个人",
        "轮到我了吗",
        "等了半天了",
        "怎么还没人",
    ],
)
def test_who_waits_and_is_impatient_is_told_where_they_stand(plea: str, chat: Chat, person) -> None:
    person("o_wang").says("我在太原").says("转人工")
    chat.says("我在太原").says("人工")
    chat.says(plea).hears("您前面还有 1 位")
    chat.says("阿斯顿发斯蒂芬").says(plea).says("去外太空旅游").hears(
        "还没有接手", "您前面还有 1 位"
    )
    chat.does_not_hear("1  转人工")


def test_impatience_is_no_miss_and_a_question_is_a_question(chat: Chat) -> None:
    chat.says("我在太原").says("人工")
    chat.says("阿斯顿发斯蒂芬").says("求你们快点").says("还要多久")
    chat.says("还要多久能领到稳岗返还").does_not_hear("您已经在排队")


@pytest.mark.parametrize("said", ["扩岗补助什么时候到账", "多长时间办好", "补助什么时候发"])
def test_who_waits_may_ask_about_something_else(chat: Chat, said: str) -> None:
    chat.says("我在太原").says("人工").says(said).does_not_hear("您已经在排队")


@pytest.mark.parametrize("said", ["不用人工了", "取消人工", "算了，不等了"])
def test_who_changes_their_mind_waits_no_longer(chat: Chat, lijing: Clerk, said: str) -> None:
    chat.says("我在太原").says("人工").says(said).hears("不排队了")
    lijing.opens("queue").sees("现在没有人在等")
    chat.says("人工").hears("已经转给工作人员")


def test_who_only_waits_is_held_by_nobody_to_let_go(chat: Chat, lijing: Clerk) -> None:
    chat.says("人工")
    number = lijing.looks_at(chat).number(chat)
    lijing.sends(f"conversations/{number}/release", outcome="answered").sees("没有由您接手")


def test_who_does_not_wait_is_told_no_position(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("还要多久").does_not_hear("您已经在排队")
    chat.says("人工")
    lijing.takes(chat).releases(chat)
    chat.says("求你们快点").does_not_hear("您已经在排队")
