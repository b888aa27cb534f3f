"""Years are told from durations: 22年毕业 is none, 22年 of work is one."""

from datetime import date

import pytest

from nlp.calendar_years import years
from nlp.numbers import quantities
from tests.nlp.amounts import TODAY, amounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2022年的政策", (2022,)),
        ("2022届毕业生", (2022,)),
        ("2020-2022年", (2020, 2022)),
        ("二〇二二年", (2022,)),
        ("二二年", (2022,)),
        ("22年毕业的", (2022,)),
        ("19年交的失业险", (2019,)),
        ("过了22年底", (2022,)),
        ("失业金20年1月领完", (2020,)),
        ("98年参加工作", (1998,)),
        ("去年和今年", (2024, 2025)),
        ("今年和2022年", (2025, 2022)),
        ("前年，大前年，明年", (2023, 2022, 2026)),
        ("今年25年，今年", (2025,)),
        ("上年度", (2024,)),
        ("干了22年", ()),
        ("22年工龄", ()),
        ("交了20年", ()),
        ("满15年", ()),
        ("10到15年", ()),
        ("17年前", ()),
        ("30年", ()),
        ("七八年", ()),
        ("三年", ()),
        ("以前年度 说明年限 过去年份", ()),
    ],
)
def test_years_are_told_from_durations(text: str, found: tuple[int, ...]) -> None:
    assert years(text, TODAY) == found


@pytest.mark.parametrize("text", ["2022年", "22年毕业", "二二年", "98年", "19年交的"])
def test_a_year_is_no_duration(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("干了22年", "22 年"),
        ("22年工龄", "22 年"),
        ("交了13年养老", "13 年"),
        ("17年前", "17 年"),
        ("10到15年", "10-15 年"),
        ("七八年", "7-8 年"),
        ("30年", "30 年"),
    ],
)
def test_a_duration_is_no_year(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


def test_today_tells_a_coming_year_from_a_long_time() -> None:
    assert years("30年", date(2029, 1, 1)) == (2030,)
    assert [one.unit for one in quantities("30年", TODAY)] == ["年"]
    assert quantities("30年", date(2029, 1, 1)) == ()
    assert quantities("30年") == ()  # without a day the doubt stays
