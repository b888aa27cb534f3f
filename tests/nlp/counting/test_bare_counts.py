"""A bare number behind a kind of people counts them."""

import pytest

from nlp.counting.bare_counts import counting_people


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("低保户4 搬迁户9", "低保户4个 搬迁户9个"),
        ("本县3，外市的5，省外12", "本县3个，外市的5个，省外12个"),
        ("毕业生11、村民2", "毕业生11个、村民2个"),
        ("上了失业保险的六十三，没上的17", "上了失业保险的六十三个，没上的17个"),
        ("参保二十七，司机十二", "参保二十七个，司机十二个"),
    ],
)
def test_people_listed_by_their_kind_are_counted(told: str, plain: str) -> None:
    assert counting_people(told) == plain


@pytest.mark.parametrize(
    "told",
    [
        "失业险一共交了18000",
        "失业险交了860",
        "去年交失业险 860",
        "参保了三年",
        "贫困户13个",
        "2020",
        "搬迁户5000元",
    ],
)
def test_sums_and_what_is_counted_already_stay(told: str) -> None:
    assert counting_people(told) == told
