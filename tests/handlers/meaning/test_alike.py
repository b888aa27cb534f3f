"""Benefits that are taken for one another: who asks for one is not given the other as though it
were the same."""

from datetime import date

import pytest

from policy.books import read_books
from policy.files import KnowledgeError
from tests.handlers.shipped import ask, desk_in, shipped

TAIYUAN, ZICHUAN, GUIYANG = "140100", "370302", "520100"
ALLOWANCE = "shanxi-2022-06/unemployment-allowance"

NOT_HELD = [
    (TAIYUAN, "我被裁了能领失业金吗", "失业保险金", "失业补助金"),
    (TAIYUAN, "失业保险金要什么条件", "失业保险金", "失业补助金"),
    (TAIYUAN, "失业救济金一个月多少", "失业保险金", "失业补助金"),
    (TAIYUAN, "失业补助金和失业金一样吗", "失业保险金", "失业补助金"),
    (ZICHUAN, "失业金怎么领", "失业保险金", "续发"),
    (GUIYANG, "失业补助金一个月多少", "失业补助金", "失业保险金"),
    (ZICHUAN, "创业补贴给多少", "一次性创业补贴", "创业担保贷款"),
    (GUIYANG, "社保能免吗，免社保几个月", "社会保险费减免", "缓缴"),
    (GUIYANG, "大学生求职创业补贴多少", "困难毕业生求职创业补贴", "一次性求职创业补贴"),
    (TAIYUAN, "以工代训补贴多少", "以工代训补贴", "培训补贴"),
    (ZICHUAN, "扩岗补助一个人多少", "一次性扩岗补助", "一次性吸纳就业补贴"),
]

HELD_OR_OTHER = [
    (GUIYANG, "失业金一个月多少钱"),
    (TAIYUAN, "失业补助金怎么领"),
    (TAIYUAN, "交不够一年领不了失业金咋办"),
    (TAIYUAN, "介绍领失业金的人就业给多少补贴"),
    (ZICHUAN, "失业金领完了快退休了还能接着领不"),
    (ZICHUAN, "失业金上个月到头了，能不能给发到退休"),
    (TAIYUAN, "创业补贴多少"),
    (GUIYANG, "求职创业补贴多少"),
    (TAIYUAN, "稳岗补贴多少"),
]


@pytest.mark.parametrize(("region", "asked", "wanted", "other"), NOT_HELD)
def test_what_is_not_held_is_said_first_and_the_other_named_as_another(
    region: str, asked: str, wanted: str, other: str
) -> None:
    said = ask(desk_in(region), asked).text
    first = said.partition("\n")[0]
    assert "没有查到" in first
    assert f"“{wanted}”" in first
    assert "请问" in said
    assert "12333" in said
    assert said.index(other) > len(first)
    assert "是另一项" in said


@pytest.mark.parametrize(("region", "asked"), HELD_OR_OTHER)
def test_what_is_held_or_not_asked_for_is_answered_as_ever(region: str, asked: str) -> None:
    said = ask(desk_in(region), asked).text
    assert said.startswith("【")
    assert "另一项" not in said


@pytest.mark.parametrize(
    ("still", "months", "holds"),
    [
        ("离法定退休还差16个月", 16, False),
        ("到退休年龄还差一年零三个月", 15, False),
        ("离退休就差8个月了", 8, True),
        ("还差7个月退休", 7, True),
    ],
)
def test_how_long_is_lacking_to_retirement_is_how_long_it_is(
    still: str, months: int, holds: bool
) -> None:
    desk, day = desk_in(ZICHUAN), date(2020, 5, 10)
    first = ask(desk, f"失业金领到2月就到头了，没找着活，{still}", today=day)
    text = ask(desk, "失业金能接着发到退休不", first.memory, day).text
    assert "没有查到" not in text and f"距法定退休年龄的时间{months}个月" in text
    assert ("这一条不符合" in text) is not holds


def test_nobody_is_checked_for_the_other_and_the_next_question_is_about_it() -> None:
    desk = desk_in(TAIYUAN)
    first = ask(desk, "我被裁了能领失业金吗")
    assert first.kind == "answer"
    assert not first.memory.check
    second = ask(desk, "要什么条件", first.memory)
    assert second.cards == (ALLOWANCE,)
    assert second.text.startswith("【")


NO_CARD_YET = {
    "graduate_job_search_grant",
    "skill_improvement_subsidy",
}
"""Families of benefits that people ask for and no shipped document has."""


def test_what_is_called_the_same_or_another_is_known() -> None:
    families, cards = shipped().of_family, shipped().cards
    alike = shipped().lexicon.alike.values()
    names = {name for one in alike for name in (*one.families, *one.unlike)}
    assert {name for name in names if name not in families and name not in cards} == NO_CARD_YET


@pytest.mark.parametrize("benefit", shipped().lexicon.alike)
def test_each_is_known_by_its_own_name(benefit: str) -> None:
    assert benefit in shipped().read(f"{benefit}怎么申请").called


@pytest.mark.parametrize("asked", ["公积金能缓交吗", "公积金缓交要啥条件", "公积金交不起能少缴不"])
def test_by_any_name_of_its_term_it_has_the_same_door(asked: str) -> None:
    assert "请问当地住房公积金管理中心（12329）或 12333" in ask(desk_in(GUIYANG), asked).text


def test_a_term_that_is_not_there_is_named() -> None:
    row = {"benefit": "甲", "families": [], "unlike": ["乙"], "door": "丙", "term": "没有的词"}
    with pytest.raises(KnowledgeError, match="没有的词"):
        read_books({"alike": [row]})
