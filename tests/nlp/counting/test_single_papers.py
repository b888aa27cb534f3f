"""The certificate of one person is counted beside those that are told by their number."""

from datetime import date

import pytest

from nlp.counting.single_papers import tells_of_one, with_single_papers

TODAY = date(2020, 9, 8)
KINDS = (("中级工", "中级"), ("高级工", "高级"), ("技师",))
ONE_KIND = (("操作证", "电工证", "焊工证"),)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("中级工6个\n还有个老师傅考起技师了", "中级工6个\n另外有1个拿到了技师"),
        ("中级工6个，有位师傅评上技师", "中级工6个，有1个拿到了技师"),
        ("中级工6个，我自己也考了个中级", "中级工6个，另外有1个拿到了中级"),
        ("中级工6个，老板本人拿了高级工", "中级工6个，另外有1个拿到了高级工"),
        ("中级工6个，有个徒弟也过了，考过高级工", "中级工6个，有个徒弟也过了，考过高级工"),
    ],
)
def test_one_who_got_a_certificate_is_counted(told: str, meant: str) -> None:
    assert with_single_papers(told, KINDS, TODAY) == meant


def test_of_one_kind_alone_its_name_needs_no_saying() -> None:
    told = "拿到操作证6个，另外有个焊工也拿到证了"
    assert with_single_papers(told, ONE_KIND, TODAY) == "拿到操作证6个，另外有1个拿到了操作证"


@pytest.mark.parametrize(
    "told",
    [
        "还有个老师傅考起技师了",
        "中级工6个，有个老师傅在考技师",
        "中级工6个，有个老师傅技师没考过",
        "中级工6个，还有个老师傅考了技师，成绩没出来",
        "中级工6个，有个老师傅以前就考到技师了",
        "中级工6个，还有3个考起技师了",
        "中级工6个，其中有个老师傅考起技师了",
        "中级工6个，我们厂考过技师",
    ],
)
def test_nobody_is_counted_who_has_none_or_may_be_counted_already(told: str) -> None:
    assert with_single_papers(told, KINDS, TODAY) == told


def test_a_message_may_tell_of_nothing_but_one_certificate() -> None:
    assert tells_of_one("还有个老师傅考起技师了", KINDS)
    assert not tells_of_one("还有个老师傅没考起技师", KINDS)
    assert not tells_of_one("还有个老师傅来上班了", KINDS)
