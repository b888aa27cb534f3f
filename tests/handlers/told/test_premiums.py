"""The premium of a year, of which a part is given back, however it is told."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 25))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("失业险连着交了四年，2019全年单位加职工73200元", "36600元"),
        ("2019整年失业险单位加个人38600", "19300元"),
        ("失业险2019单位交了三万 职工交了一万五", "22500元"),
        ("失业险公司交了24000 职工缴了12000", "18000元"),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_year_without_its_word_is_no_sum_and_both_sides_are_one_premium(
    told: str, total: str, apart: bool
) -> None:
    messages = (f"小企业，{told}", "稳岗返还能返多少")
    said = messages if apart else ("，".join(messages),)
    assert f"按您说的算：{total}（" in answer(TAIYUAN_2020, *said)


@pytest.mark.parametrize(
    "told",
    ["2019全年养老保险单位加职工73200元", "2019全年单位部分失业险73200元", "2019年交的失业险"],
)
def test_of_another_insurance_or_one_side_alone_no_refund_is_worked_out(told: str) -> None:
    assert "按您说的算" not in answer(TAIYUAN_2020, f"小企业，{told}", "稳岗返还能返多少")


def test_a_year_told_by_halves_is_one_premium_though_they_say_that_all_conditions_are_met() -> None:
    told = "公司参保的，承诺了不裁人，稳岗返还的条件都满足，不是困难企业"
    paid = "去年失业险上半年2.2万，下半年1.9万，最多返好多"
    assert "最高41000元" in answer(COUNTY_2020, f"{told}，{paid}")


def test_of_several_months_together_no_month_is_relieved() -> None:
    told = "小企业，2到5月三险单位总共交了12万，能免多少"
    assert "按您说的算" not in answer(TAIYUAN_2020, told)
    each = told.replace("总共", "每个月总共")
    assert "48万元" in answer(TAIYUAN_2020, each)


def test_what_was_paid_in_is_not_the_benefit_that_people_draw() -> None:
    told = ("俺公司40个人参保 去年没裁人", "2019公司带职工一共缴失业保险17600")
    assert "17600元×6个月" not in answer(ZICHUAN_2020, *told)
    assert "8800元" in answer(ZICHUAN_2020, *told, "稳岗返还能返多少")


@pytest.mark.parametrize(
    "told",
    [
        "有个老板让我替他问 他那厂子2019年失业险单位带个人一共交了两万四 一个人没裁 那年说的",
        "我是会计 替一个客户问问 他公司2019年失业险一共交了24000 一个没裁",
        "帮我们老板问一下 他店里2019年失业险全年交了24000",
    ],
)
def test_whoever_asks_for_another_is_told_what_comes_to_them(told: str) -> None:
    text = answer(TAIYUAN_2020, f"{told} 稳岗返还能退多少")
    assert "按您说的算：12000元（" in text
    assert "一个人" not in text and "这一条符合" not in text


@pytest.mark.parametrize(
    "told",
    [
        "我厂失业险交了五万 替我们老板问一句 他那厂子交了三万",
        "替我们老板问问 他店里失业险交了三万 隔壁那家交了五万",
    ],
)
def test_where_two_premiums_are_told_nobody_can_tell_whose_is_asked_for(told: str) -> None:
    assert "按您说的算" not in answer(TAIYUAN_2020, f"小企业，{told}，稳岗返还能返多少")


@pytest.mark.parametrize(
    ("said", "sum_"),
    [
        ("我们是大型企业，三项社保单位部分每月60万，2月到6月减多少", "少缴90万元"),
        ("中型企业，养老每月4万，失业1500，工伤900，2到4月减了多少", "免缴127200元"),
        ("小微企业三险单位每月要交12000，二到五月免多少", "免缴48000元"),
    ],
)
def test_all_three_are_heard_far_from_their_sum_and_the_months_however_written(
    said: str, sum_: str
) -> None:
    assert f"按您说的算：{sum_}，" in answer(TAIYUAN_2020, said)


@pytest.mark.parametrize("whose", ["个人部分", "单位和个人"])
def test_what_workers_pay_of_the_three_is_not_waived(whose: str) -> None:
    said = f"小微企业三项社保{whose}每月2万，2到6月免多少"
    assert "按您说的算" not in answer(TAIYUAN_2020, said)


def test_what_both_pay_is_heard_without_a_word_between_them() -> None:
    told = "困难企业恢复有望不裁员，每月社保应交单位3万个人1万，按6个月社保的一半返，能返多少"
    assert "按您说的算：12万元（" in answer(COUNTY_2020, told)


def test_what_firm_and_workers_paid_together_needs_no_word_between_them() -> None:
    firm = "一共25个人，去年走了1个去领失业金的"
    text = answer(
        ("太原", date(2020, 4, 20)), "稳岗返还", firm, "去年失业险单位个人加起来18600", "能返多少"
    )
    assert "9300元" in text


DUE = "困难企业稳岗返还，按社保费那个算法，"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("厂子和职工加一起每月要缴6万", "18万元"),
        ("单位跟职工两边加起来一个月该交五万二", "156000元"),
        ("企业每个月应缴3万、工人应缴1万", "12万元"),
    ],
)
def test_what_is_due_from_both_each_month_is_all_their_insurance(told: str, total: str) -> None:
    assert f"按您说的算：{total}（" in answer(COUNTY_2020, f"{DUE}{told}，能返多少")


@pytest.mark.parametrize(
    "told",
    [
        "企业和工人合起来应缴24万",
        "企业和工人合起来三个月应缴12万",
        "企业和工人合起来每个月应缴失业保险2000",
        "单位和工人合起来每个月工资40万",
    ],
)
def test_of_another_time_or_another_sum_nothing_is_due_each_month(told: str) -> None:
    assert "按您说的算" not in answer(COUNTY_2020, f"{DUE}{told}，能返多少")


@pytest.mark.parametrize("told", ["失业金人均一个月1270", "这边人均失业金1270", "失业金标准1270"])
def test_what_each_of_the_unemployed_draws_is_no_premium(told: str) -> None:
    text = answer(ZICHUAN_2020, f"参保40个人，人一个没裁，{told}", "稳岗返还能返多少")
    assert "635元" not in text and "要算总数请再说" in text
