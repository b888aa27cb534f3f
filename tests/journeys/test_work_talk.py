"""What people say around a posting, an application and an invitation is heard as it is meant."""

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, application, applied, invited
from tests.people.world import Town

CLEANER = GUARD | {
    "title": "保洁员",
    "about": "打扫楼道卫生，每天八小时。",
    "pay": {"min": 2800, "max": 3000, "unit": "month"},
}


@pytest.mark.parametrize(
    "asked",
    [
        "第1个要交押金吗",
        "这个要交押金吗",
        "这家会不会要保证金",
        "第1个是不是骗人的",
        "这个押金多少",
    ],
)
def test_a_question_is_answered_and_accuses_nobody(
    boss: Boss, zhang: Chat, town: Town, asked: str
) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says(asked).hears("举报这个", "【保安】")
    assert town.staff.gets("/staff/reports")["items"] == []


def test_what_the_posting_says_of_money_is_quoted(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD | {"about": "小区门岗和巡逻，不收押金，两班倒。"})
    zhang.says("有没有保安的活").says("第1个要交押金吗").hears("写着“不收押金”", "不得收押金")


def test_a_question_leaves_the_application_that_waits(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    boss.publishes(**CLEANER)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000").hears("确认")
    zhang.says("这个要交押金吗").hears("不得收押金", "接着投“保安”，回复“确认”")
    zhang.says("确认").hears("投出去了：保安")
    assert application(boss, number)


def test_a_report_keeps_what_was_said(boss: Boss, zhang: Chat, town: Town) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("举报第1个，面试时让我先交三百").hears("是因为什么")
    zhang.says("要交押金吗").does_not_hear("去核实")
    zhang.says("举报第1个，面试时让我先交三百").says("2").hears("去核实")
    listed = town.staff.gets("/staff/reports")["items"]
    assert [(one["reason"], one["text"]) for one in listed] == [
        ("收费押金", "举报第1个，面试时让我先交三百")
    ]


def test_a_mistyped_number_is_asked_for_again_and_the_old_one_never_sent(
    boss: Boss, zhang: Chat
) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000").hears("确认")
    zhang.says("李四 1390013900").hears("“1390013900”是10位", "手机号")
    zhang.says("确认").hears("还差手机号").does_not_hear("投出去了")
    zhang.says("13900139000").hears("李四", "13900139000").says("确认").hears("投出去了")
    path = f"/employers/{boss.firm['id']}/applications/{application(boss, number)}"
    sent = boss.caller.gets(path)
    assert (sent["name"], sent["phone"]) == ("李四", "13900139000")


def test_a_correction_is_neither_a_name_nor_told_to_the_firm(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000 做过两年保安")
    zhang.says("电话错了，13900139000").hears("姓名：张敏", "13900139000", "做过两年保安")
    zhang.says("名字错了，叫李四").hears("姓名：李四", "13900139000")
    zhang.says("确认").hears("投出去了")
    path = f"/employers/{boss.firm['id']}/applications/{application(boss, number)}"
    sent = boss.caller.gets(path)
    assert (sent["name"], sent["phone"]) == ("李四", "13900139000")
    assert sent["about"] == "做过两年保安"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("什么时候上班", "没有写哪天到岗"),
        ("招几个人", "招3人"),
        ("公司叫啥", "晋阳机械厂。"),
        ("一件多少钱", "3000–3800元/月"),
        ("要什么条件", "招聘信息里没有学历和证书要求"),
    ],
)
def test_a_posting_is_asked_about_in_few_words(
    boss: Boss, zhang: Chat, asked: str, told: str
) -> None:
    boss.publishes(**GUARD | {"openings": 3})
    zhang.says("有没有保安的活").says("1").says(asked)
    assert zhang.heard.startswith(told), zhang.heard


def test_the_day_people_are_wanted_from_is_told(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD | {"starts_on": "2026-12-08"})
    zhang.says("有没有保安的活").says("第1个啥时候上班").hears("12月8日到岗。\n【保安】")


def test_the_best_paid_of_those_listed_goes_first(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    boss.publishes(**CLEANER)
    zhang.says("太原有什么活").hears("1  保洁员", "2  保安").says("哪个工资最高")
    zhang.hears("1  保安", "2  保洁员", "从高到低").says("第2个要什么条件").hears("【保洁员】")
    zhang.says("再来几个").hears("后面没有了")


def test_a_recommendation_says_what_was_widened(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("推荐个兼职的活").hears("放宽了用工形式", "不合：是全职").does_not_hear("按您说的")


@pytest.mark.parametrize(
    ("said", "told", "answer"),
    [
        ("可以，我去", "您会来", "accepted"),
        ("能不能换个时间", "请单位另约", "other_time"),
        ("改到周五下午行吗", "请单位另约", "other_time"),
        ("我有事去不了", "还想去，换个时间", ""),
        ("不去了", "不想去了，回复“撤回投递”", ""),
        ("面试在哪", "小店区某某路1号", ""),
    ],
)
def test_an_invitation_is_answered_in_plain_words(
    boss: Boss, zhang: Chat, desk: Site, said: str, told: str, answer: str
) -> None:
    number = boss.publishes(**GUARD | {"address": "别处2号"})
    applied(zhang)
    of_them = invited(boss, number, desk)
    zhang.says(said).hears(told).does_not_hear("别处2号")
    seen = boss.caller.gets(f"/employers/{boss.firm['id']}/applications/{of_them}")
    assert seen["state"] == "interview" and (seen["interview"]["answer"] or "") == answer


def test_without_an_invitation_these_words_answer_none(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    applied(zhang)
    zhang.says("能不能换个时间").does_not_hear("另约")
    zhang.says("我有事去不了").does_not_hear("这次面试")


def test_who_asks_what_is_kept_for_them_is_told(boss: Boss, zhang: Chat) -> None:
    zhang.says("我订阅了什么").hears("没有替您留意的")
    zhang.says("太原 厨师，有新的告诉我").says("我订阅了什么").hears("太原 厨师", "不用找了")


def test_who_sends_their_place_is_told_what_is_near_whatever_they_named(
    boss: Boss, zhang: Chat
) -> None:
    near = {"latitude": 37.74, "longitude": 112.56, "region": "迎泽区"}
    boss.publishes(**GUARD | near)
    zhang.says("小店区的保安")
    zhang.sends("location", Location_X="37.741", Location_Y="112.561", Scale="15", MsgId="99101")
    zhang.hears("您附近在招保安的", "约0.1公里").does_not_hear("附近没有")


def test_a_search_that_is_repeated_reads_as_it_was_said(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("小店区的保安").says("迎泽区的").hears("按“保安，迎泽区的”找")


def test_who_can_begin_tomorrow_says_so_of_the_last_search(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    boss.publishes(**CLEANER | {"title": "保安员", "starts_on": "2026-12-08"})
    zhang.says("有没有保安的活").hears("保安员｜").says("明天能上班的")
    zhang.hears("按“有保安的活，明天能上班的”找", "保安｜").does_not_hear("保安员｜")
