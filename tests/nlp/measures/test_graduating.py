"""Who does not finish school this year, by what is told of one or of all."""

from datetime import date

import pytest

from nlp.bounds import NO_LIMIT
from nlp.measures.graduating import NOT_THIS_YEAR, by_their_year, graduated

TODAY = date(2022, 10, 25)


@pytest.mark.parametrize(
    "told",
    [
        "我大二",
        "我24年才毕业",
        "明年才毕业的",
        "都是一年级的学生",
        "我24届的",
        "去年就毕业了",
        "班里30个人都考下来了\n离毕业还有一年半",
        "组织二年级的学生考，36人过了",
        "36人过了，2023年夏天毕业",
        "二年级40人都考了",
        "40个都拿证了，明年暑假毕业",
        "考过的25人，早就毕业了",
    ],
)
def test_another_year_is_said_to_be_another(told: str) -> None:
    assert NOT_THIS_YEAR in by_their_year(told, TODAY)


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
        "40人拿证，里头有大二的",
        "二年级20人拿证，三年级30人拿证",
        "组织二年级和三年级的考，36人过了",
        "40人拿证，再有一个月毕业",
        "中级证拿了40本，8本是大一学生的",
    ],
)
def test_this_year_and_of_whom_nobody_knows_are_left(told: str) -> None:
    assert by_their_year(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("毕业两年了", 2020, 2020),
        ("毕业都一年多了", 2020, 2021),
        ("毕业才半年", 2022, 2022),
        ("离毕业还有一年半", 2024, 2024),
        ("还得念一年才毕业", 2023, 2023),
        ("再过两个月毕业", 2022, 2022),
        ("往届的大学生", 0, 2021),
        ("大二的学生", 2023, NO_LIMIT),
    ],
)
def test_the_year_is_told_by_how_far_it_is(told: str, first: int, last: int) -> None:
    assert graduated(told, TODAY) == (first, last)


@pytest.mark.parametrize(
    "told", ["毕业证拿了两年了", "毕业后干了半年", "毕业两年内的", "2021年毕业", "招了两年的毕业生"]
)
def test_what_is_no_time_since_they_finished_tells_no_year(told: str) -> None:
    assert graduated(told, TODAY) is None
