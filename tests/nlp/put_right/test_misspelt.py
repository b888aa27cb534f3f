"""Words of the field that were typed by their sound."""

import pytest

from nlp.put_right.misspelt import rightly_spelt


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("和同两年，设保也交着，补帖一共能拿多少", "合同两年，社保也交着，补贴一共能拿多少"),
        ("他们是2020年必业的", "他们是2020年毕业的"),
        ("失业保现还能返不", "失业保险还能返不"),
        ("残宝金俺厂要交不", "残保金俺厂要交不"),
        ("令活就业的", "灵活就业的"),
    ],
)
def test_they_are_written_right(typed: str, meant: str) -> None:
    assert rightly_spelt(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "失业先缓一缓",
        "课是请老师上的",
        "哪些部门给人社报的",
        "去哪领就业创业证",
        "给员工上保险了",
        "我已请了5个人干活",
        "失业近一年了",
        "事业登记证能办吗",
        "我们石业公司28个人",
        "大专升本科了",
        "管饭还包住",
        "毕业整三年了",
        "不贴钱",
        "我们厂一共28个人，去年裁了3个",
    ],
)
def test_what_is_right_as_written_stays(text: str) -> None:
    assert rightly_spelt(text) == text
