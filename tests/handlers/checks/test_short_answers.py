"""What people answer in a check in a few words: also to what was not just asked."""

from datetime import date
from typing import Any

import pytest

from bot.messages import Memory, Reply
from tests.handlers.shipped import ask, desk_in, shipped
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, Office

ZICHUAN_2020 = ("淄川", date(2020, 5, 1))
SHANXI_2022 = ("大同", date(2022, 8, 10))

TAIYUAN_REFUND = "稳岗返还能领不"
NOT_UNDERSTOOD = "没听明白"


def asked(office: Office, *messages: str) -> Reply:
    """What is said to the last message of a check."""
    place, day = office
    region = shipped().regions.find(place)
    assert region
    desk, memory = desk_in(region.adcode), Memory(region=region.adcode)
    for message in messages:
        reply = ask(desk, message, memory, day)
        memory = reply.memory
    return reply


def known(office: Office, *messages: str) -> dict[str, Any]:
    """What a check knows after several messages."""
    return dict(asked(office, *messages).memory.check["facts"])


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("没欠过", "ui_paid_full", True),
        ("愿意承诺", "commitment_signed", True),
        ("没上过黑名单", "env_blacklisted", False),
    ],
)
def test_what_answers_another_question_of_the_benefit_is_kept(
    said: str, fact: str, value: bool
) -> None:
    assert known(TAIYUAN_2020, TAIYUAN_REFUND, "28个人", said)[fact] is value


def test_what_is_owed_says_nothing_of_how_long_it_was_paid() -> None:
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, "28个人", "没裁", "没欠过")
    assert "ui_months_paid" not in facts
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, "28个人", "没裁", "没断过")
    assert reply.text.endswith("失业保险是不是按时交足的？")


@pytest.mark.parametrize("said", ["交足了", "按时交的", "没拖欠过"])
def test_who_repeats_the_words_of_the_question_agrees(said: str) -> None:
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, "28个人", "没裁", "两年了", said)
    assert facts["ui_paid_full"] is True


@pytest.mark.parametrize(
    ("said", "has"),
    [("考了证", True), ("都有本", True), ("证发了", True), ("证还没下来", False), ("没证", False)],
)
def test_a_paper_is_had_or_not_in_any_words(said: str, has: bool) -> None:
    facts = known(COUNTY_2020, "岗前培训补贴能领不", "企业", "32个课时", said)
    assert facts["certificate"] is has


def test_a_number_left_over_is_of_whom_the_benefit_is_paid_for() -> None:
    training = ("岗前培训补贴能领不", "企业", "32个课时", "考了证", "15个人")
    assert known(COUNTY_2020, *training)["trained_headcount"] == 15
    hired = ("招人补助能领不", "小微", "4个", "去年10月入职的")
    assert "6000元（1500元×4人）" in asked(TAIYUAN_2020, *hired).text


def test_a_number_is_of_those_who_were_asked_for() -> None:
    reply = asked(ZICHUAN_2020, "创业贷款我能贷不", "个体户", "就我一个人")
    assert "不符合条件" in reply.text
    assert "要求合伙或组织起来共同创业2人（含）以上，不符合" in reply.text


def test_there_are_none_of_those_who_are_named() -> None:
    agency = ("职业介绍补贴我们能领吗", "家政公司", "有执照", "签了")
    placed = ("没有县内的", "3个去了外省", "没有省内的")
    assert "3000元（1000元×3人）" in asked(TAIYUAN_2020, *agency, *placed).text


def test_a_day_told_is_no_question_though_it_has_words_of_one() -> None:
    facts = known(ZICHUAN_2020, "失业金到期了能续领吗", "今年3月到期", "没上班")
    assert (facts["ui_benefit_end"], facts["employed"]) == ("2020-03", False)


def test_what_has_nothing_to_do_with_it_is_understood_all_the_same() -> None:
    reply = asked(SHANXI_2022, "稳岗返还能领不", "中小企业", "我是大学生")
    assert reply.text.startswith("知道了。还请说一下")
    assert asked(SHANXI_2022, "稳岗返还能领不", "中小企业", "哈哈").text.startswith(NOT_UNDERSTOOD)


def test_whether_it_will_do_for_us_begins_a_check() -> None:
    assert asked(TAIYUAN_2020, "稳岗返还我们行不").kind == "dialogue"


