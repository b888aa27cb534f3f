"""Facts told in passing."""

from datetime import date
from decimal import Decimal

import pytest

from nlp.slots import Slot, read_slots

TODAY = date(2026, 11, 21)
HEADS = Slot("headcount", "count", ("职工", "一共"), default=True, unit="人")
LAID_OFF = Slot("laid_off", "count", ("裁", "辞"), unit="人")
WORKED = Slot("worked", "months", ("干", "满"), unit="个月")
SHARE = Slot("share", "ratio", ("实操",))
SLOTS = (HEADS, LAID_OFF, WORKED, SHARE)


def told(text: str) -> dict[str, tuple[Decimal, Decimal]]:
    return {name: (one.low, one.high) for name, one in read_slots(text, SLOTS, TODAY).items()}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("我们厂28个人，裁了5个", {"headcount": (28, 28), "laid_off": (5, 5)}),
        ("裁了5个，一共二十八人", {"headcount": (28, 28), "laid_off": (5, 5)}),
        ("我们28人裁员1人", {"headcount": (28, 28), "laid_off": (1, 1)}),
        ("28个人裁两个人", {"headcount": (28, 28), "laid_off": (2, 2)}),
        ("三十多号人干满半年", {"headcount": (31, 39), "worked": (6, 6)}),
        ("干了一年了", {"worked": (12, 12)}),
        ("实操占六成", {"share": (Decimal("0.6"), Decimal("0.6"))}),
        ("补多少钱", {}),
        ("职工28人，脱贫户一共招了9人", {"headcount": (28, 28)}),
    ],
)
def test_numbers_are_taken_for_what_the_words_beside_them_say(
    text: str, facts: dict[str, tuple[int, int]]
) -> None:
    assert told(text) == facts


def test_a_comma_keeps_a_word_from_marking_the_next_number() -> None:
    assert "laid_off" not in told("没裁，28个人")


def test_the_first_telling_counts() -> None:
    assert told("裁了5个，后来又裁了3个")["laid_off"] == (5, 5)


def test_the_first_months_are_not_how_long_they_worked() -> None:
    assert "worked" not in told("头两个月干得不熟")
    assert told("干了头尾六个月")["worked"] == (6, 6)
