"""Who was let go counts as laid off, however that is said."""

import pytest

from nlp.counting.let_go import let_go_plainly


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("去年订单少，让5个人回家了", "去年订单少，裁了5人"),
        ("去年打发了4个", "去年裁了4人"),
        ("年中叫六个工人走人了", "年中裁了六人"),
        ("把装卸的俩老工人劝退了", "裁了俩人"),
        ("下半年有8个没让来了", "下半年有裁了8人"),
        ("去年没让一个人回家", "去年没裁人"),
    ],
)
def test_who_is_sent_off_is_laid_off(told: str, plainly: str) -> None:
    assert let_go_plainly(told) == plainly


@pytest.mark.parametrize(
    "told",
    [
        "让5个人回家过年了",
        "让5个人回家了，等开春再叫回来",
        "让9个人放假歇了一个月",
        "叫3个人来帮忙，走了1个",
        "打发了一天",
        "让7个人去学了电工",
    ],
)
def test_who_is_to_come_back_is_not(told: str) -> None:
    assert let_go_plainly(told) == told


@pytest.mark.parametrize(
    "told",
    [
        "厂长说要让6个人走人，还没办",
        "年底打算把4个临时工辞掉",
        "差点叫7个人卷铺盖，后来接了单子",
        "本来想打发走3个",
    ],
)
def test_who_is_only_meant_to_go_is_still_there(told: str) -> None:
    assert let_go_plainly(told) == told


@pytest.mark.parametrize(
    "told",
    [
        "让2个人走了趟县城拉料",
        "叫6个女工回家坐月子",
        "把3个人辞退了的消息传出去",
        "让9个人回家了，五月都回来了",
    ],
)
def test_who_goes_for_something_else_is_not_let_go(told: str) -> None:
    assert let_go_plainly(told) == told
