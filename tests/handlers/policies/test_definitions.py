"""Who does not know a word hears what it means, and goes on where they were."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN, COUNTY = desk_in("140100"), desk_in("5201XX")
THEN = date(2020, 5, 1)


@pytest.mark.parametrize(
    ("says", "hears"),
    [
        ("啥叫小微企业", "〔2011〕300号"),
        ("就业困难人员是什么人", "就业促进法》第五十二条"),
        ("登记失业半年以上是啥意思", "没去登记的不算"),
        ("开个小饭馆，算不算小微", "餐饮、住宿不到100人"),
    ],
)
def test_a_word_is_explained_with_its_source(says: str, hears: str) -> None:
    reply = ask(TAIYUAN, says)
    assert reply.kind == "answer" and hears in reply.text and reply.cites


def test_who_has_named_no_place_is_not_asked_for_one() -> None:
    assert "自然年" in ask(desk_in(""), "毕业年度是什么意思").text


def test_in_a_check_the_question_comes_again() -> None:
    asked = ask(TAIYUAN, "能领小微企业招人补助不", today=THEN)
    explained = ask(TAIYUAN, "什么算小微企业啊", asked.memory, THEN)
    assert "300号" in explained.text and "您单位算小微、中型还是大型企业" in explained.text
    assert explained.memory.check == asked.memory.check


def test_who_only_says_that_they_are_puzzled_hears_what_the_word_means() -> None:
    asked = ask(TAIYUAN, "能领小微企业招人补助不", today=THEN)
    assert "工业不到300人" in ask(TAIYUAN, "啥意思", asked.memory, THEN).text


def test_what_comes_after_leans_on_the_answer_before() -> None:
    answered = ask(TAIYUAN, "稳岗返还给多少")
    explained = ask(TAIYUAN, "实缴是啥意思", answered.memory)
    assert ask(TAIYUAN, "要什么材料", explained.memory).cards == answered.cards


@pytest.mark.parametrize("says", ["以工代训是什么", "以工代训补贴是什么意思"])
def test_a_benefits_name_is_answered_by_the_benefit(says: str) -> None:
    assert ask(COUNTY, says).cards == ("guiyang-county/work-based-training-subsidy",)


@pytest.mark.parametrize(
    "asks_then", ["那我算不算", "我们这个小店算吗", "我五十出头没活干，属于不"]
)
def test_whether_they_are_what_was_explained_is_for_others_to_decide(asks_then: str) -> None:
    explained = ask(TAIYUAN, "啥叫零就业家庭", today=THEN)
    reply = ask(TAIYUAN, asks_then, explained.memory, THEN)
    assert "这里认定不了" in reply.text and "就业促进法》第五十六条" in reply.text


def test_only_right_after_the_word_is_it_meant() -> None:
    explained = ask(TAIYUAN, "啥叫零就业家庭", today=THEN)
    answered = ask(TAIYUAN, "稳岗返还给多少", explained.memory, THEN)
    assert "认定不了" not in ask(TAIYUAN, "我算不算", answered.memory, THEN).text


@pytest.mark.parametrize("says", ["法定退休年龄是几岁", "女工退休年龄是多少"])
def test_an_age_is_what_the_word_means(says: str) -> None:
    assert "女工人满50岁" in ask(TAIYUAN, says, today=THEN).text
