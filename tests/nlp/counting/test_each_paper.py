"""Where each of several people has a paper, or so many are of each kind, that is their number."""

from datetime import date

import pytest

from nlp.counting.each_paper import each_told, with_theirs

TODAY = date(2020, 5, 6)
KINDS = (("中级",), ("高级",), ("技师",), ("高级技师",), ("操作证", "电工证", "焊工证"))


@pytest.mark.parametrize("told", ["中级工和高级工证各拿了4个", "拿了中级工、高级工各4个"])
def test_the_number_of_each_kind_is_told_for_each(told: str) -> None:
    assert each_told(told, KINDS, TODAY).endswith("，中级4个，高级4个")


def test_trades_are_counted_so_where_papers_are_spoken_of() -> None:
    told = each_told("电工和焊工各2个，操作证给多少", KINDS, TODAY)
    assert told == "电工和焊工各，电工证2个，焊工证2个，操作证给多少"


@pytest.mark.parametrize("text", ["招了电工和焊工各2个，操作证给多少", "电工和焊工各2个，补多少"])
def test_the_workers_of_a_trade_are_no_papers(text: str) -> None:
    assert each_told(text, KINDS, TODAY) == text


@pytest.mark.parametrize(
    ("told", "theirs"),
    [
        ("厂里6个职工培训完，都拿到中级证", "厂里，都拿到6个中级证"),
        ("送了6个人去学，学完了，高级证全拿下来了", "送了，6个高级证全拿下来了"),
        ("6名师傅参加培训，今年都考过了技师", "，今年都考过了6个技师"),
        ("厂里6个工人培训后全部取得中级证书", "厂里，全部取得6个中级证书"),
        ("有6个电工师傅，公司组织培训完，都考到技师", "有，都考到6个技师"),
        ("我们有6个质检员，厂里出钱组织学习，都拿到中级证", "我们有，都拿到6个中级证"),
        ("6个工程师公司统一安排培训，都考到高级证", "，都考到6个高级证"),
    ],
)
def test_all_who_were_taught_have_one_each(told: str, theirs: str) -> None:
    assert with_theirs(told, KINDS, TODAY) == theirs


@pytest.mark.parametrize(
    "told",
    [
        "6个职工培训完，都去考中级证",
        "6个职工培训完，有些拿到中级证",
        "6个职工培训完，都没拿到中级证",
        "6个职工培训完，都拿到中级证，有1个没过",
        "6个职工培训完，拿到4个中级证",
        "6个没培训的职工，都拿到中级证",
        "3个技师，还有6个高级工，都考到高级技师证",
        "6个师傅带徒弟，厂里组织培训，都拿到中级证",
        "6个职工培训完，去年都拿到中级证",
        "6个职工培训完，都拿到中级证没有",
    ],
)
def test_else_nobody_knows_how_many_have_one(told: str) -> None:
    assert with_theirs(told, KINDS, TODAY) == told
