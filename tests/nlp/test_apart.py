"""Phrases in two parts are found with other words between them, in their order, not too far."""

import pytest

from nlp.apart import FARTHEST, ApartBook, SayingBook

BOOK = ApartBook({"失业险…退": ["稳岗返还"], "失业险…返": ["稳岗返还"], "社保…缓": ["缓缴"]})


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("失业险单位那块还能退不", ["失业险…退"]),
        ("失业险退不退", ["失业险…退"]),
        ("社保能缓吗失业险能返吗", ["社保…缓", "失业险…返"]),
        ("退的是不是失业险", []),
        ("失业险" + "啊" * FARTHEST + "退", ["失业险…退"]),
        ("失业险" + "啊" * (FARTHEST + 1) + "退", []),
        ("", []),
    ],
)
def test_the_second_part_follows_the_first(text: str, phrases: list[str]) -> None:
    assert [one.phrase for one in BOOK.find(text)] == phrases


def test_a_book_may_hold_phrases_of_one_part_and_of_two() -> None:
    book = SayingBook({"跳楼": ["danger"], "站…楼顶": ["danger"], "跳楼价": ["idiom"]})
    assert [one.phrase for one in book.find("站在那楼顶上要跳楼")] == ["站…楼顶", "跳楼"]
    assert [one.phrase for one in book.find("跳楼价")] == ["跳楼价"]
