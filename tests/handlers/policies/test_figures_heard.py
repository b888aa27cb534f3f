"""Several figures heard of one matter are told apart, each with the card that pays it."""

import pytest

from tests.handlers.shipped import ask, desk_in

ORDERED, CLUSTER = (
    "shanxi-2022-06/order-based-training-subsidy",
    "shanxi-2022-06/cluster-training-subsidy",
)


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("有人说培训最高给四千，又有人说八千，到底咋回事", (ORDERED, CLUSTER)),
        ("听说企业培训一个人补8000，也有说4000的，分别是给谁", (CLUSTER, ORDERED)),
    ],
)
def test_each_figure_is_told_with_its_card(text: str, cards: tuple[str, ...]) -> None:
    reply = ask(desk_in("141000"), text)
    assert reply.cards == cards
    assert "4000元" in reply.text
    assert "8000元" in reply.text
    assert [choice.card for choice in reply.memory.choices] == list(cards)


@pytest.mark.parametrize(
    "text",
    [
        "有人说职介补贴五百，有人说八百，到底哪个对",
        "有人说大学生创业给一万，有人说五千，到底哪个对",
    ],
)
def test_figures_of_one_card_or_of_none_are_not_told_apart(text: str) -> None:
    reply = ask(desk_in("140100"), text)
    assert "不同的几项" not in reply.text
    assert len(reply.cards) == 1
