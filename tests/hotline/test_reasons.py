"""Reasons are chosen from a list; the other side reads what is written there."""

from typing import Any

import pytest

from core.errors import Invalid
from hotline.reasons import FILE, BadReasons, checked, reason_of, shipped_reasons
from policy.files import read_yaml


def test_the_other_side_reads_the_reason_and_the_words() -> None:
    text = shipped_reasons()["reject_firm"]["licence_wrong"]
    assert reason_of("reject_firm", "licence_wrong", "") == text
    assert reason_of("reject_firm", "licence_wrong", " 是开户\n许可证 ") == f"{text}。是开户 许可证"
    assert reason_of("reject_firm", "other", "门牌对不上") == "门牌对不上"


@pytest.mark.parametrize("chosen", ["", "weather", "其他原因"])
def test_a_reason_of_the_list_must_be_chosen(chosen: str) -> None:
    with pytest.raises(Invalid, match="从列表里选"):
        reason_of("reject_firm", chosen, "不行")


def test_another_reason_needs_words_and_no_more_than_fit() -> None:
    with pytest.raises(Invalid, match="请写明"):
        reason_of("cancel_fair", "other", "  ")
    with pytest.raises(Invalid, match="最多 195 字"):
        reason_of("cancel_fair", "weather", "雪" * 196)
    assert len(reason_of("cancel_fair", "weather", "雪" * 195)) == 200


def shipped(**changes: Any) -> dict[str, Any]:
    """The lists that we ship, some of them otherwise."""
    return read_yaml(FILE) | changes


@pytest.mark.parametrize(
    ("lists", "told"),
    [
        ({}, "应恰好有这几项"),
        (shipped(more={"other": "其他"}), "应恰好有这几项"),
        (shipped(cancel_fair={"weather": "天气恶劣"}), "最后一条是 other"),
        (shipped(cancel_fair=["天气恶劣"]), "最后一条是 other"),
        (shipped(cancel_fair={False: "不实", "other": "其他"}), "cancel_fair.False"),
        (shipped(cancel_fair={"weather": "天气恶劣。", "other": "其他"}), "cancel_fair.weather"),
        (shipped(cancel_fair={"weather": None, "other": "其他"}), "cancel_fair.weather"),
    ],
)
def test_lists_that_cannot_be_used_say_why(lists: Any, told: str) -> None:
    with pytest.raises(BadReasons, match=told):
        checked(lists)
