"""Of which level an office is, is told by its words and by the places named with it."""

import pytest

from nlp.places.levels import level_named, with_levels
from nlp.places.regions import Level

CUES = ["批的", "税务 登"]


@pytest.mark.parametrize(
    ("clause", "places", "level"),
    [
        ("牌子是省厅批的", [], "province"),
        ("市里批的", [], "city"),
        ("税务是在县上登的", [], "county"),
        ("税务在高新区登记的", [], "county"),
        ("税务在临县登记", ["county"], "county"),
        ("太原市杏花岭区批的", ["city", "county"], "county"),
        ("大同批的", ["city"], "city"),
    ],
)
def test_the_level_of_who_does_it_is_told(clause: str, places: list[Level], level: Level) -> None:
    assert level_named(clause, CUES, places) == level


@pytest.mark.parametrize(
    "clause",
    [
        "税务登记在市里还是区里",
        "不是省里批的",
        "市里批的哪一级",
        "省里批的归市里管",
        "去市里跑了一趟",
        "小区里批的房",
    ],
)
def test_what_is_asked_denied_or_of_several_levels_is_not(clause: str) -> None:
    assert level_named(clause, CUES, []) is None


@pytest.mark.parametrize(
    ("text", "in_full"),
    [
        ("市上评成了，省上没评上", "市级评成了，省级没评上"),
        ("省里头落选了", "省级落选了"),
        ("只评到市一级", "只评到市级"),
        ("牌子是县里给挂的", "牌子是县级给挂的"),
        ("去外省没评上", "去外省没评上"),
        ("我们县里的护工牌子有补助没", "我们县里的护工牌子有补助没"),
    ],
)
def test_who_recognised_it_is_told_as_documents_do(text: str, in_full: str) -> None:
    assert with_levels(text) == in_full
