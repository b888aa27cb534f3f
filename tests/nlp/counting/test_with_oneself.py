"""Who goes somewhere with others is counted with them."""

import pytest

from nlp.counting.oneself import counted_with_oneself


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("我跟五个工友一起去东莞", "6个人一起去东莞"),
        ("她和2个姊妹到杭州打工", "3个人到杭州打工"),
        ("俺们4个兄弟都去了宁波", "4个人都去了宁波"),
    ],
)
def test_one_and_those_along_are_all_who_go(told: str, counted: str) -> None:
    assert counted_with_oneself(told) == counted


@pytest.mark.parametrize(
    "told",
    [
        "我跟三个老乡说了，去不去",
        "我是搬迁户，我跟三个老乡一起去的东莞",
        "我跟两个儿子去浙江",
        "我们家四个姐妹去了浙江",
        "厂里跟三个工友签了合同",
    ],
)
def test_others_who_may_be_of_another_kind_or_do_not_go_are_left(told: str) -> None:
    assert counted_with_oneself(told) == told
