"""Vague amounts are intervals: 三十来号人, 两三个月, 不到100."""

import pytest

from nlp.numbers import quantities
from tests.nlp.amounts import amounts


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("三十来号人", "30-39 人"),
        ("十来个人", "10-19 人"),
        ("20来岁", "20-29 岁"),
        ("一百来人", "100-199 人"),
        ("百把人", "100-199 人"),
        ("三十多号", "31-39 人"),
        ("一百多", "101-199 "),
        ("一千五百多块", "1501-1599 元"),
        ("20多万", "200001-299999 "),
        ("百余人", "101-199 人"),
        ("二十出头", "21-29 "),
        ("三十好几", "31-39 "),
        ("三成多", "31-39 %"),
        ("百分之三十多", "31-39 %"),
        ("一年多", "13-23 月"),
        ("交了好几年", "2-9 年"),
        ("参保一年多没断过也没欠过", "13-23 月"),
        ("交了一年半也没欠过", "18 月"),
        ("三年出头", "37-47 月"),
        ("一年零几个月", "13-23 月"),
        ("一年好几个月", "13-23 月"),
        ("两年挂零", "25-35 月"),
        ("小两年了", "22-23 月"),
        ("两个多月", "2-2.9 月"),
        ("2个来月", "2-2.9 月"),
        ("半年多", "7-11 月"),
        ("大半年", "7-11 月"),
        ("小半年", "4-5 月"),
        ("一大半", "51-99 %"),
        ("个把月", "1-2 月"),
        ("十几个", "11-19 个"),
        ("二十几岁", "21-29 岁"),
        ("几十号人", "20-99 人"),
        ("几百块", "200-999 元"),
        ("十几万", "110000-199999 "),
        ("两三个月", "2-3 月"),
        ("二三十人", "20-30 人"),
        ("十七八个", "17-18 个"),
        ("三五个", "3-5 个"),
        ("20-30人", "20-30 人"),
        ("二十到三十人", "20-30 人"),
        ("3-5万", "30000-50000 "),
        ("8k-12k", "8000-12000 "),
        ("近百人", "90-99 人"),
        ("将近一百", "90-99 "),
        ("快一年了", "11 月"),
        ("上百人", "100-199 人"),
        ("寨子上12个", "12 个"),
        ("两个半路没去", "2 个"),
        ("不到30人", "0-29 人"),
        ("不到0.5人", "0 人"),
        ("没满三年", "0-35 月"),
        ("超过100人", "101-199 人"),
        ("大概三十个人", "27-33 人"),
        ("30人左右", "27-33 人"),
    ],
)
def test_a_vague_amount_is_an_interval(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text", ["近三年", "最近三个月", "附近30人", "签约3年", "不超过30人", "30人以上"]
)
def test_a_word_that_means_something_else_makes_nothing_vague(text: str) -> None:
    [quantity] = quantities(text)
    assert quantity.low == quantity.high in (3, 30)


@pytest.mark.parametrize("text", ["几个人", "最多几个月", "返几成", "给几百", "能补几千"])
def test_a_question_is_no_amount(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "amount"), [("一个人都没裁", "0 人"), ("一个上班的都没有", "0 个")]
)
def test_not_even_one_is_none(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


def test_a_day_said_vaguely_counts_nobody() -> None:
    assert amounts("一直干到十几号") == []
    assert amounts("2月二十几号才开工") == []
