"""Numbers as they are said: what they are worth, and which of them count something."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.calendar_years import years
from nlp.numbers import quantities
from nlp.numerals import read_number
from tests.nlp.amounts import TODAY, amounts, said

# One number alone


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("28", "28"),
        ("１，500", None),  # a full-width comma parts sentences, not thousands
        ("1,500", "1500"),
        ("1,50", None),
        ("5.5", "5.5"),
        ("２８", "28"),
        ("十", "10"),
        ("十八", "18"),
        ("二十八", "28"),
        ("两百", "200"),
        ("一百零五", "105"),
        ("一百一", "110"),
        ("三百二", "320"),
        ("一千五", "1500"),
        ("一千零五", "1005"),
        ("一千零五十", "1050"),
        ("一万五", "15000"),
        ("一万零五", "10005"),
        ("三万二", "32000"),
        ("两万三千五", "23500"),
        ("十万", "100000"),
        ("一亿五", "150000000"),
        ("一亿三千万", "130000000"),
        ("5千", "5000"),
        ("1.5万", "15000"),
        ("1万5", "15000"),
        ("1万5000", "15000"),
        ("8k", "8000"),
        ("1.2W", "12000"),
        ("五点五", "5.5"),
        ("零点五", "0.5"),
        ("零", "0"),
        ("〇", "0"),
        ("半", "0.5"),
        ("俩", "2"),
        ("仨", "3"),
        ("二〇二二", "2022"),
        ("二零二二", "2022"),
        ("一三五七", "1357"),
        ("一零五", "105"),
        ("二二", None),
        (" 28 ", "28"),
        ("", None),
        ("十来", None),
        ("几十", None),
        ("百", None),
        ("千万", None),
        ("十十", None),
        ("28人", None),
        ("太原", None),
    ],
)
def test_a_number_is_worth_what_people_mean_by_it(text: str, value: str | None) -> None:
    assert read_number(text) == (value and Decimal(value))


def test_a_number_is_written_plainly() -> None:
    assert [str(read_number(text)) for text in ("1.5万", "三十", "28")] == ["15000", "30", "28"]


# Units


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("28人", "28 人"),
        ("28个人", "28 人"),
        ("28号人", "28 人"),
        ("28 名员工", "28 人"),
        ("五口人", "5 人"),
        ("20个民工", "20 人"),
        ("120职工", "120 人"),
        ("17个行业", "17 个"),
        ("俩人", "2 人"),
        ("俺仨合伙", "3 人"),
        ("仨孩子", "3 个"),
        ("三个月", "3 月"),
        ("俩月", "2 月"),
        ("仨月", "3 月"),
        ("半年", "6 月"),
        ("干满半年", "6 月"),
        ("一年半", "18 月"),
        ("干了两年零一个月", "25 月"),
        ("1年2个月", "14 月"),
        ("五年又3个月", "63 月"),
        ("一个半月", "1.5 月"),
        ("半个月", "0.5 月"),
        ("三年", "3 年"),
        ("两个星期", "14 天"),
        ("俩礼拜", "14 天"),
        ("三周", "21 天"),
        ("一天半", "1.5 天"),
        ("两个半小时", "2.5 小时"),
        ("四个钟头", "4 小时"),
        ("80课时", "80 课时"),
        ("两节课", "2 课时"),
        ("18岁", "18 岁"),
        ("1500元", "1500 元"),
        ("一千块", "1000 元"),
        ("三块五", "3.5 元"),
        ("3元5角", "3.5 元"),
        ("五毛", "0.5 元"),
        ("5角钱", "0.5 元"),
        ("500人民币", "500 元"),
        ("35万元", "350000 元"),
        ("5.5%", "5.5 %"),
        ("５０％", "50 %"),
        ("百分之五点五", "5.5 %"),
        ("千分之五", "0.5 %"),
        ("四分之一", "25 %"),
        ("三成", "30 %"),
        ("三成五", "35 %"),
        ("一半", "50 %"),
        ("0.5个百分点", "0.5 %"),
        ("两倍", "2 倍"),
        ("一倍半", "1.5 倍"),
        ("一共5千", "5000 "),
        ("补贴1.5万", "15000 "),
    ],
)
def test_every_amount_has_one_of_few_units(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("一成立就招人", None),
        ("五名单位代表", None),
        ("一块去工地", None),
        ("一块钱", "1 元"),
        ("三年级", None),
        ("10周年庆", None),
        ("100点积分", None),
        ("120号文件", None),
        ("15个工作日", None),
        ("两天然气管道", None),
        ("这两天忙", None),
        ("这两年没空", None),
    ],
)
def test_a_unit_is_not_read_into_another_word(text: str, amount: str | None) -> None:
    assert amounts(text) == ([amount] if amount else [])


# Sentences


def test_amounts_are_found_where_they_stand() -> None:
    assert said("我们厂28个人，疫情裁了5个") == [("28 人", "28个人"), ("5 个", "5个")]
    assert said("一共28 没裁") == [("28 ", "28")]
    text = "我厂１２００人 脱贫户占三成多"
    for quantity in quantities(text):
        assert quantity.text == text[quantity.start : quantity.end]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("俺们村三十多号人要一块去工地", ["31-39 人"]),
        ("新找了3个人，干满半年了，一个人补多少", ["3 人", "6 月", "1 人"]),
        ("毕业一年多没正经上班", ["13-23 月"]),
        ("听说招一个人政府补5000", ["1 人", "5000 "]),
        ("一共25人 走了4个", ["25 人", "4 个"]),
        ("底薪两千八，一天一百二", ["2800 ", "1 天", "120 "]),
        ("唯一两个", ["2 个"]),
        ("统一三个", ["3 个"]),
        ("最低工资就拿1860来算", ["1860 "]),
        ("去年缴失业保险1300000", ["1300000 "]),
        ("电话7225000", []),
        ("五险一金 三支一扶 一次性 一直 十分 十一放假", []),
        ("3次 2家店 第三条 二级建造师", []),
        ("三十", ["30 "]),
        ("五", ["5 "]),
    ],
)
def test_only_what_counts_is_an_amount(text: str, found: list[str]) -> None:
    assert amounts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "国发〔2020〕16号",
        "京人社(2022)3号",
        "第16号",
        "第3名",
        "二（四）",
        "1、稳岗返还",
        "5.做好服务",
        "（3）申请",
        "电话13812345678",
        "我电话13812345678，想问一下",
        "身份证140105199001011234，",
        "138-1234-5678",
        "0351-1234567",
        "打12333",
        "身份证140105199001011234",
        "8:30",
        "早8点到晚六点半",
        "下午5点30集合",
        "下午三点二十",
        "2020-02-09",
        "2月15日",
        "十二月",
        "1至6月",
        "三十号",
        "上半年",
        "一年到头",
        "一成不变",
        "一个个都问过",
        "一个一个查的",
        "C1驾照",
        "7*24",
        "90后",
        "成百上千",
        "一人一天的补贴",
        "按一个人一天算",
        "每个人每天多少",
        "每人干一天给多少",
        "一天一个人",
        "干一天算一天",
    ],
)
def test_numbers_that_count_nothing_are_left_out(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize("text", ["21人1天", "二十一个人一天", "只来了一个人一天"])
def test_people_and_days_that_were_there_are_counted(text: str) -> None:
    assert len(amounts(text)) == len(("people", "days"))


# Whatever is typed

DIGITS, WORDS = (
    "0123456789.,%零一二两三十百千万亿几",
    "多来余半大小个月年天块元成人号俩点分之到-近不快第k都没 ",
)
TYPED = st.one_of(st.text(), st.text(DIGITS + WORDS))


@given(TYPED)
def test_any_text_can_be_read(text: str) -> None:
    read_number(text)
    years(text, TODAY)
    for quantity in quantities(text, TODAY):
        assert 0 <= quantity.low <= quantity.high
        assert quantity.text == text[quantity.start : quantity.end] != ""


@pytest.mark.parametrize("piece", ["9", "一", "1,", "1.1.", "百", "1-", "20年", "9" * 30 + "多"])
def test_a_long_row_of_numbers_is_no_trouble(piece: str) -> None:
    text = piece * 2000
    read_number(text)
    years(text, TODAY)
    quantities(text)


def test_a_range_of_thousands_is_no_telephone_number() -> None:
    (found,) = quantities("8000-10000")
    assert (found.low, found.high) == (8000, 10000)
    assert quantities("0351-4195000") == ()


def test_sums_in_a_list_are_no_numbers_of_its_lines() -> None:
    assert amounts("养老8000、失业三百五、工伤一百五") == ["8000 ", "350 ", "150 "]
    assert amounts("一、要什么条件 二、给多少") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2月28又招了7个", [7]),
        ("3月5000块", [5000]),
        ("3个月28000", [3, 28000]),
        ("一月1万2", [12000]),
    ],
)
def test_a_day_of_a_month_is_no_number_of_anything(text: str, numbers: list[int]) -> None:
    assert [one.high for one in quantities(text)] == numbers


# 个人 as the worker


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("去年单位交了4200个人交了2100", ["", ""]),
        ("失业险公司缴5000职工个人2500", ["", ""]),
        ("失业险单位800个人400", ["", ""]),
        ("一年失业险四万六 人一个没裁", [""]),
        ("交了失业险的有36个人交了一年", ["人"]),
        ("招了12个人交了社保", ["人"]),
        ("单位交了12个人的失业险", ["人"]),
        ("28人一个没裁", ["人"]),
    ],
)
def test_what_the_worker_pays_besides_a_sum_counts_nobody(text: str, units: list[str]) -> None:
    found = [one.unit for one in quantities(text) if one.unit in ("人", "") and one.high > 1]
    assert found == units


@pytest.mark.parametrize(
    ("text", "sum_"), [("交了2万三险", 20000), ("交3万五险一金", 30000), ("交了2万三", 23000)]
)
def test_three_insurances_are_no_thousands(text: str, sum_: int) -> None:
    assert quantities(text, TODAY)[0].high == sum_


@pytest.mark.parametrize(
    "text", ["失业险交了36000 条件都够", "缴了36000 后来没再裁人", "共36000 家里人没算"]
)
def test_behind_a_blank_another_word_begins_and_no_counter(text: str) -> None:
    assert quantities(text, TODAY)[0].high == 36000


def test_a_counter_behind_a_blank_still_counts() -> None:
    assert not quantities("每天出货 3000 件", TODAY)
