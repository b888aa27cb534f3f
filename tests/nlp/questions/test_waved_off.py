"""What a question says that it is not about."""

import pytest

from nlp.questions.waved_off import without_waved_off


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("稳岗返还返多少，不走困难企业那条路", "稳岗返还返多少，"),
        ("困难企业那个就算了，稳岗返还能返多少", "，稳岗返还能返多少"),
        ("别给我讲贷款那个，创业补贴给多少", "，创业补贴给多少"),
        ("不是问领失业金的，补助金能领多少", "，补助金能领多少"),
        ("公益岗的那个补贴我们不要，招人补助给多少", "，招人补助给多少"),
    ],
)
def test_what_is_waved_off_is_not_asked_about(asked: str, left: str) -> None:
    assert without_waved_off(asked) == left


@pytest.mark.parametrize(
    "asked",
    [
        "能贷多少，不要利息的",
        "不用抵押的那种贷款有没有",
        "我不走那条路",
        "没交过失业险的，能领多少",
        "不算没签合同的那两个，一共补多少",
        "不要那个证行不行",
    ],
)
def test_who_describes_what_they_mean_or_asks_nothing_else_waves_nothing_off(asked: str) -> None:
    assert without_waved_off(asked) == asked
