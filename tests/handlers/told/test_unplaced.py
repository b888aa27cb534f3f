"""A number of people of which nothing was made keeps every sum back."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (TAIYUAN_2020, ("小微企业去年招了十来个都干满半年，有3个走了", "招人补助给多少")),
        (TAIYUAN_2020, ("小微企业招了8个都满半年", "另外还有三四个刚来的", "招人补助给多少")),
        (COUNTY_2020, ("职工考证，高级工3个，有1个是去年就有的", "取证补贴给多少")),
        (COUNTY_2020, ("职工考证，中级工7个，高级工5个，2个没过", "取证补贴给多少")),
        (COUNTY_2020, ("职工考证，技师7个，1个是前年的", "取证补贴给多少")),
        (COUNTY_2020, ("职工考证，技师7个，另外1个高级工是前年的证", "取证补贴给多少")),
        (COUNTY_2020, ("职工考证，中级工和高级工一共8个", "取证补贴给多少")),
        (COUNTY_2020, ("职工考证，技师考了7个，都没过", "取证补贴给多少")),
        (COUNTY_2020, ("职工考了3个特种作业操作证，电工证2个、焊工证1个", "操作证补贴给多少")),
        (COUNTY_2020, ("扶贫车间30个人签了一年合同", "招了12个搬迁户", "吸纳补贴给多少")),
    ],
)
def test_a_number_not_understood_keeps_the_sum_back(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages).split("标准")[0]
    assert "没听明白算不算在内" in text and "按您说的算" not in text


def test_what_each_gets_is_told_all_the_same() -> None:
    told = ("扶贫车间30个人签了一年合同", "招了12个搬迁户")
    assert "没听明白" not in answer(COUNTY_2020, *told, "吸纳补贴一个人多少")


def test_a_number_of_the_whole_firm_is_understood() -> None:
    told = "小微企业，员工46个，新招了7个干满半年"
    assert "10500元（1500元×7人）" in answer(TAIYUAN_2020, told, "招人补助给多少")


def test_a_total_that_is_its_groups_together_is_understood() -> None:
    told = ("招了6个应届大学生", "4个签了合同交了失业保险，2个没签")
    assert "6000元（1500元×4人）" in answer(SHANXI_2022, *told, "扩岗补助多少")


def test_of_others_than_are_paid_for_no_sum_is_told() -> None:
    told = "帮扶车间，脱贫劳动力17个，一般农户6个"
    text = answer(SHANXI_2022, told, "吸纳脱贫劳动力补贴一共多少")
    assert "25500元（1500元×17人）" in text and "“一般农户6个”：不算在内" in text


def test_who_ran_off_is_not_paid_for() -> None:
    told = ("合作社跟12个搬迁户签了一年合同", "有2个干了一个月就跑了")
    assert "5000元（500元×10人）" in answer(COUNTY_2020, *told, "吸纳补贴多少")


def test_how_many_are_where_needs_no_word_of_going() -> None:
    told = ("村里组织出去31个人，全是贫困户", "广东22个，剩下的在省内")
    assert "一共26500元" in answer(COUNTY_2020, *told, "求职补贴多少")


def test_a_family_is_paid_for_by_where_each_of_it_is() -> None:
    told = ("建档立卡的，乡政府组织的", "我两口子去了宁波，大女在贵阳，小儿子还在读书")
    assert "一共2500元" in answer(COUNTY_2020, *told, "求职创业补贴多少")


@pytest.mark.parametrize("some", ["有的上保险有的没上", "有些没上保险有些上了"])
def test_of_whom_only_some_are_insured_no_sum_is_told_for_all(some: str) -> None:
    shop = ("俺饭馆26个人，没出过中高风险", some, "留工补助给多少")
    text = answer((SHANXI_2022[0], date(2022, 10, 10)), *shop)
    assert some in text and "按您说的算" not in text


def test_how_many_of_them_are_is_reckoned_with() -> None:
    shop = ("俺饭馆26个人，没出过中高风险", "有的上着保险有的没上，上了的14个", "留工补助给多少")
    assert "7000元" in answer((SHANXI_2022[0], date(2022, 10, 10)), *shop)


def test_a_further_number_hired_without_its_kind_keeps_the_sum_back() -> None:
    told = "帮扶车间，3月收了6个脱贫户，5月又收了4个"
    text = answer(SHANXI_2022, told, "吸纳补贴多少")
    assert "又收了4个”：还算不清" in text and "一共" not in text.split("标准")[0]


def test_what_was_not_of_anybody_is_counted_as_nobody() -> None:
    told = ("家政公司有资质，给人介绍活", "外省9个，省内外县的6个，本县两个，没一个领失业金的")
    assert "14800元" in answer(TAIYUAN_2020, *told, "职业介绍补贴一共多少")


def test_old_certificates_told_before_the_question_keep_the_sum_back() -> None:
    told = "高级工考了9个，其中2个还是前年考的，另外又考了3个技师"
    assert "没听明白算不算在内" in answer(COUNTY_2020, told, "取证补贴多少")
