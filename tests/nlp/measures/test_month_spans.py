"""Months that follow each other are a span however they are told."""

from datetime import date

import pytest

from nlp.measures.month_spans import month_asked, month_to_month


@pytest.mark.parametrize(
    ("told", "span"),
    [
        ("2到4月减了多少", "2月到4月减了多少"),
        ("二至五月的", "二月到五月的"),
        ("3月4月能少交多少", "3月到4月能少交多少"),
        ("2月、3月和4月免多少", "2月到4月免多少"),
        ("3、4、5月都要减", "3月到5月都要减"),
        ("想免5月、6月的", "想免5月到6月的"),
        ("5、6两个月还减不减", "5月到6月还减不减"),
        ("5、6、7这三个月能不能缓", "5月到7月能不能缓"),
    ],
)
def test_a_span_is_named_by_its_first_and_last_month(told: str, span: str) -> None:
    assert month_to_month(told) == span


@pytest.mark.parametrize(
    "told",
    [
        "2月和5月免多少",
        "5月6月要交12万",
        "二月三月每月交2300",
        "干了3到4个月",
        "2月到4月",
        "2月9千，3月9千",
        "3月4月都要招人",
        "12月",
    ],
)
def test_other_months_stay_as_they_are(told: str) -> None:
    assert month_to_month(told) == told


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("6月是不是也减一半", "6月份是不是也减一半"),
        ("前面减过了，轮到6月了，还能减吗", "前面减过了，轮到6月份了，还能减吗"),
        ("这个月还减不减", "5月份还减不减"),
        ("下月呢", "6月份呢"),
    ],
)
def test_the_month_asked_about_is_named(told: str, asked: str) -> None:
    assert month_asked(told, date(2020, 5, 8)) == asked


@pytest.mark.parametrize("told", ["3月减了一半", "2月到4月还减吗", "干了3个月能给多少"])
def test_a_month_told_or_one_of_a_span_stays(told: str) -> None:
    assert month_asked(told, date(2020, 5, 8)) == told


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("6月是18万，我们属中型企业，还给免不", "6月份是18万，我们属中型企业，还给免不"),
        ("四月要缴9万\n俺是大企业，给减半不", "四月份要缴9万\n俺是大企业，给减半不"),
    ],
)
def test_the_one_month_of_which_the_due_is_told_is_asked_about(told: str, named: str) -> None:
    assert month_asked(told, date(2020, 5, 8)) == named


@pytest.mark.parametrize(
    "told",
    [
        "3月是18万，减过了，还给减半不",
        "3月缴了18万，往后还减不",
        "3月是18万，4月是19万，还给减半不",
        "每月是18万，给减半不",
        "干了3个月，给减半不",
    ],
)
def test_other_months_told_leave_open_which_is_asked_about(told: str) -> None:
    assert month_asked(told, date(2020, 5, 8)) == told