def test_what_several_grants_give_in_kind_is_told_once() -> None:
    text = asked(ZICHUAN_2020, "残保金能免吗", "31个人").text
    assert text.count("分档减缴，各档减多少原文没有写") == 1


def test_a_worker_is_not_asked_what_only_a_firm_can_be() -> None:
    reply = asked(TAIYUAN_2020, "我能领什么", "打工的")
    assert "农民工" not in reply.text
    assert "重点企业" not in reply.text
    firm = ("我们厂能享受什么政策", "大型企业", "去年没招人", "不清楚", "不清楚", "不清楚")
    assert asked(TAIYUAN_2020, *firm).kind == "dialogue"


def test_who_is_sent_in_the_words_of_the_question_is_sent() -> None:
    family = ("我能领什么钱", "农民工", "搬迁户", "要去浙江打工", "村里统一走")
    assert known(COUNTY_2020, *family)["organized_export"] is True


def test_how_long_it_was_paid_says_that_it_was() -> None:
    refund = ("失业保险返还能领不", "32人", "没裁", "交了5年")
    assert known(ZICHUAN_2020, *refund)["employer_ui_insured"] is True


def test_what_is_counted_in_years_is_no_number_of_people() -> None:
    facts = known(COUNTY_2020, "学徒制补贴能领不", "企业", "一年", "10个")
    assert (facts["years"], facts["apprentices"]) == (1, 10)


def test_who_was_refused_is_told_no_sum_for_what_they_add() -> None:
    hired = ("招人补助能领不", "小微企业", "五个月")
    assert "不符合条件" in asked(TAIYUAN_2020, *hired).text
    text = asked(TAIYUAN_2020, *hired, "6个").text
    assert "不符合条件" in text
    assert "9000" not in text


def test_a_premium_told_after_the_verdict_gives_the_sum() -> None:
    refund = ("失业保险返还能领不", "32人", "没裁", "交了5年", "不裁", "2万6")
    assert (
        "1.3万" in asked(ZICHUAN_2020, *refund).text or "13000" in asked(ZICHUAN_2020, *refund).text
    )


@pytest.mark.parametrize("benefit", ["毕业生社保补贴", "灵活就业社保补贴"])
def test_a_benefit_of_premiums_is_one_benefit_and_not_all(benefit: str) -> None:
    assert "社会保险补贴】" in asked(SHANXI_2022, f"{benefit}我能领吗").text


@pytest.mark.parametrize("said", ["企业", "我们是企业", "小微企业", "单位"])
def test_who_only_names_themselves_agrees_to_nothing(said: str) -> None:
    assert "key_enterprise" not in known(TAIYUAN_2020, "点对点运输能补不", said)
    assert "employer_ui_insured" not in known(ZICHUAN_2020, "失业保险返还能领不", said)


def test_money_that_has_not_come_is_a_matter_of_the_office_also_in_a_check() -> None:
    trainees = ("见习补贴能领吗", "3个", "1910", "3个月")
    for told in (trainees[:2], trainees):
        assert asked(ZICHUAN_2020, *told, "我的钱3个月没到账").kind == "handoff"


@pytest.mark.parametrize(
    "said", ["我的钱两个月没发下来", "俺的补贴半年没打过来", "厂里的返还款三个月没到"]
)
def test_money_that_has_not_come_is_no_length_of_anything(said: str) -> None:
    firm = ("我们厂能享受什么政策", "小微")
    assert asked(TAIYUAN_2020, *firm, said).kind == "handoff"
    assert asked(ZICHUAN_2020, "失业了能拿点啥钱", said).kind == "handoff"


@pytest.mark.parametrize("said", ["我没领过补贴", "我们补贴没报过", "我失业金没领到头"])
def test_who_never_had_money_waits_for_none(said: str) -> None:
    assert asked(ZICHUAN_2020, "失业了能拿点啥钱", said).kind != "handoff"


@pytest.mark.parametrize(
    "said", ["新招的，三个月", "新招的三个月", "刚招来的，才俩月", "合同签了半年"]
)
def test_how_long_something_else_lasted_is_not_how_long_premiums_were_paid(said: str) -> None:
    assert "ui_months_paid" not in known(TAIYUAN_2020, TAIYUAN_REFUND, said)


