"""What sounds like people and counts none: firms, places, days of work."""

from datetime import date

import pytest

from nlp.told import people

TODAY = date(2020, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "我们是一个参保企业",
        "有3个已参保的小厂",
        "我们开了两个门店",
        "一个搞餐饮的小公司，想问问",
        "我在大同下面一个县",
        "前后一共干了300个工",
        "一人一天算一个工",
        "不是那五个行业的",
        "不在5个特困行业里面",
        "都到包头一个铝厂上班了",
        "全在一个工业园区上班",
    ],
)
def test_things_are_no_people(text: str) -> None:
    assert people(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("5个参保员工", ["5个"]),
        ("介绍了5个去公司", ["5个"]),
        ("3个厂里的工人", ["3个"]),
        ("招了3个工厂上班的", ["3个"]),
        ("七月进厂9个后生", ["9个"]),
        ("招了3个学校毕业生", ["3个"]),
        ("一个职工100人的企业", ["100人"]),
        ("28个人的公司", ["28个人"]),
        ("2个残疾人开店了", ["2个残疾人"]),
        ("3个工人", ["3个工人"]),
    ],
)
def test_people_of_firms_are_people(text: str, counted: list[str]) -> None:
    assert [one.text for one in people(text, TODAY)] == counted
