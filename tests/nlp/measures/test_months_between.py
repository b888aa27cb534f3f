"""For how many months something was done is told by when it began and when it ended."""

from datetime import date

import pytest

from nlp.measures.months_between import with_months_between

TODAY = date(2020, 11, 10)


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("从5月初干到8月底", 4),
        ("4月到6月搞的", 3),
        ("时间是5月1日至9月30日", 5),
        ("6月12号训到9月20号", 3),
        ("四月初一直教到七月中旬", 3),
        ("去年10月初带到今年1月底", 4),
        ("2019年3月学到2020年2月", 12),
        ("7月1号来的，9月底都结束了", 3),
        ("今年2月10号开的班，9月5号就结业了", 6),
        ("4月15号报的到，6月20号见习期满", 2),
    ],
)
def test_what_is_begun_counts_up_to_the_last_whole_month(told: str, months: int) -> None:
    assert f"搞了{months}个月" in with_months_between(told, TODAY)


@pytest.mark.parametrize(
    "told",
    [
        "10月初开始，要搞到12月底",
        "9月1号开的班，要到明年8月底才结束",
        "5月来的，9月走了",
        "6月1号来的，8月底走了2个",
        "5月初干到8月底，中间停了半个月",
        "5月初到8月底，实际干了3个月",
        "5月初搞到7月底，8月中旬又搞到10月底",
        "5月初搞到8月底能不能算",
        "5月每月3000，到8月涨了",
    ],
)
def test_what_is_planned_or_interrupted_or_of_some_leaves_the_length_open(told: str) -> None:
    assert with_months_between(told, TODAY) == told


@pytest.mark.parametrize(
    "told", ["封控从4月到6月", "6月初到9月底招的", "疫情从2月1号开始，4月底结束"]
)
def test_months_of_something_else_are_no_length(told: str) -> None:
    said = with_months_between(told, TODAY)
    assert "那阵子" in said and "月" not in said


def test_two_messages_stay_two() -> None:
    assert with_months_between("6月1号来的\n8月底结束的", TODAY).count("\n") == 1
