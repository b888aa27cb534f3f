"""Who is only to come is nobody yet."""

from datetime import date

import pytest

from nlp.counting.to_come import without_those_to_come

TODAY = date(2022, 8, 25)


@pytest.mark.parametrize(
    "planned",
    [
        "后年有2个要考技师",
        "还有4个下个月要考中级工",
        "下礼拜再来3个",
        "打算再招两个",
        "年底有1个要走",
    ],
)
def test_who_is_to_come_or_to_go_is_left_out(planned: str) -> None:
    assert without_those_to_come(f"考下高级工5个，{planned}", TODAY) == "考下高级工5个"


@pytest.mark.parametrize(
    "told",
    [
        "打算再招5个，能领多少",
        "高级工报了5个，有2个下个月要考",
        "招了5个，有2个下个月要签合同",
        "招了25个，准备再招10个，那能奖多少",
        "招了5个，明年3月招的那批也算不",
    ],
)
def test_who_is_among_those_told_or_asked_about_stays(told: str) -> None:
    assert without_those_to_come(told, TODAY) == told


def test_what_is_only_to_last_long_enough_does_not_yet() -> None:
    assert without_those_to_come("有2个下个月才满半年", TODAY) == "有2个还没满半年"
