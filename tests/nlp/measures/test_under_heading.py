"""What lengths and sums are of may be told once before all of them."""

import pytest

from nlp.measures.under_heading import told_under_heading


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        (
            "登记失业时间不一样，7个人满8个月，还有3个才4个月",
            "登记失业时间不一样，7个人登记失业满8个月，还有3个登记失业才4个月",
        ),
        ("合同有长有短：4个两年，2个半年", "合同有长有短：4个签两年，2个签半年"),
        ("合同嘛 搬迁的都两年，贫困户4个一年", "合同嘛 搬迁的都签两年，贫困户4个签一年"),
        ("工资呢，俩2400，一个1500", "工资呢，俩每月工资2400，一个每月工资1500"),
        ("上班时间不一样，5个8个月，3个才3个月", "上班时间不一样，5个干8个月，3个干才3个月"),
        (
            "登记时间不一样：头一个去年11月，第二个是今年3月6号，剩下两个6月初",
            "登记时间不一样：一个去年11月登记的失业，一个今年3月6号登记的失业，剩下两个6月初登记的失业",
        ),
        ("入职有先有后，头两个9月，后三个12月底", "入职有先有后，两个9月入职，三个12月底入职"),
    ],
)
def test_each_in_a_list_is_told_what_its_heading_names(told: str, meant: str) -> None:
    assert told_under_heading(told) == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("失业登记的日子网上查了，今年8月5号", "失业登记是今年8月5号"),
        ("入职时间：3月5号，5个人", "入职是3月5号，5个人"),
    ],
)
def test_a_day_is_told_of_what_it_is_the_day_of(told: str, meant: str) -> None:
    assert told_under_heading(told) == meant


@pytest.mark.parametrize(
    "told",
    [
        "合同都是两年，5个满8个月",
        "工资不一样，5个干了8个月",
        "合同嘛，5个干了8个月",
        "登记失业时间不一样，工资都是3000",
        "失业险呢，28个人交了两年",
        "登记失业的时间记不清了，8月5号来问的",
        "入职时间，3月5号招的3个，3月9号招的2个",
    ],
)
def test_what_says_itself_what_it_is_of_stands(told: str) -> None:
    assert told_under_heading(told) == told
