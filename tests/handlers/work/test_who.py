"""Who somebody is, as they say it to a firm."""

import pytest

from handlers.work.who import Told, told


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("张敏 13800138000 做过两年保安", Told("张敏", "13800138000", "做过两年保安")),
        ("我叫张敏，电话138 0013 8000", Told("张敏", "13800138000", "")),
        ("13800138000，张敏", Told("张敏", "13800138000", "")),
        ("姓名：张敏 手机号：+86 138-0013-8000 会开叉车", Told("张敏", "13800138000", "会开叉车")),
        ("我叫张敏 电话一三八零零一三八零零零", Told("张敏", "13800138000", "")),
        ("张敏", Told("张敏", "", "")),
        ("13800138000", Told("", "13800138000", "")),
        ("做过两年保安，有证", Told("", "", "做过两年保安，有证")),
        ("李四 1390013900", Told("李四", mistyped="1390013900")),
        ("12345678901", Told(mistyped="12345678901")),
        ("电话错了，13900139000", Told("", "13900139000")),
        ("不好意思号码写错了 改成13900139000", Told("", "13900139000")),
        ("名字错了，叫李四", Told("李四")),
    ],
)
def test_name_number_and_the_rest_are_told_apart(said: str, meant: Told) -> None:
    assert told(said) == meant
