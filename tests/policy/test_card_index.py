"""A long card is found by each of its matters, as near as a short one that has only that."""

from typing import Any

import pytest

from policy.card_index import AT_MOST, CardIndex, index_of
from policy.cards import Card
from tests.policy.small import CARD

LONG, SHORT = "office-2020/firm-services", "office-2020/masters-at-school"
LATHE = "车床师傅上门教徒弟不"
MATTERS = (
    "招聘会每月办一场，摊位不收钱",
    "用工紧的厂，派人上门登记缺哪些工种",
    "厂与厂之间调剂工人，社保关系留在原单位",
    "送技师进车间，带出来的徒弟可以考证",
    "外地来的工人，车站设点接送",
)

ASKS = {MATTERS[3]: ["车床师傅来教徒弟"]}


def a_card(name: str, matters: tuple[str, ...], asks: dict[str, list[str]]) -> Card:
    points: list[dict[str, Any]] = [
        {"about": "overview", "text": one, "asks": asks.get(one, []), "cite": "who"}
        for one in matters
    ]
    named = {"id": name, "name": "办法", "summary": "办法", "points": points}
    return Card.model_validate({**CARD, **named})


def index(asks: dict[str, list[str]]) -> CardIndex:
    long = a_card(LONG, MATTERS, asks)
    short = a_card(SHORT, ("师傅上门教学生，教得好的慰问",), {})
    return index_of((card, [one.text for one in card.points]) for card in (long, short))


def nearness(found: CardIndex, text: str) -> dict[str, float]:
    return {hit.name: hit.score for hit in found.search(text)}


def test_one_of_its_matters_finds_a_long_card() -> None:
    found = nearness(index(ASKS), LATHE)
    assert found[LONG] > found[SHORT]


def test_a_matter_nobody_asks_for_by_itself_does_not() -> None:
    found = nearness(index({}), LATHE)
    assert found[LONG] < found[SHORT]


def test_what_is_only_told_asks_for_no_matter() -> None:
    told = LATHE.removesuffix("不")
    assert nearness(index(ASKS), told) == nearness(index({}), told)


def test_one_matter_makes_a_card_no_nearer_than_that() -> None:
    by_all, by_one = nearness(index({}), LATHE), nearness(index(ASKS), LATHE)
    assert by_one[LONG] == pytest.approx(AT_MOST * by_all[LONG])


def test_among_some_cards_a_matter_of_another_is_not_searched() -> None:
    found = index(ASKS).among({SHORT})
    assert nearness(found, LATHE).keys() == {SHORT}
