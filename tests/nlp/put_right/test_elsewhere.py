"""Who went somewhere else than was said first."""

import pytest

from nlp.places.regions import RegionTree
from nlp.put_right.elsewhere import put_elsewhere

TREE = RegionTree()


@pytest.mark.parametrize(
    ("told", "put_right"),
    [
        ("老公去了福建，不对，去的是毕节", "老公去了毕节"),
        ("老公去了福建，儿子去了安顺，说错了，老公去的是广东", "老公去了广东，儿子去了安顺"),
        ("女儿去了安顺\n哦不对，女儿就在本县厂里上班", "女儿就在本县厂里上班"),
    ],
)
def test_where_somebody_is_stands_in_the_place_of_where_they_are_not(
    told: str, put_right: str
) -> None:
    assert put_elsewhere(told, TREE.mentions) == put_right


@pytest.mark.parametrize(
    "text",
    [
        "老公去了福建，不对，是自己去的",
        "老公去了福建，不对，儿子去的是毕节",
        "不对，去的是毕节",
        "老公去了福建，儿子去了毕节",
    ],
)
def test_who_is_there_all_the_same_stays_there(text: str) -> None:
    assert put_elsewhere(text, TREE.mentions) == text
