"""What is taken back while writing does not count."""

from datetime import date
from unittest.mock import patch

import pytest

from nlp import corrections
from nlp.corrections import APART, corrected

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("去年8月招了3个，不对，是5个", "去年8月招了5个"),
        ("去了五十个人，哦不，加上夜班是53个", "去了53个人"),
        ("我们28人裁了6个，说错了，是5个，能返吗", "我们28人裁了5个，能返吗"),
        ("交了8个月，记错了，10个月", "交了10个月"),
        ("公司19个人，不对，是39个", "公司39个人"),
        ("参保的原先说四十 查了下是41", "参保的41"),
        ("招了3个，不是3个，是8个", "招了8个"),
        ("28个人去年交了两万\n不是28个 是80个", "80个人去年交了两万"),
        ("招了8个，2个没签合同\n不对，是3个没签合同", "招了8个，3个没签合同"),
        ("4个签了一年，3个签了半年，不对，是5个签了一年", "5个签了一年，3个签了半年"),
        ("送了八个\n不对，是六个，两个半路没去", "送了六个，"),
        ("送了八个\n不对，是六个，两个没签合同", "送了六个，两个没签合同"),
        ("送了大同4个 天津3个\n不对，天津是2个 有一个没谈成", "送了大同4个 天津2个 "),
        ("送了八个\n不对，是七个，有一个没签成", "送了七个，"),
        ("送了八个\n不对，是六个，三个没去", "送了六个，三个没去"),
        ("2月12招了9个，3月1号招了7个\n说错了，头一批是12个", "2月12招了12个，3月1号招了7个"),
        ("2月12招了9个，3月1号招了7个\n头一批说错了，是12个", "2月12招了12个，3月1号招了7个"),
        ("2月12招了7个，3月1号招了7个\n第一回是8个不是7个", "2月12招了8个，3月1号招了7个"),
        (
            "2月12招了9个，3月1号招了7个\n第一批8个，第二批6个，记错了",
            "2月12招了9个，3月1号招了7个\n第一批8个，第二批6个，记错了",
        ),
        (
            "2月12招了9个，3月1号招了7个\n记错了，第一批8个，第二批6个",
            "2月12招了8个，3月1号招了6个",
        ),
        ("8月招了3个，是5个不是3个", "8月招了5个"),
        ("招了11个\n不对，12个，漏算了一个", "招了12个，"),
        ("招了11个\n不对，12个，漏算了两个", "招了12个，漏算了两个"),
    ],
)
def test_the_number_said_instead_stands_in_the_place_of_the_one_taken_back(
    written: str, meant: str
) -> None:
    assert corrected(written, TODAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        "不对，是5个",
        "这个说法不对",
        "我们28个人，说错了吗",
        "招了3个，不对，合同是1年",
        "3个人有8个月",
        "不是3年，是8年",
        "招了3个签了1年，不是3年是2年",
        "招了3个，是不是3个是8个",
        "说错了，后头那批是5个不是7个",
    ],
)
def test_what_takes_no_number_back_is_left_as_it_is(text: str) -> None:
    assert corrected(text, TODAY) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("招了7个都干满半年\n不对，是有2个没干满", "招了7个都干满半年，其中2个没干满"),
        ("招了8个，不对，是3个没签合同", "招了8个，其中3个没签合同"),
    ],
)
def test_who_tells_some_apart_takes_no_number_back(written: str, meant: str) -> None:
    assert corrected(written, TODAY) == meant


def test_who_says_no_all_through_a_message_is_read_once() -> None:
    text = "我们28个人" + "不" * 680
    with patch.object(corrections, "quantities", wraps=corrections.quantities) as read:
        assert corrected(text, TODAY) == text
    assert read.call_count == 1


@pytest.mark.parametrize(
    ("told", "put_right"),
    [
        ("技师1个 高级工2个 初级工3个|搞错了 高级工3个 初级工2个", "技师1个 高级工3个 初级工2个"),
        ("去福建3个去安顺5个|说错了，福建是4个，安顺4个", "去福建4个去安顺4个"),
        ("里头有400来个吧|准数380个", "里头有380个吧"),
    ],
)
def test_several_numbers_told_anew_are_put_right_one_by_one(told: str, put_right: str) -> None:
    assert corrected(told.replace("|", APART), TODAY).startswith(put_right)
