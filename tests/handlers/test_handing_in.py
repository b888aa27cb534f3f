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


@pytest.mark.parametrize("words", ["哪家能给存着", "哪儿能代管", "谁家能接"])
def test_who_keeps_it_is_where(words: str) -> None:
    reply = ask(desk_in("140100"), f"我们公司职工的档案{words}")
    assert "县级以上" in reply.text.partition("去哪办：")[2]


def test_where_it_is_to_be_seen_is_where() -> None:
    reply = ask(desk_in("520100"), "线上招聘的消息哪点看得到")
    assert "县人民政府网" in reply.text.partition("去哪办：")[2]


@pytest.mark.parametrize("words", ["朝哪儿要", "跟哪里申请", "找哪儿领"])
def test_whom_to_ask_for_money_is_where(words: str) -> None:
    reply = ask(desk_in("140100"), f"我们中介是市里发的证，2020年的职介补贴{words}")
    assert "核准它的机关" in reply.text
    assert "where" in reply.aspects


@pytest.mark.parametrize(
    "text",
    [
        "稳岗返还要往他们邮箱里发东西 都发些甚",
        "20年稳岗返还 人家打电话说要材料 传些啥",
        "稳岗返还往那个邮箱上传哪几样",
        "稳岗返还填哪张表 交几份",
    ],
)
def test_what_to_send_asks_for_the_papers_and_not_for_the_address(text: str) -> None:
    reply = ask(desk_in("140100"), text)
    assert reply.aspects[0] == "materials" and "contact" not in reply.aspects
    assert "申报表、承诺书、企业营业执照" in reply.text


def test_what_is_sent_to_people_asks_for_no_papers() -> None:
    assert "materials" not in ask(desk_in("140100"), "稳岗返还给我们发些啥").aspects


@pytest.mark.parametrize(
    "text",
    [
        "小微招人补助奔哪达弄",
        "招人补助上哪垯儿要",
        "小微招人的一次性补助敲谁家门",
        "小微招人补助是跑市里还是哪儿",
        "小微新招人补助打哪儿领",
        "小微招人补助在哪凼要",
        "小微招人补助去哪个地场",
    ],
)
def test_where_is_asked_in_many_words(text: str) -> None:
    reply = ask(desk_in("140100"), text)
    assert reply.aspects == ("where",)
    assert "市职业介绍服务中心" in reply.text


@pytest.mark.parametrize(
    ("text", "aspect"),
    [("稳岗返还能不能在手机上弄", "process"), ("缓缴能网上报不 还是非得跑大厅", "where")],
)
def test_whether_it_may_be_so_is_no_question_of_conditions(text: str, aspect: str) -> None:
    reply = ask(desk_in("140100"), text)
    assert aspect in reply.aspects and "conditions" not in reply.aspects
