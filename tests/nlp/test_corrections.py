"""What is taken back while writing does not count."""

from datetime import date
from unittest.mock import patch

import pytest

from nlp import corrections
from nlp.corrections import corrected

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("去年8月招了3个，不对，是5个", "去年8月招了5个"),
        ("去了五十个人，哦不，加上夜班是53个", "去了53个"),
        ("我们28人裁了6个，说错了，是5个，能返吗", "我们28人裁了5个，能返吗"),
        ("交了8个月，记错了，10个月", "交了10个月"),
    ],
)
def test_the_number_said_instead_stands_in_the_place_of_the_one_taken_back(
    written: str, meant: str
) -> None:
    assert corrected(written, TODAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        "不对，是5个",
        "这个说法不对",
        "我们28个人，说错了吗",
        "招了3个，不对，合同是1年",
        "3个人有8个月",
    ],
)
def test_what_takes_no_number_back_is_left_as_it_is(text: str) -> None:
    assert corrected(text, TODAY) == text


def test_who_says_no_all_through_a_message_is_read_once() -> None:
    text = "我们28个人" + "不" * 680
    with patch.object(corrections, "quantities", wraps=corrections.quantities) as read:
        assert corrected(text, TODAY) == text
    assert read.call_count == 1
