"""Who was only to be laid off, or was called back, is not counted as laid off."""

import pytest

from nlp.counting.not_let_go import only_laid_off


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("年前打算辞退7个人，后来没辞", "年前，后来没辞"),
        ("差点裁掉12个，咬牙撑住了", "，咬牙撑住了"),
        ("差一点就把9个工人辞退了", ""),
        ("单子上有6个要裁，最后一个也没裁", "单子上有，最后一个也没裁"),
        ("本来要裁4个，后来裁了2个", "，后来裁了2个"),
        ("撵走了7个，过完年又喊回来了", "，过完年又喊回来了"),
        ("裁了11个，有4个后来又招回来了", "，有4个后来又招回来了"),
    ],
)
def test_who_was_only_to_go_or_came_back_is_not_counted(told: str, left: str) -> None:
    assert only_laid_off(told) == left


@pytest.mark.parametrize(
    "told",
    [
        "去年裁了7个",
        "不得已裁了7个",
        "想办法撑着，还是裁了7个",
        "裁了7个，一个也没叫回来",
        "裁了7个，要回老家的",
        "原计划裁员9人，实际7人",
        "本来要裁9个，后来又加了2个",
        "只要裁员不超过20%",
        "打算把6个人裁了，已经裁了",
        "得裁9个，没法都裁了",
        "去年裁了9个，今年想喊他们回来上班",
        "裁了6个，又叫回去拿工资条",
    ],
)
def test_who_was_laid_off_is(told: str) -> None:
    assert only_laid_off(told) == told
