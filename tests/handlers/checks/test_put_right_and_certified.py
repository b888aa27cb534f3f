"""What is put right after the verdict, said of what an office certifies, and asked of a firm."""

import pytest

from tests.handlers.checks.test_short_answers import (
    SHANXI_2022,
    TAIYUAN_REFUND,
    ZICHUAN_2020,
    asked,
    known,
)
from tests.handlers.stories import TAIYUAN_2020

PREMIUMS = ("社保减免我们能享受吗", "公司")
BASE = "帮扶基地奖励我们能领不"
CERTIFICATES = ("取证补贴能领不", "技校")
VILLAGE = "车间招人补贴能领不"
STARTUP = ("大学生创业补贴能领不", "是")


def test_one_month_is_one_month() -> None:
    text = asked(TAIYUAN_2020, *PREMIUMS, "3月份的", "小微", "每月8000").text
    assert "金额：8000元" in text
    whole = asked(TAIYUAN_2020, *PREMIUMS, "2月到6月的", "小微", "每月8000").text
    assert "金额：4万元" in whole or "金额：40000元" in whole


def test_a_month_asked_about_is_the_nearest_of_its_name() -> None:
    assert known(TAIYUAN_2020, *PREMIUMS, "6月")["period"] == "2020-06"
    assert known(TAIYUAN_2020, *PREMIUMS, "12月的")["period"] == "2019-12"
    assert "2020年7月" in asked(TAIYUAN_2020, *PREMIUMS, "小微", "7月").text


def test_a_month_is_put_right_though_a_sum_was_told_last() -> None:
    told = (*PREMIUMS, "上个月", "小微", "每月8000")
    reply = asked(TAIYUAN_2020, *told, "不对，是6月的")
    assert "费款所属月份2020年6月" in reply.text
    assert "费款所属月份2020年5月" in asked(TAIYUAN_2020, *told).text


@pytest.mark.parametrize("said", ["没认定", "没认定过", "没被认定"])
def test_what_is_not_certified_settles_it(said: str) -> None:
    assert "不符合条件" in asked(SHANXI_2022, BASE, said).text
    assert "不符合条件" in asked(SHANXI_2022, BASE, "30", said).text


@pytest.mark.parametrize("said", ["认定了", "认定着呢", "县里认定的"])
def test_what_is_said_to_be_certified_has_to_be_certified_still(said: str) -> None:
    assert "待认定" in asked(SHANXI_2022, BASE, said, "30").text


@pytest.mark.parametrize("said", ["不是", "没有", "不晓得"])
def test_no_to_how_many_is_said_of_no_certificate(said: str) -> None:
    assert "key_employment_group" not in known(SHANXI_2022, "订单式培训补贴能领不", said)


@pytest.mark.parametrize(
    ("said", "free"),
    [
        ("收了200", False),
        ("每人收了考试费", False),
        ("自费", False),
        ("学生自己交了300", False),
        ("没收", True),
        ("不要钱", True),
        ("一分钱没收", True),
        ("都没收费", True),
        ("学校掏钱", True),
    ],
)
def test_what_was_taken_tells_whether_it_is_free(said: str, free: bool) -> None:
    assert known(SHANXI_2022, *CERTIFICATES, said)["free_of_charge"] is free


@pytest.mark.parametrize("said", ["收了三个人", "没收到", "要身份证"])
def test_what_else_was_taken_tells_nothing_of_money(said: str) -> None:
    assert "free_of_charge" not in known(SHANXI_2022, *CERTIFICATES, said)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("以前开过奶茶店", False),
        ("前年办过个小厂", False),
        ("没开过店", True),
        ("从来没干过", True),
    ],
)
def test_who_did_so_before_does_not_begin(said: str, first: bool) -> None:
    assert known(SHANXI_2022, *STARTUP, said)["first_startup"] is first


