"""Looking for work: a firm posts by API, a person finds it by saying so, and is hired."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from jobs.rounds import Rounds
from people.identities import Identity, meet, merge
from people.tables import identities
from tests.chat import ACCOUNT, Chat
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.jobs.coming_fair import FAIR, announced
from tests.people.world import APP, Town

GUARD = {
    "title": "保安",
    "pay": {"min": 3000, "max": 3800, "unit": "month"},
    "about": "小区门岗和巡逻，两班倒。",
    "benefits": ["包吃", "包住"],
    "shift": ["两班倒"],
    "certificates": [],
}


def applied(chat: Chat) -> Chat:
    """Who has found the guard's work and applied to it."""
    chat.says("有没有保安的活").hears("保安", "3000–3800元/月").says("投第1个").hears("姓名 手机号")
    chat.says("张敏 13800138000 做过两年保安").hears("张敏", "做过两年保安", "确认")
    return chat.says("确认").hears("投出去了")


def application(boss: Boss, number: str) -> str:
    """The number of the only application to a posting, as the firm lists it."""
    listed = boss.caller.gets(f"{boss.all}/{number}/applications")["items"]
    assert len(listed) == 1
    return str(listed[0]["id"])


def invited(boss: Boss, number: str, desk: Site) -> str:
    """The number of the application of who was asked to an interview."""
    of_them = application(boss, number)
    when = (desk.clock() + timedelta(days=2)).isoformat()
    interview = {"at": when, "way": "onsite", "place": "小店区某某路1号"}
    boss.caller.does(f"/employers/{boss.firm['id']}/applications/{of_them}/invite", interview)
    return of_them


