"""What a firm and its workers paid of one premium is one sum, or none."""

from datetime import date

import pytest

from nlp.measures.both_sides import paid_together, without_workers
from nlp.put_right.taking_back import APART
from nlp.told import told_numbers

TODAY = date(2020, 5, 6)


def sums(text: str) -> list[int]:
    found = told_numbers(text.replace("|", APART), TODAY)
    return [int(one.high) for one in found if one.unit in ("元", "")]


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ("去年失业险单位交了4200个人交了2100", 6300),
        ("19年单位+个人实缴失业险一共14600", 14600),
        ("失业险我们公司缴五千二 职工个人两千六", 7800),
        ("失业险单位那块8000，个人那块4000，一共12000", 12000),
        ("去年失业险单位交了6000|职工个人还扣了3000", 9000),
        ("厂里交了8200，工人自己又掏了3800", 12000),
        ("一九年交失业保险单位带个人一共四万六", 46000),
        ("失业险单位800个人400", 1200),
        ("俺厂头一年缴失业险七万", 70000),
        ("失业险单位这头缴了7万2，职工个人那头缴了3万6", 108000),
        ("去年失业险厂这头一年缴了八万|个人那头四万", 120000),
        ("失业险厂里这一块一年下来缴了5万2，职工这一块2万6", 78000),
        ("失业险单位2019年缴了5万，个人去年2万5", 75000),
        ("19年失业险单位部分实缴9600，个人部分实缴4800", 14400),
        ("失业险单位那部分实际缴了9000，职工个人那部分实际缴了3000", 12000),
        ("去年失业险单位应缴实缴都是7200，个人代扣2400", 9600),
        ("失业险公司承担的部分7万，职工承担的部分3万5", 105000),
        ("失业险单位交了6500，个人也交了这么多", 13000),
        ("失业险公司那块1万1，个人那块也是一样多", 22000),
        ("去年失业险单位和个人各交了7500", 15000),
    ],
)
def test_what_both_paid_is_one_sum(told: str, together: int) -> None:
    assert sums(paid_together(told.replace("|", APART), TODAY)) == [together]


@pytest.mark.parametrize(
    "told",
    [
        "失业险单位部分交了8000",
        "失业险单位2019年交了4万，个人2018年交了2万",
        "失业险单位前年交了4万，个人前年交了2万",
        "失业险个人交了1800",
        "失业险单位每月交300个人交150",
        "去年失业险每个月交300",
        "每个月失业险交3000，全年都交了",
        "每月失业险单位3000个人2000",
        "失业险一个季度交9000",
        "失业险上半年每月交2000，下半年每月交2500",
        "失业险单位那块8000，个人那块4000，一共13000",
        "18年单位交5000个人交2500，19年单位交6000个人交3000",
    ],
)
def test_of_what_is_only_a_part_or_not_of_a_year_there_is_no_sum(told: str) -> None:
    assert sums(paid_together(told, TODAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "我们公司去年交了28000失业险",
        "36个人交了失业险，一年28000",
        "单位有36个人，去年交了28000失业险",
        "工资一个人3000，失业险去年交了28000",
    ],
)
def test_where_nobody_says_whose_a_sum_is_nothing_changes(text: str) -> None:
    assert paid_together(text, TODAY) == text


def test_of_a_premium_that_only_firms_are_relieved_of_the_workers_sum_is_none() -> None:
    assert sums(without_workers("三险单位每月交36000个人交18000", TODAY)) == [36000]


def test_the_year_of_a_premium_may_be_any() -> None:
    told = paid_together("单位2021年交了3600 个人交了1800", date(2022, 9, 5))
    assert told.startswith("单位和个人一共交了5400元")


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("每月社保单位那头2万6，职工个人那头1万1", [37000]),
        ("社保每个月单位带个人一共交41000", [41000]),
        ("每月社保单位5万，个人2万，一共7万", [70000]),
        ("一个月要交的社保3万8", [38000]),
        ("去年全年社保单位30万，个人12万", []),
        ("社保单位部分每月26500", []),
        ("每月社保单位5万，个人2万，一共8万", []),
    ],
)
def test_what_is_due_each_month_is_the_firm_s_and_the_workers_together(
    told: str, left: list[int]
) -> None:
    assert sums(paid_together(told, TODAY, monthly=True)) == left