def test_a_firm_is_asked_of_those_it_hired() -> None:
    assert "新招的毕业生是哪一年毕业的？" in asked(SHANXI_2022, "扩岗补助能领不").text
    graduate = asked(SHANXI_2022, *STARTUP[:1]).text
    assert graduate.endswith("是不是高校毕业生（大学、大专）？")
    assert "新招" not in graduate.splitlines()[-1]


def test_a_benefit_named_is_checked_by_itself() -> None:
    reply = asked(SHANXI_2022, "失业补助金能领不", "没交过")
    assert reply.text.startswith("【失业补助金")
    assert asked(SHANXI_2022, "帮扶车间补贴能领不", "合作社").text.startswith("【帮扶车间")
    assert "看“" in asked(SHANXI_2022, "我是大学生能领补贴不").text


@pytest.mark.parametrize(
    "said", ["招人补贴能领不", "招人补贴我们厂能领不", "吸纳就业补贴我们能领不"]
)
def test_a_card_for_one_kind_of_firm_is_not_meant_by_others(said: str) -> None:
    assert asked(SHANXI_2022, said).text.startswith("【小微企业吸纳就业")
    assert asked(SHANXI_2022, f"帮扶{VILLAGE}").text.startswith("【帮扶车间")


def test_what_makes_no_one_sum_is_told_by_its_parts() -> None:
    text = asked(SHANXI_2022, "产业园奖励能领不", "省级", "挂牌了").text
    assert "金额：100万元；每年最高60万元" in text
    text = asked(SHANXI_2022, "产业园奖励能领不", "国家级", "挂牌了").text
    assert "金额：200万元；每年最高80万元" in text


@pytest.mark.parametrize("said", ["能承诺", "能保证不裁", "能不裁", "可以承诺", "能做到"])
def test_who_can_answers_whether_they_can(said: str) -> None:
    told = (TAIYUAN_REFUND, "28个", "没人领", "两年", "没断过")
    assert known(TAIYUAN_2020, *told, said)["commitment_signed"] is True


@pytest.mark.parametrize("said", ["能拿多少", "能承诺吗", "能领几个月"])
def test_who_asks_what_they_can_have_answers_nothing(said: str) -> None:
    told = (TAIYUAN_REFUND, "28个", "没人领", "两年", "没断过")
    assert "commitment_signed" not in known(TAIYUAN_2020, *told, said)


@pytest.mark.parametrize("said", ["没人领", "没人去领", "一个也没有", "没有人领过"])
def test_nobody_did_what_was_asked(said: str) -> None:
    assert known(TAIYUAN_2020, TAIYUAN_REFUND, "28个", said)["layoff_ui_claimants"] == 0


def test_nobody_did_something_else() -> None:
    assert "layoff_ui_claimants" not in known(TAIYUAN_2020, TAIYUAN_REFUND, "28个", "没人来")


@pytest.mark.parametrize("said", ["保证不裁", "肯定不裁人", "以后不裁", "不会裁的"])
def test_a_promise_counts_nobody_laid_off_before(said: str) -> None:
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, "28个", said)
    assert facts["commitment_signed"] is True
    assert "layoff_count" not in facts
    story = known(TAIYUAN_2020, f"我们28个人，{said}，能领稳岗返还不")
    assert "layoff_count" not in story
    assert known(TAIYUAN_2020, TAIYUAN_REFUND, "28个", "没裁")["layoff_count"] == 0


@pytest.mark.parametrize(
    ("said", "days"),
    [("初三开工的", 14), ("正月初六开的工", 11), ("大年初二复工", 15), ("2月5号开工", 5)],
)
def test_the_day_work_began_tells_how_many_there_were(said: str, days: int) -> None:
    facts = known(ZICHUAN_2020, "春节开工补贴我们能领吗", "做口罩的", said)
    assert facts["days_until_2020_02_09"] == days


@pytest.mark.parametrize("said", ["初三", "本来初三开工", "初三没开工", "初三开工，歇了两天"])
def test_a_day_alone_is_no_number_of_days(said: str) -> None:
    facts = known(ZICHUAN_2020, "春节开工补贴我们能领吗", "做口罩的", said)
    assert "days_until_2020_02_09" not in facts
