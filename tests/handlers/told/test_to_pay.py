"""What a firm pays into the housing fund at the least share is told as what it pays, no grant."""

from datetime import date

import pytest

from tests.handlers.stories import answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 6))
SMALL = "小微企业，受疫情影响困难，公积金想降到最低那个比例"


@pytest.mark.parametrize(
    ("told", "firm", "both"),
    [
        (("75个人 基数都是3600", "光单位这头每个月交多少"), "13500元（3600元×75人×5%）", "27000元"),
        (("35个职工，缴存基数4200元", "不对，是40个职工", "每月交多少"), "8400元（", "16800元"),
    ],
)
def test_each_side_pays_the_least_share_of_the_base(
    told: tuple[str, ...], firm: str, both: str
) -> None:
    said = answer(ZICHUAN_2020, SMALL, *told).splitlines()[1]
    assert f"每月单位缴{firm}" in said and f"两边一共{both}" in said and "不是补贴" in said


def test_of_one_it_is_told_what_is_paid_for_each() -> None:
    said = answer(ZICHUAN_2020, SMALL, "工资基数5000，一个人单位交多少").splitlines()[1]
    assert "每人每月单位缴250元（5000元×5%）" in said


def test_who_asks_how_much_less_hears_it_beside_what_they_pay_now() -> None:
    told = (SMALL, "现在按12%交，80人，基数5000", "单位每月能少交多少")
    assert "比现在按12%交，单位每月少缴28000元。" in answer(ZICHUAN_2020, *told)


def test_several_bases_are_asked_back() -> None:
    said = answer(ZICHUAN_2020, SMALL, "30个人基数3500，另外20个人基数5000，单位交多少")
    assert "人数或基数不止一个" in said and "单位缴" not in said


def test_a_large_firm_is_refused() -> None:
    said = answer(ZICHUAN_2020, "大型企业，公积金想按5%交，100个人基数5000，单位交多少")
    assert "不符合" in said and "单位缴" not in said


TOO_LOW = "低于最低标准：最低按5%，低了{}个百分点，按原文不能降到这么低"


@pytest.mark.parametrize(
    ("said", "by"),
    [
        (("小厂困难，公积金想降到百分之四，能批不",), "1"),
        (("小微企业，疫情没钱，公积金想单位个人都按2%交", "这样行不"), "3"),
        (("中型企业，公积金从8%降到3.5%行不",), "1.5"),
    ],
)
def test_a_share_below_the_least_is_refused_by_how_much(said: tuple[str, ...], by: str) -> None:
    assert TOO_LOW.format(by) in answer(ZICHUAN_2020, *said)


@pytest.mark.parametrize(
    "said",
    [
        ("小微企业困难，公积金从10%降到5%行不",),
        ("小微企业困难，公积金现在按4%交，还能缓缴不",),
        ("小微企业困难，公积金想降到3%，行不", "那按6%交，行不"),
    ],
)
def test_a_share_that_is_allowed_or_paid_now_is_not_refused(said: tuple[str, ...]) -> None:
    assert "不能降到这么低" not in answer(ZICHUAN_2020, *said)
