"""Who asks how long they can still have what has a limit of months hears what is left of it."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, answer

WINTER_2022 = ("大同", date(2022, 12, 20))
OF_THEM = "我是认定的就业困难人员，灵活就业自己缴社保"
REFUSED = "不足3年（36个月），不符合"
TO_TELL = "已经享受补贴的月数，请说是几个月"


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("社保补贴领过19个月了，还剩几个月能领", "还能领17个月"),
        ("灵活就业社保补贴享受了一年半，还能再享受多久", "还能领18个月"),
        ("社保补贴吃了两年零一个月，往后还能吃几个月", "还能领11个月"),
        ("社保补贴已经发了我8个月，明年还能继续领几个月", "还能领28个月"),
        ("灵活就业社保补贴从去年3月领到今年8月，还剩几个月", "还能领18个月"),
        ("灵活就业社保补贴从2019年4月拿到2022年3月，还能接着给不", REFUSED),
        ("灵活就业社保补贴到上个月整整拿了36个月，她明年还能接着领多久", REFUSED),
    ],
)
def test_what_was_had_is_taken_off_the_limit(told: str, left: str) -> None:
    said = answer(WINTER_2022, OF_THEM, told)
    assert left in said and "2023年" not in said


@pytest.mark.parametrize(
    "told",
    [
        "社保补贴以前领过一阵，还剩几个月能领",
        "社保补贴拿了快两年，还能拿多久",
        "社保补贴去年拿了10个月，今年又拿了7个月，还能领几个月",
        "灵活就业社保补贴从去年3月领到今年8月，中间停了一阵，还剩几个月",
    ],
)
def test_how_many_were_had_is_asked_where_it_is_not_plain(told: str) -> None:
    said = answer(WINTER_2022, OF_THEM, told)
    assert TO_TELL in said and "还能领几个月" in said


def test_the_limit_is_each_cards_own() -> None:
    said = answer(
        COUNTY_2020, "合作社以工代训带3个建档立卡的，每人工资1500", "已经补了4个月，还能补几个月"
    )
    assert "最长6个月，已经领4个月，还能领2个月" in said


def test_so_has_what_is_put_off() -> None:
    said = answer(COUNTY_2020, "我们小厂社保费已经缓了4个月了", "还能缓几个月")
    assert "最长6个月，已经享有4个月，还能享有2个月" in said
    meant = answer(COUNTY_2020, "我们小厂想缓4个月社保费", "还能再缓几个月")
    assert "已经享有4个月" not in meant


@pytest.mark.parametrize(
    "says",
    [
        ["单位给招的困难人员交社保，单位社保补贴领了三年了，还能不能领"],
        ["厂里前几年雇了个困难人员，社保政府一直给补，10月补满三年了", "往后社保补贴还给不给"],
        ["单位这几年聘着个4050的，社保国家给补着，上个月补够36个月了", "往后还给补吗"],
        ["公司招过困难人员，社保补贴享受了四年，还能申请不"],
        ["店里招的就业困难人员，社保补贴领够三年，到期了还发不发"],
        ["公司招了就业困难人员，社保补贴满3年了能延长1年不"],
    ],
)
def test_who_had_all_of_it_gets_no_more(says: list[str]) -> None:
    assert REFUSED in answer(WINTER_2022, *says)


@pytest.mark.parametrize(
    "told", ["社保补贴领了一年，还给不给", "社保补贴给几年", "社保补贴还没领过，能延长1年不"]
)
def test_who_has_not_had_all_of_it_is_not_refused(told: str) -> None:
    assert "满了" not in answer(WINTER_2022, "公司前几年招了就业困难人员，合同签了三年", told)


@pytest.mark.parametrize(
    "told",
    ["从来没领过灵活就业社保补贴，能领多久", "灵活就业社保补贴要什么条件", "补贴最长几年"],
)
def test_who_asks_for_no_rest_hears_of_none(told: str) -> None:
    said = answer(WINTER_2022, OF_THEM, told)
    assert "还能领" not in said


def test_nor_can_be_put_off_longer_than_the_limit() -> None:
    said = answer(COUNTY_2020, "我们小厂社保费已经缓了6个月了", "还能缓几个月")
    assert "满了，不能再享有" in said
