"""Some of those counted by one grade are told by another: each certificate is paid for once."""

from datetime import date

import pytest

from nlp.counting.among_grades import with_each_once

TODAY = date(2020, 5, 12)
KINDS = (("初级",), ("中级",), ("高级",), ("技师",), ("高级技师",), ("操作证", "电工证"))


@pytest.mark.parametrize(
    ("told", "once"),
    [
        ("今年拿证中级工9个，其中4个是高级工", "今年拿证中级工5个，4个是高级工"),
        ("初级工7本，里头中级3本", "初级工4个，中级3本"),
        (
            "新拿到高级工8个，其中技师2个，高级技师1个",
            "新拿到高级工5个，技师2个，高级技师1个",
        ),
        ("厂里6个中级工，其中4个考到了高级工", "厂里工，4个考到了高级工"),
        ("厂里6个中级工\n其中4个今年升高级工了", "厂里工\n4个今年升高级工了"),
    ],
)
def test_who_is_told_by_another_grade_is_not_counted_by_the_first_too(told: str, once: str) -> None:
    assert with_each_once(told, KINDS, TODAY) == once


@pytest.mark.parametrize(
    "told",
    [
        "中级工9个，高级工4个",
        "今年9个拿到中级工，其中4个还拿了高级工",
        "今年9个拿到中级工，其中4个没考过高级工",
        "今年9个拿到中级工，其中4个是电工证",
        "中级工3个，其中高级工5个",
        "13个人参训，其中4个高级工",
    ],
)
def test_others_are_counted_beside_each_other(told: str) -> None:
    assert with_each_once(told, KINDS, TODAY) == told
