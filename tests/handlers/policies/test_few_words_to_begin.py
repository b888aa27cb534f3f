"""How people begin who do not know what there is: one word, a whole story, or 咋办."""

import pytest

from bot.messages import Reply
from tests.handlers.checks.test_short_answers import SHANXI_2022, ZICHUAN_2020, asked
from tests.handlers.shipped import shipped
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

WHO = "您是哪一种？回复数字："


def names(reply: Reply) -> list[str]:
    return [shipped().cards[one].card.name for one in reply.cards]


@pytest.mark.parametrize("said", ["补助", "政策", "防疫补贴", "想了解优惠政策", "复产了有啥补贴"])
def test_who_names_nothing_is_asked_who_they_are(said: str) -> None:
    assert WHO in asked(ZICHUAN_2020, said).text


def test_who_says_who_they_are_is_not_asked_it_again() -> None:
    for said in ("企业补贴", "您好，想问下我们厂能享受什么"):
        assert "您单位算小微、中型还是大型企业" in asked(TAIYUAN_2020, said).text


def test_after_an_answer_the_word_is_about_that() -> None:
    assert names(asked(TAIYUAN_2020, "稳岗返还给多少", "补贴")) == ["失业保险稳岗返还"]


def test_who_has_it_or_has_none_asks_for_nothing() -> None:
    for said in ("我有补贴", "没有补贴"):
        assert WHO not in asked(TAIYUAN_2020, said).text


def test_one_word_brings_what_is_called_by_it() -> None:
    offered = asked(SHANXI_2022, "培训")
    assert offered.kind == "choices"
    assert len(offered.cards) > 3 and all("培训" in one for one in names(offered))
    assert names(asked(TAIYUAN_2020, "社保")) == ["社会保险费阶段性减免"]
    assert "创业担保贷款" in names(asked(ZICHUAN_2020, "我想创业"))


def test_what_nothing_is_called_by_is_still_not_there() -> None:
    assert asked(TAIYUAN_2020, "我想创业").kind == "decline"
    assert asked(SHANXI_2022, "房租").kind == "decline"


def test_who_asks_on_without_choosing_is_told_it_of_each() -> None:
    workshop = "扶贫车间有啥补贴"
    offered = asked(COUNTY_2020, workshop)
    assert offered.kind == "choices"
    again = asked(COUNTY_2020, workshop, "能申请吗")
    assert again.cards == offered.cards and "建档立卡贫困劳动力" in again.text
    one = asked(COUNTY_2020, workshop, "能申请吗", "2")
    assert one.cards == offered.cards[1:] and "条件" in one.text


def test_what_none_of_them_is_about_is_not_answered_with_them() -> None:
    reply = asked(COUNTY_2020, "扶贫车间有啥补贴", "丧葬费发多少")
    assert reply.kind != "choices"


@pytest.mark.parametrize("said", ["厂里把我裁了，咋办", "失业了怎么办呢"])
def test_who_lost_their_work_hears_what_there_is_for_such(said: str) -> None:
    assert "失业、找工作的" in asked(TAIYUAN_2020, said).text


def test_a_complaint_on_the_way_to_a_question_leaves_the_question() -> None:
    told = "人社局电话打不通，跑了两趟，我开饭店的，我就想知道到底能享受哪些政策"
    assert "餐饮" in asked(SHANXI_2022, told).text
    assert asked(SHANXI_2022, "人社局电话打不通").kind == "handoff"
    assert asked(SHANXI_2022, "投诉你们，能享受哪些政策都不说").kind == "handoff"


@pytest.mark.parametrize("said", ["换个问题，稳岗返还给多少", "换一个，稳岗返还有没有"])
def test_who_changes_the_subject_changes_no_place(said: str) -> None:
    assert names(asked(TAIYUAN_2020, said)) == ["失业保险稳岗返还"]
    assert "没有找到“火星”" in asked(TAIYUAN_2020, "换到火星").text


def test_what_is_asked_on_of_a_benefit_that_is_not_there_names_it_again() -> None:
    unheld = ("失业金咋领", "那能领多少")
    for told in range(2, len(unheld) + 1):
        assert "没有查到“失业保险金”" in asked(TAIYUAN_2020, *unheld[:told]).text
    other = asked(TAIYUAN_2020, "失业金咋领", "房租能减不")
    assert other.kind == "decline" and "失业保险金" not in other.text
    assert names(asked(TAIYUAN_2020, "失业金咋领", "稳岗返还给多少")) == ["失业保险稳岗返还"]
