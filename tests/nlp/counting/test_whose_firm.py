"""Whose firm is spoken of, where people were counted before."""

from datetime import date

import pytest

from nlp.counting.whose_firm import (
    counts_another_firm,
    of_another_firm,
    started_by_kin,
    without_other_firms,
)

TODAY = date(2020, 5, 25)


@pytest.mark.parametrize(
    "text",
    [
        "俺外甥的厂大 一百五十个人",
        "我朋友开的公司有80人",
        "有个老乡的店12个人",
        "咱姐夫家的厂子70人",
    ],
)
def test_a_firm_named_by_its_owner_is_another_than_the_one_counted_before(text: str) -> None:
    assert counts_another_firm(text, ("我厂60个人",), TODAY)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("我兄弟的厂能领不", "60个人"),
        ("我兄弟的厂60个人", ""),
        ("我兄弟的厂60个人参保", "我兄弟那厂去年裁了3个人"),
        ("我厂150个人", "60个人"),
        ("我闺女在厂里，一共3个人", "60个人"),
    ],
)
def test_where_no_other_owner_or_no_number_is_named_it_is_the_same(text: str, before: str) -> None:
    assert not counts_another_firm(text, (before,), TODAY)


def test_a_firm_that_one_of_the_family_started_is_theirs() -> None:
    assert started_by_kin("我爸前年开过一家饭馆") and started_by_kin("我表哥又开了个店")
    assert not started_by_kin("我前年开过一家饭馆") and not started_by_kin("我哥自己开车去的")


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("隔壁店雇了4个大学生，补助发了，我们店雇了7个", "我们店雇了7个"),
        ("我厂裁了2个，对门厂裁了11个，失业保险交了6万", "我厂裁了2个，，失业保险交了6万"),
        ("我同学的公司招了3个\n我们公司招了6个", "\n我们公司招了6个"),
    ],
)
def test_whom_another_firm_took_on_is_not_counted_beside_ones_own(told: str, left: str) -> None:
    assert without_other_firms(told, TODAY).lstrip("，") == left


@pytest.mark.parametrize(
    "told",
    [
        "隔壁店雇了4个大学生，能领多少",
        "我表哥的厂招了5个，都上了保险",
        "隔壁厂招了4个，我们厂招了7个，两家一共多少",
        "别的厂倒了，我们收了4个",
        "我们介绍了9个，别的公司收了4个",
    ],
)
def test_who_tells_of_no_firm_but_that_one_means_it(told: str) -> None:
    assert without_other_firms(told, TODAY) == told


def test_other_benefits_are_no_other_firm() -> None:
    assert not of_another_firm("别的补贴单位都没领过")
    assert of_another_firm("别的单位都没领过补贴")
