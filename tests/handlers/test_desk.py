"""The table of handlers, asked directly."""

import pytest

from bot.messages import Memory
from handlers.desk import Desk
from policy.documents.clauses import split
from policy.documents.documents import Held
from tests.handlers.shipped import ask, desk_in

FERRY = """关于摆渡船工培训补贴的通知
一、补贴对象
取得船员证的摆渡船工。
二、办理流程
按申请、审核、公示、发放的程序办理。
"""


@pytest.fixture
def taiyuan_desk() -> Desk:
    return desk_in("140100")


def test_the_offices_own_region_serves_until_one_is_named(taiyuan_desk: Desk) -> None:
    reply = ask(taiyuan_desk, "招人补助给多少")
    assert reply.kind == "answer"
    assert "1500元" in reply.text
    moved = ask(taiyuan_desk, "我在成都", reply.memory)
    assert ask(taiyuan_desk, "招人补助给多少", moved.memory).kind == "decline"


def test_an_answer_carries_its_card_cites_and_reading(taiyuan_desk: Desk) -> None:
    reply = ask(taiyuan_desk, "招人补助去哪办")
    assert reply.cards == ("taiyuan-2020/small-firm-hiring-grant",)
    assert reply.aspects == ("where",)
    assert reply.cites[0]["clause"] == "二（五）"
    assert reply.cites[0]["number"] is None
    assert reply.understood["region"] == "140100"


def test_a_withdrawn_card_that_was_offered_is_searched_for_anew(taiyuan_desk: Desk) -> None:
    asked = ask(taiyuan_desk, "职介补贴给多少")
    gone = asked.memory.to_json()
    gone["choices"] = [{"label": "x", "card": "gone/card", "aspect": "where", "say": ""}]
    assert ask(taiyuan_desk, "1", Memory.from_json(gone)).text


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("我不想活了", "emergency"),
        ("转人工", "handoff"),
        ("你好", "smalltalk"),
        ("给我讲个笑话", "decline"),
        ("换成火星", "ask_region"),
        ("招人补助给多少", "answer"),
    ],
)
def test_each_kind_of_sentence_gets_its_kind_of_reply(
    taiyuan_desk: Desk, said: str, kind: str
) -> None:
    assert ask(taiyuan_desk, said).kind == kind


def test_how_it_is_done_is_no_question_until_something_is_named() -> None:
    notice = Held("ferry", FERRY.splitlines()[0], None, None, None, 1, tuple(split(FERRY)))
    chengdu_desk = desk_in("510100", notice)
    assert ask(chengdu_desk, "怎么办理").kind == "decline"
    assert "审核、公示" in ask(chengdu_desk, "摆渡船工培训补贴怎么办理").text
