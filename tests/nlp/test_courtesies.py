"""Courtesies are no part of what is said, in whatever place they stand."""

import pytest

from nlp.courtesies import without_courtesies

SAID = "我们厂上个月新招了9个人，补多少"


@pytest.mark.parametrize(
    "told",
    [
        f"你好，请问一下，{SAID}",
        f"您好{SAID}",
        f"喂 在吗，麻烦问下{SAID}",
        f"老师好，我想咨询一下，{SAID}谢谢您！",
        f"打扰了，{SAID}？谢谢啦",
        f"想问问{SAID} 在线等 急",
        f"咨询下{SAID}，麻烦您了",
        f"{SAID}哈",
    ],
)
def test_courtesies_are_left_out(told: str) -> None:
    assert without_courtesies(told).rstrip("？") == SAID


@pytest.mark.parametrize("alone", ["你好", "谢谢", "在吗", "请问", "急！", "谢谢你们"])
def test_who_says_nothing_else_keeps_their_words(alone: str) -> None:
    assert without_courtesies(alone) == alone


@pytest.mark.parametrize(
    "told",
    [
        "我问下会计再说",
        "问了下人事，是裁了3个",
        "要问一下会计才知道",
        "新来的都是哈尔滨的",
        "我不急",
        "办手续麻烦",
        "我想问的是社保那个",
        "他们你好我好，就不给我签合同",
    ],
)
def test_what_only_sounds_like_one_stays(told: str) -> None:
    assert without_courtesies(told) == told
