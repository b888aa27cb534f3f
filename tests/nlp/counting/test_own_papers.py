"""The papers of single persons are counted one by one, and trades stand for their papers."""

from datetime import date

import pytest

from nlp.counting.own_papers import told_one_by_one
from nlp.counting.trades import named_as_papers

TODAY = date(2020, 5, 22)
KINDS = (
    ("中级",),
    ("操作证", "特种作业", "电工证", "低压证", "焊工证", "焊接证", "热切割证", "叉车证", "登高证"),
)


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("我考到低压电工和焊工两个证，都是操作证\n我婆娘也考了个叉车，操作证", 3),
        ("我考了电工证和焊工证", 2),
        ("操作证，我考了电工、焊工、登高三个证", 3),
        ("我考了电工证，焊工证，叉车证", 3),
        ("操作证，我考了一个，我弟考了两个", 3),
        ("我哥考了两个证，电工和焊工，都是操作证，我考了一个叉车的", 3),
        ("我3月考了电工操作证\n4月又考了焊工操作证", 2),
        ("操作证，我媳妇考了叉车，我考了电工和登高，都拿到证了", 3),
        ("我考了焊接与热切割证，我爹考了叉车证", 2),
        ("我两口子都考了叉车证，我还考了个电工证", 3),
        ("我和我兄弟各考了一个焊工证", 2),
        ("我考了电工证、焊工证、登高证，总共三个证", 3),
    ],
)
def test_each_paper_of_each_person_is_counted(told: str, number: int) -> None:
    assert f"我拿到操作证{number}个" in told_one_by_one(told, KINDS, TODAY)


@pytest.mark.parametrize(
    "told",
    [
        "我考了电工证",
        "我考了电工证，焊工证没考过",
        "我考了电工证，想再考个焊工证",
        "我考了电工证，还考了个中级焊工证",
        "我们厂5个工人考了电工证，我考了焊工证",
        "我和我媳妇考了电工证和焊工证",
        "我考了电工证和焊工证，一共四个证",
        "考了电工证和焊工证",
    ],
)
def test_what_may_be_more_or_fewer_is_left(told: str) -> None:
    assert told_one_by_one(told, KINDS, TODAY) == told


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("考操作证，电工报名12个，考过10个", "考操作证，电工证报名12个，考过10个"),
        ("考操作证，叉车的6人拿到了", "考操作证，叉车证6人拿到了"),
        ("考操作证\n电工12个，焊工8个，都拿到证了", "考操作证\n电工证12个，焊工证8个，都拿到证了"),
        ("今年考了操作证：电工3个，登高2个", "今年考了操作证：电工证3个，登高证2个"),
    ],
)
def test_a_trade_stands_for_its_paper_where_papers_are_spoken_of(told: str, named: str) -> None:
    assert named_as_papers(told, KINDS, TODAY) == named


@pytest.mark.parametrize(
    "told",
    [
        "厂里有5个电工，3个考了操作证",
        "厂里有电工12个，焊工8个，想考操作证",
        "操作证，电工中级考了3个",
        "电工报名12个",
    ],
)
def test_workers_of_a_trade_are_no_papers(told: str) -> None:
    assert named_as_papers(told, KINDS, TODAY) == told
