"""What is in the outbox reaches people, by the best way there is, at an hour that suits them."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from bot.tables import lines
from notify import timing
from tests.notify.office import TALK, Office

FOOT = "不想再收，回复“退订应聘结果”"


def test_a_notice_says_what_it_is_why_it_comes_and_how_to_stop_such(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    number = office.tells("o_li", text="恒通公司录用了您。")
    assert office.delivers() == {"sent": 1}
    (text,) = li.gets
    assert text.startswith("【应聘结果】\n恒通公司录用了您。")
    assert "您投递了这个岗位" in text
    assert FOOT in text
    sent = office.notice(number)
    assert (sent.state, sent.way, sent.tries, sent.message_id) == (
        "sent",
        "service_message",
        1,
        "1",
    )


def test_what_was_sent_is_not_sent_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", key="same")
    assert office.tells("o_li", key="same") == 0
    office.delivers()
    assert office.delivers() == {}
    assert len(li.gets) == 1


def test_who_cannot_be_reached_is_told_with_the_reply_to_the_next_message(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.passes(hours=49)
    number = office.tells("o_li", text="恒通公司录用了您。")
    assert office.delivers() == {"waiting": 1}
    assert "等本人下次来信" in office.notice(number).why
    assert office.platform.calls(TALK) == []
    li.says("我在太原").hears("恒通公司录用了您。", FOOT, "【这次的答复】", "太原")
    li.says("谢谢").does_not_hear("恒通公司")
    assert (office.notice(number).state, office.notice(number).way) == ("sent", "reply")
    assert office.delivers() == {}


def test_who_never_wrote_is_told_with_the_reply_to_the_first_message(office: Office) -> None:
    office.tells("o_new", text="恒通公司录用了您。")
    assert office.delivers() == {"waiting": 1}
    office.person("o_new").says("你好").hears("恒通公司录用了您。")


def test_only_some_come_at_once_and_danger_is_answered_first(office: Office) -> None:
    li = office.person("o_li")
    numbers = [office.tells("o_li", text=f"第{n}件事。") for n in range(1, 5)]
    office.delivers()
    office.delivers()
    li.says("我不想活了").does_not_hear("件事")
    li.says("我在太原").hears("第1件事", "第2件事", "第3件事").does_not_hear("第4件事")
    li.says("谢谢").hears("第4件事").does_not_hear("第3件事")
    assert {office.notice(number).way for number in numbers} == {"reply"}


def test_the_sixth_message_is_not_attempted(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    for number in range(6):
        office.tells("o_li", "interview", f"第{number}场面试。")
    while office.delivers():
        pass
    assert len(li.gets) == len(office.platform.calls(TALK)) == 5
    li.says("谢谢").hears("第5场面试")


@pytest.mark.parametrize(("seconds", "sent"), [(-1, True), (0, False), (1, False)])
def test_the_window_closes_to_the_second(office: Office, seconds: int, sent: bool) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.site.clock.moment += timedelta(hours=48, seconds=seconds)
    office.tells("o_li", "interview")
    office.delivers()
    assert bool(office.platform.calls(TALK)) is sent


@pytest.mark.parametrize(("code", "words"), [(45015, "超过时限"), (45047, "条数已用完")])
def test_what_wechat_says_of_a_person_counts(office: Office, code: int, words: str) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("code", code=code, times=1)
    office.tells("o_li", "interview", "明天九点面试。")
    office.tells("o_li", "interview", "后天九点面试。")
    while office.delivers():
        pass
    assert len(office.platform.calls(TALK)) == 1, f"{words}，还在发"
    office.passes(minutes=1)
    li.says("你好").hears("明天九点面试", "后天九点面试")
    office.passes(minutes=1)
    office.tells("o_li", "interview", "大后天九点面试。")
    assert office.delivers() == {"sent": 1}


def test_at_night_nobody_is_disturbed_but_for_what_is_urgent(office: Office) -> None:
    li = office.person("o_li")
    office.passes(hours=9, minutes=59)
    li.says("你好")
    office.passes(minutes=1)
    number = office.tells("o_li", "new_postings", "新来了三个焊工岗位。")
    urgent = office.tells("o_li", "staff_reply", "您的材料收到了。")
    office.delivers()
    assert [text.split("\n")[1] for text in li.gets] == ["您的材料收到了。"]
    assert office.notice(urgent).state == "sent"
    office.delivers()
    assert "夜里不打扰，11-22 08:00再发" in office.notice(number).why
    office.passes(hours=9, minutes=59, seconds=59)
    assert office.delivers() == {}
    office.passes(seconds=1)
    assert office.delivers() == {"sent": 1}


def test_a_person_is_told_so_many_things_a_day(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    numbers = [office.tells("o_li", text=f"第{n}件事。") for n in range(timing.DAILY + 1)]
    while office.delivers():
        pass
    assert len(li.gets) == timing.DAILY
    assert "今天已经发了3条，11-22 08:00再发" in office.notice(numbers[-1]).why
    office.passes(hours=20)
    assert office.delivers() == {"sent": 1}


def test_what_could_only_be_sent_too_late_comes_with_the_next_message(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    for n in range(timing.DAILY):
        office.tells("o_li", text=f"第{n}件事。")
    while office.delivers():
        pass
    until = office.site.clock() + timedelta(hours=3)
    office.tells("o_li", "fair_reminder", "招聘会今天下午三点。", until=until)
    assert office.delivers() == {"waiting": 1}
    li.says("你好").hears("招聘会今天下午三点")


def test_that_a_fair_is_called_off_is_told_beyond_the_limit_and_the_reminders(
    office: Office,
) -> None:
    li = office.person("o_li")
    li.says("退订招聘会提醒")
    for n in range(timing.DAILY):
        office.tells("o_li", text=f"第{n}件事。")
    while office.delivers():
        pass
    office.tells("o_li", "fair_changed", "明天的招聘会取消了，请不要前往。")
    assert office.delivers() == {"sent": 1}
    assert "请不要前往" in li.gets[-1]
    assert "您登记或报名了这场招聘会，所以告诉您" in li.gets[-1]


def test_nobody_is_told_what_is_over(office: Office) -> None:
    li = office.person("o_li")
    until = office.site.clock() + timedelta(hours=2)
    number = office.tells("o_li", "interview", "今天两点面试。", until=until)
    office.delivers()
    office.passes(hours=2)
    office.delivers()
    assert (office.notice(number).state, office.notice(number).why) == (
        "given_up",
        "过期了还没有送到，不再发送",
    )
    li.says("你好").does_not_hear("面试")


def test_what_is_due_later_waits_for_its_hour(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells(
        "o_li",
        "fair_reminder",
        "招聘会下午三点开始。",
        due=office.site.clock() + timedelta(hours=1),
    )
    assert office.delivers() == {}
    li.says("谢谢").does_not_hear("招聘会下午")
    office.passes(hours=1)
    assert office.delivers() == {"sent": 1}


def test_a_busy_wechat_is_tried_again_later_and_later(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("busy", times=2)
    number = office.tells("o_li", "interview")
    for pause in (30, 60):
        assert office.delivers() == {"queued": 1}
        assert "系统繁忙" in office.notice(number).why
        office.passes(seconds=pause - 1)
        assert office.delivers() == {}
        office.passes(seconds=1)
    assert office.delivers() == {"sent": 1}
    assert office.notice(number).tries == 3
    assert len(li.gets) == 1


def test_who_writes_meanwhile_has_it_at_once(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("busy", times=1)
    office.tells("o_li", "interview", "明天九点面试。")
    office.delivers()
    li.says("在吗").hears("明天九点面试")
    office.passes(minutes=5)
    assert office.delivers() == {}


def test_a_wechat_that_stays_busy_leaves_it_to_the_next_message(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("busy")
    number = office.tells("o_li", "interview", "明天九点面试。")
    for _ in range(timing.TRIES):
        office.delivers()
        office.passes(hours=1)
    assert len(office.platform.calls(TALK)) == timing.TRIES
    assert office.notice(number).state == "waiting"
    li.says("你好").hears("明天九点面试")


def test_an_account_without_the_right_to_send_still_tells_all(office: Office) -> None:
    people = [office.person(f"o_{number}") for number in range(3)]
    for one in people:
        one.says("你好")
        office.tells(one.openid, "interview", "明天九点面试。")
    office.platform.tell("forbid", path=TALK, code=48001)
    assert office.delivers() == {"waiting": 3}
    assert len(office.platform.calls(TALK)) == 1, "每个人都试了一遍"
    for one in people:
        one.says("你好").hears("明天九点面试")
    office.platform.tell("forbid", path=TALK, code=0)
    office.passes(minutes=11)
    office.tells("o_0", "interview", "后天九点面试。")
    assert office.delivers() == {"sent": 1}


def test_a_days_quota_that_is_used_up_is_waited_for_by_all(office: Office) -> None:
    li, wang = office.person("o_li"), office.person("o_wang")
    for one in (li, wang):
        one.says("你好")
        office.tells(one.openid, "interview", "明天九点面试。")
    office.fault("quota", times=1)
    assert office.delivers() == {"queued": 2}
    assert len(office.platform.calls(TALK)) == 1, "对每个人都试了一遍"
    assert "微信这会儿不收，11-22 08:00再试" in office.notices_of("o_wang")[0].why
    li.says("在吗").hears("明天九点面试")
    office.passes(hours=19, minutes=59)
    assert office.delivers() == {}, "零点就恢复了，但不在夜里打扰"
    office.passes(minutes=1)
    assert office.delivers() == {"sent": 1}
    assert len(wang.gets) == 1


def test_a_fault_of_settings_loses_nothing_and_is_tried_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    number = office.tells("o_li", "interview")
    office.platform.tell("forbid", path=TALK, code=40164)
    for _ in range(timing.TRIES + 2):
        assert office.delivers() == {"queued": 1}
        assert "白名单" in office.notice(number).why
        office.passes(hours=1)
    office.platform.tell("forbid", path=TALK, code=0)
    assert office.delivers() == {"sent": 1}


def test_a_long_notice_is_read_on_with_more(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", text="每一位被录用的人都要带齐下面的材料。" * 60)
    office.delivers()
    assert li.gets[0].endswith("（未完，回复“更多”看下文）")
    li.says("更多").hears("带齐下面的材料", FOOT)


def test_what_would_hide_behind_more_waits_for_the_message_after(office: Office) -> None:
    li = office.person("o_li")
    office.tells("o_li", "staff_reply", "您要带的材料很多，一条一条说。" * 40)
    office.passes(seconds=1)
    number = office.tells("o_li", "interview", "明天九点面试。" + "请带身份证。" * 30)
    office.delivers()
    office.delivers()
    li.says("你好").hears("您要带的材料很多").does_not_hear("明天九点面试")
    assert office.notice(number).state == "waiting"
    li.says("稳岗返还怎么申请，太原").hears("明天九点面试", "【这次的答复】")
    assert office.notice(number).way == "reply"


def test_the_rests_of_two_long_notices_both_come_with_more(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    for who in "甲乙":
        office.tells("o_li", "staff_reply", who * 900 + f"{who}的结尾")
    while office.delivers():
        pass
    li.says("更多").hears("甲的结尾", "乙的结尾")


def test_what_was_sent_stands_in_the_conversation(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", text="恒通公司录用了您。")
    office.delivers()
    with office.site.database.reading() as connection:
        said = lines_of(connection, li.conversation)
    assert said[-1].startswith("【应聘结果】\n恒通公司录用了您。")


def lines_of(connection: Connection, conversation: int) -> list[str]:
    """What the desk said, in order."""
    theirs = (lines.c.conversation_id == conversation) & (lines.c.direction == "out")
    return list(
        connection.execute(select(lines.c.text).where(theirs).order_by(lines.c.id)).scalars()
    )
