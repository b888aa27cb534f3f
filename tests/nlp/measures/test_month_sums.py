"""Sums told month by month are one number, with what is paid in each month."""

from datetime import date

import pytest

from nlp.told import told_numbers

TODAY = date(2020, 7, 10)


def months(text: str) -> list[list[tuple[int, int]]]:
    found = [one.months for one in told_numbers(text, TODAY) if len(one.months) > 1]
    return [[(month, int(sum_)) for month, sum_ in one] for one in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("他三月1300，四月一千四，五月开1900块", [(3, 1300), (4, 1400), (5, 1900)]),
        ("2月份交5200,3月4月都是5600", [(2, 5200), (3, 5600), (4, 5600)]),
        ("1到3月每月1450，4月1800", [(1, 1450), (2, 1450), (3, 1450), (4, 1800)]),
        ("三四月份开1250，五六月份开1750", [(3, 1250), (4, 1250), (5, 1750), (6, 1750)]),
        ("头两个月每月1300，后一个月1700", [(0, 1300), (0, 1300), (0, 1700)]),
        ("第一个月1100，第二三个月1500", [(0, 1100), (0, 1500), (0, 1500)]),
        ("上个月1500，这个月1800", [(6, 1500), (7, 1800)]),
        ("三个月工资我念给你听：1350、1420、1980", [(0, 1350), (0, 1420), (0, 1980)]),
        ("干了三个月，工资1350，1420，1980", [(0, 1350), (0, 1420), (0, 1980)]),
        ("3到5月三险分别是6100、6200、6300", [(3, 6100), (4, 6200), (5, 6300)]),
        ("3月1500块，那阵子刚来手生，4月1700块", [(3, 1500), (4, 1700)]),
        ("11月到1月每月1500，2月1600", [(11, 1500), (12, 1500), (1, 1500), (2, 1600)]),
    ],
)
def test_sums_of_months_are_told_together(text: str, told: list[tuple[int, int]]) -> None:
    assert months(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("前两个月1500，后来涨到1800", [(0, 1500), (0, 1500), (-1, 1800)]),
        ("头一个月1400，第二个月起1700", [(0, 1400), (-1, 1700)]),
        ("3月1500，4月起1800", [(3, 1500), (-1, 1800)]),
        (
            "3月1500，4月起1800，6月起2000，干到7月",
            [(3, 1500), (4, 1800), (5, 1800), (6, 2000), (7, 2000)],
        ),
    ],
)
def test_a_raise_lasts_until_the_next_or_the_end(text: str, told: list[tuple[int, int]]) -> None:
    assert months(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "3月招的工资1500，4月招的工资1800",
        "3月5号发了1500，4月6号发了1600",
        "三月1500，四月租金1600",
        "三月工资1500，四月补贴领了1600",
        "两个人工资分别是1500、1600",
        "四个月工资1500、1600、1700",
        "一个月1500，干了6个月",
        "3月招了5个人，4月招了8个人",
        "头一个月1400，第三个月起1700",
    ],
)
def test_what_is_told_of_something_else_is_no_month_s(text: str) -> None:
    assert months(text) == []


def test_the_months_of_one_end_where_another_is_counted() -> None:
    text = "一个三月1500四月1600，另一个四月1700五月1800"
    assert months(text) == [[(3, 1500), (4, 1600)], [(4, 1700), (5, 1800)]]
