"""All but some are told apart from those who are left."""

import pytest

from nlp.counting.all_but import told_apart


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("招了9个，除了2个都签了合同", "招了9个，有2个没签，其余都签了合同"),
        ("招了9个，除了2个没签的，其他人都签了", "招了9个，有2个没签，其余都签了"),
        ("来了9个，除开俩干不满半年的，剩下的都满了", "来了9个，有俩干不满半年，其余都满了"),
        ("除了2个，失业保险都上了", "有2个失业保险没上，其余失业保险都上了"),
        ("除去3个以外全拿到证了", "有3个没拿到，其余全拿到证了"),
    ],
)
def test_who_is_left_out_of_all_is_told_apart(told: str, apart: str) -> None:
    assert told_apart(told) == apart


@pytest.mark.parametrize(
    "told",
    [
        "免除了2个月的都算",
        "除了我自己，5个都满了",
        "除了3个高级工，还有5个中级工",
        "开除了3个，都走了",
    ],
)
def test_what_leaves_nobody_out_stays_as_it_was_told(told: str) -> None:
    assert told_apart(told) == told
