"""The days of what happened are told by its name, with a point, or by what came before."""

from datetime import date

import pytest

from tests.handlers.stories import answer

ZICHUAN = ("淄川", date(2020, 4, 16))
TAIYUAN = ("太原", date(2020, 5, 12))
SHANXI = ("大同", date(2022, 12, 21))
MAKER = "口罩厂，重点物资企业，合同一年，社保都交了"
A_THOUSAND = "招一个人一千的吸纳补贴能领多少"


@pytest.mark.parametrize(
    "told",
    [
        "复工日3.22，同日入职4名",
        "复工日期为3月22日，当日录用4名",
        "到3.22才复的工，就那天招了4个",
        "复工日为3.12，此后陆续录用了4名",
    ],
)
def test_who_was_taken_on_after_the_month_is_refused(told: str) -> None:
    text = answer(ZICHUAN, MAKER, told, A_THOUSAND)
    assert "2020年2月10日至2020年3月9日，这一条不符合" in text and "4000" not in text


def test_who_came_on_a_day_told_by_its_name_is_paid_for() -> None:
    text = answer(ZICHUAN, MAKER, "新招了4个人，入职日期查了社保系统，2.25", A_THOUSAND)
    assert "4000元（1000元×4人），条件都符合时。" in text


def test_when_those_came_who_came_later_is_still_open() -> None:
    text = answer(ZICHUAN, MAKER, "复工日2月15号，之后入职4名", A_THOUSAND)
    assert "还要说准：新招人员的入职日期在2020年3月9日及以前" in text


def test_how_long_they_are_there_is_reckoned_from_a_day_with_a_point() -> None:
    text = answer(TAIYUAN, "小微企业，1.6招进3个小伙，都还在，一个人1500的补助多少")
    assert "稳定就业时间4个月，要求新招人员稳定就业满6个月以上，这一条不符合" in text


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("他们失业登记日期：2022.8.1", 4),
        ("失业登记是今年9.5办的", 3),
        ("失业登记的时间看了证，今年8.10", 4),
    ],
)
def test_how_long_they_were_registered_is_reckoned_from_its_day(told: str, months: int) -> None:
    hired = "大型企业，这个月新招5人，签3年合同"
    text = answer(SHANXI, hired, told, "吸纳失业人员的补贴多少")
    assert f"登记失业时间{months}个月" in text and "不符合" in text


def test_what_comes_after_the_season_is_no_other_stretch() -> None:
    worked = "2.1开工，连续生产到2.9，中间无休，每日到岗30名。2.10以后的不算了吧"
    text = answer(ZICHUAN, "防疫物资企业，问春节开工补贴", f"{worked}，能给多少")
    assert "54000元（200元×30人×9天）" in text


@pytest.mark.parametrize("asked", ["目前申报是否逾期", "现在申报晚了没", "现在报还来得及吗"])
def test_whether_it_is_too_late_gets_a_no_and_no_sum(asked: str) -> None:
    told = "大型企业，去年11月招了6个登记失业超半年的，合同2年"
    text = answer(("大同", date(2023, 2, 14)), told, f"一人一千的吸纳补贴{asked}")
    assert "现在不能再申请" in text and "6000" not in text


@pytest.mark.parametrize(
    "told",
    [
        "2019平均参保25人整，19年单位+个人实缴一共14600",
        "2019参保职工平均25人，2019交的失业险14600",
    ],
)
def test_of_which_year_a_premium_is_is_no_sum(told: str) -> None:
    asked = "没裁人，两年了月月准时交失业险，稳岗返还多少"
    assert "7300元" in answer(("太原", date(2020, 5, 12)), told, asked)


@pytest.mark.parametrize("told", ["两年了月月按点缴", "两年了每个月都缴，不落"])
def test_how_long_a_premium_was_paid_is_told_with_how_regularly(told: str) -> None:
    firm = "小店一共25个上保险的，去年没裁人，去年失业险单位跟个人一共缴了14600"
    assert "7300元" in answer(("太原", date(2020, 5, 12)), firm, told, "稳岗返还给返多少")


def test_a_sum_of_seven_figures_is_no_telephone() -> None:
    told = "大型企业，21年缴失业保险1300000，今年前面已经到账39万，是30%算的"
    text = answer(("大同", date(2022, 7, 19)), told, "失业险返还再补多少")
    assert "26万元" in text


def test_those_who_learn_and_their_lessons_are_counted_behind_them() -> None:
    told = "给老员工搞的技能提升培训，一共14人，课时上够了30个，合格证人人都拿了"
    text = answer(("贵阳市辖县", date(2020, 5, 12)), told, "按天算企业得好多钱")
    assert "7000元（100元×14人×5天" in text
    firm = "我们厂一共14人，给老员工搞技能培训，课时上够了30个，合格证都拿了"
    assert "7000" not in answer(("贵阳市辖县", date(2020, 5, 12)), firm, "企业得好多钱")
