"""Pairs of characters are one if they sound alike, and if somebody types them as pinyin."""

import pytest

from nlp.sounds import readings, stretches


def sounds(text: str) -> set[str]:
    """Every sound that the pairs of a text may have."""
    return {
        one
        for stretch in stretches(text)
        for reading in readings(stretch)
        for pair in reading
        for one in pair
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("补贴", "补帖"),
        ("稳岗", "文刚"),
        ("补贴", "butie"),
        ("补贴", "bu tie"),
        ("补贴", "BUTIE"),
        ("西安", "xian"),
        ("西安", "xi'an"),
        ("方案", "fangan"),
        ("绿色", "lvse"),
        ("绿色", "lüse"),
        ("银行", "银航"),
        ("重庆", "chongqing"),
        ("会计", "快记"),
        ("稳岗返还", "wengangfanhuan"),
        ("转正", "zuanzen"),
        ("证明", "zenmin"),
    ],
)
def test_what_sounds_alike_has_a_sound_in_common(one: str, other: str) -> None:
    assert sounds(one) & sounds(other)


@pytest.mark.parametrize(
    ("one", "other"), [("补贴", "补办"), ("贴补", "补贴"), ("西安", "xia"), ("补贴", "but")]
)
def test_what_sounds_otherwise_has_none(one: str, other: str) -> None:
    assert not sounds(one) & sounds(other)


@pytest.mark.parametrize("text", ["", "补", "bu", "html", "123", "a1b2", "x" * 50, "，。！"])
def test_what_is_no_pair_of_syllables_has_no_sound(text: str) -> None:
    assert sounds(text) == set()


def test_typed_sounds_are_read_as_one_would_say_them() -> None:
    (likeliest, *_) = readings("wengangfanhuan")
    assert likeliest == [("wen.gang",), ("gang.fan",), ("fan.huan",)]
