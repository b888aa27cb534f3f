"""The premium of a year, of which a part is given back, however it is told."""

from datetime import date

import pytest

from tests.handlers.test_groups import TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 25))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("失业险连着交了四年，2019全年单位加职工73200元", "36600元"),
        ("2019整年失业险单位加个人38600", "19300元"),
        ("失业险2019单位交了三万 职工交了一万五", "22500元"),
        ("失业险公司交了24000 职工缴了12000", "18000元"),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_year_without_its_word_is_no_sum_and_both_sides_are_one_premium(
    told: str, total: str, apart: bool
) -> None:
    messages = (f"小企业，{told}", "稳岗返还能返多少")
    said = messages if apart else ("，".join(messages),)
    assert f"按您说的算：{total}（" in answer(TAIYUAN_2020, *said)


@pytest.mark.parametrize(
    "told",
    ["2019全年养老保险单位加职工73200元", "2019全年单位部分失业险73200元", "2019年交的失业险"],
)
def test_of_another_insurance_or_one_side_alone_no_refund_is_worked_out(told: str) -> None:
    assert "按您说的算" not in answer(TAIYUAN_2020, f"小企业，{told}", "稳岗返还能返多少")


def test_what_was_paid_in_is_not_the_benefit_that_people_draw() -> None:
    told = ("俺公司40个人参保 去年没裁人", "2019公司带职工一共缴失业保险17600")
    assert "17600元×6个月" not in answer(ZICHUAN_2020, *told)
    assert "8800元" in answer(ZICHUAN_2020, *told, "稳岗返还能返多少")
