"""Sums told part by part."""

from datetime import date

import pytest

from nlp.measures.adding import added

TODAY = date(2020, 6, 10)
PARTS, BESIDE = ("养老", "失业", "工伤"), ("医保", "公积金", "五险")


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("一个月养老6000，失业260，工伤140，医保2900", 6400),
        ("养老八千块、失业三百五、工伤一百五", 8500),
        ("8000的养老，350的失业，150的工伤", 8500),
        ("公积金5000，养老9000，失业和工伤一起600", 9600),
        ("2月到6月每个月单位交的养老失业工伤一共是32000", 32000),
    ],
)
def test_the_parts_told_are_added_and_nothing_else(text: str, total: int) -> None:
    told = added(text, PARTS, BESIDE, TODAY)
    assert told and told.total == total


@pytest.mark.parametrize(
    "text",
    [
        "养老8000，失业350，医保3500",
        "养老失业工伤医保一共12000",
        "养老一年96000，失业4200，工伤1800",
        "单位养老8000，个人养老4000，失业350",
        "2月到6月单位交的养老失业工伤全部一共是32000",
    ],
)
def test_of_some_parts_only_or_of_more_than_a_month_nothing_is_made(text: str) -> None:
    told = added(text, PARTS, BESIDE, TODAY)
    assert told and told.of_parts and told.total is None


def test_where_no_part_is_named_nothing_is_told_of_them() -> None:
    assert added("三项一共交8500", PARTS, BESIDE, TODAY) is None


def test_parts_behind_the_first_are_of_the_same_months() -> None:
    told = added("3月到5月每月养老9000，失业400，工伤200", PARTS, BESIDE, TODAY)
    assert told and told.months == ((3, 9600), (4, 9600), (5, 9600))
