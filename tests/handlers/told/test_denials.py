"""What people deny in any order is not heard as said, nor what a few lack as lacked by all."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer

DATONG = ("大同", date(2022, 9, 14))
COUNTY = "我们县没出过中高风险"
REFUND = (
    "中型公司，失业险交了4年没欠过费，去年平均参保100人，新领失业金3人",
    "2019年一共交了失业险36000元，签了承诺书",
)


@pytest.mark.parametrize(
    "told",
    [
        "环保黑名单上也没咱们",
        "环保、发改的黑名单上都没我们",
        "黑名单我们查过了，找不着我们厂",
        "不在发改、环保的黑名单里头",
        "环保黑名单、失信名单俺们从来都没上过",
        "黑名单里头没得我们",
    ],
)
def test_who_says_that_they_are_on_no_list_is_not_refused_for_it(told: str) -> None:
    text = answer(TAIYUAN_2020, *REFUND, told, "稳岗返还能返多少")
    assert "18000元" in text or "1.8万元" in text
    assert "不符合" not in text and "还没说到：不在发改" not in text


@pytest.mark.parametrize("told", ["去年上过环保黑名单", "环保黑名单里有我们", "被列进黑名单了"])
def test_who_is_on_one_is(told: str) -> None:
    text = answer(TAIYUAN_2020, *REFUND, told, "稳岗返还能返多少")
    assert "要求不在发改、生态环境等部门公布的“黑名单”内，不符合" in text


@pytest.mark.parametrize(
    "told",
    [
        "开饭店的|一共33个人，不过参保的是27个",
        "开超市的|员工33个，里头6个是返聘的，没有上保险",
        "开旅行社的|我们33个人，有6个没上社保，其余都是参保的",
        "跑客运的公司，33个人，有6个是临时工，公司没给他们交社保，剩下的都参保",
        "在大同一个小县开饭店的，店里33个人，不光27个正式工参保，别的6个没参保",
    ],
)
def test_where_some_are_not_insured_those_who_are_count(told: str) -> None:
    text = answer(DATONG, COUNTY, *told.split("|"), "留工培训补助给多少")
    assert "13500元（500元×27人）" in text and "不符合" not in text


def test_a_firm_that_is_not_insured_is_told_only_what_a_firm_lacks() -> None:
    told = ("开饭店的公司，单位没参加失业保险", "留工培训补助给不给")
    text = answer(DATONG, COUNTY, *told)
    assert "要求单位已参加失业保险，不符合" in text and "个体工商户，不符合" not in text


def test_who_is_self_employed_hears_of_both_ways() -> None:
    told = ("开饭店的个体户，单位没参保，也没按单位参保", "留工培训补助给不给")
    text = answer(DATONG, COUNTY, *told)
    assert "要求以单位方式参保，不符合" in text


@pytest.mark.parametrize(
    "told",
    [
        "前几年开过一家水果店，倒了|今年又开了个理发店",
        "现在是第二次创业，开花店",
        "创过业，没成|今年再开了个小厂",
    ],
)
def test_who_starts_again_is_told_that_it_is_not_the_first_time(told: str) -> None:
    messages = ("大学毕业生", *told.split("|"), "带动2个人就业，毕业生创业补贴能领吗")
    text = answer(("大同", date(2022, 11, 22)), *messages)
    assert "要求是首次创业，不符合" in text


def test_what_ones_family_started_does_not_count() -> None:
    messages = ("大学毕业生，我爸开过一家饭馆", "我今年头一回开店，雇了2个人，毕业生创业补贴能领吗")
    assert "不符合" not in answer(("大同", date(2022, 11, 22)), *messages)


@pytest.mark.parametrize(
    "told",
    [
        "不是贫困户、搬迁户，零就业家庭也不是",
        "建档立卡、搬迁户都不是，也不属于就业困难或者零就业家庭",
        "贫困户哪个都不是，搬迁户也不算",
    ],
)
def test_who_is_said_to_be_of_none_of_several_kinds_is_of_no_such_kind(told: str) -> None:
    asks = "边干活边培训，每月工资3000，以工代训补贴能拿吗"
    ordinary = answer(COUNTY_2020, "我们公司招了6个普通本地人", told, asks)
    assert "人员类别是其他人员" in ordinary and "不符合" in ordinary
    assert "元×6人" not in ordinary
    # As long as one kind was not denied it is still to be told whether they are of that.
    open_still = "还没说到：建档立卡" in answer(COUNTY_2020, "我们公司招了6个人", told, asks)
    assert open_still == ("困难" not in told)


ON_THE_JOB = "每月2200，边做边学搞了5个月，以工代训补贴好多"


@pytest.mark.parametrize(
    "told",
    [
        "招了7个，不是贫困户不是搬迁户，也不是就业困难的，屋头都有人上班",
        "招了7个|建档立卡不是，搬迁户不是，就业困难也不是，零就业家庭也不是",
        "招了7个，既不是建档立卡户又不是易地搬迁户，就业困难、零就业家庭都不沾",
        "招了7个一般工人",
    ],
)
def test_who_is_of_none_of_the_kinds_a_benefit_is_for_is_refused(told: str) -> None:
    text = answer(COUNTY_2020, "我们公司参了保", *told.split("|"), ON_THE_JOB)
    assert "人员类别是其他人员" in text and "不符合" in text
    assert "17500" not in text


@pytest.mark.parametrize(
    "told",
    [
        "招了7个，不是贫困户也不是搬迁户，是就业困难人员",
        "招了7个普通工人，不是贫困户不是搬迁户，都是零就业家庭的",
        "招了7个建档立卡的，不是搬迁户",
    ],
)
def test_who_is_of_the_kind_that_was_not_denied_is_paid_for(told: str) -> None:
    assert "17500元（" in answer(COUNTY_2020, "我们公司参了保", told, ON_THE_JOB)


def test_who_is_of_one_kind_less_may_be_of_another() -> None:
    text = answer(COUNTY_2020, "我们公司参了保", "招了7个，不是贫困户是不是就没得", ON_THE_JOB)
    assert "人员类别是其他人员" not in text


def test_who_had_no_risk_and_is_of_another_trade_is_refused() -> None:
    place = "咱们县上半年中高风险一天都没有过"
    text = answer(DATONG, "搞建材的，参保41人", place, "留工补助能不能给")
    assert "所属行业是其他行业" in text and "20500" not in text


def test_before_there_was_a_risk_says_nothing_of_now() -> None:
    place = "咱们县没出中高风险之前生意还行"
    text = answer(DATONG, "搞建材的，参保41人", place, "留工补助能不能给")
    assert "所属行业是其他行业" not in text
