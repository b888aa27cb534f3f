"""Who is told of by part of what bars hears what is to be known besides, and no yes."""

from datetime import date

import pytest

from bot.messages import Reply
from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer

SHANXI, AUTUMN = "140000", date(2022, 9, 20)
ALL_MET = "条件都符合"


def told(*messages: str) -> Reply:
    """What is said to the last of several messages."""
    desk, memory = desk_in(SHANXI), None
    for text in messages:
        reply = ask(desk, text, memory, AUTUMN)
        memory = reply.memory
    return reply


def test_how_a_sole_trader_is_insured_is_to_be_known_before_all_is_met() -> None:
    eatery = "我是个体户，开饭馆，特困行业缓缴养老失业保险费"
    assert "其他条件符合，还要看：以单位方式参保" in told(f"{eatery}，能缓交吗").text
    assert ALL_MET in told(f"{eatery}，能缓交吗", "是按单位交的，能缓交吗").text
    assert ALL_MET in told("我们公司开饭馆，特困行业缓缴养老失业保险费，能缓交吗").text


def test_what_bars_is_told_by_what_they_can_change_and_not_by_who_they_are() -> None:
    text = told("我是个体户，开小卖部，没按单位交社保", "特困行业缓缴社保，能缓交吗").text
    assert "要求以单位方式参保，不符合" in text
    assert "要求不属于" not in text


def test_a_sole_trader_is_asked_for_the_manner_of_insurance_and_not_for_the_size() -> None:
    reply = told("我是个体户，我们区封控了，有通告", "生意没了，真困难", "养老失业保险能缓交不")
    assert reply.cards == ("shanxi-2022-06/premium-deferral-lockdown",)
    assert reply.text.endswith("是不是以单位的名义参保的？")


def test_the_verdict_of_a_check_says_so_too() -> None:
    eatery = "我是个体户，开饭馆，特困行业缓缴养老失业保险费，能缓交吗"
    assert "\n还要看：以单位方式参保\n" in told(eatery, "不清楚").text


def test_a_number_that_closes_one_of_several_ways_is_told_before_what_an_office_decides() -> None:
    reply = ask(desk_in("370302"), "俺厂在职的35个，残保金能一分不交么", today=date(2020, 5, 20))
    assert "职工总数35人，要求职工总数30人（含）以下，这一条不符合" in reply.text
    assert "别的情形要经办单位认定" in reply.text
    assert "其他条件符合" not in reply.text


def test_of_several_bars_only_that_is_named_of_which_something_was_told() -> None:
    text = told("我是个体户，开饭馆，特困行业缓缴养老失业保险费，能缓交吗").text
    assert "其他条件符合，还要看：以单位方式参保。" in text
    assert "工伤" not in text.partition("\n标准")[0]


def test_who_meets_one_way_is_refused_nothing_by_what_stands_against_another() -> None:
    text = told("我们县封控了，我们是中小企业，养老保险能缓缴不").text
    assert "其他条件符合，还要经办单位认定：面临暂时性生产经营困难" in text
    assert "不符合" not in text


def test_what_is_not_put_off_is_told_by_the_insurance_they_ask_about() -> None:
    for insurance in ("工伤保险", "医疗保险", "生育险"):
        text = told(f"开饭馆的，特困行业缓缴，{insurance}能缓不").text
        assert "按原文不能：缓的是养老、失业保险费" in text, insurance
        assert ALL_MET not in text, insurance


@pytest.mark.parametrize("had", ["已经到账了", "上个月领了", "上礼拜已经打过来了"])
def test_what_is_named_now_is_meant_and_what_was_had_bars_it(had: str) -> None:
    said = answer(
        SHANXI_2022,
        "中型企业，招了5个22届本科生",
        f"一次性吸纳就业补贴{had}",
        "再报一份扩岗能得多少",
    )
    assert said.startswith("【一次性扩岗补助】") and "不能重复领" in said and "7500" not in said


def test_what_is_named_now_is_paid_where_nothing_was_had() -> None:
    said = answer(SHANXI_2022, "中型企业，招了5个22届本科生", "扩岗补助能得多少")
    assert said.startswith("【一次性扩岗补助】") and "7500元" in said


@pytest.mark.parametrize(
    "had",
    [
        "她这份介绍补贴，我早就从失业保险基金领上了",
        "职介补贴，就业补助金那边已经到账了",
    ],
)
def test_what_one_fund_paid_another_does_not_pay_again(had: str) -> None:
    before = "我是认定过的劳务经纪人，小李正领失业金，我帮她在本县寻了个活，合同签了"
    text = answer(TAIYUAN_2020, before, had, "另外那头的基金还能再报一份不")
    assert "不能重复领" in text and "选择申请一种" in text


def test_a_form_that_was_had_is_no_subsidy() -> None:
    before = "我们是有证的人力公司，介绍了2个人在本县上班，合同签了"
    text = answer(TAIYUAN_2020, before, "介绍补贴的表，我们已经领到了", "能给多少")
    assert "1000元" in text and "不能重复领" not in text


@pytest.mark.parametrize(
    "had",
    [
        "这9个人的介绍补贴，就业补助金那头已经批给我们了",
        "这9个人失业保险基金已经领过了",
        "就业补助资金给我们打到账上了",
    ],
)
def test_what_one_fund_paid_no_other_pays_again(had: str) -> None:
    told = "我们劳务公司有资质，给9个正领着失业金的人找下活儿，都在本县，合同都签了"
    text = answer(("太原", date(2020, 5, 8)), told, had, "职介补贴能再申请一回不")
    assert "不能重复领" in text and "4500" not in text


@pytest.mark.parametrize(
    "other",
    [
        "稳岗返还已经从失业保险基金领过了",
        "培训补贴已经从就业补助资金发下来了",
        "他们都从失业保险基金领着失业金",
    ],
)
def test_what_a_fund_paid_of_something_else_bars_nothing(other: str) -> None:
    told = "我们有资质，介绍了5个人去大同上班，合同都签了"
    assert "不能重复领" not in answer(("太原", date(2020, 5, 8)), told, other, "职介补贴能领多少")
