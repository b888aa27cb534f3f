"""Wages owed, dismissals, no contract: our own clause where there is one, else the right door."""

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN, GUIYANG, ZICHUAN = "140100", "520100", "370302"
DISPUTES = [
    "老板欠我三个月工资跑了",
    "干了半年活工钱没给",
    "被厂里开除了给不给赔钱",
    "没签合同能告单位不",
]


@pytest.mark.parametrize("text", DISPUTES)
def test_where_no_policy_speaks_of_it_the_door_is_named(text: str) -> None:
    reply = ask(desk_in(GUIYANG), text)
    assert (reply.kind, reply.cards) == ("decline", ())
    for door in ("劳动保障监察", "仲裁", "12333", "12348"):
        assert door in reply.text


def test_nobody_in_need_is_asked_where_they_are_first() -> None:
    assert "12333" in ask(desk_in(""), DISPUTES[0]).text


def test_where_a_policy_speaks_of_it_the_clause_is_quoted() -> None:
    owed = ask(desk_in(TAIYUAN), DISPUTES[0])
    assert owed.cards == ("shanxi-2022-06/labour-inspection-and-arbitration",)
    laid_off = ask(desk_in(ZICHUAN), "厂里要裁员辞退我，提前几天说")
    assert laid_off.cards == ("zichuan-2020/layoff-procedure",)


def test_a_benefit_called_by_its_name_is_answered_about() -> None:
    reply = ask(desk_in(TAIYUAN), "没签合同的人算不算，一次性吸纳就业补贴要啥条件")
    assert reply.cards == ("taiyuan-2020/small-firm-hiring-grant",)
