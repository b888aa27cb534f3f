"""Two benefits in one question: whether they exclude each other, and what each is."""

from datetime import date

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in, pick
from tests.handlers.stories import SHANXI_2022, answer

SHANXI, TAIYUAN = "140000", "140100"


@pytest.mark.parametrize(
    "text", ["扩岗补助和一次性吸纳就业补贴能不能都拿", "扩岗补助领了，吸纳就业补贴还能领不"]
)
def test_what_excludes_each_other_is_said_first_with_both_sums(text: str) -> None:
    reply = ask(desk_in(SHANXI), text)
    first, *rest = reply.text.splitlines()
    assert "不能重复享受" in first
    assert any("1500元" in line for line in rest)
    assert {"2(3)", "20"} <= {cite["clause"] for cite in reply.cites}
    assert "exclusion" in reply.aspects


def test_what_lapsed_gives_way_to_the_same_benefit_of_the_others_document() -> None:
    today = date(2022, 9, 14)
    reply = ask(desk_in(TAIYUAN), "吸纳就业补贴跟扩岗补助能一起领吗", today=today)
    assert set(reply.cards) == {
        "shanxi-2022-06/hiring-subsidy",
        "shanxi-2022-06/job-creation-subsidy",
    }
    assert "与一次性扩岗补助不能同时申领" in reply.text


def test_what_was_not_written_yet_on_the_day_excludes_nothing() -> None:
    day = date(2020, 5, 1)
    reply = ask(desk_in(TAIYUAN), "扩岗补助和一次性吸纳就业补贴能不能都拿", today=day)
    assert reply.cards == ("taiyuan-2020/small-firm-hiring-grant",)


def test_where_the_text_says_nothing_nothing_is_asserted() -> None:
    reply = ask(desk_in(TAIYUAN), "稳岗返还和招人补助能一块领不")
    assert set(reply.cards) == {
        "taiyuan-2020/job-retention-refund",
        "taiyuan-2020/small-firm-hiring-grant",
    }
    assert "原文没有写不能同时享受" in reply.text
    assert reply.text.count("已到期") == 2


def test_one_of_the_two_can_be_looked_at() -> None:
    desk = desk_in(TAIYUAN)
    both = ask(desk, "稳岗返还和招人补助能一块领不", Memory(region=TAIYUAN))
    label = next(one.label for one in both.memory.choices if "稳岗返还" in one.label)
    assert pick(desk, label, both).cards == ("taiyuan-2020/job-retention-refund",)


def test_two_names_without_that_question_are_not_taken_for_it() -> None:
    assert "不能重复" not in ask(desk_in(TAIYUAN), "稳岗返还给多少").text


@pytest.mark.parametrize(
    "text",
    [
        "帮扶车间的吸纳补贴和社保补贴能同时领不",
        "帮扶车间收了8个脱贫户，吸纳补贴跟社保补贴是不是两样都给",
    ],
)
def test_two_grants_of_one_benefit_may_both_be_had(text: str) -> None:
    assert "都符合的，两项都可以拿" in ask(desk_in(SHANXI), text).text


def test_what_their_own_words_come_to_is_said_of_each() -> None:
    told = "我们今年招了7个2022年毕业的大学生，合同签了，失业保险都交着"
    text = answer(SHANXI_2022, told, "扩岗补助和一次性吸纳就业补贴能不能都拿，能拿多少")
    assert "不能重复享受" in text and "“一次性扩岗补助”：按您说的算：10500元" in text


def test_of_what_nothing_was_told_nothing_is_reckoned() -> None:
    text = answer(SHANXI_2022, "扩岗补助和一次性吸纳就业补贴能不能都拿")
    assert "不能重复享受" in text and "按您说的" not in text


def test_where_one_of_them_was_had_the_other_has_no_sum() -> None:
    told = "今年招了7个2022年毕业的大学生，合同签了，失业保险都交着"
    had = "一次性吸纳就业补贴这7个人上月已经到账，扩岗补助还能领不"
    text = answer(SHANXI_2022, told, had)
    assert "不能重复享受" in text and "10500" not in text
