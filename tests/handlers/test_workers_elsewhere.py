"""A firm whose workers are still far away asks its own office, not that of where they are."""

from datetime import date

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in

TAIYUAN, ZICHUAN = "140100", "370302"
DAY = date(2020, 4, 8)


def last(home: str, *messages: str) -> tuple[str, tuple[str, ...]]:
    """The text and the cards of the last answer."""
    desk, memory = desk_in(home), Memory(region=home)
    for text in messages:
        reply = ask(desk, text, memory, DAY)
        memory = reply.memory
    return reply.text, reply.cards


@pytest.mark.parametrize(
    "told",
    [
        "招了41个农民工，人都困在甘肃定西，能派大巴接不，花钱不",
        "招了41个农民工，现在都在大同乡下等着来，车钱谁掏",
        "招了41个农民工，24个在临汾，17个在长治，能给接过来不",
        "41个农民工要从安徽过来，能包车接不",
    ],
)
def test_workers_who_are_to_be_fetched_are_asked_about_at_home(told: str) -> None:
    text, cards = last(TAIYUAN, "我们是省级重点项目", told)
    assert cards == ("taiyuan-2020/point-to-point-transport",)
    assert "41人" in text and "费用由县级财政承担" in text and "您提到" not in text


def test_they_are_fetched_to_another_county_by_its_own_rules() -> None:
    _, cards = last(ZICHUAN, "俺厂的工人都在河南老家出不来，能派车接不")
    assert cards == ("zichuan-2020/return-to-work",)


def test_who_is_waiting_themselves_asks_there() -> None:
    text, cards = last(TAIYUAN, "我困在安徽老家，能派车接我不")
    assert not cards and "安徽" in text


def test_workers_who_wait_elsewhere_are_paid_for_at_home() -> None:
    text, cards = last(TAIYUAN, "我店里新招7个人，都在忻州等着来，吸纳就业补助给多少")
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",) and "1500元×7人" in text
