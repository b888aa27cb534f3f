"""The word list knows what is written right."""

import pytest

from nlp.wordlist import ORDINARY


@pytest.mark.parametrize("text", ["补贴", "返还", "一", "山西太原"])
def test_a_word_is_written_right(text: str) -> None:
    assert text in ORDINARY


def test_what_a_word_begins_with_is_written_right() -> None:
    assert "劳动合" in ORDINARY


@pytest.mark.parametrize("text", ["失业险返", "补贴补", "", "\ud800", "\U0010ffff", None])
def test_all_else_is_no_word(text: object) -> None:
    assert text not in ORDINARY
