"""Where people are, said in passing, changes nothing of what they ask there."""

import pytest

from nlp.places.regions import RegionTree
from nlp.places.said_beside import without_where_they_are

TAIYUAN = "140100"


@pytest.fixture(scope="module")
def regions() -> RegionTree:
    """The regions of China."""
    return RegionTree()


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("我在太原，招了8个人", "招了8个人"),
        ("招了8个人，我们在太原的，能领多少", "招了8个人，能领多少"),
        ("太原这边的，能领多少", "能领多少"),
        ("太原稳岗返还给多少", "稳岗返还给多少"),
        ("我们公司在太原，有28个人", "我们公司有28个人"),
        ("我在太原，送了8个人去杭州", "送了8个人去杭州"),
    ],
)
def test_only_what_they_ask_is_left(regions: RegionTree, told: str, left: str) -> None:
    assert without_where_they_are(told, regions.mentions(told), TAIYUAN) == left


@pytest.mark.parametrize(
    "told",
    [
        "我在太原",
        "焊工 太原",
        "太原理工大学的毕业生有补贴吗",
        "太原那个通知还管用吗",
        "大同稳岗返还给多少",
        "太原只退一半，我们大同能退多少",
        "送了8个人去太原上班",
        "公司在太原，分公司在淄川，稳岗返还去哪申请",
        "我们在太原，介绍了5个大同的到北京上班",
        "太原户口的能领吗",
        "太原以外的人能领补贴吗",
    ],
)
def test_what_names_more_than_where_they_are_stays(regions: RegionTree, told: str) -> None:
    assert without_where_they_are(told, regions.mentions(told), TAIYUAN) == told
