"""What is over: said first to who asks whether it may still be had, and of which year it was."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN, ZICHUAN = desk_in("140100"), desk_in("370302")
OVER = "已到期，现在不能再申请。"


@pytest.mark.parametrize("said", ["稳岗返还还能领不", "招人补助还给不", "扩岗补助现在还有没有"])
def test_who_asks_whether_it_may_still_be_had_hears_the_no_first(said: str) -> None:
    assert ask(TAIYUAN, said).text.splitlines()[1] == OVER


@pytest.mark.parametrize("said", ["稳岗返还给多少", "招人补助去哪办"])
def test_who_asks_something_else_is_not_told_it_in_a_line_of_its_own(said: str) -> None:
    assert OVER not in ask(TAIYUAN, said).text


def test_as_long_as_it_may_be_had_nothing_is_over() -> None:
    assert OVER not in ask(TAIYUAN, "招人补助还给不", today=date(2020, 4, 1)).text


def test_what_is_over_or_has_no_end_is_named_with_its_year() -> None:
    assert "太原市2020年（已到期）" in ask(TAIYUAN, "稳岗返还给多少").text.splitlines()[0]
    assert "（山西省2022年，已到期）" in ask(TAIYUAN, "招大学生补贴多少").text
    assert "（淄川区2020年，未写截止日期）" in ask(ZICHUAN, "疫情没生意，有啥补贴").text


@pytest.mark.parametrize(
    ("day", "verdict"), [("2月15号", "这一条符合"), ("3月15号", "这一条不符合")]
)
def test_of_a_day_between_two_others_one_thing_is_said(day: str, verdict: str) -> None:
    said = f"{day}招的人 一次性吸纳就业补贴给不给"
    lines = ask(ZICHUAN, said, today=date(2020, 5, 1)).text.splitlines()
    told = [line for line in lines if line.startswith("按您说的")]
    assert len(told) == 1
    assert "2020年2月10日至2020年3月9日" in told[0] and verdict in told[0]
