"""What is taken back while writing does not count."""

from datetime import date
from unittest.mock import patch

import pytest

from nlp import corrections
from nlp.corrections import corrected
from nlp.taking_back import APART

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
        ("招了12个\n不对，看了下花名册，是10个", "招了10个"),
        ("交了失业保险12000\n等下，会计说是13500", "交了失业保险13500"),
        ("30个人，保费12000\n不对，是13500", "30个人，保费13500"),
        ("保费12000，30个人\n不对，是13500", "保费13500，30个人"),
        ("签了两年\n不对，看了合同是签的一年", "签了一年"),
        ("合同签一年，干了8个月\n不对，合同是半年", "合同签半年，干了8个月"),
        ("中级工4个，高级工3个\n高级工数错了，是2个", "中级工4个，高级工2个"),
        ("招了12个\n不对，是10个，那两个是老板亲戚来帮忙的", "招了10个，"),
        ("招了6个\n记错了，4个，另外2个签了合同", "招了4个，另外2个签了合同"),
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
        "干了8个月，不对，合同是1年",
        "初级工4个，中级工3个\n高级工记错了，是2个",
        "我们算是小微企业，招了8个",
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


@pytest.mark.parametrize(
    ("told", "put_right"),
    [
        ("招了20个脱贫劳动力|不对，有3个不是脱贫的", "招了17个脱贫劳动力"),
        ("招了20个脱贫户|数错了，里面3个不是，实际17个", "招了17个脱贫户"),
        ("招了15个建档立卡的，4个大学生|不对，有2个不是建档立卡", "招了13个建档立卡的，4个大学生"),
        ("电工证5个，焊工证3个|焊工证记错了，有1个没拿到证，是2个", "电工证5个，焊工证2个"),
        ("初级工4个，中级工3个|初级工少算了2个", "初级工6个，中级工3个"),
        ("招了8个人|哦，还漏了1个", "招了9个人"),
        ("招了8个人|还有1个忘了说", "招了9个人"),
        ("招了8个人|刚才多报了3个", "招了5个人"),
        ("我们38个人|哎数错了，有2个人重复了", "我们36个人"),
        ("招了8个人|不对，漏了1个，是9个", "招了9个人"),
    ],
)
def test_a_number_is_put_right_by_those_who_were_left_out_or_do_not_belong(
    told: str, put_right: str
) -> None:
    assert corrected(told.replace("|", APART), TODAY) == put_right


@pytest.mark.parametrize(
    "told",
    [
        "招了8个人|还有一个忘了说，我们欠过社保",
        "招了8个人|多报了3个会不会被罚",
        "初级工4个，中级工3个|漏了1个",
        "我们厂28个人，去年裁了3个|少说了一个",
        "招了8个脱贫户，有2个不是本地人",
        "招了8个|忘了问，能领3次吗",
    ],
)
def test_no_number_changes_where_nobody_can_tell_by_how_many_which_was_out(told: str) -> None:
    assert corrected(told.replace("|", APART), TODAY) == told.replace("|", APART)
