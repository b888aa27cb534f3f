"""Certificates are counted by their kind, under whatever names they are told."""

from datetime import date

import pytest

from nlp.counting.papers import (
    added_up,
    named_by_kind,
    told_of_several,
    told_twice,
    with_their_papers,
)

TODAY = date(2020, 5, 6)
KINDS = (("中级",), ("高级",), ("技师",), ("高级技师",), ("操作证", "电工证", "焊工证"))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("中级电工证4个", "电工中级证4个"),
        ("高级叉车司机证", "叉车司机高级证"),
        ("电工证中级4个", "电工中级4个"),
        ("4个人考了挖掘机操作证", "4个人考了挖掘机证"),
        ("无人机操作员证", "无人机证"),
        ("焊工本3个", "焊工证3个"),
        ("拿了电工那种特种作业操作证", "拿了电工操作证"),
        ("特种设备作业人员证", "操作证"),
        ("高级工等级证", "高级工证"),
        ("技师职业资格证", "技师证"),
    ],
)
def test_a_certificate_has_the_name_of_its_kind(told: str, kind: str) -> None:
    assert named_by_kind(told) == kind


@pytest.mark.parametrize(
    "text", ["中级工证4个", "高级技师证", "中级工的证", "焊工操作证", "3个电工本来就有证"]
)
def test_what_has_it_already_keeps_it(text: str) -> None:
    assert named_by_kind(text) == text


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        ("电工证4个，焊工证3个", "电工证7个，"),
        ("高压电工证2个，低压电工证3个", "高压电工证5个，"),
        ("钳工中级4个，车工中级3个", "钳工中级7个，"),
        ("中级工4个，后来又拿了3个中级工", "中级工7个，"),
        ("中级工考了5个，中级工过了3个", "中级工考了3个，"),
    ],
)
def test_one_kind_told_by_several_names_or_told_more_of_is_one_number(told: str, sum_: str) -> None:
    assert added_up(told, KINDS, TODAY) == sum_


@pytest.mark.parametrize(
    "told",
    [
        "操作证5个，电工证3个",
        "中级工5个，钳工中级3个",
        "去年考的中级工5个，今年又考了中级工3个",
        "中级工5个，其中3个中级工是新拿的",
    ],
)
def test_of_what_may_be_the_same_nothing_is_added(told: str) -> None:
    assert added_up(told, KINDS, TODAY) == told
    assert told_twice(told, KINDS, TODAY) == ["3个"]


def test_one_number_for_several_kinds_is_of_none() -> None:
    assert told_of_several("中级工和高级工一共8个", KINDS, TODAY)
    assert told_of_several("2个人都考了电工证和焊工证", KINDS, TODAY)
    assert not told_of_several("高级技师8个", KINDS, TODAY)
    assert not told_of_several("电工证和焊工证一共3个", KINDS, TODAY)


def test_those_of_a_trade_have_the_paper_that_is_told_after_them() -> None:
    text = "3个开叉车的，上个月拿到操作证，中级2个"
    assert with_their_papers(text, KINDS, TODAY) == "上个月拿到操作证3个，中级2个"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "中级3个，另外还有2个人，也是车间的，4月新考了操作证",
            "另外还有4月新考了操作证2个人，也是车间的",
        ),
        ("中级3个\n还有2个工人，拿到操作证了", "还有拿到操作证了2个工人"),
    ],
)
def test_more_people_are_told_by_the_paper_they_are_said_to_have(text: str, meant: str) -> None:
    assert meant in with_their_papers(text, KINDS, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "中级3个，另外2个人，今年考了操作证没过",
        "中级3个，另外2个人，准备考操作证",
        "3个开叉车的，没拿到操作证",
        "3个去考试的，拿到操作证",
        "3个开叉车的，5个拿到操作证",
        "培训了3个工人，下个月考操作证",
    ],
)
def test_who_did_not_get_it_or_may_be_more_have_no_paper_told_after_them(text: str) -> None:
    assert with_their_papers(text, KINDS, TODAY) == text
