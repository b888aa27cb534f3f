"""The least wage of one's own place is told, whoever says that the benefit rose."""

from datetime import date

import pytest

from tests.handlers.stories import answer

COUNTY = ("贵阳市辖县", date(2020, 5, 8))


@pytest.mark.parametrize(
    "messages",
    [
        ("厂子倒了，我失业金批了，这个月开始领", "人家说又涨了，我们县最低工资是1470"),
        ("我在鞋厂干了八年，厂子倒了，失业金批下来了", "他们讲提高了，这边最低工资是1470"),
    ],
)
def test_it_is_reckoned_with(messages: tuple[str, ...]) -> None:
    text = answer(COUNTY, *messages, "我一个月能领好多")
    assert "失业保险金" in text.split("】")[0] and "每月1323元" in text