@pytest.mark.parametrize(
    ("said", "months"), [("三年了", 36), ("从开厂就交，5年", 60), ("上了两年", 24)]
)
def test_how_long_premiums_were_paid_is_heard_in_few_words(said: str, months: int) -> None:
    assert known(TAIYUAN_2020, TAIYUAN_REFUND, said)["ui_months_paid"] == months


@pytest.mark.parametrize("said", ["失业金领完了", "领满了没续上", "早就到期了"])
def test_who_says_that_it_has_ended_is_asked_when(said: str) -> None:
    reply = asked(ZICHUAN_2020, "失业金续发我能领吗", said)
    assert reply.text.startswith("知道了")
    assert reply.text.endswith("失业保险金领到什么时候为止？")
    assert "employed" in known(ZICHUAN_2020, "失业金续发我能领吗", said, "今年2月", "没上班")


def test_a_day_by_the_moon_is_an_answer() -> None:
    facts = known(ZICHUAN_2020, "失业金续发我能领吗", "没上班", "还有半年", "今年正月")
    assert facts["ui_benefit_end"] == {"min": "2020-01-25", "max": "2020-02-23"}


def test_who_took_on_nobody_is_paid_nothing_for_them() -> None:
    hired = ("招人补助能领不", "小微", "7个月", "没招")
    text = asked(TAIYUAN_2020, *hired).text
    assert "不符合条件" in text
    assert "0元" not in text


def test_none_is_told_as_none() -> None:
    text = asked(ZICHUAN_2020, "见习补贴我们能领不", "没有").text
    assert "就业见习人数0人，" in text


def test_what_was_paid_in_says_nothing_of_what_is_drawn() -> None:
    assert "worker_drawing_ui" not in known(COUNTY_2020, "失业了能领啥", "交过2年")


def test_how_many_were_taken_on_says_nothing_of_their_insurance() -> None:
    facts = known(SHANXI_2022, "扩岗补助能领不", "我招的，2个")
    assert "worker_ui_insured" not in facts


def test_who_took_on_nobody_still_has_workers() -> None:
    firm = ("春节开工补贴能领不", "做口罩的", "没招人", "8天", "20个")
    assert (
        "3.2万元" in asked(ZICHUAN_2020, *firm).text or "32000" in asked(ZICHUAN_2020, *firm).text
    )


def test_a_sum_of_money_is_no_number_of_people() -> None:
    refund = ("稳岗返还俺厂能领不", "交着", "6个")
    facts = known(ZICHUAN_2020, *refund, "交了4万2")
    assert facts["ui_premium_last_year"] == 42_000
    assert "avg_insured_last_year" not in facts
    assert known(ZICHUAN_2020, *refund, "30个人")["avg_insured_last_year"] == 30
    assert "21000元" in asked(ZICHUAN_2020, *refund, "交了4万2", "30个人").text


def test_what_is_sure_is_told_apart_from_what_an_office_must_certify() -> None:
    text = asked(ZICHUAN_2020, "残保金能免不", "企业", "三十个").text
    assert "金额：暂免征收残保金（别的要看认定：分档减缴，各档减多少原文没有写；" in text


@pytest.mark.parametrize("says", ["工作还没找到呢", "目前还没着落", "去哪还没定下来"])
def test_who_has_found_no_place_yet_cannot_say_which(says: str) -> None:
    graduate = ("我能领毕业生社保补贴吗", "是", "是", "是")
    assert "在哪一种地方就业" in asked(ZICHUAN_2020, *graduate).text
    assert "离校多久" in asked(ZICHUAN_2020, *graduate, says).text


def test_why_not_is_answered_by_what_the_question_told() -> None:
    refused = ("45个人裁4个稳岗返还能领吗", "凭啥不给")
    assert "约8.9%" in asked(TAIYUAN_2020, *refused).text


@pytest.mark.parametrize(
    ("said", "short"),
    [("没交够", "至少差1个月"), ("没有", "至少差1个月"), ("交了9个月", "\n差3个月")],
)
def test_by_how_much_something_falls_short_is_only_said_of_what_was_told(
    said: str, short: str
) -> None:
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, said)
    assert short in reply.text
