"""What each of several has of their own: told for so many of them, one by one, or in a list."""

from datetime import date

import pytest

from nlp.measures.each_ones import of_each

TODAY = date(2020, 5, 15)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("一个每月发1600，一个每月发2300", "一个每月工资1600，另外一个每月工资2300"),
        ("一个一月开1300，两个一月开1900", "一个每月工资1300，另外两个每月工资1900"),
        ("两个月工资1400，两个月工资2000", "两个每月工资1400，另外两个每月工资2000"),
        ("工资有两个1600，一个1000", "工资两个每月工资1600，另外一个每月工资1000"),
        (
            "有两个建档立卡的工资1600，一个1000",
            "两个建档立卡的每月工资1600，另外一个每月工资1000",
        ),
        ("一个人月薪一千二，另外两个月薪两千", "一个每月工资一千二，另外两个每月工资两千"),
    ],
)
def test_those_paid_different_wages_are_told_apart(text: str, apart: str) -> None:
    assert of_each(text, TODAY) == apart


@pytest.mark.parametrize(
    "text",
    [
        "一个人一个月开1600，3个工人",
        "一个月工资1600，另一个月工资2300",
        "招一个补500，招两个补1000",
        "每人每月发1500",
        "每人工资1500，公家一个补450，两个补900",
    ],
)
def test_one_wage_or_what_is_no_wage_tells_nobody_apart(text: str) -> None:
    assert of_each(text, TODAY) == text


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        (
            "收了两个，老周一个月开1300，小田一个月开2100",
            "收了两个，1个叫老周的每月工资1300，另外1个叫小田的每月工资2100",
        ),
        ("工资老周1300，小田2100", "1个叫老周的每月工资1300，另外1个叫小田的每月工资2100"),
        (
            "赵师傅2300，钱姐和老孟都是1250一个月",
            "1个叫赵师傅的每月工资2300，另外2个叫钱姐和老孟的每月工资1250",
        ),
        (
            "二嫂一个月1300，做了3个月\n我表哥一个月2100，做了5个月",
            "1个叫二嫂的一个月1300，做了3个月\n另外1个叫我表哥的一个月2100，做了5个月",
        ),
        (
            "第一个人1300，第二个2100，做了5个月",
            "1个叫第一个人的每月工资1300，另外1个叫第二个的每月工资2100，做了5个月",
        ),
        ("阿芳和幺妹都开1300", "2个叫阿芳和幺妹的开1300"),
        ("小汪干了4个月，老曹才干1个月", "1个叫小汪的干了4个月，另外1个叫老曹的才干1个月"),
        (
            "小汪开1300\n老曹开2100\n小汪干了4个月，老曹干了2个月",
            "1个叫小汪的每月工资1300，干了4个月\n另外1个叫老曹的每月工资2100，干了2个月\n，",
        ),
    ],
)
def test_those_named_one_by_one_are_so_many(told: str, apart: str) -> None:
    assert of_each(told, TODAY) == apart


@pytest.mark.parametrize(
    "told",
    [
        "老周开1300，干了4个月",
        "老板开1300，小微企业交2100",
        "小田说1300，小田又说干了4个月",
        "老周在毕节，小田在遵义",
    ],
)
def test_one_who_is_named_or_who_tells_no_number_stays(told: str) -> None:
    assert of_each(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        (
            "招了3个人，工资分别是1300、1450和2300",
            "招了3个人，1个每月工资1300，另外1个每月工资1450，另外1个每月工资2300",
        ),
        (
            "招了2个人，每月工资1300，2300",
            "招了2个人，1个每月工资1300，另外1个每月工资2300",
        ),
        (
            "收了3个，分别干了2个月、4个月、5个月",
            "收了3个，1个干了2个月，另外1个干了4个月，另外1个干了5个月",
        ),
        (
            "收了3个，见习了2、4和5个月",
            "收了3个，1个见习了2个月，另外1个见习了4个月，另外1个见习了5个月",
        ),
    ],
)
def test_a_list_as_long_as_there_are_people_is_one_for_each(told: str, apart: str) -> None:
    assert of_each(told, TODAY) == apart


@pytest.mark.parametrize(
    "told",
    [
        "招了4个人，工资分别是1300、1450和2300",
        "工资分别是1300、1450和2300",
        "招了2个人，干了2、3个月",
        "招了2个人，工资1300，干了2个月，5个人在岗",
    ],
)
def test_a_list_of_another_length_is_left_as_it_was_told(told: str) -> None:
    assert of_each(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "among"),
    [
        ("收了3个，老周开1300", "收了3个，其中1个叫老周的开1300"),
        ("收了5个，小赵、小钱干了6个月", "收了5个，其中2个叫小赵、小钱的干了6个月"),
        (
            "收了2个，男的开2100，女的开1300",
            "收了2个，1个男的开2100，另外1个女的开1300",
        ),
    ],
)
def test_who_is_named_is_one_of_those_counted_before(told: str, among: str) -> None:
    assert of_each(told, TODAY) == among


@pytest.mark.parametrize(
    "told", ["收了5个，男的开2100，女的开1300", "收了4个，男的3个开2100，女的1个开1300"]
)
def test_who_is_told_by_their_sex_may_be_several(told: str) -> None:
    assert "男的1个" not in of_each(told, TODAY) and "1个男的" not in of_each(told, TODAY)
