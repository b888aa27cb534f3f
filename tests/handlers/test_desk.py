"""The table of handlers, asked directly."""

from datetime import date

import pytest

from bot.messages import Incoming, Memory, Reply, Turn
from handlers.desk import Desk
from nlp.regions import RegionTree
from policy.files import read_folder
from policy.knowledge import Knowledge
from policy.library import Library, indexed
from tests.conftest import DATA


class Shelf:
    """A shelf with the shipped knowledge."""

    knowledge = Knowledge(read_folder(DATA), RegionTree())
    books = Library([], indexed([]), knowledge.documents, knowledge.regions, knowledge.holds_in)

    def current(self) -> Knowledge:
        return self.knowledge

    def library(self) -> Library:
        return self.books


@pytest.fixture
def taiyuan_desk() -> Desk:
    return Desk(Shelf(), "140100")


def ask(desk: Desk, text: str, memory: Memory | None = None) -> Reply:
    incoming = Incoming("text", "gh", "o", 0, "k", text=text)
    return desk.answer(Turn(incoming, memory or Memory(), date(2026, 11, 21)))


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
