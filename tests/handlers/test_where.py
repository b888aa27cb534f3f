"""The county that a document leaves unnamed: whose it may be hears so, the others do not."""

import pytest

from tests.handlers.shipped import ask, desk_in

QUESTION = "稳岗返还给多少"
CARD = "guiyang-county/job-retention-refund"
NOTE = "原文没写县名"


@pytest.mark.parametrize("place", ["贵阳", "修文县", "开阳", "贵阳市辖县"])
def test_who_may_live_in_the_unnamed_county_is_answered_with_the_doubt(place: str) -> None:
    desk = desk_in("")
    reply = ask(desk, QUESTION, ask(desk, f"我在{place}").memory)
    assert reply.cards == (CARD,)
    assert NOTE in reply.text


@pytest.mark.parametrize("place", ["南明区", "清镇", "遵义"])
def test_who_cannot_live_in_it_is_not_given_its_figures(place: str) -> None:
    desk = desk_in("")
    reply = ask(desk, QUESTION, ask(desk, f"我在{place}").memory)
    assert (reply.kind, reply.cards) == ("decline", ())
    assert "100%" not in reply.text


def test_where_people_are_sent_is_not_where_somebody_asks_from() -> None:
    desk = desk_in("140100")
    first = ask(desk, "介绍人在本县就业职介补贴多少钱一个")
    assert "800元" in ask(desk, "要是给介绍到大同那边去嘞", first.memory).text


def test_a_place_after_an_answer_about_places_is_where_they_go() -> None:
    desk = desk_in("520100")
    first = ask(desk, "我家是建档立卡的，村头统一组织去浙江打工，有好多补贴")
    assert "500元" in ask(desk, "要是就在遵义做活路嘞", first.memory).text


def test_somebody_sent_to_the_capital_asks_at_home() -> None:
    words = "开家政公司的，有证，我给北京送过去俩月嫂，合同都签了，一个能给我补多少钱"
    assert "1000元" in ask(desk_in("140100"), words).text
