"""Figures as clerks list them: a noun and its number, numbered items, one figure put right."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    "told",
    [
        "职工总数1300，脱贫劳动力370",
        "工人总数：1300；脱贫劳动力：370",
        "①用工总数1300②脱贫劳动力占370",
        "脱贫劳动力370，总人数1300",
    ],
)
def test_a_share_is_worked_out_from_a_list(told: str) -> None:
    said = answer(SHANXI_2022, "我们是劳动密集型企业", told, "参照帮扶车间给不给补")
    assert "约28.5%" in said and "不符合" in said and "555000" not in said


def test_too_few_workers_refuse_whatever_share_of_them_is_told() -> None:
    told = "劳动密集型企业，全厂员工700，其中脱贫户300，占43%"
    assert "还差300人" in answer(SHANXI_2022, told, "吸纳脱贫劳动力补贴多少")


@pytest.mark.parametrize(
    "told",
    [
        "职工总数不是1300，是1200",
        "职工不是1300，应该1200",
    ],
)
def test_one_figure_of_a_list_is_put_right(told: str) -> None:
    first = "劳动密集型企业，职工总数1300，脱贫劳动力370，给补吗"
    assert "555000元（1500元×370人）" in answer(SHANXI_2022, first, told)


def test_goals_are_listed_with_their_numbers() -> None:
    told = "3月份推荐就业：本县7、大同4、福建2，都签了合同"
    said = answer(TAIYUAN_2020, "我们是职业中介机构，有资质", told, "职业介绍补贴一共多少")
    assert "8700元" in said


def test_each_item_of_a_list_has_what_is_said_in_it() -> None:
    told = (
        "新招大学生7名：①2022届5名，合同签了、失业保险交了；"
        "②2022届1名，合同签了，失业保险没交；③2021届1名"
    )
    said = answer(SHANXI_2022, "一次性扩岗补助", told, "能领多少")
    assert "一共7500元" in said and "12022" not in said


def test_certificates_are_listed_with_who_got_them() -> None:
    told = "2020年4月拿的国家职业资格证|技师：取证2；高级工：参训5，未通过2，取证3；初级工：取证4"
    said = answer(COUNTY_2020, "企业职工培训", *told.split("|"), "取证补贴合计多少")
    assert "18000元" in said


def test_a_firm_has_as_many_as_it_has_by_now() -> None:
    said = answer(("淄川", TAIYUAN_2020[1]), "残保金", "在职人数：原28，5月入职5，现33，能全免吗")
    assert "33人" in said and "不符合" in said


def test_kinds_taken_on_with_one_verb_came_together() -> None:
    told = "小微企业，2019年7月录用厨师2名外加服务员6名，一直在干"
    assert "12000元" in answer(TAIYUAN_2020, told, "新吸纳就业一次性补助一共多少")


def test_people_are_named_by_their_surname_only() -> None:
    told = ("合作社，俩人都是贫困户", "周某：月薪1500，干了4个月", "郑某：月薪1900，干了3个月")
    assert "3300元" in answer(COUNTY_2020, "以工代训补贴", *told, "两人合计多少")


def test_what_it_comes_to_is_no_money_that_has_not_come() -> None:
    told = "店里42个职工参保，上年裁了7个，数下来没到18%，稳岗返还该给吧"
    assert "5.5%" in answer(TAIYUAN_2020, told)
