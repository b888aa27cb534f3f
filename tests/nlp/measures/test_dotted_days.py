"""Days are also written with a point, as sums and shares are."""

import pytest

from nlp.measures.dotted_days import with_days_in_full


@pytest.mark.parametrize(
    ("written", "in_full"),
    [
        ("复工日3.18,同日入职6名", "复工日3月18号,同日入职6名"),
        ("到3.12才复的", "到3月12号才复的"),
        ("复工日期为2.25", "复工日期为2月25号"),
        ("1.6招进3个小伙", "1月6号招进3个小伙"),
        ("他们失业登记是今年5.10办的", "他们失业登记是今年5月10号办的"),
        ("1.27上到2.8,一天没歇", "1月27号上到2月8号,一天没歇"),
        ("2.1开工,到2.9一天没停", "2月1号开工,到2月9号一天没停"),
        ("7.1-9.30培训", "7月1号-9月30号培训"),
        ("2022.10入职8名", "2022年10月入职8名"),
        ("22.5.10办的", "2022年5月10号办的"),
        ("3.1号开班,5.20日结业", "3月1号开班,5月20日结业"),
        ("2.10以后不算了吧", "2月10号以后不算了吧"),
        ("入职时间翻了考勤,1.6,都还在", "入职时间翻了考勤,1月6号,都还在"),
    ],
)
def test_what_happened_on_it_or_its_name_tells_a_day(written: str, in_full: str) -> None:
    assert with_days_in_full(written) == in_full


@pytest.mark.parametrize(
    "text",
    [
        "裁员率5.5以内",
        "去年缴了2.4万",
        "工资2.1到2.8",
        "工资2.1,涨到2.9",
        "8.30到11.30上课",
        "每天8.30开工",
        "干了1.5年",
        "签1.5年合同",
        "一共交了3.6万,2.4是单位",
        "按1.5收",
        "月薪2.1到2.8千",
        "每人1.5,招到2.5",
        "缴费比例1.2收的",
        "失业险费2020.12",
        "3.2-3.8个月",
    ],
)
def test_a_sum_a_share_and_an_hour_are_no_day(text: str) -> None:
    assert with_days_in_full(text) == text
