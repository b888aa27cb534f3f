"""Who does not finish school this year, by what is told of one or of all."""

from datetime import date

import pytest

from nlp.measures.graduating import NOT_THIS_YEAR, by_their_year

TODAY = date(2022, 10, 25)


@pytest.mark.parametrize(
    "told",
    ["我大二", "我24年才毕业", "明年才毕业的", "都是一年级的学生", "我24届的", "去年就毕业了"],
)
def test_another_year_is_said_to_be_another(told: str) -> None:
    assert by_their_year(told, TODAY).startswith(NOT_THIS_YEAR)


@pytest.mark.parametrize(
    "told",
    [
        "我今年毕业",
        "我22届的",
        "2022年6月毕业",
        "毕业班的40个，大二的5个",
        "中级工40个，有5个是大二的",
        "大二的给补不",
        "20年入学的",
    ],
)
def test_this_year_and_of_whom_nobody_knows_are_left(told: str) -> None:
    assert by_their_year(told, TODAY) == told
