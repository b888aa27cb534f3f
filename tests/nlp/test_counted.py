"""A clause that counts several kinds of people, told apart where only one way is meant."""

from datetime import date

import pytest

from nlp.counted import counted_apart, crowded

TODAY = date(2022, 9, 5)


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("搬迁户9个建档立卡6个", "搬迁户9个，建档立卡6个"),
        ("招了搬迁户9个建档立卡6个都签了合同", "招了搬迁户9个，建档立卡6个，都签了合同"),
        ("招了9个搬迁户6个建档立卡的", "招了9个搬迁户，6个建档立卡的"),
        ("介绍了4个在本县3个去了北京\n给多少", "介绍了4个在本县，3个去了北京\n给多少"),
        ("7个人4个在本县3个去了北京", "7个人，4个在本县，3个去了北京"),
    ],
)
def test_each_count_keeps_the_word_beside_it(told: str, apart: str) -> None:
    assert counted_apart(told, TODAY) == apart
    assert crowded(counted_apart(told, TODAY), TODAY) == []


@pytest.mark.parametrize(
    "told",
    [
        "9个搬迁户里6个建档立卡",
        "招了9个搬迁户其中6个建档立卡",
        "招了搬迁户9个建档立卡6个回来的",
        "招了9个搬迁户6个",
    ],
)
def test_what_may_be_meant_two_ways_stays_together(told: str) -> None:
    assert counted_apart(told, TODAY) == told
    assert crowded(told, TODAY) == [9, 6]


@pytest.mark.parametrize("told", ["搬迁户9个，建档立卡6个", "100人裁了6个", "员工30个"])
def test_one_count_in_a_clause_is_no_crowd(told: str) -> None:
    assert counted_apart(told, TODAY) == told and crowded(told, TODAY) == []
