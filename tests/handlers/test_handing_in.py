"""Where something is handed in, asked by a door beside any other way, or by 朝哪儿要."""

import pytest

from tests.handlers.shipped import ask, desk_in


@pytest.mark.parametrize(
    "text",
    ["得亲自去柜台交还是怎么着", "那要跑大厅递还是咋整", "非得到窗口交吗还是咋弄"],
)
def test_who_names_one_door_and_any_other_way_is_told_the_way(text: str) -> None:
    desk = desk_in("140100")
    first = ask(desk, "20年太原稳岗返还要准备啥材料")
    reply = ask(desk, text, first.memory)
    assert "邮箱（上传材料）" in reply.text.partition("去哪办：")[2]
    assert "process" not in reply.aspects


def test_a_door_after_another_matter_is_not_of_the_last() -> None:
    desk = desk_in("140100")
    first = ask(desk, "20年太原稳岗返还要准备啥材料")
    assert not ask(desk, "残疾人两项补贴跑大厅交还是咋弄", first.memory).cards


@pytest.mark.parametrize("words", ["朝哪儿要", "跟哪里申请", "找哪儿领"])
def test_whom_to_ask_for_money_is_where(words: str) -> None:
    reply = ask(desk_in("140100"), f"我们中介是市里发的证，2020年的职介补贴{words}")
    assert "核准它的机关" in reply.text
    assert "where" in reply.aspects
