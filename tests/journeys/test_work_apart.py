"""What is asked about work and what is asked about anything else do not answer for each other."""

from datetime import timedelta

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.jobs.coming_fair import announced
from tests.journeys.test_work import GUARD, applied, invited
from tests.people.world import Town


@pytest.fixture
def fair(town: Town) -> int:
    """The number of a fair in a week."""
    return announced(town)


def test_yes_to_something_else_sends_nobody_anything(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000").hears("确认")
    zhang.says("我能领失业保险金吗").says("是的").does_not_hear("投出去了")
    zhang.says("确认").does_not_hear("投出去了")
    assert boss.caller.gets(f"{boss.all}/{number}/applications")["items"] == []
    zhang.says("投这个").hears("姓名 手机号")


def test_yes_to_a_kept_search_sends_nobody_anything(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("张敏 13800138000").hears("确认")
    zhang.says("有新的告诉我").hears("一天最多一次").says("好的").does_not_hear("投出去了")
    assert boss.caller.gets(f"{boss.all}/{number}/applications")["items"] == []


def test_a_number_of_another_list_reports_nobody(boss: Boss, zhang: Chat, town: Town) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("举报第1个").hears("虚假信息")
    zhang.says("技能补贴多少钱").hears("回复数字接着问").says("1").does_not_hear("去核实")
    assert town.staff.gets("/staff/reports")["items"] == []


def test_trouble_with_ones_own_firm_reports_no_other(boss: Boss, zhang: Chat, town: Town) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("公司扣了押金不退").hears("劳动监察")
    assert town.staff.gets("/staff/reports")["items"] == []
    zhang.says("有没有保安的活").says("这家要交押金").hears("去核实")


@pytest.mark.usefixtures("fair")
def test_what_is_said_of_insurance_signs_nobody_up_for_a_fair(zhang: Chat, town: Town) -> None:
    zhang.says("最近有招聘会吗").says("1").hears("我要去")
    zhang.says("我能领失业补助金吗").hears("失业")
    for said in ("参加了", "登记了", "去"):
        zhang.says(said).does_not_hear("前一天晚上提醒您")
    zhang.says("我要去招聘会").hears("前一天晚上提醒您")


def test_who_never_signed_up_for_a_fair_is_told_so(fair: int, zhang: Chat) -> None:
    zhang.says(f"招聘会{fair}").hears("我要去").says("不去了").hears("没有登记", "不用取消")


def test_who_is_at_a_fair_has_nothing_to_take_back(fair: int, zhang: Chat, desk: Site) -> None:
    zhang.says(f"招聘会{fair}").says("我要去").hears("登记了")
    desk.clock.moment += timedelta(days=6, hours=21)
    zhang.taps("SCAN", EventKey=f"fair:{fair}").hears("签到好了").says("不去了").hears("已经签到")


def test_an_interview_that_is_over_is_said_to_be(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    invited(boss, number, desk)
    desk.clock.moment += timedelta(days=3)
    zhang.says("确认面试").hears("面试时间已经过了")


def test_a_wish_too_long_to_be_told_is_asked_for_in_short(
    boss: Boss, zhang: Chat, desk: Site
) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    invited(boss, number, desk)
    zhang.says("另约时间 " + "周六下午" * 60).hears("说短一点")
    zhang.says("另约时间 周六下午").hears("请单位另约")


def test_a_search_too_long_to_be_kept_is_asked_for_in_short(zhang: Chat) -> None:
    wishes = "，要离家近一点的那种" * 14
    zhang.says(f"太原找保安的活{wishes}，有新的告诉我").hears("100个字以内")


def test_nobody_reads_what_was_never_published(boss: Boss, zhang: Chat) -> None:
    number = boss.drafts(**GUARD)
    zhang.says(f"岗位{number}").hears("找不到了").does_not_hear("两班倒")
    zhang.says(f"投递{number}").hears("找不到了")
    boss.does(number, "close", {})
    zhang.says(f"岗位{number}").hears("找不到了").does_not_hear("两班倒")
    assert zhang.client.get(f"/api/v1/postings/{number}").status_code == 404


def test_of_a_posting_that_is_over_only_that_is_said(boss: Boss, zhang: Chat) -> None:
    number = boss.publishes(**GUARD)
    boss.does(number, "close", {"reason": "招满了"})
    zhang.says(f"岗位{number}").hears("停止招聘", "保安").does_not_hear("门岗和巡逻")


@pytest.mark.parametrize("said", ["失业金", "好的", "为什么要电话", "招聘会"])
def test_not_every_short_word_is_a_name(boss: Boss, zhang: Chat, said: str) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").hears("姓名 手机号")
    zhang.says(said).does_not_hear("还差手机号")


def test_who_asked_about_a_benefit_before_may_look_for_work(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("稳岗返还要什么条件").hears("裁员率").says("有没有保安的活").hears("保安｜")


def test_after_another_question_the_posting_shown_before_is_not_asked_about(
    boss: Boss, zhang: Chat
) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("1").hears("门岗")
    zhang.says("失业金能领几个月").says("一个月多少钱").does_not_hear("投这个")


def test_wages_owed_are_not_asked_of_the_posting_just_shown(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("1").says("工资多少").hears("保安")
    zhang.says("工资被拖欠了找谁").hears("拖欠").does_not_hear("投这个")


def test_a_benefit_that_fits_is_no_posting(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("哪个补贴适合我").does_not_hear("保安｜")
    zhang.says("有没有保安的活").says("哪个适合我").hears("保安｜")


def test_who_asks_what_is_kept_of_them_hears_all_of_it(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    applied(zhang).says("太原厨师，有新的告诉我").hears("一天最多一次")
    zhang.says("我的资料").hears("张敏", "138****8000", "删除求职资料", "厨师")
    zhang.says("忘掉").hears("张敏", "删除求职资料")
    zhang.says("删除求职资料").hears("已删除").says("不用找了")
    zhang.says("我的资料").does_not_hear("张敏", "厨师")


def test_an_answer_to_a_check_is_none_about_work(zhang: Chat) -> None:
    zhang.says("太原保安，有新的告诉我").hears("一天最多一次")
    zhang.says("我能领什么补贴").hears("核对").says("找到工作了").does_not_hear("不再替您留意")
    zhang.says("退出").says("找到工作了").hears("不再替您留意")
    zhang.says("找到工作了").does_not_hear("没有替您留意的")


def test_who_asks_another_office_looks_for_no_work(zhang: Chat) -> None:
    zhang.says("我家想修房子，宅基地咋个批").hears("乡镇政府").does_not_hear("岗位")
