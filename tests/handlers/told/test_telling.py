"""What is told and asks for nothing is noted; what is told of another firm is not theirs."""

from datetime import date

import pytest

from bot.messages import Reply
from tests.handlers.shipped import ask, desk_in

TAIYUAN, ZICHUAN = desk_in("140100"), desk_in("370302")
IN_MAY = date(2020, 5, 6)


def say(*messages: str) -> Reply:
    """The last reply to messages one after another."""
    reply = ask(TAIYUAN, messages[0], today=IN_MAY)
    for message in messages[1:]:
        reply = ask(TAIYUAN, message, reply.memory, IN_MAY)
    return reply


@pytest.mark.parametrize("said", ["去年就二十来口人", "拢共也就四十号人", "现在只剩17个人了"])
def test_how_many_they_are_is_noted_without_a_word_for_whom(said: str) -> None:
    reply = say("你好", said)
    assert reply.kind == "dialogue" and f"记下了：{said}。" in reply.text


@pytest.mark.parametrize(
    ("told", "right", "people"),
    [
        ("我们招了14个人，都是登记失业的", "不对，15个，漏算了一个", 15),
        ("俺招了9个人，全是登记失业的", "说错了，8个", 8),
    ],
)
def test_a_number_put_right_by_itself_is_noted_and_counts(
    told: str, right: str, people: int
) -> None:
    reply = say(told, right)
    assert reply.kind != "decline"
    assert f"1500元×{people}人" in ask(TAIYUAN, "能补多少", reply.memory, IN_MAY).text


def test_nothing_is_put_right_where_nothing_was_told() -> None:
    assert say("不对，15个，漏算了一个").kind == "decline"


@pytest.mark.parametrize(
    "said",
    [
        "隔壁厂招了6个，他们登记失业都满一年",
        "对门饭店新招了7个，合同都签了",
        "人家那公司去年裁了3个，一共四十来号人",
        "别的厂收了8个大学生，都交着社保",
    ],
)
def test_what_is_told_of_another_firm_comes_to_no_sum(said: str) -> None:
    for desk in (TAIYUAN, ZICHUAN):
        reply = ask(desk, said, today=IN_MAY)
        assert "别家的情况" in reply.text and not reply.cards and not reply.memory.story


def test_another_firm_does_not_change_what_was_told_of_their_own() -> None:
    text = say("我们厂招了11个", "隔壁厂招了4个", "能补多少").text
    assert "16500元（1500元×11人）" in text


@pytest.mark.parametrize(
    "said",
    ["隔壁厂招了6个，能补多少", "我们厂招了6个，隔壁厂招了4个，给多少", "隔壁厂领了稳岗返还"],
)
def test_what_asks_or_names_a_benefit_is_answered_yet(said: str) -> None:
    assert "别家的情况" not in say(said).text