def test_from_a_posting_to_a_hiring(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    zhang.says("我投的那个有信没").hears("单位还没有看")
    zhang.says("我投的").hears("单位还没有看")  # as the greeting has it
    of_them = invited(boss, number, desk)
    zhang.says("我投的那个有信没").hears("约了面试", "确认面试")
    zhang.says("确认面试").hears("您会来", "11月23日", "小店区某某路1号")
    seen = boss.caller.gets(f"/employers/{boss.firm['id']}/applications/{of_them}")
    assert seen["interview"]["answer"] == "accepted"
    boss.caller.does(f"/employers/{boss.firm['id']}/applications/{of_them}/hire")
    zhang.says("我投的那个有信没").hears("已录用")


def test_the_firm_alone_sees_the_number_of_who_applied(boss: Boss, zhang: Chat, town: Town) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    path = f"/employers/{boss.firm['id']}/applications/{application(boss, number)}"
    assert boss.caller.gets(path)["phone"] == "13800138000"
    assert Boss(town).caller.asks("GET", path).status_code == 404


def test_one_applies_once_only(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    applied(zhang).says("投这个").hears("投递过", "一个岗位只能投一次")


def test_who_has_applied_before_need_not_say_again_who_they_are(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    boss.publishes(**GUARD | {"title": "保洁员", "about": "楼道和电梯间清扫，每天八小时。"})
    applied(zhang).says("有招保洁的没").says("投第1个").hears("张敏", "138****8000", "确认")
    zhang.says("确认").hears("投出去了", "保洁员")


def test_nothing_is_sent_before_somebody_agrees(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000").hears("确认")
    zhang.says("不投了").hears("没有投")
    assert boss.caller.gets(f"{boss.all}/{number}/applications")["items"] == []


def test_a_number_that_is_none_is_asked_for_again(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏").hears("还差手机号")
    zhang.says("13800138000").hears("张敏", "13800138000", "确认")


def test_an_application_is_taken_back(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang).says("撤回投递").hears("撤回了")
    zhang.says("我投的那个有信没").hears("本人已撤回")
    listed = boss.caller.gets(f"{boss.all}/{number}/applications")["items"]
    assert [one["state"] for one in listed] == ["withdrawn"]


def test_another_time_is_asked_for(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    of_them = invited(boss, number, desk)
    zhang.says("另约时间 周六下午行不").hears("请单位另约")
    seen = boss.caller.gets(f"/employers/{boss.firm['id']}/applications/{of_them}")
    assert seen["interview"]["answer"] == "other_time"


def test_a_closed_posting_takes_nobody(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").hears("保安")
    boss.does(number, "close", {"reason": "招满了"})
    zhang.says("投第1个").hears("已经停止招聘").does_not_hear("姓名 手机号")


def test_what_somebody_asks_of_a_posting_comes_first(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("第一个包住不")
    assert zhang.heard.startswith("包吃、包住。")
    zhang.says("电话多少").hears("不公开").does_not_hear("13800000000")


def test_nobody_is_left_out_by_what_they_are(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("女的五十岁能干的保安").hears("保安｜", "性别、年龄不作筛选条件")


def test_where_nothing_fits_what_was_widened_is_said(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("保安 一个月八千以上").hears("放宽", "3000–3800元/月")


def test_where_nobody_hires_a_notice_is_offered_and_kept(zhang: Chat) -> None:
    zhang.says("有没有开挖机的活").hears("暂时没有找到", "有新的告诉我")
    zhang.says("有新的告诉我").hears("一天最多一次", "挖机")
    zhang.says("不用找了").hears("不再替您留意")
    zhang.says("不用找了").hears("没有替您留意的")


def test_a_posting_is_reported_once(boss: Boss, zhang: Chat, town: Town) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("举报第1个").hears("虚假信息", "收费押金")
    zhang.says("2").hears("收费押金", "去核实")
    zhang.says("举报这个，要交押金").hears("已经举报过")
    listed = town.staff.gets("/staff/reports")["items"]
    assert [one["reason"] for one in listed] == ["收费押金"]


def test_a_person_deletes_what_is_kept_of_them(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang).says("删除我的求职资料").hears("已删除", "撤回")
    listed = boss.caller.gets(f"{boss.all}/{number}/applications")["items"]
    assert [(one["state"], one["name"], one["phone"]) for one in listed] == [
        ("withdrawn", "（本人已删除资料）", "")
    ]
    zhang.says("删除我的求职资料").hears("没有存")


def test_a_policy_in_between_is_answered_as_one(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").hears("保安｜")
    zhang.says("招人有补贴吗").hears("依据").does_not_hear("保安｜")


def test_who_wants_a_person_and_who_would_be_one_are_told_apart(zhang: Chat) -> None:
    zhang.says("找客服").hears("工作人员")
    zhang.says("想找个客服专员的工作").hears("客服专员的岗位").does_not_hear("看到全部对话")


def test_whoever_sends_their_place_sees_the_nearest_first(boss: Boss, zhang: Chat) -> None:
    near = {"latitude": 37.74, "longitude": 112.56}
    far = {"latitude": 37.76, "longitude": 112.56}
    boss.publishes(**GUARD | {"title": "近处保安"} | near)
    boss.publishes(**GUARD | {"title": "远处保安", "about": "厂区值守和登记，三人轮流。"} | far)
    zhang.says("离家近的保安").hears("位置发过来")
    zhang.sends("location", Location_X="37.741", Location_Y="112.561", Scale="15", MsgId="99001")
    zhang.hears("约0.1公里", "约2.1公里").does_not_hear("位置发过来")
    assert zhang.heard.index("近处保安") < zhang.heard.index("远处保安")


def test_a_discriminatory_posting_never_gets_to_anybody(boss: Boss, zhang: Chat) -> None:
    number = boss.drafts(**GUARD | {"about": "限男性，35岁以下，本地户口优先。"})
    status, told = boss.caller.refused(f"{boss.all}/{number}/submit")
    assert status == 422 and "限男性" in told
    zhang.says("有没有保安的活").hears("暂时没有找到")


def test_a_firm_that_was_rejected_cannot_post(town: Town) -> None:
    boss = Boss(town, approved=False)
    refusal = {"by": "审核员", "reason": "营业执照看不清，请重拍"}
    town.staff.does(f"/staff/employers/{boss.firm['id']}/reject", refusal)
    assert boss.caller.gets(f"/employers/{boss.firm['id']}")["reason"] == "营业执照看不清，请重拍"
    assert boss.caller.refused(boss.all, GUARD | {"kind": "full_time"})[0] in (403, 422)


def test_a_posting_is_applied_to_by_the_number_on_a_poster(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says(f"投递{number}").hears("投“保安”", "姓名 手机号")
    zhang.says("投递987654").hears("找不到了")


def test_who_was_hired_says_that_they_are_at_work(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    of_them = f"/employers/{boss.firm['id']}/applications/{application(boss, number)}"
    boss.caller.does(f"{of_them}/hire")
    zhang.says("在岗").does_not_hear("记下了")
    desk.clock.moment += timedelta(days=7, hours=1)
    Rounds(desk.database, desk.clock)()
    zhang.says("在岗").hears("记下了", "劳动合同")
    zhang.says("在岗").does_not_hear("记下了")


def test_a_fair_is_found_signed_up_for_and_checked_in_to(town: Town, zhang: Chat) -> None:
    fair = announced(town)
    zhang.says("最近有招聘会吗").hears("小店区冬季招聘会", "体育馆东门").says("1").hears(
        "小店区人社局"
    )
    zhang.says("我要去").hears("登记了", "提醒您")
    zhang.says("不去招聘会了").hears("不去了")
    zhang.says("我要去").hears("登记了")
    zhang.says(f"签到招聘会{fair}").does_not_hear("签到好了")
    zhang.taps("SCAN", EventKey=f"fair:{fair}").hears("还没到时间")
    town.site.clock.moment = datetime.fromisoformat(FAIR["starts_at"])
    zhang.taps("SCAN", EventKey=f"fair:{fair}", CreateTime=1).hears("签到好了")
    zhang.taps("SCAN", EventKey=f"fair:{fair}", CreateTime=2).hears("已经签过到")
    assert town.staff.gets(f"/fairs/{fair}")["counts"]["checked_in"] == 1


def test_a_firm_says_in_the_chat_that_it_is_still_hiring(boss: Boss, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    with desk.database.reading() as connection:
        openid = connection.execute(
            select(identities.c.openid).where(identities.c.id == boss.caller.identity)
        ).scalar_one()
    owner = Chat(desk.app.test_client(), "o_owner", desk.clock)
    owner.says("我在太原")
    with desk.database.transaction() as connection:
        theirs = meet(connection, Identity(ACCOUNT, "o_owner"), desk.clock())
        mine = meet(connection, Identity(APP, openid), desk.clock())
        merge(connection, theirs, mine, "staff", desk.clock())
    owner.says("还在招").does_not_hear("再挂30天")
    desk.clock.moment += timedelta(days=28)
    Rounds(desk.database, desk.clock)()
    owner.says("还在招").hears("保安", "再挂30天")
    assert boss.sees(number)["expires_at"] > (desk.clock() + timedelta(days=29)).isoformat()


@pytest.mark.parametrize(
    "asked",
    [
        "天天站马路边等活，恓惶的，有没有正经揽零工的地方",
        "送快递的磕了碰了能给上保险不",
        "外地工人回不来，能给安排车接不",
        "稳岗返还怎么领",
        "厂里的班车给报销吗",
    ],
)
def test_what_is_asked_of_policies_is_no_search(boss: Boss, zhang: Chat, asked: str) -> None:
    boss.publishes(**GUARD)
    zhang.says(asked).does_not_hear("保安｜", "暂时没有找到")


def test_what_fits_is_recommended_with_its_reasons(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD | {"certificates": ["保安员证"]})
    zhang.says("推荐几个适合我的保安，三千以上，包住")
    zhang.hears("工资够您要的3000元", "包住", "要保安员证，您没说有没有")
    zhang.says("投第1个").hears("姓名 手机号")


def test_who_is_asked_to_an_interview_finds_out_where(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    invited(boss, number, desk)
    zhang.says("在哪儿面试").hears("小店区某某路1号", "11月23日")
    zhang.says("我能去").hears("您会来")


def test_a_short_question_leans_on_the_posting_just_shown(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("1").says("交社保不").hears("没有写这一点")
    zhang.says("要不要交押金").hears("不得收押金").does_not_hear("是因为什么")
    zhang.says("投这个").hears("姓名 手机号")
    zhang.says("张敏 1380013800").hears("还差11位的手机号")


def test_a_number_nobody_asked_for_is_neither_kept_nor_searched_by(zhang: Chat) -> None:
    zhang.says("张敏 13800138000 干过十五年电焊").hears("没有存", "投哪个岗位")
    zhang.says("有新的告诉我").does_not_hear("13800138000")


def test_a_workplace_that_is_wished_for_goes_first(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD | {"title": "酒店保安", "about": "宾馆大堂值守，白天一班。"})
    boss.publishes(**GUARD)
    zhang.says("有没有酒店保安的活").hears("1  酒店保安", "2  保安", "写明是酒店的排在前面")
