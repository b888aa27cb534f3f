"""In which month somebody retires is told by the calendar, or by birth and age."""

from datetime import date

import pytest

from nlp.measures.retiring import retirement, with_months_to_go

TODAY = date(2020, 4, 20)


@pytest.mark.parametrize(
    ("told", "month"),
    [
        ("俺今年10月就退休", (2020, 10)),
        ("明年2月份办退休", (2021, 2)),
        ("8月满60，到退休年龄", (2020, 8)),
        ("3月份才到法定年龄", (2021, 3)),
        ("我60年9月生的，男的60退", (2020, 9)),
        ("俺媳妇70年12月的，女工五十退休", (2020, 12)),
        ("1960年8月出生，六十岁才退", (2020, 8)),
        ("我是男的，60年7月生的，失业金领完了", (2020, 7)),
        ("俺男，1961年1月出生", (2021, 1)),
    ],
)
def test_the_month_is_heard(told: str, month: tuple[int, int]) -> None:
    found = retirement(told, TODAY)
    assert found and (found.year, found.month) == month


@pytest.mark.parametrize(
    "told",
    [
        "我60年9月生的",
        "男的60退",
        "去年9月退休了",
        "60年2月生的，60岁退",
        "俺爹9月退休，俺娘11月退休",
        "失业金领到10月",
        "退休金10月才涨",
        "我男的，60年9月生，下井的特殊工种",
        "60年9月生的，跟个男的合伙",
        "女的，70年9月生",
        "我爹是男的，60年9月生",
        "我是男的，闺女60年9月生",
    ],
)
def test_without_it_nothing_is_reckoned(told: str) -> None:
    assert retirement(told, TODAY) is None
    assert with_months_to_go(told, TODAY) == told


def test_the_months_to_go_are_told_with_it() -> None:
    assert "离退休还有6个月" in with_months_to_go("今年10月退休", TODAY)


def test_a_year_ahead_to_the_month_may_be_less_or_not() -> None:
    assert "离退休还有11到12个月" in with_months_to_go("明年4月退休", TODAY)


def test_the_age_of_men_is_not_reckoned_with_once_it_rises() -> None:
    assert retirement("我男的，1966年9月出生", date(2026, 1, 5)) is None


def test_who_leaves_before_their_time_tells_nothing_of_the_age_by_law() -> None:
    assert retirement("厂里让我今年10月提前退休", TODAY) is None
    assert retirement("今年10月办内退", TODAY) is None


@pytest.mark.parametrize(
    ("told", "to_go"),
    [
        ("我男的，59岁半", "离退休还有5到7个月"),
        ("男，58岁零4个月，没上班", "离退休还有19到20个月"),
        ("男，还差俩月满六十", "离退休还有俩月"),
        ("本人男，离60岁还有七个月", "离退休还有七个月"),
        ("再过四个月就退了", "四个月就退休了"),
    ],
)
def test_how_long_is_left_is_told_by_what_is_lacking(told: str, to_go: str) -> None:
    assert to_go in with_months_to_go(told, date(2020, 5, 6))


@pytest.mark.parametrize(
    "told",
    [
        "59岁半",
        "女，49岁半",
        "男，59岁",
        "我爸59岁半，男",
        "男，59岁半，特殊工种",
        "男，59岁半，还差8个月退休",
        "男，还差半年600块",
        "再过三个月退钱",
    ],
)
def test_whose_age_to_retire_is_open_or_told_is_not_reckoned(told: str) -> None:
    assert with_months_to_go(told, date(2020, 5, 6)) == told
