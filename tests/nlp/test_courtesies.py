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
        f"{SAID}🙏[抱拳]",
        f"嗯，{SAID}",
        f"然后{SAID}",
        f"是这样的，{SAID}",
        f"我就想知道{SAID}",
        f"帮我看看{SAID}",
        f"你给我算算，{SAID}",
        f"{SAID}噻",
    ],
)
def test_courtesies_are_left_out(told: str) -> None:
    assert without_courtesies(told).rstrip("？") == SAID


@pytest.mark.parametrize(
    "alone",
    [
        "你好",
        "谢谢",
        "在吗",
        "请问",
        "急！",
        "谢谢你们",
        "嗯",
        "嗯呐",
        "好嘞",
        "然后呢",
        "帮我算算",
        "我想知道",
    ],
)
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
        "到期了，接着领行不",
        "给我看看我的数据",
        "给我查查我那家厂到底给我交没交失业险",
        "我们28人裁1人，帮我算算",
        "我也想知道的",
        "那50个课时嘞",
    ],
)
def test_what_only_sounds_like_one_stays(told: str) -> None:
    assert without_courtesies(told) == told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("裁了1个呢，都领失业金去了", "裁了1个，都领失业金去了"),
        ("参保的一共31个呢", "参保的一共31个"),
        ("交了两年多呢", "交了两年多"),
        ("招了5个😂合同签了", "招了5个 合同签了"),
        ("合同签咯，社保也交着嘞", "合同签了，社保也交着"),
        ("合同还没签嘞", "合同还没签"),
        ("失业金怎么领咧", "失业金怎么领"),
        ("28个人噻，裁了1个咧", "28个人，裁了1个"),
        ("中级工4个，高级工3个呢", "中级工4个，高级工3个"),
    ],
)
def test_the_sound_of_telling_and_pictures_are_left_out(told: str, left: str) -> None:
    assert without_courtesies(told) == left


@pytest.mark.parametrize(
    "asked",
    ["大同呢", "我老婆呢", "5个呢", "那招了8个呢", "要是裁了6个呢", "领过一次的呢", "30人以上呢"],
)
def test_who_asks_about_others_still_does(asked: str) -> None:
    assert without_courtesies(asked) == asked


def test_whom_a_question_is_about_stays_in_it() -> None:
    assert without_courtesies("我想问你们电话多少") == "你们电话多少"


@pytest.mark.parametrize("alone", ["👍", "[强]"])
def test_a_picture_alone_is_what_was_said(alone: str) -> None:
    assert without_courtesies(alone) == alone
