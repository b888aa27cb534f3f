"""What is put right or added after a reckoned answer: it is reckoned again."""

from datetime import date, timedelta

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in

TAIYUAN = desk_in("140100")
IN_2020, IN_2022 = date(2020, 4, 1), date(2022, 9, 1)


def told_one_by_one(today: date, *said: str) -> tuple[str, Memory]:
    memory, text = Memory(), ""
    for one in said:
        reply = ask(TAIYUAN, one, memory, today)
        memory, text = reply.memory, reply.text
    return text, memory


@pytest.mark.parametrize("said", ["不是两万 是三万", "不是两万，是三万", "不对，是三万"])
def test_a_figure_of_a_question_is_put_right(said: str) -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", said)
    assert "27000元" in text and "18000元" not in text


def test_a_figure_that_was_told_is_put_right_and_stays_so() -> None:
    first = "小微招了5个干了7个月的，一次性补助给多少"
    text, memory = told_one_by_one(IN_2020, first, "不是5个，是8个")
    assert "12000元（1500元×8人）" in text
    assert "12000元" in ask(TAIYUAN, "一共给多少", memory, IN_2020).text


def test_a_new_fact_after_a_reckoned_answer_counts_in_it() -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", "我们是大企业")
    assert "1万元（上年度实际缴纳的失业保险费20000元×50%）" in text and "18000" not in text


def test_a_kind_asked_about_after_a_reckoned_answer_is_reckoned() -> None:
    asked = ("稳岗返还去年交了两万能返多少", "大企业呢", "小公司呢")
    text, _ = told_one_by_one(IN_2022, *asked)
    assert "18000元" in text and "1万元" not in text


def test_of_two_figures_asked_about_the_last_counts() -> None:
    text, _ = told_one_by_one(IN_2020, "小微企业新招5个人给多少", "招10个呢", "都干满7个月了")
    assert "15000元（1500元×10人）" in text


def test_the_figures_of_another_benefit_are_not_taken_over() -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", "扩岗补助", "我们是大企业")
    assert "按您说的算" not in text


def test_the_figures_of_a_question_are_of_one_day() -> None:
    _, memory = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少")
    assert "20000" not in ask(TAIYUAN, "我们是大企业", memory, IN_2022 + timedelta(days=1)).text
