"""Of those taken on who meet the conditions count, where some of them are told apart."""

from datetime import date

import pytest

from nlp.counting.meeting import who_meet
from nlp.put_right.taking_back import APART

TODAY = date(2020, 7, 1)


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("今年新招的人里面够条件的有9个", 9),
        ("今年进了22个新人，符合条件的只有9个", 9),
        ("招了22个，其中9个符合贷款条件", 9),
        (f"今年雇了22个{APART}13个不合条件", 9),
        ("新招的合条件的9个，另外13个不够条件", 9),
    ],
)
def test_who_meets_them_is_counted(told: str, number: int) -> None:
    text = who_meet(told, TODAY)
    assert f"新招合条件的{number}个" in text and "22" not in text and "13" not in text


@pytest.mark.parametrize(
    "told",
    [
        "今年新招的人里头不合条件的有9个",
        "符合条件的企业，60个人",
        "我们60个人，条件都够",
        "招9个够条件不",
        "招了5个，又招了6个，符合条件的7个",
        "招了5个，符合条件的7个",
        "招了5个，签了合同",
    ],
)
def test_of_whom_nobody_knows_it_nothing_is_made(told: str) -> None:
    assert who_meet(told, TODAY) == told
