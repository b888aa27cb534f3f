"""The pay that is asked for, as it is spoken."""

import pytest

from jobs.spoken.pay import read_pay
from jobs.spoken.understood import Pay


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("五千以上", Pay(5000, None, "month")),
        ("月薪不低于3800", Pay(3800, None, "month")),
        ("起码四千", Pay(4000, None, "month")),
        ("没五千不干", Pay(5000, None, "month")),
        ("三千以下的不考虑", Pay(3000, None, "month")),
        ("三千以内", Pay(None, 3000, "month")),
        ("最多5000", Pay(None, 5000, "month")),
        ("四五千", Pay(4000, 5000, "month")),
        ("4-6k", Pay(4000, 6000, "month")),
        ("8000-10000", Pay(8000, 10000, "month")),
        ("三千五到四千五", Pay(3500, 4500, "month")),
        ("四千五千都行", Pay(4000, 5000, "month")),
        ("一千五两千都行", Pay(1500, 2000, "month")),
        ("五千多", Pay(5000, None, "month")),
        ("月薪8000左右", Pay(7200, 8800, "month")),
        ("1万2", Pay(12000, None, "month")),
        ("工资过万", Pay(10000, None, "month")),
        ("年薪12万", Pay(10000, None, "month")),
        ("一天两百", Pay(200, None, "day")),
        ("两三百一天", Pay(200, 300, "day")),
        ("一天一百五", Pay(150, None, "day")),
        ("200/天", Pay(200, None, "day")),
        ("小时工20", Pay(20, None, "hour")),
        ("一个钟二十五", Pay(25, None, "hour")),
        ("一件两块", Pay(2, None, "piece")),
        ("计件的", Pay(None, None, "piece")),
        ("一件八毛", Pay(0.8, None, "piece")),
        ("两毛钱一个", Pay(0.2, None, "piece")),
        ("一条一块二", Pay(1.2, None, "piece")),
        ("一平米八块", Pay(8, None, "piece")),
        ("9000到1.2万", Pay(9000, 12000, "month")),
        ("八千到一万五", Pay(8000, 15000, "month")),
    ],
)
def test_sums_with_their_bounds_and_units(said: str, pay: Pay) -> None:
    assert read_pay(said).pay == pay


@pytest.mark.parametrize(
    ("said", "unit"), [("保安3000", "month"), ("日结180块", "day"), ("18块", "hour")]
)
def test_a_unit_that_is_not_said_is_told_by_the_sum(said: str, unit: str) -> None:
    assert read_pay(said).pay.unit == unit


@pytest.mark.parametrize(
    "said",
    [
        "45岁",
        "一天8小时",
        "月休四天",
        "干了10年焊工",
        "离家3公里",
        "今年52了",
        "2个孩子",
        "计件计时都行",
        "初中毕业，六十以内",
    ],
)
def test_other_numbers_are_no_pay(said: str) -> None:
    assert read_pay(said).pay == Pay()


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("一天一百六 日结", Pay(160, None, "day")),
        ("一个月七八千 周村", Pay(7000, 8000, "month")),
        ("三千五 月结", Pay(3500, None, "month")),
        ("四千 元以上", Pay(4000, None, "month")),
        ("一早上八十", Pay(80, None, "day")),
        ("一晚上两百", Pay(200, None, "day")),
        ("一车一百二", Pay(120, None, "piece")),
        ("普工，计件不要", Pay()),
    ],
)
def test_what_stands_after_a_pause_is_not_what_is_counted(said: str, pay: Pay) -> None:
    assert read_pay(said).pay == pay


def test_hours_of_work_are_not_what_pay_is_counted_in() -> None:
    assert read_pay("工作八小时4000").pay == Pay(4000, None, "month")


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("编辑 大专 四到六千 不加班", Pay(4000, 6000, "month")),
        ("搬运，三到五百一天", Pay(300, 500, "day")),
        ("兽医，八到一万", Pay(8000, 10000, "month")),
        ("钳工 九到一万二", Pay(9000, 12000, "month")),
        ("焊工，7到1万", Pay(7000, 10000, "month")),
        ("一到两万的", Pay(10000, 20000, "month")),
    ],
)
def test_what_both_ends_are_counted_in_is_said_once(said: str, pay: Pay) -> None:
    """八到一万 goes up to 10,000, and begins neither at 80,000 nor at 8."""
    assert read_pay(said).pay == pay


def test_a_bare_number_far_from_any_word_of_giving_is_no_pay() -> None:
    assert read_pay("理发店学徒 十八 管吃管住").pay == Pay()
